import { useEffect, useRef, useState } from "preact/hooks";

/** In milliseconds: as long as it takes to read what was done. */
const CLOSES_AFTER = 10_000;
const SECOND = 1_000;

/** What has the focus because the person has put it there: the heading takes it by itself. */
const CONTROLS = "a, button, input, select, textarea, summary";

/**
 * Closes the page ten seconds after there was nothing more to do in it, unless somebody is with it: the mouse is in
 * the window, the focus is on something in it, or a key or a finger has just touched it.
 * @param isOver nothing is asked of the person any more, and how it went is saved
 * @param close gives back whether it will: a window that stays has a reason
 * @returns the seconds that are left; null: it stays as it is
 */
export function useClosing(isOver: boolean, close: () => Promise<boolean>): number | null {
  const [left, show] = useState<number | null>(null);
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    show(null);
    if (!isOver) return undefined;
    const stop = new AbortController();
    let mouseIsIn = document.documentElement.matches(":hover");
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
      if (mouseIsIn || isFocusInside()) show(null);
      else count(performance.now() + CLOSES_AFTER);
    };
    const on = (type: string, listener: () => void) =>
      document.documentElement.addEventListener(type, listener, { capture: true, signal: stop.signal });
    const setMouse = (isIn: boolean) => () => {
      if (mouseIsIn === isIn) return;
      mouseIsIn = isIn;
      begin();
    };
    on("mousemove", setMouse(true));
    on("mouseleave", setMouse(false));
    for (const type of ["keydown", "pointerdown", "wheel", "focusin", "focusout"])
      on(type, () => setTimeout(begin));
    begin();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isOver]);
  return left;
}

function isFocusInside(): boolean {
  return document.hasFocus() && document.activeElement?.matches(CONTROLS) === true;
}
