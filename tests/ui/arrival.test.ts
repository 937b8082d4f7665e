import { beforeEach, describe, expect, test } from "vitest";
import { Arrival } from "../../src/ui/break/arrival.ts";

/** The page came by itself at 0, before the person's eyes, and takes nothing until then. */
const UNTIL = 1_500;
const LEFT = 0;
const RIGHT = 2;

let arrival: Arrival;
beforeEach(() => {
  arrival = new Arrival({ inView: true, hasFocus: true }, 0);
});

const pressKey = (code: string, at: number) => arrival.pressKey(code, { types: true, repeats: false }, at);
const repeatKey = (code: string, at: number) => arrival.pressKey(code, { types: true, repeats: true }, at);

/** Whether a whole click is caught, or one of its halves. */
function click(at: number): boolean {
  const isCaught = arrival.pressPointer(LEFT, at);
  return arrival.end(LEFT, at + 50) || isCaught;
}

describe("in the first moments of a page that came by itself", () => {
  test("a key and a click meant for something else do nothing", () => {
    expect(pressKey("Tab", 100)).toBe(true);
    expect(arrival.end("Tab", 150)).toBe(true);
    expect(arrival.pressPointer(LEFT, 200)).toBe(true);
    expect(arrival.end(LEFT, 250)).toBe(true);
  });

  test("the click of a screen reader does nothing either", () => {
    expect(arrival.end(LEFT, 1_000)).toBe(true);
  });

  test("who types on without looking is waited for", () => {
    for (let at = 0; at < 4_000; at += 200) expect(pressKey("KeyA", at)).toBe(true);
    arrival.end("KeyA", 4_000);
    expect(pressKey("Space", 4_500)).toBe(true);
    arrival.end("Space", 4_550);
    expect(pressKey("Enter", 6_000)).toBe(false);
  });

  test("nobody waits longer for having clicked, or for holding shift", () => {
    arrival.pressPointer(LEFT, 1_400);
    arrival.end(LEFT, 1_450);
    arrival.pressKey("ShiftLeft", { types: false, repeats: false }, 1_450);
    arrival.end("ShiftLeft", 1_480);
    expect(click(UNTIL)).toBe(false);
  });
});

describe("afterwards", () => {
  test("a key that has been held down since then does nothing until it is let go", () => {
    pressKey("Enter", 100);
    expect(repeatKey("Enter", 9_000)).toBe(true);
    expect(arrival.end("Enter", 9_100)).toBe(true);
    expect(pressKey("Enter", 9_200)).toBe(false);
  });

  test("a click that began then does nothing", () => {
    arrival.pressPointer(LEFT, 1_400);
    expect(arrival.end(LEFT, 1_600)).toBe(true);
    expect(click(2_000)).toBe(false);
  });

  test("a click counts though another button was pressed then", () => {
    arrival.pressPointer(RIGHT, 500);
    expect(click(4_500)).toBe(false);
    // A screen reader makes no press before its click.
    expect(arrival.end(LEFT, 5_000)).toBe(false);
  });

  test("a key or a click counts though the last one was let go elsewhere", () => {
    pressKey("Escape", 500);
    expect(pressKey("Escape", 4_000)).toBe(false);
    expect(arrival.end("Escape", 4_050)).toBe(false);
    arrival = new Arrival({ inView: true, hasFocus: true }, 0);
    arrival.pressPointer(LEFT, 500);
    expect(click(4_500)).toBe(false);
  });
});

describe("a page that nobody could see at first", () => {
  test("takes nothing for its whole time from the moment in which it comes into view", () => {
    arrival = new Arrival({ inView: false, hasFocus: false }, 0);
    arrival.comeIntoView(60_000);
    expect(click(61_400)).toBe(true);
    expect(click(61_500)).toBe(false);
  });

  test("begins anew where it was seen for a moment only", () => {
    arrival.hide(1_000);
    arrival.comeIntoView(60_000);
    expect(pressKey("Escape", 61_400)).toBe(true);
  });

  test("has come once: who looks at another tab and returns can press at once", () => {
    arrival.hide(2_000);
    arrival.comeIntoView(60_000);
    expect(click(60_010)).toBe(false);
  });
});

describe("a window behind others", () => {
  beforeEach(() => {
    arrival = new Arrival({ inView: true, hasFocus: false }, 0);
  });

  test("takes nothing for its whole time from when it rises", () => {
    arrival.takeFocus(20_000);
    expect(pressKey("Escape", 21_400)).toBe(true);
    expect(click(21_400)).toBe(true);
    arrival.end("Escape", 21_450);
    expect(click(22_500)).toBe(false);
  });

  test("has come once: who goes and returns can press at once", () => {
    arrival.takeFocus(20_000);
    arrival.takeFocus(60_000);
    expect(click(60_200)).toBe(false);
  });

  test("in which the person clicks takes that click, be it reported before the focus or after it", () => {
    arrival.takeFocus(20_000);
    expect(click(20_010)).toBe(false);

    arrival = new Arrival({ inView: true, hasFocus: false }, 0);
    expect(arrival.pressPointer(LEFT, 20_000)).toBe(false);
    arrival.takeFocus(20_010);
    expect(arrival.end(LEFT, 20_080)).toBe(false);
  });
});
