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
    if (isReady) tell(hash !== "" && !showPart(hash));
  }, [hash, isReady]);
  if (!isLost) return null;
  return (
    <div role="alert" class="notes">
      <p class="card note">{say("address_unknown")}</p>
    </div>
  );
}

/** Goes to a part of the page, also to the one that the address names already. */
export function goToPart(address: string): void {
  if (location.hash === `#${address}`) showPart(address);
  else location.hash = address;
}

/** The attribute of the part that was gone to last, for as long as it is looked at. */
const FOUND = "data-found";

const CONTROLS = "input, select, textarea, button, a[href]";

/**
 * Brings the part with that id into view, out of what is folded, and puts the focus there: on the part itself, or, where
 * it is a row, on what is chosen or can be changed in it. False: there is none.
 */
function showPart(id: string): boolean {
  const part = document.getElementById(id);
  if (part === null) return false;
  for (const other of document.querySelectorAll(`[${FOUND}]`)) other.removeAttribute(FOUND);
  part.closest("details")?.setAttribute("open", "");
  const row = part.closest(".row");
  if (row === null) part.closest(".card")?.scrollIntoView();
  else row.scrollIntoView({ block: "center" });
  if (!part.matches(`${CONTROLS}, [tabindex]`)) {
    part.setAttribute(FOUND, "");
    controlIn(part)?.focus({ preventScroll: true });
  } else part.focus({ preventScroll: true });
  return true;
}

/** What is chosen among several leads to all of them by the arrow keys. What is locked cannot have the focus. */
function controlIn(part: HTMLElement): HTMLElement | null {
  const enabled = [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !control.matches(":disabled"),
  );
  const chosen = enabled.find((control) => control.matches("[type=radio]:checked"));
  return chosen ?? enabled[0] ?? null;
}
