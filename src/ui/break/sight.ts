import { useEffect, useState } from "preact/hooks";

/**
 * Whether the page is before the person's eyes: neither in a tab behind another nor in a window that was put away.
 * @param mayBeBehind it may be in a window behind another one, and nothing but the focus tells that it is not
 */
export function useIsSeen(mayBeBehind: boolean): boolean {
  const [{ inView, hasFocus }, setSight] = useState(sightOf);
  useEffect(() => {
    const update = () => setSight(sightOf());
    const stop = new AbortController();
    document.addEventListener("visibilitychange", update, stop);
    for (const type of ["focus", "blur"]) window.addEventListener(type, update, stop);
    update();
    return () => stop.abort();
  }, []);
  return inView && (hasFocus || !mayBeBehind);
}

export function sightOf(): { inView: boolean; hasFocus: boolean } {
  return { inView: document.visibilityState === "visible", hasFocus: document.hasFocus() };
}
