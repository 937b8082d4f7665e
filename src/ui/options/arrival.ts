import { useEffect } from "preact/hooks";

/**
 * Goes where the page's address points, once there is something to go to: the browser looked before the first
 * frame, and found nothing.
 */
export function useArrival(): void {
  useEffect(() => {
    const goal = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    goal?.focus({ preventScroll: true });
    goal?.closest(".card")?.scrollIntoView();
  }, []);
}
