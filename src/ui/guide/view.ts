import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { HEADING } from "./heading.tsx";
import { exerciseHref, type Route, type Tab } from "./route.ts";

/** The tab whose list is shown, or was shown before an exercise was opened. */
export function useTab(route: Route): Tab {
  const last = useRef<Tab>("exercises");
  const tab = tabOf(route) ?? last.current;
  useEffect(() => {
    last.current = tab;
  }, [tab]);
  return tab;
}

/** The list that a route shows; null: an exercise's page. */
export function tabOf(route: Route): Tab | null {
  if (route.at === "exercise") return null;
  return route.at === "unknown" ? "exercises" : route.at;
}

/**
 * Every list is found where it was left, with the focus on the exercise whose page was open. A page begins at
 * its top, with the focus on its name.
 */
export function useReturn(route: Route): void {
  const left = useRef<Partial<Record<Tab, number>>>({});
  const before = useRef<Route | null>(null);
  const tab = tabOf(route);
  const exercise = route.at === "exercise" ? route.exercise : null;

  useLayoutEffect(() => {
    window.scrollTo(0, tab === null ? 0 : (left.current[tab] ?? 0));
    if (exercise !== null) document.getElementById(HEADING)?.focus({ preventScroll: true });
    else if (before.current?.at === "exercise") focusLink(exerciseHref(before.current.exercise));
    before.current = exercise === null ? { at: tab ?? "exercises" } : { at: "exercise", exercise };
    if (tab === null) return undefined;
    const remember = () => {
      left.current[tab] = window.scrollY;
    };
    addEventListener("scroll", remember, { passive: true });
    return () => removeEventListener("scroll", remember);
  }, [tab, exercise]);
}

/** Escape leads one level up, where there is one. */
export function useEscape(up: string | null): void {
  // Before the guide is seen: from then on a key may come.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || up === null) return;
      // Without this, Escape would close the popup.
      event.preventDefault();
      location.hash = up;
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, [up]);
}

/** An exercise may be listed in several open routines: the link that is in view is the one that was followed. */
function focusLink(href: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`main a[href="${href}"]`)];
  const inSight = links.find((link) => {
    const { top, bottom } = link.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  const landing = inSight ?? links[0] ?? document.getElementById(HEADING);
  landing?.focus({ preventScroll: true });
}
