import type { Day } from "../../calendar/day.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import {
  doses,
  HARD_STOP,
  LOOK_AT_SKIN,
  type PastRound,
  type RoundKind,
  type Rounds,
} from "../model/round.ts";
import { GAP as LATE } from "./presence.ts";

/** Why no round of a kind can begin now, and for how long that is surely so; null: one can. */
export type RoundRefusal =
  | { why: "on" }
  /** Its gap is not over. `doubted`: more has perhaps passed, but nobody can tell. */
  | { why: "gap"; left: Ms; doubted: boolean }
  | { why: "day"; times: number };

/** The last round of a kind; undefined: there was none. */
export function lastRound({ past }: Rounds, kind: RoundKind): PastRound | undefined {
  return past.findLast((round) => round.kind === kind);
}

/**
 * Rounds of a kind that count for a day: those on it, and of those on a later date, which were before the clock was set
 * back, the ones of the last 24 hours.
 */
export function roundsOn({ past, seenAt }: Rounds, kind: RoundKind, day: Day, now: Instant): number {
  const isRecent = ({ shown }: PastRound) => shown + now - seenAt < 24 * HOUR;
  const counts = (round: PastRound) => round.day === day || (round.day > day && isRecent(round));
  return past.filter((round) => round.kind === kind && counts(round)).length;
}

/**
 * Whether a round of a kind can begin, as far as the last event tells, and what has surely passed since.
 * @param day the person's day of now
 */
export function refusalOf(rounds: Rounds, kind: RoundKind, day: Day, now: Instant): RoundRefusal | null {
  if (rounds.on !== null) return { why: "on" };
  const last = lastRound(rounds, kind);
  const { leastGap, aDay } = doses[kind];
  if (last !== undefined) {
    // The least gap has to have passed beyond doubt; of one that was chosen longer the clock is believed.
    const since = isDoubtful(rounds, now) ? 0 : now - rounds.seenAt;
    const surelyLeft = leastGap * MINUTE - last.surely - since;
    const shownLeft = last.gap - last.shown - since;
    const left = Math.max(surelyLeft, shownLeft);
    if (left > 0) return { why: "gap", left, doubted: surelyLeft > shownLeft };
  }
  return roundsOn(rounds, kind, day, now) >= aDay ? { why: "day", times: aDay } : null;
}

/** How long the round under way may still be. */
export function roundLeft({ on }: Rounds, now: Instant, seenAt: Instant): Ms {
  if (on === null) return 0;
  return Math.max(0, Math.min(on.length, HARD_STOP) - on.passed - Math.max(0, now - seenAt));
}

/** How often the person has been reminded to look at their skin; never at the very end, which says so too. */
export function looksAtSkin({ on }: Rounds): number {
  if (on === null) return 0;
  return Math.floor(Math.min(on.passed, on.length - 1) / LOOK_AT_SKIN);
}

/** Whether some gap is still to be waited out, so that it has to be counted. */
export function isWaiting({ past }: Rounds): boolean {
  return past.some(({ kind, surely, shown, gap }) => surely < doses[kind].leastGap * MINUTE || shown < gap);
}

/** Whether anything is counted, so that it has to be kept. */
export function isCounting(rounds: Rounds): boolean {
  return rounds.on !== null || isWaiting(rounds);
}

/** Whether an event came so late that nobody knows what has passed since the last one. */
export function isDoubtful({ seenAt, dueAt }: Rounds, now: Instant): boolean {
  return now < seenAt || dueAt === null || now > dueAt + LATE;
}

/** For so long after a round its notification says that it is over. */
const TOLD: Ms = 10 * MINUTE;

/** What a notification says of a round: to look at the skin, or that it is over and why. */
export interface RoundNotice {
  /** Of each time that something is to be said. */
  id: string;
  kind: RoundKind;
  says: "look" | "over" | "clock";
  /** It rings so loudly, in per cent. */
  volume: number;
}

/** What is to be said of a round now, whatever holds: who has begun it wants to know. */
export function roundNotice(rounds: Rounds, now: Instant, volume: number): RoundNotice | null {
  const { on, past } = rounds;
  if (on !== null) {
    const looks = looksAtSkin(rounds);
    return looks === 0 ? null : { id: `look@${on.from}#${looks}`, kind: on.kind, says: "look", volume };
  }
  const last = past.at(-1);
  if (last === undefined || last.end === "stopped" || now < last.at || now > last.at + TOLD) return null;
  return { id: `end@${last.at}`, kind: last.kind, says: last.end, volume };
}
