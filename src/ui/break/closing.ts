import { useEffect, useRef, useState } from "preact/hooks";

/** In milliseconds: as long as it takes to read what was done. */
const CLOSES_AFTER = 10_000;
const SECOND = 1_000;

/** What has the focus because the person has put it there: the heading takes it by itself. */
const CONTROLS = "a, button, input, select, textarea, summary";

/**
 * Closes the page, and its coach with it, ten seconds after there was nothing more to do in it, unless somebody is with it: the mouse is in
 * one of the two, the focus is on something there, or a key or a finger has just touched it.
 * @param isOver nothing is asked of the person any more, and how it went is saved
 * @param coach the window of the coach, where it is open
 * @param close gives back whether it will: a window that stays has a reason
 * @returns the seconds that are left; null: it stays as it is
 */
export function useClosing(
  isOver: boolean,
  coach: Window | null,
  close: () => Promise<boolean>,
): number | null {
  const [left, show] = useState<number | null>(null);
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    show(null);
    if (!isOver) return undefined;
    const stop = new AbortController();
    const pages = coach === null ? [document] : [document, coach.document];
    const underMouse = new Set(pages.filter(({ documentElement: root }) => root.matches(":hover")));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (until: number) => {
      const remaining = until - performance.now();
      if (remaining <= 0) {
        show(null);
        void latest.current();
        return;
      }
      show(Math.ceil(remaining / SECOND));
      timer = setTimeout(() => count(until), remaining % SECOND || SECOND);
    };
    // From the beginning, each time that somebody was there.
    const begin = () => {
      clearTimeout(timer);
      if (underMouse.size > 0 || pages.some(hasFocusInside)) show(null);
      else count(performance.now() + CLOSES_AFTER);
    };
    for (const page of pages) {
      const on = (type: string, listener: () => void) =>
        page.documentElement.addEventListener(type, listener, { capture: true, signal: stop.signal });
      on("mousemove", () => {
        if (underMouse.has(page)) return;
        underMouse.add(page);
        begin();
      });
      on("mouseleave", () => {
        if (underMouse.delete(page)) begin();
      });
      for (const type of ["keydown", "pointerdown", "wheel", "focusin", "focusout"])
        on(type, () => setTimeout(begin));
    }
    begin();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isOver, coach]);
  return left;
}

function hasFocusInside(page: Document): boolean {
  return page.hasFocus() && page.activeElement?.matches(CONTROLS) === true;
}
