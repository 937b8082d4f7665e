import { describe, expect, test } from "vitest";
import { readTime } from "../../src/calendar/typed-time.ts";

describe("a time is understood whichever clock somebody thinks in", () => {
  test.each([
    ["9:30", "09:30"],
    ["09:30", "09:30"],
    ["9.30", "09:30"],
    ["9h30", "09:30"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["17:05", "17:05"],
    ["5:05 PM", "17:05"],
    ["5:05\u202fp.m.", "17:05"],
    ["0505p", "17:05"],
    ["5 pm", "17:00"],
    ["12:00 am", "00:00"],
    ["12:30 PM", "12:30"],
    ["00:00", "00:00"],
    ["٥:٣٠ pm", "17:30"],
    ["۱۷:۳۰", "17:30"],
    ["१७:३०", "17:30"],
    ["１７：３０", "17:30"],
  ])("%s", (typed, time) => {
    expect(readTime(typed, false)).toBe(time);
    expect(readTime(typed, true)).toBe(time);
  });

  test("an hour alone only when nothing more is to come", () => {
    for (const [typed, time] of [
      ["9", "09:00"],
      ["17", "17:00"],
    ] as const) {
      expect(readTime(typed, false)).toBe("");
      expect(readTime(typed, true)).toBe(time);
    }
  });

  test("and what is none is not guessed at", () => {
    for (const typed of ["", "noon", "24:00", "9:60", "13 pm", "0 am", "9:3", "12345", "-1:30"]) {
      expect(readTime(typed, true)).toBe("");
    }
  });
});
