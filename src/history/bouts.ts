import type { DayRecord } from "../domain/model/record.ts";
import { LONGEST_DATE } from "../domain/model/limits.ts";
import { findTakenBack } from "../domain/rules/taken-back.ts";
import { MINUTE, type Instant, type Ms } from "../calendar/time.ts";

/** How long somebody sat, or stood, at a stretch. */
export interface Bout {
  is: "sitting" | "standing";
  from: Instant;
  until: Instant;
  /** The time of it that was told: less than it lasted by the seconds of which nothing is known. */
  length: Ms;
}

/** Seconds between two records part no bout: a screen was locked in passing, a break began and was put off at once. */
const GAP: Ms = MINUTE;

/** What is done without the break's page is a change of position too. A glass, or a reminder of one's own, is none. */
const MOVES = new Set(["posture", "standing", "stretch"]);

/**
 * The bouts of a day, in the order of time. A change of position, a break that was taken and an absence part two of
 * them. They never overlap, and together they are the time at the desk, without what is doubted.
 * @param told records as `withoutOverlaps` tells them
 */
export function boutsOf(told: readonly DayRecord[]): Bout[] {
  const moves = movesIn(told);
  const bouts: Bout[] = [];
  let lastMove = 0;
  for (const piece of piecesOf(told).flatMap((one) => cutAt(moves, one))) {
    const last = bouts.at(-1);
    while (lastMove < moves.length && (moves[lastMove] ?? 0) < (last?.until ?? -Infinity)) lastMove += 1;
    const move = moves[lastMove] ?? Infinity;
    const goesOn =
      last !== undefined && last.is === piece.is && piece.from - last.until <= GAP && move > piece.from;
    if (goesOn) {
      last.until = piece.until;
      last.length += piece.length;
    } else bouts.push(piece);
  }
  return bouts;
}

/** The longest of a day's bouts; 0 where there is none. */
export function longestBout(told: readonly DayRecord[]): Ms {
  return Math.min(
    boutsOf(told).reduce((most, { length }) => Math.max(most, length), 0),
    LONGEST_DATE,
  );
}

function piecesOf(told: readonly DayRecord[]): Bout[] {
  return told
    .flatMap((record): Bout[] => {
      if ((record.kind !== "sat" && record.kind !== "stood") || record.doubted) return [];
      const { kind, from, until } = record;
      return until > from
        ? [{ is: kind === "sat" ? "sitting" : "standing", from, until, length: until - from }]
        : [];
    })
    .toSorted((a, b) => a.from - b.from);
}

/** When the person moved, in the order of time. What was taken back is no move. */
function movesIn(told: readonly DayRecord[]): Instant[] {
  const takenBack = findTakenBack(told);
  return told
    .flatMap((record): Instant[] => {
      if (takenBack.has(record)) return [];
      if (record.kind === "done") return MOVES.has(record.reminder) ? [record.at] : [];
      if (record.kind === "rested") return [record.from];
      return record.kind === "break" && record.outcome === "taken" ? [record.from] : [];
    })
    .toSorted((a, b) => a - b);
}

function cutAt(moves: readonly Instant[], bout: Bout): Bout[] {
  const cuts = moves.filter((move) => move > bout.from && move < bout.until);
  const edges = [bout.from, ...cuts, bout.until];
  return edges
    .slice(1)
    .map((until, place) => {
      const from = edges[place] ?? until;
      return { is: bout.is, from, until, length: until - from };
    })
    .filter(({ length }) => length > 0);
}
