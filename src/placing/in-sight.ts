import { isArea, overlap, type Area } from "./area.ts";
import { screenWithMost, type WindowBounds } from "./placement.ts";

/** A window of the browser, and whether it has the focus. */
export interface OpenWindow extends WindowBounds {
  focused: boolean;
}

/**
 * Whether a window that fills a screen can be seen: it has the focus, or what has it is on another screen. Where no
 * window of the browser has it, another program has, on a screen that nobody knows: where there are several, the window
 * may be in sight.
 * @param windows all of the browser's, this one among them
 * @param screens as far as they are known
 */
export function isInSight(
  full: OpenWindow,
  windows: readonly OpenWindow[],
  screens: readonly Area[],
): boolean {
  if (full.focused) return true;
  const isElsewhere = (window: WindowBounds) =>
    isArea(full) && isArea(window) && !areOnSameScreen(full, window, screens);
  const inUse = windows.find(({ focused }) => focused);
  if (inUse !== undefined) return isElsewhere(inUse);
  return (
    screens.length > 1 || windows.some(({ state, ...window }) => state !== "minimized" && isElsewhere(window))
  );
}

/**
 * Whether the screen that one window fills shows most of the other. Windows may hang over the edge of a screen, as those
 * that fill one do on Windows, by some pixels on each side. Where no screens are known, the window that fills one has its
 * measures.
 */
function areOnSameScreen(full: Area, other: Area, screens: readonly Area[]): boolean {
  const screen = screenWithMost(full, screens);
  if (screen === undefined) return overlap(full, other) > (other.width * other.height) / 2;
  return screenWithMost(other, screens) === screen;
}
