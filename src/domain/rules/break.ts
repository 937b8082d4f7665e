import type { Instant } from "../../calendar/time.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Break } from "../model/break.ts";
import { namesOf, reminders, type ReminderName, type ReminderId } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { askingNow } from "./due.ts";
import { isStanding } from "./position.ts";
import { shareDone, whenRoutineEnds } from "./routine.ts";

/** When a break ends by itself: when it has run its length, or its routine has stood still for too long. */
export function whenBreakEnds({ startedAt, length, routine }: Break): Instant {
  return routine === null ? startedAt + length : whenRoutineEnds(routine);
}

/** How much of a break was taken by now: of its routine what was really done, else of its time what has passed. */
export function shareTaken({ startedAt, length, routine }: Break, now: Instant): number {
  return routine === null ? (now - startedAt) / length : shareDone(routine, now);
}

/** What a break is for, in the words with which it began; else, where they were not kept, in those of now. */
export function breakNames({ called = [], members }: Break, settings: Settings): ReminderName[] {
  return called.length > 0 ? called : namesOf(members, settings);
}

/** The setting that says whether a tone tells of the end of such a break. */
export function endChime({ members }: Break): "breakChime" | "postureChime" | "otherChime" {
  if (members.includes("stretch")) return "breakChime";
  return members.includes("posture") ? "postureChime" : "otherChime";
}

/** What a break taken out of turn is for: what asks for one, else a change of position. */
export function whatToTake(state: State, moment: Moment): ReminderId[] {
  if (state.prompt !== null) return [];
  const { postureEnabled, stretchEnabled } = moment.settings;
  const [first] = askingNow(state, moment).filter(({ kind }) => kind !== "water");
  const move = isStanding(state) ? "standing" : "posture";
  const usual = postureEnabled || !stretchEnabled ? move : "stretch";
  return [first?.id ?? usual];
}

/** A stretch is a change of position too, and whoever moves does so for whichever of both asks them to. */
export function withPosture(ids: readonly ReminderId[], settings: Settings): ReminderId[] {
  if (!isMovement(ids)) return [...ids];
  const standing = reminders(settings).filter(({ kind }) => kind === "standing");
  return [...new Set([...ids, "posture", ...standing.map(({ id }) => id)])];
}

/** Whether a break with these members is about moving. */
export function isMovement(members: readonly ReminderId[]): boolean {
  return ["posture", "standing", "stretch"].some((id) => members.includes(id));
}
