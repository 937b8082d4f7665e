import type { Day } from "../../calendar/day.ts";
import { earliest, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import type { Command, Event } from "../model/event.ts";
import type { DayRecord } from "../model/record.ts";
import {
  doses,
  HARD_STOP,
  LONGEST_COUNTED,
  LOOK_AT_SKIN,
  MOST_ROUNDS,
  noRounds,
  type PastRound,
  type RoundEnd,
  type RoundKind,
  type Rounds,
} from "../model/round.ts";
import { isDoubtful, isWaiting, refusalOf } from "../rules/rounds.ts";

/** While a round is on the worker wakes each minute: a clock that was set back is noticed by then. */
const ON: Ms = MINUTE;
/** And while one has to be waited for: what is missed of that is not counted. */
const WAITING: Ms = 5 * MINUTE;

/** The rounds after an event, and what the history is to tell. */
export interface RoundsOutcome {
  rounds: Rounds;
  records: DayRecord[];
}

/**
 * Counts what has passed, and does what the event asks for. It is apart from the state of all else: when the clock
 * returns from a jump that is gone through again, and this is not, for what has been has been.
 * @param day the person's day of now
 */
export function stepRounds(before: Rounds | null, event: Event, now: Instant, day: Day): RoundsOutcome {
  const { rounds, records } = countPassed(before ?? noRounds(now), now, day);
  const counted = { rounds: { ...rounds, seenAt: now }, records };
  const asked = "command" in event ? applyCommand(counted, event, now, day) : counted;
  return { ...asked, rounds: { ...asked.rounds, dueAt: nextDue(asked.rounds, now) } };
}

function applyCommand(outcome: RoundsOutcome, event: Command, now: Instant, day: Day): RoundsOutcome {
  const { rounds, records } = outcome;
  if (event.command === "stopRound" && rounds.on !== null) return endRound(outcome, "stopped", now, day, 0);
  if (event.command !== "beginRound") return outcome;
  const { kind, minutes, gap } = event;
  if (refusalOf(rounds, kind, day, now) !== null) return outcome;
  const on = { kind, from: now, length: roundLength(kind, minutes), passed: 0 };
  return { rounds: { ...rounds, on, gap: gapAfter(kind, gap) }, records };
}

/** What was asked for, within what may be. */
function roundLength(kind: RoundKind, minutes: number): Ms {
  const { shortest, longest } = doses[kind];
  return Math.min(HARD_STOP, Math.min(longest, Math.max(shortest, minutes)) * MINUTE);
}

function gapAfter(kind: RoundKind, minutes: number): Ms {
  const { leastGap, longestGap } = doses[kind];
  return Math.min(longestGap, Math.max(leastGap, minutes)) * MINUTE;
}

/** Of a round as much has passed as may have, and of a gap only what surely has. */
function countPassed(rounds: Rounds, now: Instant, day: Day): RoundsOutcome {
  const shown = Math.max(0, now - rounds.seenAt);
  const surely = isDoubtful(rounds, now) ? 0 : shown;
  const past = rounds.past.map((round) => ({
    ...round,
    surely: Math.min(LONGEST_COUNTED, round.surely + surely),
    shown: Math.min(LONGEST_COUNTED, round.shown + shown),
  }));
  const { on } = rounds;
  const counted = { rounds: { ...rounds, past }, records: [] };
  if (on === null) return counted;
  if (now < rounds.seenAt) return endRound(counted, "clock", now, day, 0);
  const passed = on.passed + shown;
  const over = passed - Math.min(on.length, HARD_STOP);
  if (over >= 0) return endRound(counted, "over", now - over, day, surely === 0 ? 0 : Math.min(over, surely));
  return { rounds: { ...rounds, past, on: { ...on, passed } }, records: [] };
}

/** @param since how long ago that was, beyond doubt */
function endRound(
  { rounds, records }: RoundsOutcome,
  end: RoundEnd,
  at: Instant,
  day: Day,
  since: Ms,
): RoundsOutcome {
  const { on, gap } = rounds;
  if (on === null) return { rounds, records };
  const { kind, length, from } = on;
  const past: PastRound = { kind, day, length, gap, end, at, surely: since, shown: since };
  // By the clock it may have ended before it began.
  const told: DayRecord = { kind: "round", from: Math.min(from, at), until: at, what: kind, end };
  return {
    rounds: { ...rounds, on: null, past: [...rounds.past, past].slice(-MOST_ROUNDS) },
    records: [...records, told],
  };
}

/** By when the next event has to come; null: there is nothing to count. */
function nextDue(rounds: Rounds, now: Instant): Instant | null {
  const { on } = rounds;
  if (on === null) return isWaiting(rounds) ? now + WAITING : null;
  const untilLook = LOOK_AT_SKIN - (on.passed % LOOK_AT_SKIN);
  return earliest([now + ON, now + untilLook, now + Math.min(on.length, HARD_STOP) - on.passed]);
}
