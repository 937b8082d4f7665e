import type { ExerciseId } from "../../exercises/exercise.ts";
import { library } from "../library.ts";
import { partsOf, type Segment, type Side } from "./segments.ts";
import { stepAt } from "./steps.ts";

export type Phase = "setUp" | "move" | "hold" | "back";
export type Step = 1 | 2 | 3 | 4;

/** What is on at one moment of a routine. Lengths of time are seconds. */
export interface Playing {
  /** Index of the segment. */
  segment: number;
  exercise: ExerciseId;
  side: Side | null;
  /** Where each repetition goes to the other side: the side it goes to now. For the figure, not to be announced. */
  toward: Side | null;
  phase: Phase;
  /** How far the phase is, 0 to 1. */
  progress: number;
  /** From 1 on; 0 while getting ready. */
  repetition: number;
  repetitions: number;
  step: Step;
  /** Where the breath sets the pace: how far it is in or out, 0 to 1. */
  breath: { way: "in" | "out"; progress: number } | null;
  /** 0 where nothing is held. */
  holdLeft: number;
  segmentLeft: number;
  routineLeft: number;
  next: { exercise: ExerciseId; side: Side | null } | null;
}

/** What is on `t` seconds after the start; before it, what begins. Null: the routine is over, or there is none. */
export function playingAt(segments: readonly Segment[], t: number): Playing | null {
  const now = Math.max(0, t);
  const index = segments.findIndex(({ until }) => now < until);
  const segment = segments[index];
  if (segment === undefined) return null;
  const { exercise, side, repetitions, until } = segment;
  const after = segments[index + 1];
  const doing = now < segment.readyAt ? gettingReady(segment, now) : repeating(segment, now);
  return {
    segment: index,
    exercise,
    side,
    repetitions,
    ...doing,
    step: stepAt(segment, now, doing.phase, doing.repetition),
    segmentLeft: until - now,
    routineLeft: (segments.at(-1)?.until ?? 0) - now,
    next: after === undefined ? null : { exercise: after.exercise, side: after.side },
  };
}

type Repeating = Pick<Playing, "phase" | "progress" | "repetition" | "toward" | "breath" | "holdLeft">;

function gettingReady({ from, readyAt }: Segment, now: number): Repeating {
  return {
    phase: "setUp",
    progress: (now - from) / (readyAt - from),
    repetition: 0,
    toward: null,
    breath: null,
    holdLeft: 0,
  };
}

function repeating({ exercise, readyAt, until, repetitions }: Segment, now: number): Repeating {
  const length = (until - readyAt) / repetitions;
  // The last moment must not fall into a repetition too many when the division does not come out even.
  const done = Math.min(repetitions - 1, Math.floor((now - readyAt) / length));
  const passed = Math.min(length, Math.max(0, now - readyAt - done * length));
  const { move, hold, back } = partsOf(exercise, length);
  const { alternates } = library[exercise].rhythm;
  const common = {
    repetition: done + 1,
    toward: alternates ? (done % 2 === 0 ? ("left" as const) : ("right" as const)) : null,
    holdLeft: 0,
  };
  if (passed < move) {
    const progress = passed / move;
    return { ...common, phase: "move", progress, breath: breathOfMove(exercise, "out", progress) };
  }
  if (passed < move + hold) {
    const held = passed - move;
    const breath = breathOfHold(exercise, hold, held);
    return { ...common, phase: "hold", progress: held / hold, breath, holdLeft: hold - held };
  }
  const progress = back === 0 ? 1 : Math.min(1, (passed - move - hold) / back);
  return { ...common, phase: "back", progress, breath: breathOfMove(exercise, "in", progress) };
}

/** Where nothing is held, the breath goes with the movement: out on the way, in on the way back. */
function breathOfMove(exercise: ExerciseId, way: "in" | "out", progress: number): Playing["breath"] {
  const { breath, hold } = library[exercise].dose;
  return breath > 0 && hold[1] === 0 ? { way, progress } : null;
}

/** In a hold there are as many whole breaths as come nearest to the pace. Each begins with breathing in. */
function breathOfHold(exercise: ExerciseId, hold: number, held: number): Playing["breath"] {
  const { breath } = library[exercise].dose;
  if (breath === 0) return null;
  const length = hold / Math.max(1, Math.round(hold / breath));
  const half = ((held % length) / length) * 2;
  return half < 1 ? { way: "in", progress: half } : { way: "out", progress: half - 1 };
}
