import type { ExerciseId, Side } from "./exercise.ts";
import { details } from "./facts.ts";

/*
 * How the body moves through an exercise, by the second: the same for the player, who keeps to a routine's time, and
 * for the guide, which only shows how it goes.
 */

/** What is on of a repetition, or that one is still getting ready for the first. */
export type Phase = "setUp" | "move" | "hold" | "back";

/** How long each part of one repetition takes, in seconds. */
export type PhaseLengths = Record<Exclude<Phase, "setUp">, number>;

/** A moment of one repetition. */
export interface Repetition {
  phase: Phase;
  /** How far the phase is, 0 to 1. */
  progress: number;
  /** Where the breath sets the pace: how far it is in or out, 0 to 1. */
  breath: { way: "in" | "out"; progress: number } | null;
  /** In seconds; 0 where nothing is held. */
  holdLeft: number;
}

/** All of one moment of an exercise that can be seen. */
export interface Motion extends Repetition {
  exercise: ExerciseId;
  /** Null where the exercise has no sides, or changes them with each repetition. */
  side: Side | null;
  /** Where each repetition goes to the other side: the side it goes to now. For the figure, not to be announced. */
  toward: Side | null;
  /** Seconds since one was ready; 0 until then. */
  passed: number;
}

/** Going there and back in so many seconds is calm; in fewer than the least it would be a jerk. */
const CALM = 6;
const LEAST_CALM = 2.8;

/**
 * How one repetition of so many seconds is divided. A hold is never longer than its dose. What is left over makes
 * the movement slower until that is calm, and then the hold longer; what is missing is taken from all parts alike,
 * but never so much from the movement that it would be a jerk: half of the time is always for that.
 */
export function divideRepetition(exercise: ExerciseId, seconds: number): PhaseLengths {
  const { dose, rhythm } = details[exercise];
  const [leastHold, mostHold] = dose.hold;
  const moves = rhythm.move + rhythm.back;
  const inProportion = (seconds * leastHold) / (moves + leastHold);
  const shortest = Math.min(leastHold, inProportion);
  const wanted = Math.min(mostHold, Math.max(shortest, seconds - Math.max(moves, CALM)));
  const hold = Math.min(wanted, seconds - Math.min(LEAST_CALM, seconds / 2));
  const move = (seconds - hold) * (rhythm.move / moves);
  return { move, hold, back: seconds - hold - move };
}

/** The parts of one repetition with time enough for all of the hold, calmly; what keeps moving, in its own rhythm. */
export function divideAtEase(exercise: ExerciseId): PhaseLengths {
  const { dose, rhythm } = details[exercise];
  const moves = rhythm.move + rhythm.back;
  const hold = dose.hold[1];
  return divideRepetition(exercise, hold === 0 ? moves : hold + Math.max(moves, CALM));
}

/** A repetition with these parts, `passed` seconds after its start. */
export function repetitionAt(exercise: ExerciseId, lengths: PhaseLengths, passed: number): Repetition {
  const { move, hold, back } = lengths;
  if (passed < move) {
    const progress = passed / move;
    return { phase: "move", progress, breath: breathOfMove(exercise, "out", progress), holdLeft: 0 };
  }
  if (passed < move + hold) {
    const held = passed - move;
    const breath = breathOfHold(exercise, hold, held);
    return { phase: "hold", progress: held / hold, breath, holdLeft: hold - held };
  }
  const progress = back === 0 ? 1 : Math.min(1, (passed - move - hold) / back);
  return { phase: "back", progress, breath: breathOfMove(exercise, "in", progress), holdLeft: 0 };
}

/** The side that a repetition goes to, counted from 0; null where all go the same way. */
export function sideToward(exercise: ExerciseId, repetition: number): Side | null {
  if (details[exercise].rhythm.pattern !== "alternating") return null;
  return repetition % 2 === 0 ? "left" : "right";
}

/** Where nothing is held, the breath goes with the movement: out on the way, in on the way back. */
function breathOfMove(exercise: ExerciseId, way: "in" | "out", progress: number): Repetition["breath"] {
  const { breath, hold } = details[exercise].dose;
  return breath > 0 && hold[1] === 0 ? { way, progress } : null;
}

/** In a hold there are as many whole breaths as come nearest to the pace. Each begins with breathing in. */
function breathOfHold(exercise: ExerciseId, hold: number, held: number): Repetition["breath"] {
  const { breath, hold: dose } = details[exercise].dose;
  if (breath === 0) return null;
  // Where nothing is to be held, a short stop falls between breathing out and breathing in.
  if (dose[1] === 0) return { way: "in", progress: 0 };
  const length = hold / Math.max(1, Math.round(hold / breath));
  const half = ((held % length) / length) * 2;
  return half < 1 ? { way: "in", progress: half } : { way: "out", progress: half - 1 };
}
