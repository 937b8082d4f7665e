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

test("slides are in sight beside maximised notes, which stick out onto their screen by some pixels", () => {
  const screens = [
    { left: 0, top: 0, width: 1920, height: 1040 },
    { left: 1920, top: 0, width: 1920, height: 1040 },
  ];
  const show: OpenWindow = {
    left: 1920,
    top: 0,
    width: 1920,
    height: 1080,
    state: "fullscreen",
    focused: false,
  };
  const maximised: OpenWindow = {
    left: -8,
    top: -8,
    width: 1936,
    height: 1056,
    state: "maximized",
    focused: true,
  };
  expect(isInSight(show, [show, maximised], screens)).toBe(true);
  expect(isInSight(show, [show, maximised], [])).toBe(true);
  const over = { ...maximised, left: 1912 };
  expect(isInSight(show, [show, over], screens)).toBe(false);
  expect(isInSight(show, [show, over], [])).toBe(false);
});

test("a window that hangs over the edge of the desktop covers the film beneath it", () => {
  const aside = { left: 2200, top: 100, width: 1000, height: 700 };
  expect(isInSight(slides, [slides, notes(aside)], [left, right])).toBe(false);
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
