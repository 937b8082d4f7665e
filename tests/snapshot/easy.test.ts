import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR } from "../../src/calendar/time.ts";
import { easeNotes, LONGEST_EASE, type Easy } from "../../src/domain/model/easy.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { must, runs } from "../support/property.ts";
import { aDay, only } from "../support/timeline.ts";

const story = aDay("09:00", only("posture")).goEasy(48).at("10:00");
const { state } = story;
const { now } = story.moment;
const YEAR = 365 * 24 * HOUR;

const readEasy = (easy: unknown, others: object = {}, at = now) =>
  readSaved({ state: { ...state, easy, ...others } }, at, "Europe/Berlin");

describe("Easy mode as it is stored", () => {
  test("is read as it was saved, wherever the clock stands then", () => {
    for (const at of [now, now - YEAR * 9, now + YEAR * 9]) {
      const { state: read, damaged } = readEasy(state.easy, {}, at);
      expect(read?.easy).toEqual(state.easy);
      expect(damaged).toEqual([]);
    }
  });

  test("is none, and said to be damaged, where it cannot be; all else stays", () => {
    const { from, until } = state.easy as Easy;
    const broken = [
      7,
      "easy",
      [],
      {},
      { stage: "hard", from, until, read: [] },
      { stage: "easy", from: "9", until, read: [] },
      { stage: "easy", from: now + 1, until: now + HOUR, read: [] },
      { stage: "easy", from, until: now + LONGEST_EASE + 1, read: [] },
      { stage: "stepUp", from, until: 1e300, read: [] },
    ];
    for (const easy of broken) {
      const { state: read, damaged } = readEasy(easy);
      expect(read?.easy, JSON.stringify(easy)).toBeNull();
      expect(damaged, JSON.stringify(easy)).toEqual(["state.easy"]);
      expect(read?.progress).toEqual(state.progress);
    }
  });

  test("comes back where only what was read of its notes is broken", () => {
    for (const read of [undefined, "long", ["long", "far"], Array(99).fill("long")]) {
      expect(readEasy({ ...state.easy, read }).state?.easy).toEqual({ ...state.easy, read: [] });
    }
  });

  test("is none in a state of before there was one", () => {
    const { easy: _easy, easyBefore: _before, ...old } = state;
    const { state: read, damaged } = readSaved({ state: old }, now, "Europe/Berlin");
    expect([read?.easy, read?.easyBefore, damaged]).toEqual([null, null, []]);
  });

  test("whatever is stored never makes it last beyond what can be asked for, nor throws", () => {
    const instant = fc.oneof(fc.integer({ min: now - YEAR, max: now + YEAR }), fc.double(), fc.anything());
    const any = fc.record({
      stage: fc.constantFrom("easy", "stepUp"),
      from: instant,
      until: instant,
      read: fc.oneof(fc.anything(), fc.array(fc.constantFrom(...easeNotes))),
    });
    fc.assert(
      fc.property(fc.oneof(any, fc.anything()), fc.anything(), (easy, easyBefore) => {
        const { state: read } = readEasy(easy, { easyBefore });
        for (const one of [read?.easy, read?.easyBefore]) {
          if (one === null || one === undefined) continue;
          must(one.from <= now, "it has begun");
          must(one.until <= now + LONGEST_EASE, "three days at the most");
        }
      }),
      runs(),
    );
  });
});
