import * as fc from "fast-check";
import { test } from "vitest";
import { HOUR, type Instant } from "../../src/calendar/time.ts";
import type { FiledRecord } from "../../src/domain/model/record.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { Settings } from "../../src/settings/fields.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { anyLength, everything, length, tale, zone, type Happening } from "../support/arbitraries.ts";
import { mustEqual, reaching, runs } from "../support/property.ts";
import { tell } from "../support/telling.ts";

/*
 * Whatever a person, their machine and its clock do, what is saved of it is true: nothing of it may be taken for damage
 * when it is read again.
 */

const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** What somebody may have left their machine in. */
const leaving = fc.constantFrom<Happening>(
  { happens: "deed", deed: { does: "pause", length: "tomorrow" } },
  { happens: "deed", deed: { does: "pause", length: "untilEnded" } },
  { happens: "deed", deed: { does: "pause", length: { minutes: 90 } } },
  { happens: "deed", deed: { does: "quiet", length: "tomorrow" } },
  { happens: "deed", deed: { does: "startOne", reminder: "stretch" } },
  { happens: "idle", idle: "locked", audible: false },
  { happens: "settings", changes: { workingHoursEnabled: true, focusPlanEnabled: true } },
  { happens: "settings", changes: { idleDetection: false } },
);

/** What the machine did then: it slept for weeks, its clock went wrong by years and perhaps right again, it flew. */
const leap: fc.Arbitrary<Happening[]> = fc.oneof(
  fc
    .tuple(anyLength(90 * 24), fc.boolean())
    .map(([passing, closed]): Happening[] => [{ happens: "sleep", length: passing, closed }]),
  fc
    .tuple(anyLength(10 * 365 * 24), fc.boolean(), length, fc.boolean())
    .map(([far, isBack, meanwhile, isMended]): Happening[] => {
      const by = isBack ? -far : far;
      const wrong: Happening[] = [
        { happens: "clock", by },
        { happens: "time", length: meanwhile, asked: false },
      ];
      return isMended ? [...wrong, { happens: "clock", by: -by }] : wrong;
    }),
  zone.map((to): Happening[] => [{ happens: "travel", zone: to }]),
);

/** Ordinary days with such leaps in them. */
const tales = fc
  .tuple(tale(everything, 3), fc.array(fc.tuple(leaving, leap, length), { minLength: 1, maxLength: 4 }))
  .map(([story, leaps]) => ({
    ...story,
    happenings: [
      ...story.happenings,
      ...leaps.flatMap(([left, leapt, after]): Happening[] => [
        left,
        ...leapt,
        { happens: "time", length: after, asked: false },
        { happens: "idle", idle: "active", audible: false },
      ]),
    ],
  }));

function mustBeWhole(state: State, now: Instant, inZone: string, settings: Settings): void {
  const stored = JSON.parse(JSON.stringify({ state, settings })) as Record<string, unknown>;
  const read = readSaved(stored, now, inZone);
  mustEqual(read.damaged, []);
  mustEqual(read.state, stored["state"]);
}

/** The records of one event. */
function mustBeReadable(filed: readonly FiledRecord[]): void {
  const records = filed.map(({ record }) => record);
  mustEqual(readHistory(withRecords([], records)), { records, summary: null, unreadable: 0 });
}

test("what is true is read again as it was saved, after weeks too, and wherever the clock stands then", () => {
  const cases = ["weeks", "years ahead", "years back", "paused for years", "at a break", "abroad"] as const;
  reaching(cases, (reach) => {
    fc.assert(
      fc.property(tales, (story) => {
        tell(story, {
          watch: ({ before, state, records, context: { now, zone: here, settings } }) => {
            const passed = now - before.seenAt;
            if (passed > 60 * DAY && passed < 90 * DAY) reach("weeks");
            if (passed > 6 * YEAR) reach("years ahead");
            if (passed < -6 * YEAR) reach("years back");
            if (before.pause !== null && Math.abs(passed) > YEAR) reach("paused for years");
            if (before.break !== null && Math.abs(passed) > DAY) reach("at a break");
            if (before.zone !== here) reach("abroad");
            mustBeWhole(before, now, here, settings);
            mustBeWhole(state, now, here, settings);
            mustBeReadable(records);
          },
        });
      }),
      runs(200),
    );
  });
});
