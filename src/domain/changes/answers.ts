import type { Note } from "../model/record.ts";
import { reminders } from "../model/reminder.ts";
import type { Context, State } from "../model/state.ts";
import { HOUR, MINUTE } from "../../calendar/time.ts";
import { progressOf } from "../rules/due.ts";
import { closed, postponed, waitFor } from "./prompt.ts";
import { moved, satisfied, undoable, withPosture } from "./progress.ts";

/** More than this within an hour is plenty: kidneys clear about a litre an hour. */
const PLENTY_ML = 800;

/** The prompt closes, and its members come back after so many minutes at the desk. */
export function snoozed(state: State, id: string, minutes: number, context: Context, note: Note): State {
  if (state.prompt?.id !== id) return state;
  const { members } = state.prompt;
  return postponed(closed(state, "snoozed", context, note), members, minutes * MINUTE);
}

/** The members of the prompt start afresh, as if they had been done; one click takes that back. */
export function skipped(state: State, id: string, context: Context, note: Note): State {
  if (state.prompt?.id !== id) return state;
  const { members } = state.prompt;
  const next = undoable(state, "skipped", members, context.now, context);
  return satisfied(next, members, "skipped", context, note);
}

/** A reminder is done. Clicks carry their moment, so that one delivered twice counts once. */
export function did(state: State, reminder: string, at: number, context: Context, note: Note): State {
  if (!reminders(context.settings).some(({ id }) => id === reminder)) return state;
  if (state.undo?.at === at && Object.hasOwn(state.undo.progress, reminder)) return state;
  const ids = withPosture([reminder]);
  note(state.day, { kind: "done", at, reminder });
  return moved(
    satisfied(undoable(state, "done", ids, at, context), ids, "done", context, note),
    ids,
    context,
  );
}

/** A glass is drunk. After plenty within the hour, water waits for an hour. */
export function drank(state: State, at: number, context: Context, note: Note): State {
  if (state.glasses.some((glass) => glass.at === at)) return state;
  const ml = context.settings.waterGlass;
  note(state.day, { kind: "drank", at, ml });
  const glasses = [...state.glasses, { at, ml }];
  const next = satisfied(
    { ...undoable(state, "drank", ["water"], at, context), glasses },
    ["water"],
    "drank",
    context,
    note,
  );
  const lastHour = glasses
    .filter((glass) => glass.at > context.now - HOUR && glass.at <= context.now)
    .reduce((sum, glass) => sum + glass.ml, 0);
  if (lastHour <= PLENTY_ML) return next;
  const water = { ...progressOf(next, "water"), wait: waitFor("plenty", HOUR) };
  return { ...next, progress: { ...next.progress, water } };
}

/** Takes the last click back, if it was made at that moment; what has been counted since stays. */
export function undone(state: State, at: number, context: Context, note: Note): State {
  if (state.undo === null || state.undo.at !== at) return state;
  note(state.day, { kind: "undone", at: context.now, of: at });
  const progress = { ...state.progress };
  for (const [id, { counted, wait, misses }] of Object.entries(state.undo.progress)) {
    const { counter } = progressOf(state, id);
    progress[id] = { counter: { ...counter, counted: counter.counted + counted }, wait, misses };
  }
  return {
    ...state,
    progress,
    sitting: { ...state.sitting, counted: state.sitting.counted + state.undo.sitting },
    glasses: state.undo.what === "drank" ? state.glasses.filter((glass) => glass.at !== at) : state.glasses,
    undo: null,
  };
}
