import type { Verdict } from "./result.ts";

/** Told apart by their shapes; the word beside each says the same. */
const paths: Record<Verdict, string> = {
  good: "M5.500 12.500l4.300 4.300L18.500 8",
  know: "M12 10.500v7.500M12 6v.100",
  look: "M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 9.500a2.500 2.500 0 1 0 .010 0",
  unknown: "M9 9.500a3 3 0 1 1 4.300 2.700c-.900.500-1.300 1-1.300 2M12 17.200v.100",
};

/** A result as a picture in a disc. */
export function Mark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`mark ${verdict}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[verdict]} />
      </svg>
    </span>
  );
}
