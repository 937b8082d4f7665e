import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredSettings } from "../../src/settings/fields.ts";
import { aDay, only, type Story } from "../support/timeline.ts";

/*
 * Firefox reports who has gone, but not who has come back. Here the browser does the same.
 */

const SECOND = 1_000;
const NINE = Date.UTC(2026, 4, 6, 7);

const firefox = (settings: StoredSettings = {}) => aDay("09:00", settings).returnsGoUnreported();

/** A local time of the day, from seconds since nine. */
function time(seconds: number): string {
  return Temporal.PlainTime.from("09:00").add({ seconds }).toString({ smallestUnit: "second" });
}

/** Somebody leaves so many seconds after nine, and is back so many seconds later. */
function absence(story: Story, leaves: number, lasts: number, awayAfter = 3): Story {
  if (lasts >= awayAfter * 60) story.at(time(leaves + awayAfter * 60)).goesIdle();
  return story.at(time(leaves + lasts)).comesBack();
}

/** When somebody was seen to be back, in seconds after they were; infinite as long as nobody has seen it. */
function lateness({ state: { presence } }: Story, back: number): number {
  return presence.is === "here" ? (presence.since - NINE) / SECOND - back : Infinity;
}

describe("a return that nobody reports", () => {
  const leavings = Array.from({ length: 105 }, (_, minute) => minute * 60 + ((minute * 7) % 60));

  test("from a break of five minutes, whenever it began: noticed 105 times of 105, and a minute late at most", () => {
    const seen = leavings.filter((leaves) => {
      const story = absence(firefox(), leaves, 300).later(1);
      const [rested] = story.records.filter(({ kind }) => kind === "rested");
      return (
        rested?.kind === "rested" &&
        rested.from === NINE + leaves * SECOND &&
        lateness(story, leaves + 300) <= 60
      );
    });
    expect(seen).toHaveLength(105);
  });

  test("from one of five minutes: nobody is asked to move in the twenty-nine after it", () => {
    for (const leaves of leavings) {
      const story = absence(firefox(only("posture")), leaves, 300);
      const before = story.records.filter(({ kind }) => kind === "prompted").length;
      story.later(29);
      expect(story.records.filter(({ kind }) => kind === "prompted")).toHaveLength(before);
    }
  });

  test("from three minutes, seen while nobody was there, is no break of eighteen", () => {
    // The alarm of 9:07:30 finds nobody; five seconds later they are back.
    firefox(only("posture"))
      .at("09:07:29")
      .hasGone()
      .at("09:07:35")
      .comesBack()
      .at("09:08:30")
      .expectHolds()
      .at("09:30")
      .expectDiary("09:00-09:04:30 sat")
      .expectCounted({ posture: 26 });
  });

  test("is noticed a minute late at most for as long again as a natural break, and five minutes late for two hours", () => {
    const anAbsence = fc.record({
      awayAfter: fc.integer({ min: 1, max: 15 }),
      naturalBreak: fc.integer({ min: 2, max: 30 }),
      leaves: fc.integer({ min: 0, max: 7_200 }),
      missed: fc.integer({ min: 0, max: 6_300 }),
    });
    fc.assert(
      fc.property(anAbsence, ({ awayAfter, naturalBreak, leaves, missed }) => {
        const lasts = awayAfter * 60 + missed;
        const story = absence(firefox({ awayAfter, naturalBreak }), leaves, lasts, awayAfter);
        const soon = missed < naturalBreak * 60;
        story.later(soon ? 1 : 5);
        expect(lateness(story, leaves + lasts)).toBeLessThanOrEqual(soon ? 60 : 300);
      }),
    );
  });

  test("is noticed at once by whatever the person does here", () => {
    absence(firefox(only("posture")), 600, 3_000)
      .later(1)
      .expectHolds("away")
      .drank()
      .expectHolds();
  });
});

describe("someone who listens", () => {
  test("and touches something only once in a while is believed anew each time, though nobody reports it", () => {
    firefox({ ...only("stretch"), stretchInterval: 240 })
      .soundStarts()
      .at("09:13")
      .goesIdle()
      .at("09:40:30")
      .comesBack()
      .at("09:43:30")
      .hasGone()
      .at("10:40")
      .expectHolds()
      .expectCounted({ stretch: 100 });
  });
});

describe("looking for somebody who is away", () => {
  const wakes = (story: Story) => story.rang.length;

  test("takes a wake each minute for as long as a natural break, then one each five minutes", () => {
    const { rang } = firefox(only("posture")).at("09:10").goesIdle().at("09:40");
    expect(rang.join(" ")).toBe("09:07:30 09:11 09:12 09:13 09:14 09:15 09:20 09:25 09:30 09:35 09:40");
  });

  test("through a night takes four wakes an hour", () => {
    const story = firefox(only("posture")).at("18:00").goesIdle().at("20:00");
    const before = wakes(story);
    story.at("2026-05-07 03:00");
    expect(wakes(story) - before).toBe(7 * 4);
  });

  test("takes none where the return is reported, but to make sure", () => {
    const { rang } = aDay("09:00", only("posture")).at("09:10").goesIdle().at("09:40");
    expect(rang).toEqual(["09:07:30", "09:25", "09:40"]);
  });

  test("takes none while paused, outside working hours, or with nothing switched on", () => {
    expect(firefox().at("09:05").goesIdle().pause("untilEnded").at("12:00").rang).toEqual([]);
    expect(firefox(only()).goesIdle().at("12:00").rang).toEqual([]);
    const morning = { workingHoursEnabled: true, workingHours: [{ day: 3, from: 0, until: 9 * 60 + 30 }] };
    const { rang } = firefox(morning).at("09:10").goesIdle().at("12:00");
    expect(rang.filter((ring) => ring > "09:30")).toEqual([]);
  });

  test("on a working day with a break each hour and lunch costs no more than that: at the desk at most 12 an hour", () => {
    const story = firefox();
    const absences = [10, 10, 10, 45, 10, 10, 10].map((minutes, hour) => {
      const before = story.rang.length;
      const leaves = hour * 3_600 + 2_000;
      const atDesk = story.at(time(leaves)).rang.length - before;
      absence(story, leaves, minutes * 60).later(5);
      return { minutes, atDesk, away: story.rang.length - before - atDesk };
    });
    for (const { minutes, atDesk, away } of absences) {
      expect(atDesk).toBeLessThanOrEqual(12);
      expect(away).toBeLessThanOrEqual(5 + Math.ceil((minutes - 3) / 5) + 1);
    }
    expect(story.at("17:00").rang.length).toBeLessThanOrEqual(8 * 12 + 7 * 5);
  });
});
