import { useId } from "preact/hooks";
import { LockedNote } from "../kit/locked-note.tsx";

interface Props {
  /** The id of the heading above it. */
  headedBy: string;
  items: readonly string[];
  /** What is said where there are none. */
  empty: string;
}

/** A list that an organisation has set: it can be read, and not edited. */
export function FixedList({ headedBy, items, empty }: Props) {
  const id = useId();
  return (
    <div class="fixed-list" role="group" aria-labelledby={headedBy} aria-describedby={id}>
      {items.length === 0 ? (
        <p class="soft">{empty}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <LockedNote id={id} />
    </div>
  );
}
