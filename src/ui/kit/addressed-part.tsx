import { useEffect, useState } from "preact/hooks";
import { useHash } from "./hash.ts";
import { useWords } from "./words.tsx";
import "./notes.css";

interface Props {
  /** All that an address may name is there. */
  isReady: boolean;
}

/**
 * Goes to the part of the page that the address names, and says so where it names none. The browser looked before the
 * first frame, and found nothing.
 */
export function AddressedPart({ isReady }: Props) {
  const { say } = useWords();
  const hash = useHash();
  const [isLost, tell] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const goal = hash === "" ? null : document.getElementById(hash);
    tell(hash !== "" && goal === null);
    goal?.focus({ preventScroll: true });
    goal?.closest(".card")?.scrollIntoView();
  }, [hash, isReady]);
  if (!isLost) return null;
  return (
    <div role="alert" class="notes">
      <p class="card note">{say("address_unknown")}</p>
    </div>
  );
}
