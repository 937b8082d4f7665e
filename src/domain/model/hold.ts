import type { Instant } from "../../calendar/time.ts";
import type { CallSite } from "./call-site.ts";
import type { ReminderId } from "./reminder.ts";

export type HoldReason =
  | "paused"
  | "offHours"
  | "away"
  | "break"
  | "quiet"
  | "focus"
  | "call"
  | "afterCall"
  | "fullScreen"
  | "unanswered"
  | "hourly";

/** A reason not to prompt now, though something is due. `until` null: its end is not known beforehand. */
export interface Hold {
  reason: HoldReason;
  from: Instant;
  until: Instant | null;
}

/** A hold in force, since when, and the reminders it has kept from being prompted. */
export interface ActiveHold extends Hold {
  delayed: ReminderId[];
  /** Where the calls were that have held, each once, in the order in which they were noticed. */
  sites?: CallSite[];
}

/** The hold that the timetable of the person's week brings next, and when. */
export interface PlannedHold {
  reason: "offHours" | "focus";
  from: Instant;
}

/** How the icon is drawn: in its colours, with a bar beneath it, or without colour. */
export type IconStyle = "plain" | "quiet" | "grey";

export interface HoldKind {
  /** `desk`: all that counts desk time stands still. `all`: water too. */
  stops: "nothing" | "desk" | "all";
  icon: IconStyle;
  /**
   * The person wants to hear and see nothing: nothing wakes the worker but the end of the hold, and no idle reports are
   * asked for.
   */
  rests: boolean;
  /** Nobody reports it, so it is probed, and so is its end: while it keeps something waiting, each minute. */
  probed: boolean;
}

/** What each hold does. What follows from a hold is looked up here, not decided by its name. */
export const holdKinds: Record<HoldReason, HoldKind> = {
  paused: { stops: "all", icon: "grey", rests: true, probed: false },
  offHours: { stops: "all", icon: "grey", rests: true, probed: false },
  away: { stops: "desk", icon: "plain", rests: false, probed: false },
  break: { stops: "all", icon: "plain", rests: false, probed: false },
  quiet: { stops: "nothing", icon: "quiet", rests: false, probed: false },
  focus: { stops: "nothing", icon: "quiet", rests: false, probed: false },
  call: { stops: "nothing", icon: "quiet", rests: false, probed: true },
  afterCall: { stops: "nothing", icon: "quiet", rests: false, probed: false },
  fullScreen: { stops: "nothing", icon: "quiet", rests: false, probed: true },
  unanswered: { stops: "nothing", icon: "plain", rests: false, probed: false },
  hourly: { stops: "nothing", icon: "plain", rests: false, probed: false },
};

/** All of them, in the order in which one leads where several are in force. */
export const holdReasons = Object.keys(holdKinds) as readonly HoldReason[];

/**
 * The hold that says most about how things stand, and that every place names: who is on a break is on a break,
 * whatever else holds; then the order in which they were found.
 */
export function leadingHold(held: readonly ActiveHold[]): ActiveHold | undefined {
  return held.find(({ reason }) => reason === "break") ?? held[0];
}

/**
 * From when on nothing holds any more, as far as is known now: before everything where nothing holds, after
 * everything where one of the ends is not known.
 */
export function freeFrom(held: readonly ActiveHold[]): Instant {
  return Math.max(...held.map(({ until }) => until ?? Infinity));
}

/** Whether the person is to be left in peace altogether. */
export function isResting(held: readonly ActiveHold[]): boolean {
  return held.some(({ reason }) => holdKinds[reason].rests);
}
