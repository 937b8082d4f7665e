import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "../../src/placing/area.ts";
import {
  placeWindow,
  correctPlacement,
  type Placement,
  type WindowBounds,
} from "../../src/placing/placement.ts";
import { runs } from "../support/property.ts";

const SIZE = { width: 420, height: 640 };
const SCREEN = area(0, 0, 1280, 900);
const LEFT_SCREEN = area(-1920, 0, 1920, 1080);
const UPPER_SCREEN = area(0, -1080, 1920, 1080);

function area(left: number, top: number, width: number, height: number): Area {
  return { left, top, width, height };
}

const over = (window: WindowBounds | null, ...screens: Area[]) => placeWindow(SIZE, window, screens);

describe("a break comes over the window the person last used", () => {
  test("in the middle of it", () => {
    expect(over(area(100, 50, 1000, 800), SCREEN)).toEqual(area(390, 130, 420, 640));
  });

  test.each<[string, WindowBounds, Area]>([
    ["that sticks out on the right", area(900, 100, 1050, 700), area(860, 130, 420, 640)],
    ["that is nearly gone on the right", area(1150, 100, 1050, 700), area(860, 130, 420, 640)],
    ["that hangs over the lower edge", area(100, 800, 1050, 700), area(415, 260, 420, 640)],
    ["that sticks out on the left", area(-600, 100, 1050, 700), area(0, 130, 420, 640)],
    ["that hangs over the upper edge", area(100, -600, 1050, 700), area(415, 0, 420, 640)],
  ])("on the screen, of a window %s", (_, window, expected) => {
    expect(over(window, SCREEN)).toEqual(expected);
  });

  test("on the screen to the left", () => {
    expect(over(area(-1900, 100, 1050, 700), SCREEN, LEFT_SCREEN)).toEqual(area(-1585, 130, 420, 640));
  });

  test("on the screen above", () => {
    expect(over(area(100, -1000, 1000, 800), SCREEN, UPPER_SCREEN)).toEqual(area(390, -920, 420, 640));
  });

  test("on the one of two screens that shows more of it, wholly", () => {
    expect(over(area(-700, 100, 1000, 800), SCREEN, LEFT_SCREEN)).toEqual(area(-420, 180, 420, 640));
    expect(over(area(-300, 100, 1000, 800), SCREEN, LEFT_SCREEN)).toEqual(area(0, 180, 420, 640));
  });

  test("on a screen, not in the gap between two", () => {
    const far = area(1500, 0, 1280, 900);
    expect(over(area(1100, 100, 1000, 800), SCREEN, far)).toEqual(area(1500, 180, 420, 640));
  });

  test("beside the taskbar, not under it", () => {
    expect(over(area(0, 0, 800, 900), area(64, 0, 1216, 860))).toEqual(area(190, 130, 420, 640));
    expect(over(area(0, 400, 800, 500), area(64, 0, 1216, 860))).toEqual(area(190, 220, 420, 640));
  });
});

describe("where no window shows where the person looks", () => {
  test.each<[string, WindowBounds | null]>([
    ["there is none", null],
    ["nothing is known of it", {}],
    ["its place is no number", { ...SCREEN, left: Number.NaN }],
    ["it has no size", area(100, 100, 0, 0)],
    ["it is outside every screen", area(-32_000, -32_000, 160, 28)],
    ["it is minimised", { ...area(0, 0, 300, 200), state: "minimized" }],
  ])("the break comes in the middle of the primary screen: %s", (_, window) => {
    expect(over(window, SCREEN, LEFT_SCREEN)).toEqual(area(430, 130, 420, 640));
  });

  test("it comes in the middle of the screen that the minimised window was on", () => {
    const window = { ...area(-1900, 0, 300, 200), state: "minimized" };
    expect(over(window, SCREEN, LEFT_SCREEN)).toEqual(area(-1170, 220, 420, 640));
  });
});

describe("where the screens are not known", () => {
  test("the break comes over the window, and the browser keeps it on the screen", () => {
    expect(over(area(-1900, 100, 1050, 700))).toEqual(area(-1585, 130, 420, 640));
  });

  test("the browser chooses where it comes, if no window shows that either", () => {
    expect(over(null)).toEqual(SIZE);
    expect(over({ ...SCREEN, state: "minimized" })).toEqual(SIZE);
    expect(over({ ...SCREEN, top: undefined }, area(0, 0, Number.NaN, 900))).toEqual(SIZE);
  });
});

test("a screen that is smaller than the break's window is filled", () => {
  expect(over(area(0, 0, 800, 480), area(0, 0, 800, 480))).toEqual(area(190, 0, 420, 480));
  expect(over(null, area(0, 24, 320, 376))).toEqual(area(0, 24, 320, 376));
});

describe("a break's window that is there already", () => {
  test("stays where it is wholly on a screen, also on another than the browser's", () => {
    expect(correctPlacement(area(-1000, 10, 420, 640), SCREEN, [SCREEN, LEFT_SCREEN])).toBeNull();
    expect(correctPlacement(area(860, 260, 420, 640), null, [SCREEN])).toBeNull();
  });

  test("comes back over the browser's window when its screen was unplugged, as large as it was", () => {
    expect(correctPlacement(area(-1000, 10, 500, 700), area(100, 50, 1000, 800), [SCREEN])).toEqual(
      area(350, 100, 500, 700),
    );
  });

  test("is made smaller when the screen has become so", () => {
    expect(correctPlacement(area(0, 0, 420, 640), null, [area(0, 0, 1024, 600)])).toEqual(
      area(302, 0, 420, 600),
    );
  });

  test("stays where the screens, or its own place, are not known", () => {
    expect(correctPlacement(area(-1000, 10, 420, 640), SCREEN, [])).toBeNull();
    expect(correctPlacement({ state: "normal" }, SCREEN, [SCREEN])).toBeNull();
  });

  test.each(["maximized", "fullscreen", "minimized"])("is left to the browser while it is %s", (state) => {
    expect(correctPlacement({ ...area(-8, -8, 1296, 916), state }, SCREEN, [SCREEN])).toBeNull();
  });
});

describe("whatever windows and screens do", () => {
  const pixels = fc.oneof(
    fc.integer({ min: -5_000, max: 5_000 }),
    fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  );
  const length = fc.oneof(fc.integer({ min: 2, max: 4_000 }), fc.double({ min: 2, max: 4_000, noNaN: true }));
  const screen = fc.record({ left: pixels, top: pixels, width: length, height: length });
  const odd = fc.constantFrom(undefined, Number.NaN, Infinity, -Infinity, -32_000, 0, 1e300);
  const nothing = fc.constantFrom(undefined, Number.NaN, Infinity, 0, -800);
  const window = fc.record({
    left: fc.oneof({ weight: 9, arbitrary: pixels }, odd),
    top: fc.oneof({ weight: 9, arbitrary: pixels }, odd),
    width: fc.oneof({ weight: 9, arbitrary: length }, odd),
    height: fc.oneof({ weight: 9, arbitrary: length }, odd),
    state: fc.constantFrom("normal", "normal", "maximized", "fullscreen", "minimized", undefined),
  });
  const geometry = fc.tuple(
    fc.option(window),
    fc.array(screen, { minLength: 1, maxLength: 4 }),
    fc.array(fc.record({ left: pixels, top: odd, width: nothing, height: length }), { maxLength: 1 }),
  );

  test("a break's window is wholly on one screen, the right one, no larger than it was to be", () => {
    fc.assert(
      fc.property(geometry, ([used, screens, broken]) => {
        // A screen with impossible measures counts as none.
        const told = [...broken, ...screens] as Area[];
        const place = placeWindow(SIZE, used, told) as Required<Placement>;
        expect(Object.values(place).every(Number.isInteger)).toBe(true);
        expect(place.width).toBeGreaterThan(0);
        expect(place.height).toBeGreaterThan(0);
        expect(place.width).toBeLessThanOrEqual(SIZE.width);
        expect(place.height).toBeLessThanOrEqual(SIZE.height);
        const most = Math.max(...screens.map((each) => shown(used, each)));
        const right = screens.filter((each) => shown(used, each) === most);
        const wanted = most > 0 ? right : screens.slice(0, 1);
        expect(wanted.some((each) => holds(each, place))).toBe(true);
      }),
      runs(),
    );
  });

  test("what was put right once stays", () => {
    fc.assert(
      fc.property(geometry, window, ([used, screens], own) => {
        const moved = correctPlacement(own, used, screens);
        if (moved === null) return;
        expect(correctPlacement({ ...moved, state: "normal" }, used, screens)).toBeNull();
      }),
      runs(),
    );
  });

  /** How much of a window a screen shows, reckoned apart from the code; of one that is nowhere, nothing. */
  function shown(seen: WindowBounds | null, { left, top, width, height }: Area): number {
    const sides = [seen?.left, seen?.top, seen?.width, seen?.height];
    if (!sides.every((side) => Number.isFinite(side))) return 0;
    const { left: x, top: y, width: w, height: h } = seen as Area;
    const [l, t, r, b] = [
      Math.ceil(left),
      Math.ceil(top),
      Math.floor(left + width),
      Math.floor(top + height),
    ];
    const across = Math.min(x + w, r) - Math.max(x, l);
    const down = Math.min(y + h, b) - Math.max(y, t);
    return across > 0 && down > 0 ? across * down : 0;
  }

  function holds(outer: Area, inner: Area): boolean {
    return (
      inner.left >= outer.left &&
      inner.top >= outer.top &&
      inner.left + inner.width <= outer.left + outer.width &&
      inner.top + inner.height <= outer.top + outer.height
    );
  }
});
