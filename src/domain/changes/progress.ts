import { afresh, countedAt, stopped } from "../model/counter.ts";
import { progressOf } from "../rules/due.ts";
import type { Answer, Note } from "../model/record.ts";
import type { ReminderId } from "../model/reminder.ts";
import type { Context, State, Undo } from "../model/state.ts";
import type { Instant } from "../../calendar/time.ts";

/**
 * Starts these reminders afresh, and takes them out of the open prompt, which closes with its last member.
 */
export function satisfied(
  state: State,
  ids: readonly ReminderId[],
  answer: Answer,
  { now }: Context,
  note: Note,
): State {
  const progress = { ...state.progress };
  for (const id of ids) {
    progress[id] = { counter: afresh(progressOf(state, id).counter, now), wait: null, misses: 0 };
  }
  return { ...state, progress, prompt: remaining(state, ids, answer, now, note) };
}

/** A stretch is a change of position too. */
export function withPosture(ids: readonly ReminderId[]): ReminderId[] {
  return ids.includes("stretch") && !ids.includes("posture") ? [...ids, "posture"] : [...ids];
}

/** The person has changed position: the time sat without a change starts from nothing. */
export function moved(state: State, ids: readonly ReminderId[], { now }: Context): State {
  return ids.includes("posture") ? { ...state, sitting: afresh(state.sitting, now) } : state;
}

/** Remembers what is about to be reset, so that one click can bring it back. */
export function undoable(
  state: State,
  what: Undo["what"],
  ids: readonly ReminderId[],
  at: Instant,
  { now }: Context,
): State {
  const progress = Object.fromEntries(
    ids.map((id) => {
      const { counter, wait, misses } = progressOf(state, id);
      const still = wait && { ...wait, passed: stopped(wait.passed, now) };
      return [id, { counted: countedAt(counter, now), wait: still, misses }];
    }),
  );
  // Who skips has not moved, so the time sat is not reset, and there is none to bring back.
  const sitting = what !== "skipped" && ids.includes("posture") ? countedAt(state.sitting, now) : 0;
  return { ...state, undo: { at, what, progress, sitting } };
}

function remaining(
  { prompt, day }: State,
  ids: readonly ReminderId[],
  answer: Answer,
  at: number,
  note: Note,
): State["prompt"] {
  const answered = prompt?.members.filter((id) => ids.includes(id)) ?? [];
  if (prompt === null || answered.length === 0) return prompt;
  note(day, { kind: "answered", at, prompt: prompt.id, members: answered, answer });
  const members = prompt.members.filter((id) => !ids.includes(id));
  return members.length === 0 ? null : { ...prompt, members };
}
