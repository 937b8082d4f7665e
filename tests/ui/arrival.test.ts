import { beforeEach, describe, expect, test } from "vitest";
import { Arrival } from "../../src/ui/break/arrival.ts";

/** The page came by itself at 0, and takes nothing until then. */
const UNTIL = 1_500;

let arrival: Arrival;
beforeEach(() => {
  arrival = new Arrival(UNTIL);
});

describe("in the first moments of a page that came by itself", () => {
  test("a key and a click meant for something else do nothing", () => {
    expect(arrival.press("Tab", true, 100)).toBe(true);
    expect(arrival.end("Tab", 150)).toBe(true);
    expect(arrival.press("pointer", false, 200)).toBe(true);
    expect(arrival.end("pointer", 250)).toBe(true);
  });

  test("the click of a screen reader does nothing either", () => {
    expect(arrival.end("pointer", 1_000)).toBe(true);
  });

  test("who types on without looking is waited for", () => {
    for (let at = 0; at < 4_000; at += 200) expect(arrival.press("KeyA", true, at)).toBe(true);
    arrival.end("KeyA", 4_000);
    expect(arrival.press("Space", true, 4_500)).toBe(true);
    arrival.end("Space", 4_550);
    expect(arrival.press("Enter", true, 6_000)).toBe(false);
  });

  test("nobody waits longer for having clicked, or for holding shift", () => {
    arrival.press("pointer", false, 1_400);
    arrival.end("pointer", 1_450);
    arrival.press("ShiftLeft", false, 1_450);
    arrival.end("ShiftLeft", 1_480);
    expect(arrival.press("pointer", false, UNTIL)).toBe(false);
    expect(arrival.end("pointer", UNTIL + 80)).toBe(false);
  });
});

describe("afterwards", () => {
  test("a key that has been held down since then does nothing until it is let go", () => {
    arrival.press("Enter", true, 100);
    expect(arrival.press("Enter", true, 9_000)).toBe(true);
    expect(arrival.end("Enter", 9_100)).toBe(true);
    expect(arrival.press("Enter", true, 9_200)).toBe(false);
  });

  test("a click that began then does nothing", () => {
    arrival.press("pointer", false, 1_400);
    expect(arrival.end("pointer", 1_600)).toBe(true);
    expect(arrival.press("pointer", false, 2_000)).toBe(false);
    expect(arrival.end("pointer", 2_080)).toBe(false);
  });
});
