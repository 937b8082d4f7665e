import { MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import type { Settings } from "../../settings/fields.ts";
import type { NoticeButton } from "../model/event.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Prompt, State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { hasDrunkEnough, interrupts, progressOf, readyAt } from "./due.ts";

/** After a hold, or a change of settings that makes something due, the person gets this long to settle. */
export const SETTLING: Ms = MINUTE;

/** A prompt waits for a pause in what the person does, but no longer than this. */
export const LONGEST_WAIT: Ms = 3 * MINUTE;

/** When the open prompt expires; while something holds, its time stands still. */
export function whenPromptExpires(state: State, settings: Settings): Instant | null {
  if (state.prompt === null || state.held.length > 0) return null;
  return state.prompt.openedAt + settings.promptOpenFor * MINUTE;
}

/**
 * The two buttons of a prompt's notification, in order. A glass needs no break, nor does a change of position where
 * the desk goes along.
 */
export function noticeButtons(
  members: readonly ReminderId[],
  { workplace }: Settings,
): readonly [NoticeButton, NoticeButton] {
  if (members.every((id) => id === "water")) return ["drank", "snooze"];
  if (workplace === "turns" && members[0] === "posture") return ["standing", "snooze"];
  if (workplace === "turns" && members[0] === "standing") return ["sitting", "snooze"];
  return ["start", "snooze"];
}

/** Who is in the middle of something is not interrupted there, if a pause comes soon. What shows in the icon need not wait. */
export function waitsForPause(
  members: readonly ReminderId[],
  { state: { waitingSince }, now, settings, environment }: Turn,
): boolean {
  if (!settings.waitForPause || !settings.idleDetection || environment.still) return false;
  return interrupts(members, settings) && now < (waitingSince ?? now) + LONGEST_WAIT;
}

/** Neither its notification nor its window can be seen any more. */
export function isOutOfSight({ page, noticeClosed }: Prompt, { environment }: Turn): boolean {
  return page === "none" ? noticeClosed : page === "seen" && !environment.pageInView;
}

/** Those of a prompt's members that are switched on, and have not reached their goal for the day. */
export function membersInDemand({ members }: Prompt, state: State, settings: Settings): ReminderId[] {
  const wanted = reminders(settings).filter(
    ({ kind }) => kind !== "water" || !hasDrunkEnough(state, settings),
  );
  return members.filter((id) => wanted.some((reminder) => reminder.id === id));
}

/**
 * Reminders due within the merge window come along, but none by more than a quarter of its own interval. One that
 * was snoozed is left alone until its time, and so is one that has a time of day.
 */
export function readySoon({ state, now, settings }: Turn): ReminderId[] {
  return reminders(settings)
    .filter((reminder) => {
      if (reminder.times !== null) return false;
      const horizon = now + Math.min(settings.mergeWindow * MINUTE, reminder.interval / 4);
      const ready = readyAt(reminder, state, settings);
      const isSnoozed = progressOf(state, reminder.id).wait?.reason === "snoozed";
      return ready !== null && ready > now && ready <= horizon && !isSnoozed;
    })
    .map(({ id }) => id);
}

/** The order in which a prompt names its members. */
export function orderMembers(ids: readonly ReminderId[], settings: Settings): ReminderId[] {
  return reminders(settings)
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));
}

/** From its first member and that member's due time, so that announcing it twice shows it once. */
export function promptId(members: readonly ReminderId[], state: State, settings: Settings): string {
  const first = reminders(settings).find(({ id }) => id === members[0]);
  return first === undefined ? "" : `${first.id}@${readyAt(first, state, settings)}`;
}

export function wantsWindow(members: readonly ReminderId[], settings: Settings): boolean {
  return reminders(settings).some(({ id, surface }) => surface === "window" && members.includes(id));
}
