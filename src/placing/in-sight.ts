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
  const isElsewhere = (window: OpenWindow) =>
    isArea(full) && isArea(window) && !isOnScreenOf(full, window, screens);
  const inUse = windows.find(({ focused }) => focused);
  if (inUse !== undefined) return isElsewhere(inUse);
  return (
    screens.length > 1 || windows.some(({ state, ...window }) => state !== "minimized" && isElsewhere(window))
  );
}

/** Each is on the screen that shows most of it: under Windows a maximised window sticks out by some pixels. */
function isOnScreenOf(full: Area, window: Area, screens: readonly Area[]): boolean {
  const screen = screenWithMost(window, screens);
  if (screen !== undefined) return screen === screenWithMost(full, screens);
  // It fills its screen, so its bounds are those of one.
  return overlap(full, window) * 2 >= window.width * window.height;
}
