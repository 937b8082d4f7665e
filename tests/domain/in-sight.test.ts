import { expect, test } from "vitest";
import { isInSight, type OpenWindow } from "../../src/placing/in-sight.ts";

const left = { left: 0, top: 0, width: 1280, height: 900 };
const right = { left: 1280, top: 0, width: 1280, height: 900 };
const slides: OpenWindow = { ...right, state: "fullscreen", focused: false };
const notes = (where: typeof left, focused = true): OpenWindow => ({ ...where, state: "normal", focused });

test("slides in full screen are in sight while they have the focus", () => {
  expect(isInSight({ ...slides, focused: true }, [{ ...slides, focused: true }], [])).toBe(true);
});

test("slides on the other screen are in sight beside the notes in use", () => {
  expect(isInSight(slides, [slides, notes(left)], [left, right])).toBe(true);
  // Firefox names no screens.
  expect(isInSight(slides, [slides, notes(left)], [])).toBe(true);
});

test("notes that fill their screen hang over its edge a little, and still are on no other", () => {
  // As Windows tells of a maximized window: eight pixels more on each side.
  const screens = [
    { left: 0, top: 0, width: 1920, height: 1040 },
    { left: 1920, top: 0, width: 1920, height: 1040 },
  ];
  const full: OpenWindow = {
    left: 1920,
    top: 0,
    width: 1920,
    height: 1080,
    state: "fullscreen",
    focused: false,
  };
  const maximized: OpenWindow = {
    left: -8,
    top: -8,
    width: 1936,
    height: 1056,
    state: "maximized",
    focused: true,
  };
  expect(isInSight(full, [full, maximized], screens)).toBe(true);
  expect(isInSight(full, [full, maximized], [])).toBe(true);
  const covering = { ...maximized, left: 1912 };
  expect(isInSight(full, [full, covering], screens)).toBe(false);
  expect(isInSight(full, [full, covering], [])).toBe(false);
});

test("a window that lies half beyond all screens covers the film on the one that shows it", () => {
  const outside = notes({ ...left, left: -900 });
  const film: OpenWindow = { ...left, state: "fullscreen", focused: false };
  expect(isInSight(film, [film, outside], [left, right])).toBe(false);
});

test("a film that the window in use covers is not in sight", () => {
  expect(isInSight(slides, [slides, notes(right)], [left, right])).toBe(false);
});

test("slides are in sight though the notes are in another program, where there is another screen for it", () => {
  expect(isInSight(slides, [slides], [left, right])).toBe(true);
  expect(isInSight(slides, [slides, notes(left, false)], [])).toBe(true);
});

test("on a single screen another program in use covers them", () => {
  expect(isInSight(slides, [slides, notes(right, false)], [right])).toBe(false);
  expect(isInSight(slides, [slides], [])).toBe(false);
});

test("a window that was put away tells of no other screen", () => {
  expect(isInSight(slides, [slides, { ...notes(left, false), state: "minimized" }], [])).toBe(false);
});
