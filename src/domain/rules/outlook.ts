import type { Instant } from "../../calendar/time.ts";
import { freeFrom, leadingHold, type ActiveHold, type PlannedHold } from "../model/hold.ts";
import { reminderName, reminders, type Reminder, type ReminderName } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { askingNow, dueAt, progressOf, readyAt } from "./due.ts";

/** The reminder that comes next, and when. */
export interface NextReminder {
  reminder: ReminderName;
  at: Instant;
  /** The person has put it off until then. */
  snoozed: boolean;
}

/** How things stand, in one answer for all places that tell it. */
export type Outlook =
  /** Nothing comes now, and this says why. */
  | { is: "held"; hold: ActiveHold }
  /** Something asks for the person now, and this is named first. */
  | { is: "asking"; first: Reminder }
  | { is: "coming"; next: NextReminder }
  /** Nothing comes before this holds it back. */
  | { is: "heldSoon"; by: PlannedHold }
  | { is: "nothing" };

/** The hourly limit leads nothing: it keeps back what is told all the same, as due or with its time. */
export function outlookOf(state: State, moment: Moment): Outlook {
  const hold = leadingHold(state.held);
  if (hold !== undefined && hold.reason !== "hourly") return { is: "held", hold };
  const [first] = askingNow(state, moment);
  if (first !== undefined) return { is: "asking", first };
  const next = nextReminder(state, moment);
  if (next !== null) return { is: "coming", next };
  const by = state.plannedHold;
  if (by === null || nextReminder({ ...state, plannedHold: null }, moment) === null) return { is: "nothing" };
  return { is: "heldSoon", by };
}

/**
 * What comes next if the person stays at the desk; what is due now is not next. Null: nothing does, it would come when
 * the timetable holds it back, or nobody knows when what holds will end.
 */
export function nextReminder(state: State, moment: Moment): NextReminder | null {
  return comingReminders(state, moment)[0] ?? null;
}

/** All that comes if the person stays at the desk, each when it would come alone, the next one first. */
export function comingReminders(state: State, { now, settings }: Moment): NextReminder[] {
  const upcoming = reminders(settings).flatMap((reminder) => {
    const ready = readyAt(reminder, state, settings);
    const at = ready === null || ready <= now ? Infinity : whenOffered(ready, state);
    return at === Infinity ? [] : [{ reminder, at }];
  });
  return upcoming
    .toSorted((a, b) => a.at - b.at)
    .map(({ reminder, at }) => {
      const due = dueAt(reminder, state, settings);
      const isDue = due !== null && due <= now;
      const snoozed = isDue && progressOf(state, reminder.id).wait?.reason === "snoozed";
      return { reminder: reminderName(reminder), at, snoozed };
    });
}

/** When something that is ready at a moment can come: not before the holds end, and the peace after them. Infinity: nobody knows. */
export function whenOffered(ready: Instant, { held, settleUntil, plannedHold }: State): Instant {
  const at = Math.max(ready, freeFrom(held), settleUntil);
  return plannedHold !== null && at >= plannedHold.from ? Infinity : at;
}
