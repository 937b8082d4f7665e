import * as fc from "fast-check";
import { HOUR } from "../../src/calendar/time.ts";
import type { State } from "../../src/domain/model/state.ts";
import { readSaved } from "../../src/snapshot/saved.ts";
import { everything, tale, type Happening } from "../support/arbitraries.ts";
import { mustEqual } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";

/*
 * Whatever a person, their machine and its clock do, what is saved of it is true: nothing of it may be taken for damage
 * when it is read again.
 */

const DAY = 24 * HOUR;

/** Makes nights into seasons, and clocks that are wrong by weeks wrong by years. */
function lengthen(happening: Happening, sleep: number, clock: number): Happening {
  if (happening.happens === "sleep") return { ...happening, length: happening.length * sleep };
  if (happening.happens === "clock") return { ...happening, by: happening.by * clock };
  return happening;
}

// Nights of up to 90 days, and clocks that jump by up to ten years.
const tales = fc
  .tuple(tale(everything), fc.constantFrom(1, 10, 72), fc.constantFrom(1, 24, 110))
  .map(([story, sleep, clock]) => ({
    ...story,
    happenings: story.happenings.map((one) => lengthen(one, sleep, clock)),
  }));

const days = new RandomDays(tales);

function mustBeWhole(state: State, now: number, zone: string, settings: unknown): void {
  const stored: unknown = JSON.parse(JSON.stringify({ state, settings }));
  const read = readSaved(stored as Record<string, unknown>, now, zone);
  mustEqual(read.damaged, []);
  mustEqual(read.state, (stored as { state: unknown }).state);
}

days.atEveryStep<"asleep for weeks" | "years ahead" | "years back" | "paused" | "at a break" | "elsewhere">(
  "what is true is read again as it was saved, at once and after any time, wherever the clock stands then",
  ({ before, state, context: { now, zone, settings } }, _machine, reach) => {
    const passed = now - before.seenAt;
    if (passed > 60 * DAY && passed < 90 * DAY) reach("asleep for weeks");
    if (passed > 6 * 365 * DAY) reach("years ahead");
    if (passed < -6 * 365 * DAY) reach("years back");
    if (before.pause !== null && Math.abs(passed) > 365 * DAY) reach("paused");
    if (before.break !== null && Math.abs(passed) > DAY) reach("at a break");
    if (before.zone !== zone) reach("elsewhere");
    mustBeWhole(before, now, zone, settings);
    mustBeWhole(state, now, zone, settings);
  },
  "asleep for weeks",
  "years ahead",
  "years back",
  "paused",
  "at a break",
  "elsewhere",
);
