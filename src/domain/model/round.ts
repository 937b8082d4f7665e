import type { Day } from "../../calendar/day.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import type { SourceId } from "../../exercises/sources.ts";

/*
 * Warmth and cold, for comfort and nothing more: a timer with limits that nobody can set aside. What passes for a round
 * and for the time after it is counted from event to event, never taken from the difference of two clocks: so neither a
 * clock that is set nor a worker that dies makes a round longer or a gap shorter.
 */

export const roundKinds = ["warmth", "cold"] as const;
export type RoundKind = (typeof roundKinds)[number];

export interface RoundDose {
  /** How long a round is where nothing else is chosen, and may be, in minutes. After the longest it is always over. */
  standard: number;
  shortest: number;
  longest: number;
  /** Minutes after a round before the next one of its kind: at the least, and where nothing else is chosen. */
  leastGap: number;
  gap: number;
  longestGap: number;
  aDay: number;
}

/**
 * The leaflets say 10 to 15 minutes of warmth up to three times a day, off after 20 minutes and an hour between; of cold
 * no more than 20 minutes, then two to three hours, until the skin feels normal. Ten minutes of cold, twice with ten
 * between, each two hours were tried by Bleakley on sprained ankles. Our own choice: five minutes at the least, two hours
 * after warmth where nothing else is chosen, four at the most, cold six times a day.
 */
export const doses: Readonly<Record<RoundKind, RoundDose>> = {
  warmth: { standard: 15, shortest: 5, longest: 20, leastGap: 60, gap: 120, longestGap: 240, aDay: 3 },
  cold: { standard: 10, shortest: 5, longest: 20, leastGap: 120, gap: 120, longestGap: 240, aDay: 6 },
};

/** Where the doses come from. */
export const doseSources: readonly SourceId[] = ["nhsHeat", "nhsCold", "gwentHeat", "bleakley2006"];

/** How often the person is reminded to look at their skin. Source: the same leaflets. */
export const LOOK_AT_SKIN: Ms = 5 * MINUTE;

/** No round is longer, whatever was chosen or stored. */
export const HARD_STOP: Ms = 20 * MINUTE;

/** Rounds that are remembered: two days of as many as there may be. */
export const MOST_ROUNDS = 18;

/** Nothing that is counted of a round, or since one, matters beyond this. */
export const LONGEST_COUNTED: Ms = 48 * HOUR;

/** A round under way. */
export interface Round {
  kind: RoundKind;
  from: Instant;
  length: Ms;
  /** How much of it has passed, at the most. */
  passed: Ms;
}

/** A round that is over: the day on which it was, and what has passed since. */
export interface PastRound {
  kind: RoundKind;
  day: Day;
  /** Its length and the gap that was chosen to follow it, for the next one of its kind. */
  length: Ms;
  gap: Ms;
  /** How it ended, and when, for the notification that says so. */
  end: RoundEnd;
  at: Instant;
  /** What has passed since beyond doubt, and what the clock has shown. */
  surely: Ms;
  shown: Ms;
}

/** `over`: its time was up; `stopped`: the person ended it; `clock`: the clock was changed, so nobody knows how long it was. */
export const roundEnds = ["over", "stopped", "clock"] as const;
export type RoundEnd = (typeof roundEnds)[number];

export interface Rounds {
  on: Round | null;
  /** The gap that was chosen with it. */
  gap: Ms;
  /** Oldest first. */
  past: PastRound[];
  /** The last event, and by when the next one is to come: between them nothing more can have passed. */
  seenAt: Instant;
  dueAt: Instant | null;
}

export function noRounds(now: Instant): Rounds {
  return { on: null, gap: 0, past: [], seenAt: now, dueAt: null };
}
