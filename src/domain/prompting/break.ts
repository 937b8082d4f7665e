import type { BreakOutcome, Note } from "../record.ts";
import { breakLength, type ReminderId } from "../reminder.ts";
import { moved, satisfied, withPosture } from "./satisfy.ts";
import { closed, postponed } from "./prompt.ts";
import type { Break, Context, State } from "../state.ts";
import { MINUTE, type Instant, type Ms } from "../time.ts";

/** When a break has run its length. */
export function breakEnds({ startedAt, length }: Break): Instant {
  return startedAt + length;
}

/** Begins a break for the open prompt, for one reminder, or for both together. */
export function begun(state: State, asked: readonly ReminderId[], context: Context, note: Note): State {
  const { now, settings } = context;
  const members = [...new Set([...(state.prompt?.members ?? []), ...asked])];
  if (state.break !== null || members.length === 0) return state;
  return {
    ...closed(state, "started", context, note),
    undo: null,
    break: {
      id: `break@${now}`,
      startedAt: now,
      length: Math.max(...members.map((id) => breakLength(id, settings))),
      members,
      routine: null,
      pageSeen: false,
    },
  };
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
  const half = state.break.startedAt + state.break.length / 2;
  if (context.now >= half) return taken(state, context, note);
  return putOff(state, "left", context, note);
}

/** The break ends at once and its members come back after the snooze time. */
export function putOff(state: State, outcome: "left" | "snoozed", context: Context, note: Note): State {
  const members = state.break?.members ?? [];
  const length: Ms = context.settings.snooze * MINUTE;
  return postponed(ended(state, outcome, context, note), members, length);
}

/** The break ends at once and its members start afresh, though the person has not moved. */
export function passedOver(state: State, context: Context, note: Note): State {
  const members = state.break?.members ?? [];
  return satisfied(ended(state, "skipped", context, note), members, "skipped", context, note);
}

function ended(state: State, outcome: BreakOutcome, { now }: Context, note: Note): State {
  if (state.break === null) return state;
  const { startedAt: from, members } = state.break;
  note(state.day, { kind: "break", from, until: now, members, outcome });
  return { ...state, break: null };
}
