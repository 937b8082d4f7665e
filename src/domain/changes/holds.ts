import { startOfDay } from "../../calendar/day.ts";
import { closed, SETTLING } from "./prompt.ts";
import { readyNow } from "../rules/due.ts";
import type { Note } from "../model/record.ts";
import { reminders } from "../model/reminder.ts";
import { NOTHING_SEEN, type Context, type Held, type State } from "../model/state.ts";
import { holdKinds, holds } from "../rules/holds.ts";

/** Notes which reminders the holds in force keep back, before anything can change that. */
export function watched(state: State, context: Context): State {
  if (state.held.length === 0) return state;
  const ready = readyNow(state, context).map(({ id }) => id);
  if (ready.every((id) => state.held.every(({ delayed }) => delayed.includes(id)))) return state;
  // In the order in which a prompt would name them, not in that in which they happened to be noticed.
  const order = reminders(context.settings).map(({ id }) => id);
  const held = state.held.map((hold) => ({
    ...hold,
    delayed: [...new Set([...hold.delayed, ...ready])].toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    ),
  }));
  return { ...state, held };
}

/**
 * Brings the list of holds up to date. One that ended and had delayed something leaves a record; with the
 * last one the settling time begins, and a prompt that was open behind it is withdrawn to be offered anew.
 */
export function keptUp(known: State, context: Context, note: Note): State {
  const state = unlooked(known, context);
  const before = new Map(state.held.map((hold) => [hold.reason, hold]));
  const held = holds(state, context).map((hold): Held => ({
    ...hold,
    delayed: before.get(hold.reason)?.delayed ?? [],
  }));
  const reasons = new Set(held.map(({ reason }) => reason));
  const over = state.held.filter(({ reason }) => !reasons.has(reason));
  for (const hold of over) reported(hold, state, context, note);
  const next = { ...state, held, fullScreens: fullScreensAfter(state, over) };
  if (before.size === 0 || held.length > 0) return next;
  return closed({ ...next, settleUntil: context.now + SETTLING }, "withdrawn", context, note);
}

/** While everything stands still nobody looks, so nothing is known of what has to be looked for. */
function unlooked(state: State, context: Context): State {
  if (state.seen.fullScreen === null && state.seen.call === null) return state;
  const standsStill = holds(state, context).some(({ reason }) => holdKinds[reason].stops === "all");
  return standsStill ? { ...state, seen: NOTHING_SEEN } : state;
}

/** A day ends: what each hold delayed goes into its record, and the count begins anew. */
export function reportedAll(state: State, context: Context, note: Note): State {
  for (const hold of state.held) reported(hold, state, context, note);
  return { ...state, held: state.held.map((hold) => ({ ...hold, delayed: [] })) };
}

/** Only those that kept something waiting count. */
function fullScreensAfter({ fullScreens }: State, over: readonly Held[]): number | null {
  const more = over.filter(({ reason, delayed }) => reason === "fullScreen" && delayed.length > 0).length;
  return fullScreens === null ? null : fullScreens + more;
}

/** A hold that began on another day has told there of its beginning. */
function reported(hold: Held, { day }: State, { now, zone, settings }: Context, note: Note): void {
  if (hold.delayed.length === 0) return;
  const from = Math.min(now, Math.max(hold.from, startOfDay(day, zone, settings.dayStart)));
  note(day, { kind: "held", from, until: now, reason: hold.reason, members: hold.delayed });
}
