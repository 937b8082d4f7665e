import { describe, expect, test } from "vitest";
import { wishOf, type Key, type Situation } from "../../src/playback/keys.ts";

const pressed = (key: string, press: Partial<Key> = {}, situation: Partial<Situation> = {}) =>
  wishOf(
    { key, repeated: false, modified: false, on: "page", ...press },
    { rightToLeft: false, menuOpen: false, playing: true, ...situation },
  );

describe("a key", () => {
  test("plays and pauses: the space bar, unless it presses what has the focus", () => {
    expect(pressed(" ")).toBe("toggle");
    expect(pressed(" ", {}, { playing: false })).toBe("toggle");
    expect(pressed(" ", { on: "button" })).toBeNull();
    expect(pressed(" ", { on: "text" })).toBeNull();
  });

  test("goes on and back: the arrows, along the line of reading", () => {
    expect(pressed("ArrowRight")).toBe("skip");
    expect(pressed("ArrowLeft")).toBe("back");
    expect(pressed("ArrowRight", {}, { rightToLeft: true })).toBe("back");
    expect(pressed("ArrowLeft", {}, { rightToLeft: true })).toBe("skip");
    expect(pressed("ArrowRight", { on: "button" })).toBe("skip");
    expect(pressed("ArrowRight", { on: "text" })).toBeNull();
  });

  test("pauses: Escape, once the menu is closed, and then it is the browser's again", () => {
    expect(pressed("Escape", {}, { menuOpen: true })).toBeNull();
    expect(pressed("Escape")).toBe("pause");
    expect(pressed("Escape", {}, { playing: false })).toBeNull();
  });

  test("does nothing held down, with another key, or where it means nothing", () => {
    expect(pressed("ArrowRight", { repeated: true })).toBeNull();
    expect(pressed("ArrowLeft", { modified: true })).toBeNull();
    for (const key of ["Enter", "Tab", "a", "ArrowUp"]) expect(pressed(key)).toBeNull();
  });
});
