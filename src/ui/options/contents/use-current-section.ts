import { useEffect, useState } from "preact/hooks";

/** A section that begins above this share of the window is the one that is read. */
const READING_LINE = 0.35;

/**
 * The section that is looked at, by the id of its heading: the one with the focus, if that is in sight, else the last
 * that has come up to the reading line.
 * @param ids those of all headings, in the order of the page
 */
export function useCurrentSection(ids: readonly string[]): string {
  const [first = ""] = ids;
  const [current, show] = useState(first);
  const all = ids.join(" ");
  useEffect(() => {
    let frame: number | null = null;
    const look = () => {
      frame = null;
      show(findCurrent(all.split(" ")) ?? first);
    };
    const lookSoon = () => {
      frame ??= requestAnimationFrame(look);
    };
    const events = ["scroll", "resize", "focusin"] as const;
    for (const event of events) addEventListener(event, lookSoon, { passive: true });
    lookSoon();
    return () => {
      for (const event of events) removeEventListener(event, lookSoon);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [all, first]);
  return current;
}

function findCurrent(ids: readonly string[]): string | undefined {
  const focused = document.activeElement?.closest("[aria-labelledby].section");
  if (focused && isInSight(focused)) return focused.getAttribute("aria-labelledby") ?? undefined;
  return ids.findLast((id) => {
    const card = document.getElementById(id)?.closest(".section");
    return card && card.getBoundingClientRect().top < innerHeight * READING_LINE;
  });
}

function isInSight(section: Element): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
