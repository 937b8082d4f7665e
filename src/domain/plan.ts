import { earliest, MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import type { ExerciseId } from "../exercises/exercise.ts";
import type { IdeaId } from "../ideas/idea.ts";
import { staysSeated, type Settings } from "../settings/fields.ts";
import { countAt } from "./model/counter.ts";
import type { NoticeButton } from "./model/event.ts";
import {
  holdKinds,
  isResting,
  leadingHold,
  type Hold,
  type IconStyle,
  type PlannedHold,
} from "./model/hold.ts";
import type { Easy } from "./model/easy.ts";
import { LONGEST_DAY } from "./model/limits.ts";
import { reminderName, reminders, type ReminderName, type Reminder } from "./model/reminder.ts";
import type { PositionName } from "./model/position.ts";
import type { Prompt, State } from "./model/state.ts";
import type { Moment } from "./model/turn.ts";
import { firstExercise } from "./rules/routine-choice.ts";
import { askingNow, interrupts, lateness } from "./rules/due.ts";
import { asksHowToGoOn, settingsNow } from "./rules/easy.ts";
import { ideaFor } from "./rules/idea-choice.ts";
import { whenStopped } from "./rules/holds.ts";
import { nextReminder, outlookOf, type NextReminder } from "./rules/outlook.ts";
import { isDoubted } from "./rules/presence.ts";
import { isStanding, otherPosition } from "./rules/position.ts";
import { noticeButtons } from "./rules/prompt.ts";
import type { Rounds } from "./model/round.ts";
import { roundNotice, type RoundNotice } from "./rules/rounds.ts";
import { replyPage } from "./rules/reply.ts";
import { stageOf, type SittingStage } from "./rules/sitting.ts";

/** How often it is checked that the page of a break is still there. */
const BETWEEN_PAGE_CHECKS: Ms = MINUTE;

/** A pause in what the person does: a quarter of a minute without input. */
export const STILL_MINUTES = 0.25;

export interface Notice {
  prompt: string;
  members: ReminderName[];
  /** Time at the desk since the last change of position, when the prompt opened, sitting or standing. */
  sitting: Ms;
  standing: boolean;
  /** By how much the first of them is later than its time of day; 0 where it is not. */
  late: Ms;
  /** Only the system says that somebody sits here; there has been no sign of a person. */
  doubted: boolean;
  buttons: readonly NoticeButton[];
  /** The stretch to show a picture of: the first of the routine that comes. */
  exercise: ExerciseId | null;
  /** What to do where it is about a change of position. */
  idea: IdeaId | null;
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
  /** In which clock its times are said. */
  clock: Settings["clock"];
  hold: Hold | null;
  due: ReminderName[];
  next: NextReminder | null;
  /** The person stands at their desk. */
  standing: boolean;
  /** Where nothing comes before it. */
  heldSoon: PlannedHold | null;
  /** The person has a sore back, until then; null for the end: it has come, and they are to say how to go on. */
  easy: { stage: Easy["stage"]; until: Instant | null } | null;
}

/** What the browser should look like. It follows from the state alone and can be worked out again at any time. */
export interface Plan {
  wakeAt: Instant | null;
  notice: Notice | null;
  chime: Chime | null;
  icon: { stage: SittingStage; style: IconStyle };
  badge: { due: number; minutes: number | null };
  title: Title;
  /**
   * What the icon's menu says of a pause until tomorrow: the time of day at which that is, in minutes after midnight;
   * whether there is something to end, quiet mode, the quiet after a call or a pause; and which position can be taken by it, if one can.
   */
  menu: { pauseUntil: number; clock: Settings["clock"]; ends: boolean; position: PositionName | null };
  /** After how many minutes without input to hear of it; null while it makes no difference. */
  idleAfter: number | null;
  /** A window has come by itself and is not seen yet. Where it opened behind others, it rises in the next pause. */
  risesInPause: boolean;
  /** The prompt, break or reply that wants a window it has not yet got. */
  page: string | null;
  /** A name for each time that this page comes: one that was closed comes back the next time, and not before. */
  pageComing: string | null;
  /** The person asked for it; else it comes by itself, and must not take what they type for something else. */
  pageAskedFor: boolean;
  /** What is to be said of a round of warmth or cold. */
  round: RoundNotice | null;
  /** A page that has been seen open is to stay open: if it has crashed, it is loaded again. */
  pageStays: boolean;
}

export function plan(state: State, { now, settings }: Moment, rounds: Rounds | null = null): Plan {
  const moment = { now, settings: settingsNow(settings, state) };
  const asking = askingNow(state, moment);
  const next = nextReminder(state, moment);
  return {
    wakeAt: earliest([state.wakeAt, whenToCheckPage(state, moment), rounds?.dueAt ?? null]),
    notice: noticeOf(state, moment),
    chime: chimeOf(state, moment),
    icon: { stage: stageOf(state, moment), style: iconStyleOf(state) },
    badge: badgeOf(state, moment, asking, next),
    title: iconTitle(state, moment, asking, next),
    menu: {
      pauseUntil: moment.settings.dayStart,
      clock: moment.settings.clock,
      ends: state.quiet !== null || state.pause !== null || state.seen.afterCall !== null,
      position: otherPosition(state, moment.settings),
    },
    idleAfter: idleAfter(state, moment),
    risesInPause: pageOf(state) !== null && !state.pageAskedFor,
    page: pageOf(state),
    pageComing: pageComing(state),
    pageAskedFor: state.pageAskedFor,
    round: rounds && roundNotice(rounds, now, settings.volume),
    pageStays: state.break?.pageSeen === true || state.prompt?.page === "seen",
  };
}

/** While something waits for a pause, the shortest one is reported; else only who has gone. */
function idleAfter(state: State, { settings }: Moment): number | null {
  if (isResting(state.held) || !settings.idleDetection) return null;
  return state.waitingSince === null ? settings.awayAfter : STILL_MINUTES;
}

function noticeOf(state: State, moment: Moment): Notice | null {
  const { settings } = moment;
  const { prompt } = state;
  if (prompt === null || prompt.noticeClosed || prompt.page !== "none" || state.held.length > 0) return null;
  if (!interrupts(prompt.members, settings)) return null;
  const members = membersOf(prompt, settings);
  return {
    prompt: prompt.id,
    members: members.map(reminderName),
    sitting: Math.min(countAt(state[state.position.is], prompt.openedAt), LONGEST_DAY),
    standing: isStanding(state),
    late: members[0] === undefined ? 0 : lateness(members[0], state, prompt.openedAt),
    doubted: isDoubted(state, prompt.openedAt),
    buttons: noticeButtons(prompt.members, settings),
    exercise: firstExercise(state, moment),
    // A notification that is about something else names the change of position, and no more.
    idea: prompt.members[0] === "posture" ? ideaFor(prompt.members, state, settings) : null,
    seated: staysSeated(settings),
    stays: settings.noticeStays,
  };
}

/** A prompt rings when it comes to the person, by a notification or a window, if one of its members is to. */
function chimeOf({ prompt, prompted, held }: State, { settings }: Moment): Chime | null {
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

/**
 * The browser reports no page that crashes, so the page is looked for, and loaded again. Such a check is no
 * wake of the engine's: one that is missed tells nothing.
 */
function whenToCheckPage({ break: ongoing }: State, { now }: Moment): Instant | null {
  return ongoing?.pageSeen === true ? now + BETWEEN_PAGE_CHECKS : null;
}

function pageOf(state: State): string | null {
  const { break: ongoing, prompt, held } = state;
  if (ongoing !== null) return ongoing.pageSeen || ongoing.place === "popup" ? null : ongoing.id;
  return prompt?.page === "wanted" && held.length === 0 ? prompt.id : replyPage(state);
}

/** A prompt that others join may come once more. */
function pageComing(state: State): string | null {
  const page = pageOf(state);
  const cameAt = state.prompted.at(-1);
  return page === null || cameAt === undefined ? page : `${page} ${cameAt}`;
}

/** While Limber goes easy the icon says so as quietly as it says that it is quiet. */
function iconStyleOf({ held, easy }: State): IconStyle {
  const hold = leadingHold(held);
  const style = hold === undefined ? "plain" : holdKinds[hold.reason].icon;
  return style === "plain" && easy?.stage === "easy" ? "quiet" : style;
}

function badgeOf(
  state: State,
  { now, settings }: Moment,
  asking: readonly Reminder[],
  next: NextReminder | null,
): Plan["badge"] {
  // While everything stands still by agreement nothing is asked, not even by the badge.
  const due = whenStopped(state.held, "all") === null ? asking.length : 0;
  const counts = settings.badge === "countdown" && due === 0 && state.held.length === 0 && next !== null;
  return { due, minutes: counts ? Math.ceil((next.at - now) / MINUTE) : null };
}

function iconTitle(
  state: State,
  moment: Moment,
  asking: readonly Reminder[],
  next: NextReminder | null,
): Title {
  const { held } = state;
  const hold = leadingHold(held);
  const outlook = outlookOf(state, moment);
  return {
    clock: moment.settings.clock,
    hold: hold === undefined ? null : { reason: hold.reason, from: hold.from, until: hold.until },
    due: asking.map(reminderName),
    next,
    standing: isStanding(state),
    heldSoon: outlook.is === "heldSoon" ? outlook.by : null,
    easy: state.easy && {
      stage: state.easy.stage,
      until: asksHowToGoOn(state.easy, moment.now) ? null : state.easy.until,
    },
  };
}
