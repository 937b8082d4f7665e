import type { ExerciseId } from "../../exercises/exercise.ts";
import { chosenRoutine } from "../rules/routine-choice.ts";
import {
  ENOUGH,
  isEnough,
  lengthOf,
  partsAt,
  played,
  positionAt,
  remembered,
  shareDone,
  type Routine,
} from "../model/routine.ts";
import type { BreakOutcome, Note } from "../model/record.ts";
import { longestBreak, namesOf, type Named, type ReminderId } from "../model/reminder.ts";
import { moved, satisfied, withPosture } from "./progress.ts";
import { closed, postponed } from "./prompt.ts";
import { askingNow, madeDue } from "../rules/due.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Break, BreakPlace, Context, Moment, State } from "../model/state.ts";
import { MINUTE, type Ms } from "../../calendar/time.ts";

/** Begins a break for the open prompt, for one reminder, or for both together. */
export function begun(state: State, asked: readonly ReminderId[], context: Context, note: Note): State {
  const { settings } = context;
  const members = [...new Set([...(state.prompt?.members ?? []), ...asked])];
  if (state.break !== null || members.length === 0) return state;
  const length = longestBreak(members, settings);
  const routine = members.includes("stretch") ? chosenRoutine(state, context, length) : null;
  return started(state, { members, length, routine, place: "window" }, context, note);
}

/** What a break is for, in the words with which it began; else, where they were not kept, in those of now. */
export function calledIn({ called = [], members }: Break, settings: Settings): Named[] {
  return called.length > 0 ? called : namesOf(members, settings);
}

/** The first exercise of the break that an open prompt asks for; null where it is not about stretching. */
export function firstExercise(state: State, moment: Moment): ExerciseId | null {
  const members = state.prompt?.members ?? [];
  if (!members.includes("stretch")) return null;
  const [first] = chosenRoutine(state, moment, longestBreak(members, moment.settings)).items;
  return first?.exercise ?? null;
}

/** What a break taken out of turn is for: what asks for one, else a change of position. */
export function whatToTake(state: State, { now, settings }: Moment): ReminderId[] {
  if (state.prompt !== null) return [];
  const [first] = askingNow(state, { now, settings }).filter(({ kind }) => kind !== "water");
  const usual = settings.postureEnabled || !settings.stretchEnabled ? "posture" : "stretch";
  return [first?.id ?? usual];
}

/** Begins a break with a routine the person chose; whatever asks for attention is taken along. */
export function stretching(
  state: State,
  routine: Pick<Routine, "name" | "items">,
  place: BreakPlace,
  context: Context,
  note: Note,
): State {
  if (state.break !== null) return state;
  const members = [...new Set([...(state.prompt?.members ?? []), "stretch"])];
  return started(state, { members, length: lengthOf(routine), routine, place }, context, note);
}

type Beginning = Pick<Break, "members" | "length" | "place"> & {
  routine: Pick<Routine, "name" | "items"> | null;
};

function started(state: State, beginning: Beginning, context: Context, note: Note): State {
  const { now } = context;
  const routine = beginning.routine && played(beginning.routine, now);
  const called = namesOf(beginning.members, context.settings);
  return {
    ...closed(state, "started", context, note),
    undo: null,
    replyAt: null,
    break: { id: `break@${now}`, startedAt: now, ...beginning, called, routine, pageSeen: false },
  };
}

/**
 * The break has come to its end by itself. One whose routine was left standing ends as if it had been left; one of
 * which nothing much was done though it was gone through to the end was passed over.
 */
export function ranOut(state: State, context: Context, note: Note): State {
  const routine = state.break?.routine ?? null;
  if (routine === null) return taken(state, context, note);
  if (positionAt(routine, context.now) < lengthOf(routine)) return left(state, context, note);
  return isEnough(routine, context.now) ? taken(state, context, note) : passedOver(state, context, note);
}

/** The break was taken: everything it was for starts afresh. */
export function taken(state: State, context: Context, note: Note): State {
  const members = withPosture(state.break?.members ?? []);
  // What was to be taken back meanwhile is reset for good by the break.
  const rested = { ...ended(state, "taken", context, note), undo: null };
  return moved(satisfied(rested, members, "taken", context, note), members, context);
}

/** The person left: after half of the break that is as good as taken, before it the members come back. */
export function left(state: State, context: Context, note: Note): State {
  if (state.break === null) return state;
  const { routine, startedAt, length } = state.break;
  const share = routine === null ? (context.now - startedAt) / length : shareDone(routine, context.now);
  if (share >= ENOUGH) return taken(state, context, note);
  return putOff(state, "left", context, note);
}

/**
 * The break ends at once and its members come back after the snooze time, also those that were not due yet: a
 * break begun by hand and put off was asked for all the same.
 */
export function putOff(state: State, outcome: "left" | "snoozed", context: Context, note: Note): State {
  const members = state.break?.members ?? [];
  const length: Ms = context.settings.snooze * MINUTE;
  return postponed(madeDue(ended(state, outcome, context, note), members, context), members, length);
}

/** The break ends at once and its members start afresh, though the person has not moved. */
export function passedOver(state: State, context: Context, note: Note): State {
  const members = state.break?.members ?? [];
  return satisfied(ended(state, "skipped", context, note), members, "skipped", context, note);
}

function ended(state: State, outcome: BreakOutcome, { now }: Context, note: Note): State {
  if (state.break === null) return state;
  const { startedAt: from, members, routine } = state.break;
  const parts = routine === null ? [] : partsAt(routine, now);
  note(state.day, {
    kind: "break",
    from,
    until: now,
    members,
    outcome,
    ...(routine && { routine: routine.name, parts }),
  });
  // What was put off before any of it was done is what comes next time too.
  const untouched =
    outcome !== "taken" && outcome !== "skipped" && parts.every((part) => part.outcome === "skipped");
  return { ...state, break: null, stretched: untouched ? state.stretched : remembered(state, parts, now) };
}
