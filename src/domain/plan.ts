import type { ExerciseId } from "../stretches/exercise.ts";
import { countedAt } from "./counting/counter.ts";
import { holdKinds, isResting, stoppedSince, type HoldReason } from "./holding/holds.ts";
import { askingNow, interrupts, progressOf, readyAt } from "./prompting/due.ts";
import { noticeButtons, type NoticeButton } from "./prompting/prompt.ts";
import { breakLength, reminders, type Reminder, type ReminderId, type ReminderKind } from "./reminder.ts";
import type { Settings } from "./settings.ts";
import type { Context, Moment, Prompt, State } from "./state.ts";
import { chosenRoutine } from "./stretching/chosen.ts";
import { MINUTE, type Instant, type Ms } from "./time.ts";
import { STAGES } from "./wake.ts";

/** A pause in what the person does: a quarter of a minute without input. */
export const STILL_MINUTES = 0.25;

export type Stage = 0 | 1 | 2 | 3 | 4;
export type Look = "plain" | "quiet" | "grey";

/** A reminder as it is named to the person. */
export interface Named {
  id: ReminderId;
  kind: ReminderKind;
  name: string | null;
}

export interface Notice {
  prompt: string;
  members: Named[];
  /** Time at the desk since the last change of position, when the prompt opened. */
  sitting: Ms;
  buttons: readonly NoticeButton[];
  /** The stretch to show a picture of: the first of the routine that comes. */
  exercise: ExerciseId | null;
  /** Only what can be done on a seat is asked for. */
  seated: boolean;
  /** It is to stay in view until it is answered or withdrawn. */
  stays: boolean;
}

/** A sound that goes with a prompt. Each coming of a prompt has its own id, so that it rings once. */
export interface Chime {
  id: string;
  /** Per cent. */
  volume: number;
}

/** What the icon says in words: what holds, what is due, or what comes next and when. */
export interface Title {
  hold: { reason: HoldReason; from: Instant; until: Instant | null } | null;
  due: Named[];
  next: { reminder: Named; at: Instant } | null;
}

/** What the browser should look like. It follows from the state alone and can be worked out again at any time. */
export interface Plan {
  wakeAt: Instant | null;
  notice: Notice | null;
  chime: Chime | null;
  icon: { stage: Stage; look: Look };
  badge: { due: number; minutes: number | null };
  title: Title;
  /** After how many minutes without input to hear of it; null while it makes no difference. */
  idleAfter: number | null;
  /** The prompt or break that wants a window it has not yet got. */
  page: string | null;
}

export function plan(state: State, context: Context): Plan {
  return {
    wakeAt: state.wakeAt,
    notice: noticeOf(state, context),
    chime: chimeOf(state, context),
    icon: { stage: stageOf(state, context), look: lookOf(state) },
    badge: badgeOf(state, context),
    title: titleOf(state, context),
    idleAfter: idleAfter(state, context),
    page: pageOf(state),
  };
}

/** While something waits for a pause, the shortest one is reported; else only who has gone. */
function idleAfter({ held, waitingSince }: State, { settings }: Context): number | null {
  if (isResting(held) || !settings.idleDetection) return null;
  return waitingSince === null ? settings.awayAfter : STILL_MINUTES;
}

/** How far the figure has slumped: 0 below a quarter of the posture interval, 4 when it is due. */
export function stageOf(state: State, context: Moment): Stage {
  const share = slump(state, context);
  return STAGES.filter((stage) => share >= stage).length as Stage;
}

/** Posture time as a share of its interval, 0 to 1; 0 while the reminder is off. */
export function slump(state: State, { now, settings }: Moment): number {
  const posture = reminders(settings).find(({ id }) => id === "posture");
  if (posture === undefined) return 0;
  return Math.min(1, countedAt(progressOf(state, "posture").counter, now) / posture.interval);
}

/** The reminder that comes next if the person stays, and when. A reminder that is due now is not next. */
export function nextReminder(state: State, { now, settings }: Moment): Title["next"] {
  const upcoming = reminders(settings)
    .map((reminder) => ({ reminder, at: readyAt(reminder, state, settings) }))
    .filter(
      (entry): entry is { reminder: (typeof entry)["reminder"]; at: Instant } =>
        entry.at !== null && entry.at > now,
    )
    .toSorted((a, b) => a.at - b.at);
  const [first] = upcoming;
  return first === undefined ? null : { reminder: named(first.reminder), at: first.at };
}

function noticeOf(state: State, context: Context): Notice | null {
  const { settings } = context;
  const { prompt } = state;
  if (prompt === null || prompt.noticeClosed || prompt.page !== "none" || state.held.length > 0) return null;
  if (!interrupts(prompt.members, settings)) return null;
  const members = membersOf(prompt, settings);
  return {
    prompt: prompt.id,
    members: members.map(named),
    sitting: countedAt(state.sitting, prompt.openedAt),
    buttons: noticeButtons(prompt.members),
    exercise: firstExercise(state, prompt, context),
    seated: settings.seatedOnly,
    stays: settings.noticeStays,
  };
}

/** The first exercise of the break that an open prompt asks for; null where it is not about stretching. */
export function firstExercise(state: State, { members }: Prompt, context: Moment): ExerciseId | null {
  if (!members.includes("stretch")) return null;
  const [first] = chosenRoutine(state, context, breakLength("stretch", context.settings)).items;
  return first?.exercise ?? null;
}

/** A prompt rings when it comes to the person, by a notification or a window, if one of its members is to. */
function chimeOf({ prompt, prompted, held }: State, { settings }: Context): Chime | null {
  const cameAt = prompted.at(-1);
  if (prompt === null || prompt.noticeClosed || held.length > 0 || cameAt === undefined) return null;
  const rings =
    interrupts(prompt.members, settings) && membersOf(prompt, settings).some(({ sound }) => sound);
  if (!rings || settings.volume === 0) return null;
  return { id: `${prompt.id} ${cameAt}`, volume: settings.volume };
}

function membersOf(prompt: Prompt, settings: Settings): Reminder[] {
  const all = reminders(settings);
  return prompt.members.flatMap((member) => all.filter(({ id }) => id === member));
}

function pageOf({ break: ongoing, prompt, held }: State): string | null {
  if (ongoing !== null) return ongoing.pageSeen || ongoing.place === "popup" ? null : ongoing.id;
  return prompt?.page === "wanted" && held.length === 0 ? prompt.id : null;
}

function lookOf({ held }: State): Look {
  const looks = held.map(({ reason }) => holdKinds[reason].look);
  if (looks.includes("grey")) return "grey";
  return looks.includes("quiet") ? "quiet" : "plain";
}

function badgeOf(state: State, context: Context): Plan["badge"] {
  // While everything stands still by agreement nothing is asked, not even by the badge.
  const due = stoppedSince(state.held, "all") === null ? askingNow(state, context).length : 0;
  const next = nextReminder(state, context);
  const counting =
    context.settings.badge === "countdown" && due === 0 && state.held.length === 0 && next !== null;
  return { due, minutes: counting ? Math.ceil((next.at - context.now) / MINUTE) : null };
}

function titleOf(state: State, context: Context): Title {
  const [hold] = state.held;
  return {
    hold: hold === undefined ? null : { reason: hold.reason, from: hold.from, until: hold.until },
    due: askingNow(state, context).map(named),
    next: nextReminder(state, context),
  };
}

function named({ id, kind, name }: Named): Named {
  return { id, kind, name };
}
