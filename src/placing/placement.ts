import { contains, inWholePixels, isArea, overlap, type Area } from "./area.ts";

export interface Size {
  width: number;
  height: number;
}

/** Where a window is to be, in whole pixels. Without left and top the browser chooses. */
export type Placement = Size & Partial<Pick<Area, "left" | "top">>;

/** A window as the browser tells of it. What it does not know is missing. */
export interface WindowBounds extends Partial<Record<keyof Area, number | undefined>> {
  state?: string | undefined;
}

/**
 * Where a window of that size goes so that the person has it before their eyes: wholly on the screen that shows most
 * of the window they last used, over the middle of that if it fits. A minimised window shows only which screen it
 * was on; one that is on no screen shows nothing, and the middle of the first screen has to do.
 * @param screens what windows may cover of each, the primary one first; none: it is not known, and a browser that
 *   keeps windows on its screens by itself is trusted to
 */
export function placeWindow(size: Size, used: WindowBounds | null, screens: readonly Area[]): Placement {
  const known = wholeScreens(screens);
  const window = used !== null && isArea(used) ? used : null;
  const middle = used?.state === "minimized" ? null : window;
  const screen = window === null ? undefined : screenWithMost(window, known);
  if (screen !== undefined) return fitInto(screen, size, middle ?? screen);
  const [primary] = known;
  if (primary !== undefined) return fitInto(primary, size, primary);
  return middle === null ? size : centreOver(size, middle);
}

/**
 * Where a window goes that is not wholly on a screen, as after one was unplugged; as large as it is, if it fits. Null:
 * it can stay, or nobody knows better.
 */
export function correctPlacement(
  window: WindowBounds,
  used: WindowBounds | null,
  screens: readonly Area[],
): Placement | null {
  const isFree = window.state === undefined || window.state === "normal";
  const known = wholeScreens(screens);
  if (!isFree || !isArea(window) || known.length === 0) return null;
  if (known.some((screen) => contains(screen, window))) return null;
  return placeWindow({ width: Math.ceil(window.width), height: Math.ceil(window.height) }, used, known);
}

function wholeScreens(screens: readonly Area[]): Area[] {
  return screens.filter(isArea).map(inWholePixels).filter(isArea);
}

/** The screen that shows the largest part of a window; of several the first. */
export function screenWithMost(window: Area, screens: readonly Area[]): Area | undefined {
  const most = Math.max(0, ...screens.map((screen) => overlap(screen, window)));
  return most === 0 ? undefined : screens.find((screen) => overlap(screen, window) === most);
}

function fitInto(screen: Area, size: Size, middle: Area): Area {
  const width = Math.min(size.width, screen.width);
  const height = Math.min(size.height, screen.height);
  const { left, top } = centreOver({ width, height }, middle);
  return {
    left: clamp(screen.left, left, screen.left + screen.width - width),
    top: clamp(screen.top, top, screen.top + screen.height - height),
    width,
    height,
  };
}

function centreOver({ width, height }: Size, { left, top, ...middle }: Area): Area {
  return {
    left: Math.round(left + (middle.width - width) / 2),
    top: Math.round(top + (middle.height - height) / 2),
    width,
    height,
  };
}

function clamp(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
