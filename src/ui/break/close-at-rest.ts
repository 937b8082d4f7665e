import { useEffect } from "preact/hooks";

/** In milliseconds: longer than between the clicks of a double click, or until a key that is held down repeats. */
const AT_REST = 700;

/**
 * Closes the page once nothing has been pressed for a moment, or the second click of two, and a key that is still
 * held down, would press something in what is behind it.
 */
export function useCloseAtRest(isOver: boolean): void {
  useEffect(() => {
    if (!isOver) return undefined;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => window.close(), AT_REST);
    };
    for (const type of ["keydown", "mousedown"]) {
      window.addEventListener(type, wait, { capture: true, signal: stop.signal });
    }
    wait();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isOver]);
}
