import { ZERO } from "../counting/counter.ts";
import { drankEnough, dueNow, interrupts, progressOf, readyAt, readyNow } from "./due.ts";
import type { Answer, Note } from "../record.ts";
import { reminders, type ReminderId } from "../reminder.ts";
import type { Settings } from "../settings.ts";
import type { Context, Prompt, State, Wait } from "../state.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../time.ts";

/** How long to leave a person alone after the first, second, and every further prompt that expired. */
const BETWEEN_OFFERS: readonly Ms[] = [15 * MINUTE, 30 * MINUTE, 60 * MINUTE];

/** When the open prompt expires; while something holds, its time stands still. */
export function promptExpires(state: State, settings: Settings): Instant | null {
  if (state.prompt === null || state.held.length > 0) return null;
  return state.prompt.openedAt + settings.promptOpenFor * MINUTE;
}

export type NoticeButton = "start" | "drank" | "snooze";

/** The two buttons of a prompt's notification, in order. A glass needs no break. */
export function noticeButtons(members: readonly ReminderId[]): readonly [NoticeButton, NoticeButton] {
  return members.every((id) => id === "water") ? ["drank", "snooze"] : ["start", "snooze"];
}

/** Opens one prompt for all that is ready, or lets it join the prompt that is already open. */
export function offered(state: State, context: Context, note: Note): State {
  const { now, settings } = context;
  if (state.held.length > 0 || now < state.settleUntil) return state;
  const ready = readyNow(state, context).map(({ id }) => id);
  if (state.prompt !== null) return joined(state, state.prompt, ready, context, note);
  if (ready.length === 0) return state;
  const joining = [...ready, ...soonReady(state, context)];
  const members = inOrder(joining, settings);
  const prompt: Prompt = {
    id: promptId(members, state, settings),
    members,
    openedAt: now,
    noticeClosed: false,
    page: wantsWindow(members, settings) ? "wanted" : "none",
  };
  note(state.day, { kind: "prompted", at: now, prompt: prompt.id, members });
  return counted({ ...state, prompt }, context);
}

/** Closes the open prompt with an answer that leaves its members due. */
export function closed(state: State, answer: Answer, { now }: Context, note: Note): State {
  if (state.prompt === null) return state;
  const { id: prompt, members } = state.prompt;
  note(state.day, { kind: "answered", at: now, prompt, members, answer });
  return { ...state, prompt: null };
}

/** A reminder that was switched off meanwhile, or has reached its goal for the day, leaves the open prompt. */
export function stillWanted(state: State, context: Context, note: Note): State {
  const { prompt } = state;
  if (prompt === null) return state;
  const wanted = reminders(context.settings).filter(
    ({ kind }) => kind !== "water" || !drankEnough(state, context.settings),
  );
  const members = prompt.members.filter((id) => wanted.some((reminder) => reminder.id === id));
  if (members.length === prompt.members.length) return state;
  return members.length === 0
    ? closed(state, "withdrawn", context, note)
    : { ...state, prompt: { ...prompt, members } };
}

/**
 * The settings have changed under an open prompt. It is withdrawn where nothing of it is due any more, and
 * where it now comes to the person but did not before: then it is offered anew, and counts.
 */
export function reconsidered(state: State, before: Settings, context: Context, note: Note): State {
  if (state.prompt === null) return state;
  const { members } = state.prompt;
  const { now, settings } = context;
  const isDue = (under: Settings) =>
    dueNow(state, { now, settings: under }).some(({ id }) => members.includes(id));
  const dueNoMore = isDue(before) && !isDue(settings);
  const becomesLoud = !interrupts(members, before) && interrupts(members, settings);
  return dueNoMore || becomesLoud ? closed(state, "withdrawn", context, note) : state;
}

/** Nobody answered: each member waits longer the more often that happened. */
export function expired(state: State, context: Context, note: Note): State {
  const progress = { ...state.progress };
  for (const id of state.prompt?.members ?? []) {
    const { counter, misses } = progressOf(state, id);
    const length = BETWEEN_OFFERS[Math.min(misses, BETWEEN_OFFERS.length - 1)] ?? HOUR;
    progress[id] = { counter, wait: waitFor("expired", length), misses: misses + 1 };
  }
  return closed({ ...state, progress }, "expired", context, note);
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

function joined(state: State, prompt: Prompt, ready: ReminderId[], context: Context, note: Note): State {
  const newcomers = ready.filter((id) => !prompt.members.includes(id));
  if (newcomers.length === 0) return state;
  note(state.day, { kind: "joined", at: context.now, prompt: prompt.id, members: newcomers });
  const members = inOrder([...prompt.members, ...newcomers], context.settings);
  const becomesLoud =
    !interrupts(prompt.members, context.settings) && interrupts(newcomers, context.settings);
  const page = prompt.page === "none" && wantsWindow(newcomers, context.settings) ? "wanted" : prompt.page;
  const next: State = { ...state, prompt: { ...prompt, members, page } };
  return becomesLoud ? counted(next, context) : next;
}

/** Only a prompt that comes to the person counts towards the hourly limit. */
function counted(state: State, { now, settings }: Context): State {
  if (state.prompt === null || !interrupts(state.prompt.members, settings)) return state;
  return { ...state, prompted: [...state.prompted.filter((at) => at > now - HOUR), now] };
}

/** Reminders due within the merge window come along. One that was snoozed is left alone until its time. */
function soonReady(state: State, { now, settings }: Context): ReminderId[] {
  const horizon = now + settings.mergeWindow * MINUTE;
  return reminders(settings)
    .filter((reminder) => {
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
  const first = reminders(settings).find(({ id }) => members.includes(id));
  return first === undefined ? "" : `${first.id}@${readyAt(first, state, settings)}`;
}

function wantsWindow(members: readonly ReminderId[], settings: Settings): boolean {
  return reminders(settings).some(({ id, surface }) => surface === "window" && members.includes(id));
}
