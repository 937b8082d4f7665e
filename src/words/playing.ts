import { SECOND } from "../calendar/time.ts";
import type { Side } from "../exercises/exercise.ts";
import { holdOf } from "../stretches/playing/counted.ts";
import { cautionKeys } from "../stretches/cautions.ts";
import { nameKey, stepKey } from "../stretches/message-keys.ts";
import type { Segment } from "../stretches/playing/segments.ts";
import type { Playing } from "../stretches/playing/playing.ts";
import { countdown } from "./amounts.ts";
import { factsLine } from "./format-list.ts";
import type { MessageKey, Say } from "./say.ts";

/** In large, what is counted now: the hold, how often, or the time. */
export function countWords(say: Say, language: string, playing: Playing, segment: Segment): string {
  const { phase, repetition, repetitions } = playing;
  if (phase === "setUp") return say("player_ready");
  if (holdOf(segment) > 0) {
    if (phase === "move") return say("player_move");
    return phase === "back" ? say("player_release") : say("player_hold", Math.ceil(playing.holdLeft));
  }
  if (repetitions > 1) return say("player_count", repetition, repetitions);
  return countdown(language, playing.segmentLeft * SECOND);
}

/** Which side, and which of the holds; before the first, how many there will be. Empty where there are neither. */
export function placeWords(say: Say, playing: Playing, segment: Segment): string {
  const side = playing.side === null ? "" : sideWords(say, playing.side);
  const holds = holdOf(segment) > 0 ? holdsWords(say, playing) : "";
  return factsLine(say, [side, holds]);
}

/** What comes after this exercise, or after this side of it. */
export function nextExerciseWords(say: Say, { exercise, next }: Playing): string {
  if (next === null) return say("player_last");
  if (next.exercise === exercise && next.side === "right") return say("player_next_side");
  return say("player_next", say(nameKey(next.exercise)));
}

/**
 * Under what to do: while getting ready, who should leave it out or take care; on the way back of the first side,
 * that the other follows. Else empty.
 */
export function asideWords(say: Say, playing: Playing): string {
  const { exercise, phase } = playing;
  if (phase === "setUp") return say(cautionKeys(exercise)[0] as MessageKey);
  return isTurning(playing) ? say("player_turn") : "";
}

/** Whether this is the last of the first side. */
function isTurning({ exercise, side, phase, repetition, repetitions, next }: Playing): boolean {
  const isLast = phase === "back" && repetition === repetitions;
  return isLast && side === "left" && next?.exercise === exercise;
}

/** What is said of one moment: the name of the exercise and its side only where they have not just been said. */
export function tellingWords(
  say: Say,
  { exercise, side, step }: SpokenMoment,
  known: SpokenMoment | null,
): string {
  const what = say(stepKey(exercise, step));
  const where = side === null ? null : sideWords(say, side);
  if (known?.exercise !== exercise) {
    const name = say(nameKey(exercise));
    return where === null ? say("player_says", name, what) : say("player_says_side", name, where, what);
  }
  return where === null || known.side === side ? what : say("player_says", where, what);
}

/** What is told of a moment, aloud or to a screen reader. */
export type SpokenMoment = Pick<Playing, "exercise" | "side" | "step">;

function sideWords(say: Say, side: Side): string {
  return say(`player_${side}`);
}

function holdsWords(say: Say, { repetition, repetitions }: Playing): string {
  if (repetitions === 1) return "";
  if (repetition === 0) return say("player_holds_coming", repetitions);
  return say("player_holds", repetition, repetitions);
}
