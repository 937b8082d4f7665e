import { countAt, whenFull } from "../domain/model/counter.ts";
import { dueAt, glassesDrunk, hasDrunkEnough, progressOf, readyAt } from "../domain/rules/due.ts";
import { whenOffered } from "../domain/rules/outlook.ts";
import type { Reminder } from "../domain/model/reminder.ts";
import type { Moment } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import { glassesToday } from "../settings/fields.ts";
import { HOUR, type Ms } from "../calendar/time.ts";
import { comingTime, duration, exactDuration, NAMED_FROM } from "./amounts.ts";
import type { Say } from "./say.ts";

/** The ring of a reminder at a time of day fills in the hour before it. */
const LAST_STRETCH: Ms = HOUR;

/** A reminder's soft line: when it comes, and the one fact worth knowing beside it. */
export function rowWords(
  say: Say,
  language: string,
  reminder: Reminder,
  state: State,
  moment: Moment,
): string {
  const when = whenWords(say, language, reminder, state, moment);
  switch (reminder.kind) {
    case "posture":
    case "standing":
    case "own":
      // A snooze and a time of day say how it stands by themselves, and need the room.
      return reminder.times === null && progressOf(state, reminder.id).wait === null
        ? say("joined", when, say("every", exactDuration(say, reminder.interval)))
        : when;
    case "stretch":
      return say("joined", when, exactDuration(say, reminder.length));
    case "water":
      return say(
        "joined",
        when,
        say("row_glasses", glassesDrunk(state, moment.settings), glassesToday(moment.settings)),
      );
  }
}

/** How far a reminder is on its way, 0 to 1. */
export function rowShare(reminder: Reminder, state: State, { now, settings }: Moment): number {
  if (reminder.kind === "water" && hasDrunkEnough(state, settings)) return 1;
  const { counter } = progressOf(state, reminder.id);
  if (reminder.times === null) return Math.min(1, countAt(counter, now) / reminder.interval);
  const due = dueAt(reminder, state, settings);
  return due === null ? 0 : Math.min(1, Math.max(0, 1 - (due - now) / LAST_STRETCH));
}

function whenWords(
  say: Say,
  language: string,
  reminder: Reminder,
  state: State,
  { now, settings }: Moment,
): string {
  if (reminder.kind === "water" && hasDrunkEnough(state, settings)) return say("row_goal");
  if (state.pause !== null) return say("row_paused");
  if (state.break?.members.includes(reminder.id)) return say("row_break");
  const { counter, wait } = progressOf(state, reminder.id);
  const again = wait === null ? null : whenFull(wait.passed, wait.length);
  if (wait?.reason === "plenty" && (again === null || again > now)) return say("row_plenty");
  const due = dueAt(reminder, state, settings);
  if (due !== null && due <= now && state.held.length > 0) return say("row_waiting");
  const isSnoozed = wait?.reason === "snoozed" && (again === null || again > Math.max(due ?? now, now));
  if (due !== null && due <= now && !isSnoozed) return say("row_now");
  const ready = readyAt(reminder, state, settings);
  if (reminder.times !== null && !isSnoozed && due !== null && due - now >= NAMED_FROM) {
    return say("row_next", comingTime(say, language, due, now));
  }
  // There is no time to tell while its counter stands still, or while it waits for a hold whose end nobody knows.
  const at = ready === null ? Infinity : whenOffered(ready, state);
  if (at !== Infinity) return say(isSnoozed ? "row_snoozed" : "in_time", duration(say, at - now));
  const left = wait === null ? 0 : wait.length - countAt(wait.passed, now);
  return say("row_left", duration(say, Math.max(left, reminder.interval - countAt(counter, now))));
}
