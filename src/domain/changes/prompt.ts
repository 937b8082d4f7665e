import { ZERO } from "../model/counter.ts";
import { drankEnough, dueNow, interrupts, isHourFull, progressOf, readyAt, readyNow } from "../rules/due.ts";
import type { NoticeButton } from "../model/event.ts";
import type { Answer, Note } from "../model/record.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Context, Prompt, State, Wait } from "../model/state.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";

/** After a hold, or a change of settings that makes something due, the person gets this long to settle. */
export const SETTLING: Ms = MINUTE;

/** A prompt waits for a pause in what the person does, but no longer than this. */
export const LONGEST_WAIT: Ms = 3 * MINUTE;

/** How long to leave a person alone after the first, second, and every further prompt that expired. */
const BETWEEN_OFFERS: readonly Ms[] = [15 * MINUTE, 30 * MINUTE, 60 * MINUTE];

/** When the open prompt expires; while something holds, its time stands still. */
export function promptExpires(state: State, settings: Settings): Instant | null {
  if (state.prompt === null || state.held.length > 0) return null;
  return state.prompt.openedAt + settings.promptOpenFor * MINUTE;
}

/** The two buttons of a prompt's notification, in order. A glass needs no break. */
export function noticeButtons(members: readonly ReminderId[]): readonly [NoticeButton, NoticeButton] {
  return members.every((id) => id === "water") ? ["drank", "snooze"] : ["start", "snooze"];
}

/** Opens one prompt for all that is ready, or lets it join the prompt that is already open. */
export function offered(state: State, context: Context, note: Note): State {
  const { now, settings } = context;
  if (state.held.length > 0 || now < state.settleUntil) return { ...state, waitingSince: null };
  const ready = readyNow(state, context).map(({ id }) => id);
  if (state.prompt !== null) return joined(state, state.prompt, ready, context, note);
  if (ready.length === 0) return { ...state, waitingSince: null };
  const members = [...inOrder(ready, settings), ...inOrder(soonReady(state, context), settings)];
  if (waitsForPause(state, members, context)) {
    return { ...state, waitingSince: state.waitingSince ?? now };
  }
  const prompt: Prompt = {
    id: promptId(members, state, settings),
    members,
    openedAt: now,
    noticeClosed: false,
    page: wantsWindow(members, settings) ? "wanted" : "none",
  };
  note(state.day, { kind: "prompted", at: now, prompt: prompt.id, members });
  return counted({ ...state, prompt, waitingSince: null }, context);
}

/** Who is in the middle of something is not interrupted there, if a pause comes soon. What shows in the icon need not wait. */
function waitsForPause(
  { waitingSince }: State,
  members: readonly ReminderId[],
  { now, settings, world }: Context,
): boolean {
  if (!settings.waitForPause || !settings.idleDetection || world.still) return false;
  return interrupts(members, settings) && now < (waitingSince ?? now) + LONGEST_WAIT;
}

/** Closes the open prompt with an answer that leaves its members due. */
export function closed(state: State, answer: Answer, { now }: Context, note: Note): State {
  if (state.prompt === null) return state;
  const { id: prompt, members } = state.prompt;
  note(state.day, { kind: "answered", at: now, prompt, members, answer });
  return { ...state, prompt: null };
}

/**
 * A reminder that was switched off meanwhile, or has reached its goal for the day, leaves the open prompt. With
 * its last due member the prompt is over: those that only came along come again in their own time.
 */
export function stillWanted(state: State, context: Context, note: Note): State {
  const { prompt } = state;
  if (prompt === null || state.held.length > 0) return state;
  const wanted = reminders(context.settings).filter(
    ({ kind }) => kind !== "water" || !drankEnough(state, context.settings),
  );
  const members = prompt.members.filter((id) => wanted.some((reminder) => reminder.id === id));
  if (!dueNow(state, context).some(({ id }) => members.includes(id))) {
    return closed(state, "withdrawn", context, note);
  }
  return members.length === prompt.members.length ? state : { ...state, prompt: { ...prompt, members } };
}

/**
 * The settings have changed. What is ready only since then waits for the settling time, and an open prompt that
 * comes to the person from now on is offered anew, so that it counts.
 */
export function reconsidered(state: State, before: Settings, context: Context, note: Note): State {
  const { now, settings } = context;
  const ready = readyNow(state, { now, settings: before }).map(({ id }) => id);
  const suddenly = readyNow(state, context).some(({ id }) => !ready.includes(id));
  const settling = suddenly ? { ...state, settleUntil: now + SETTLING } : state;
  const members = state.prompt?.members ?? [];
  const becomesLoud = !interrupts(members, before) && interrupts(members, settings);
  return becomesLoud ? closed(settling, "withdrawn", context, note) : settling;
}

/** Nobody answered: each member waits longer the more often that happened. */
export function expired(state: State, context: Context, note: Note): State {
  const progress = { ...state.progress };
  for (const id of state.prompt?.members ?? []) {
    const { counter, misses } = progressOf(state, id);
    const length = BETWEEN_OFFERS[Math.min(misses, BETWEEN_OFFERS.length - 1)] ?? HOUR;
    progress[id] = { counter, wait: waitFor("expired", length), misses: misses + 1 };
  }
  const isLoud = state.prompt !== null && interrupts(state.prompt.members, context.settings);
  const unanswered = state.unanswered + (isLoud ? 1 : 0);
  return closed({ ...state, progress, unanswered }, "expired", context, note);
}

/** These reminders wait for so much time at the desk before they are offered again. */
export function postponed(state: State, ids: readonly ReminderId[], length: Ms): State {
  const progress = { ...state.progress };
  for (const id of ids) progress[id] = { ...progressOf(state, id), wait: waitFor("snoozed", length) };
  return { ...state, progress };
}

export function waitFor(reason: Wait["reason"], length: Ms): Wait {
  return { reason, length, passed: ZERO };
}

/**
 * Further reminders join the open prompt in place. Where they come to the person it stays open for as long as
 * if it had just been opened, and is shown again if it was out of sight and the hour has room for that.
 */
function joined(state: State, prompt: Prompt, ready: ReminderId[], context: Context, note: Note): State {
  const { now, settings } = context;
  const newcomers = ready.filter((id) => !prompt.members.includes(id));
  if (newcomers.length === 0) return state;
  note(state.day, { kind: "joined", at: now, prompt: prompt.id, members: newcomers });
  const members = [...inOrder(ready, settings), ...prompt.members.filter((id) => !ready.includes(id))];
  if (!interrupts(newcomers, settings)) return { ...state, prompt: { ...prompt, members } };

  const comesAnew = isOutOfSight(prompt, context) && !isHourFull(state, context);
  const becomesLoud = !interrupts(prompt.members, settings);
  const open: Prompt = { ...prompt, members, openedAt: now };
  if (!comesAnew && !becomesLoud) return { ...state, prompt: open };
  const page = wantsWindow(newcomers, settings) ? "wanted" : "none";
  return counted({ ...state, prompt: { ...open, noticeClosed: false, page } }, context);
}

/** Neither its notification nor its window can be seen any more. */
function isOutOfSight({ page, noticeClosed }: Prompt, { world }: Context): boolean {
  return page === "none" ? noticeClosed : page === "seen" && !world.pageInView;
}

/** Only a prompt that comes to the person counts towards the hourly limit. */
function counted(state: State, { now, settings }: Context): State {
  if (state.prompt === null || !interrupts(state.prompt.members, settings)) return state;
  return { ...state, prompted: [...state.prompted.filter((at) => at > now - HOUR), now] };
}

/**
 * Reminders due within the merge window come along, but none by more than a quarter of its own interval. One that
 * was snoozed is left alone until its time.
 */
function soonReady(state: State, { now, settings }: Context): ReminderId[] {
  return reminders(settings)
    .filter((reminder) => {
      const horizon = now + Math.min(settings.mergeWindow * MINUTE, reminder.interval / 4);
      const ready = readyAt(reminder, state, settings);
      const snoozed = progressOf(state, reminder.id).wait?.reason === "snoozed";
      return ready !== null && ready > now && ready <= horizon && !snoozed;
    })
    .map(({ id }) => id);
}

/** The order in which a prompt names its members. */
function inOrder(ids: readonly ReminderId[], settings: Settings): ReminderId[] {
  return reminders(settings)
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));
}

function promptId(members: readonly ReminderId[], state: State, settings: Settings): string {
  const first = reminders(settings).find(({ id }) => id === members[0]);
  return first === undefined ? "" : `${first.id}@${readyAt(first, state, settings)}`;
}

function wantsWindow(members: readonly ReminderId[], settings: Settings): boolean {
  return reminders(settings).some(({ id, surface }) => surface === "window" && members.includes(id));
}
