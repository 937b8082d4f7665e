import { beforeEach, describe, expect, test } from "vitest";
import { PressGuard, type Pressable } from "../../src/ui/kit/press-guard.ts";

const here = { x: 100, y: 200 };
const button = (words: string, element: object = {}): Pressable => ({ element, words });

let guard: PressGuard;
beforeEach(() => {
  guard = new PressGuard();
});

/** One click of the mouse on what is there. */
function click(on: Pressable | null, at: number, clicks = 1): boolean {
  guard.pressPointer(on, clicks, at);
  return guard.click(on);
}

/** One press of a key on what has the focus. */
function strike(on: Pressable | null, key: string, at: number): boolean {
  guard.pressKey(on, key, at);
  return guard.click(on);
}

describe("a double click", () => {
  test("presses a button twice, where it is still the same", () => {
    expect([click(button("+ 200 ml"), 0), click(button("+ 200 ml"), 150, 2)]).toEqual([true, true]);
  });

  test("on snooze presses nothing that has come in its place", () => {
    expect(click(button("Snooze"), 0)).toBe(true);
    expect(click(button("Take a break"), 150, 2)).toBe(false);
    expect(click(button("Take a break"), 300, 3)).toBe(false);
  });

  test("presses nothing where the same button has got another meaning", () => {
    const element = {};
    expect(click(button("Start", element), 0)).toBe(true);
    expect(click(button("Done", element), 150, 2)).toBe(false);
    expect(click(button("Done", element), 900)).toBe(true);
  });
});

describe("a click under way", () => {
  test("presses nothing when its button becomes another one before the release", () => {
    const element = {};
    guard.pressPointer(button("Start", element), 1, 0);
    expect(guard.click(button("Done", element))).toBe(false);
  });

  test("counts when the button is drawn anew, or only its number has changed", () => {
    const element = {};
    guard.pressPointer(button("Snooze"), 1, 0);
    expect(guard.click(button("Snooze"))).toBe(true);
    guard.pressPointer(button("Put off for 5 min", element), 1, 900);
    expect(guard.click(button("Put off for 4 min", element))).toBe(true);
  });
});

describe("a button that comes under the resting pointer", () => {
  test("takes no press before it can have been seen", () => {
    guard.point(here, button("Close"));
    guard.change(button("Delete"), 5_000);
    expect(click(button("Delete"), 5_200)).toBe(false);
    expect(click(button("Delete"), 6_000)).toBe(true);
  });

  test("takes one at once when the pointer was moved to it", () => {
    guard.point(here, button("Close"));
    guard.point({ x: 101, y: 200 }, button("Delete"));
    expect(click(button("Delete"), 5_010)).toBe(true);
  });

  test("is no concern of another one, to which the pointer was moved since", () => {
    guard.point(here, button("Close"));
    guard.change(button("Delete"), 5_000);
    guard.point({ x: 300, y: 200 }, button("Save"));
    expect(click(button("Save"), 5_100)).toBe(true);
  });

  test("takes one at once when it is there because of a press of one's own", () => {
    guard.point(here, button("Pause"));
    expect(click(button("Pause"), 1_000)).toBe(true);
    guard.change(button("Play"), 3_000);
    expect(click(button("Play"), 3_100)).toBe(true);
  });

  test("takes one at once when it was scrolled there, though the page changes just then", () => {
    guard.point(here, null);
    guard.scroll(button("Sound"));
    guard.change(button("Sound"), 10_300);
    expect(click(button("Sound"), 10_350)).toBe(true);

    guard.point(here, null);
    guard.change(button("Theme"), 20_000);
    guard.scroll(button("Theme"));
    expect(click(button("Theme"), 20_010)).toBe(true);
  });

  test("takes one at once when the browser reports it for a pointer that nobody moved", () => {
    guard.point(here, null);
    guard.point(here, button("Sound"));
    expect(click(button("Sound"), 10_350)).toBe(true);
  });

  test("takes one minutes later, though the pointer was never moved", () => {
    guard.point(here, null);
    guard.change(button("Snooze"), 10_000);
    guard.point(here, button("Snooze"));
    expect(click(button("Snooze"), 130_000)).toBe(true);
  });
});

describe("a press that makes no click", () => {
  test("on a radio button that is chosen already takes none from the arrow key after it", () => {
    guard.pressKey(button("Light"), " ", 0);
    guard.moveOn();
    expect(guard.click(button("Dark"))).toBe(true);
  });

  test("on a link takes none from a screen reader once it is let go", () => {
    guard.pressKey(button("Guide"), " ", 0);
    guard.release(guard.press);
    expect(guard.click(button("History"))).toBe(true);
  });

  test("leaves the next press alone that begins before its end is noticed", () => {
    guard.pressPointer(button("Snooze"), 1, 0);
    const { press } = guard;
    expect(guard.click(button("Snooze"))).toBe(true);
    guard.pressPointer(button("Take a break"), 2, 150);
    guard.release(press);
    expect(guard.click(button("Take a break"))).toBe(false);
  });
});

describe("a key", () => {
  test("pressed twice in one go presses nothing that has the focus since", () => {
    expect(strike(button("Snooze"), "Enter", 0)).toBe(true);
    expect(strike(button("Take a break"), "Enter", 200)).toBe(false);
    expect(strike(button("Take a break"), "Enter", 1_200)).toBe(true);
  });

  test("counts at once on what another key has led to", () => {
    expect(strike(button("Snooze"), "Enter", 0)).toBe(true);
    guard.moveOn();
    expect(strike(button("Skip"), "Enter", 200)).toBe(true);
  });

  test("that is let go over another button than it was pressed on presses nothing", () => {
    guard.pressKey(button("Start"), " ", 0);
    expect(guard.click(button("Done"))).toBe(false);
  });

  test("in a field presses the button that belongs to it", () => {
    guard.pressKey(null, "Enter", 0);
    expect(guard.click(button("Pause until"))).toBe(true);
  });
});

test("a screen reader presses without mouse and key, and is heard", () => {
  expect(guard.click(button("Snooze"))).toBe(true);
  expect(guard.click(button("Take a break"))).toBe(true);
});
