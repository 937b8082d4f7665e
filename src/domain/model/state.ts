import type { Day } from "../../calendar/day.ts";
import type { StoredSettings } from "../../settings/fields.ts";
import type { Instant, Ms } from "../../calendar/time.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import type { Break } from "./break.ts";
import { ZERO, type Counter } from "./counter.ts";
import type { Environment } from "./environment.ts";
import type { Easy } from "./easy.ts";
import type { Event } from "./event.ts";
import type { ActiveHold, PlannedHold } from "./hold.ts";
import type { DeskPosition } from "./position.ts";
import type { FiledRecord } from "./record.ts";
import type { ReminderId } from "./reminder.ts";
import type { RoutineRecord } from "./routine.ts";

/** `listeningSince`: no input since then, but something plays, so the person is believed to sit and listen. */
export type Presence =
  | { is: "here"; since: Instant; listeningSince: Instant | null }
  /**
   * `surelySince`: where it is later than `since`, nobody knows about the time between; it is no rest. `interrupted`:
   * something else stopped the counters in that time too, as a break does.
   */
  | { is: "away"; since: Instant; surelySince?: Instant; interrupted?: true };

/** A stretch of time chosen by the person; until null: until they end it. */
export interface Span {
  from: Instant;
  until: Instant | null;
  /** Its end as a clock on the wall shows it, where it is that and not a number of minutes: it travels along. */
  wall?: string;
}

/** A due reminder that is not to be offered until so much time at the desk has passed. */
export interface Wait {
  reason: "snoozed" | "expired" | "plenty";
  length: Ms;
  passed: Counter;
}

/** How a reminder at times of day stands. */
export interface Appointment {
  /** Up to then all of its times are answered. */
  after: Instant;
  /** The first of its times after that, passed or to come; null: it is still to be looked up. */
  at: Instant | null;
  /** It was begun before its time and put off: asked for since then, whatever the clock says. */
  askedSince: Instant | null;
}

export interface Progress {
  counter: Counter;
  wait: Wait | null;
  /** Prompts in a row that expired without an answer. */
  misses: number;
  /** Null for one that counts time. */
  appointment: Appointment | null;
}

export interface Prompt {
  /** From its first member and that member's due time, so that announcing it twice shows it once. */
  id: string;
  members: ReminderId[];
  openedAt: Instant;
  /** The notification was closed. That is no answer, but it is not shown again. */
  noticeClosed: boolean;
  /** Whether a window is wanted for it, or has been seen open. */
  page: "none" | "wanted" | "seen";
}

/** How a reminder stood before something restarted it. */
export interface ReminderBefore {
  counted: Ms;
  wait: Wait | null;
  misses: number;
  appointment?: Appointment | null;
}

export interface Glass {
  at: Instant;
  ml: number;
  /** How water stood before it; not where something else has started water afresh since. */
  before?: ReminderBefore;
}

/** The last natural break, as long as the person may say that they sat elsewhere: in a meeting, at another screen. */
export interface Absence {
  from: Instant;
  until: Instant;
  /** The reminders that count time at the desk: how those stood that it has restarted, and null for the others. */
  progress: Record<ReminderId, ReminderBefore | null>;
  /** The time sat before it. */
  sitting: Ms;
}

export const undoable = [
  "done",
  "drank",
  "glassRemoved",
  "skipped",
  "stoodUp",
  "satDown",
  "satElsewhere",
  "eased",
] as const;

/** What one click has reset, so that one click can bring it back. What it has added is less than nothing. */
export interface Undo {
  at: Instant;
  what: (typeof undoable)[number];
  progress: Record<ReminderId, ReminderBefore>;
  sitting: Ms;
  standing?: Ms;
  /** The position that it has changed. */
  position?: DeskPosition;
  /** The absence of which more could be said before it. */
  absence?: Absence;
  /** The glass that it has removed. */
  glass?: Glass;
}

/** What could not be read of the saved data and was set back; shown until dismissed. */
export interface Repair {
  at: Instant;
  fields: string[];
}

/** Since when something that was seen, or comes after it, has kept something waiting. */
export interface Sightings {
  /** A window in full screen. */
  fullScreen: Instant | null;
  call: Instant | null;
  /** The quiet after a call. */
  afterCall: Instant | null;
  /** When a call was last noticed, for as long as that matters. */
  callLast: Instant | null;
}

/** An event as it was handled, so that it can be gone through again at its right time. */
export interface PastEvent {
  event: Event;
  /** What went on around it, under the name by which it has always been saved. */
  world: Environment;
  /** What the clock said, and how much time is known to have passed since the jump. */
  at: Instant;
  after: Ms;
  /** It named the prompt that was open, or the click that could be taken back. */
  toCurrent: boolean;
}

/**
 * The clock or the zone jumped. Kept for an hour, in case it jumps back: then all that followed is undone and gone
 * through again.
 */
export interface Jump {
  /** How things stood before it, and where; nothing in it of earlier jumps. */
  from: State;
  /** How much time is known to have passed since. */
  lived: Ms;
  /** What has happened and what was written since, up to the next jump. */
  events: PastEvent[];
  filed: FiledRecord[];
}

export const NOTHING_SEEN: Sightings = { fullScreen: null, call: null, afterCall: null, callLast: null };

export interface State {
  version: 1;
  day: Day;
  /** IANA name of the zone at the last event; null in what an earlier version saved. */
  zone: string | null;
  /** The last event, and the wake planned then: between them they show gaps. */
  seenAt: Instant;
  wakeAt: Instant | null;
  presence: Presence;
  /** When somebody was last seen beyond doubt, and how many prompts in a row have expired since. */
  lastSign: Instant;
  unanswered: number;
  /** First presence of the day; null before it. */
  arrivedAt: Instant | null;
  pause: Span | null;
  quiet: Span | null;
  /** The person has a sore back, or had one until lately. */
  easy: Easy | null;
  /** What it was before the click that can be taken back, where that has changed it. */
  easyBefore: Easy | null;
  held: ActiveHold[];
  /** Nothing that would come after its beginning comes then. Null: none is planned, or nobody knows when. */
  plannedHold: PlannedHold | null;
  /** After a hold nothing opens before this. */
  settleUntil: Instant;
  seen: Sightings;
  /** Something is ready and waits, since then, for the person to pause. */
  waitingSince: Instant | null;
  /** How often full screen has held something today; null once the person wants to hear no more of it. */
  fullScreens: number | null;
  progress: Record<ReminderId, Progress>;
  /** Time at the desk today. */
  desk: Counter;
  /** Sitting or standing: what time at the desk counts as. */
  position: DeskPosition;
  /** Time sat at the desk since the last change of position. */
  sitting: Counter;
  /** The same of time stood. */
  standing: Counter;
  /** The last natural break, where it may have been sitting elsewhere. */
  absence: Absence | null;
  prompt: Prompt | null;
  /** The person has asked for something that is over: since then a page is wanted that says how things stand. */
  replyAt: Instant | null;
  /** What the page shows was asked for by the person; else it came by itself. */
  pageAskedFor: boolean;
  /** When prompts were opened within the last hour. */
  prompted: Instant[];
  break: Break | null;
  /** The routines of the last week, oldest first. */
  stretched: RoutineRecord[];
  /** The ideas for changes of position that had their turn, each once, the latest last. */
  ideas: IdeaId[];
  glasses: Glass[];
  undo: Undo | null;
  /** The name by which it has always been saved. */
  mended: Repair | null;
  /** The settings of the last event, as far as they differ from the defaults; null: they are those of now. */
  settingsInForce: StoredSettings | null;
  /** Jumps of the last hour, oldest first. */
  jumps: Jump[];
}

export const NO_PROGRESS: Progress = { counter: ZERO, wait: null, misses: 0, appointment: null };

/** The state of someone who has just sat down, at the first start. */
export function newState(now: Instant, day: Day): State {
  return {
    version: 1,
    day,
    zone: null,
    seenAt: now,
    wakeAt: null,
    presence: { is: "here", since: now, listeningSince: null },
    lastSign: now,
    unanswered: 0,
    arrivedAt: null,
    pause: null,
    quiet: null,
    easy: null,
    easyBefore: null,
    held: [],
    plannedHold: null,
    settleUntil: now,
    seen: NOTHING_SEEN,
    waitingSince: null,
    fullScreens: 0,
    progress: {},
    desk: ZERO,
    position: { is: "sitting", said: null },
    sitting: ZERO,
    standing: ZERO,
    absence: null,
    prompt: null,
    replyAt: null,
    pageAskedFor: true,
    prompted: [],
    break: null,
    stretched: [],
    ideas: [],
    glasses: [],
    undo: null,
    mended: null,
    settingsInForce: null,
    jumps: [],
  };
}
