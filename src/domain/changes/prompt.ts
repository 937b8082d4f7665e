import { HOUR, MINUTE, type Ms } from "../../calendar/time.ts";
import type { Settings } from "../../settings/fields.ts";
import { MOST_PROMPTS } from "../model/limits.ts";
import type { Answer } from "../model/record.ts";
import type { ReminderId } from "../model/reminder.ts";
import type { Prompt } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { dueNow, interrupts, isHourFull, readyNow } from "../rules/due.ts";
import {
  SETTLING,
  orderMembers,
  isOutOfSight,
  membersInDemand,
  promptId,
  readySoon,
  waitsForPause,
  wantsWindow,
} from "../rules/prompt.ts";
import { changeProgress, newWait, passIdea } from "./progress.ts";

/** How long to leave a person alone after the first, second, and every further prompt that expired. */
const BETWEEN_OFFERS: readonly Ms[] = [15 * MINUTE, 30 * MINUTE, 60 * MINUTE];

/** Opens one prompt for all that is ready, or lets it join the prompt that is already open. */
export function offerPrompt(turn: Turn): Turn {
  const { state, now, settings } = turn;
  if (state.held.length > 0 || now < state.settleUntil) return stopWaiting(turn);
  const ready = readyNow(state, turn).map(({ id }) => id);
  if (state.prompt !== null) return joinPrompt(turn, state.prompt, ready);
  if (ready.length === 0) return stopWaiting(turn);
  const members = [...orderMembers(ready, settings), ...orderMembers(readySoon(turn), settings)];
  if (waitsForPause(members, turn)) return withState(turn, { waitingSince: state.waitingSince ?? now });
  const prompt: Prompt = {
    id: promptId(members, state, settings),
    members,
    openedAt: now,
    noticeClosed: false,
    page: wantsWindow(members, settings) ? "wanted" : "none",
  };
  const filed = fileRecord(turn, { kind: "prompted", at: now, prompt: prompt.id, members });
  return countPrompt(withState(filed, { prompt, waitingSince: null, pageAskedFor: false }));
}

/** Nothing waits for a pause any more. */
function stopWaiting(turn: Turn): Turn {
  return turn.state.waitingSince === null ? turn : withState(turn, { waitingSince: null });
}

/**
 * Further reminders join the open prompt in place. Where they come to the person it stays open for as long as
 * if it had just been opened, and is shown again if it was out of sight and the hour has room for that.
 */
function joinPrompt(turn: Turn, prompt: Prompt, ready: ReminderId[]): Turn {
  const { state, now, settings } = turn;
  const newcomers = ready.filter((id) => !prompt.members.includes(id));
  if (newcomers.length === 0) return turn;
  const filed = fileRecord(turn, { kind: "joined", at: now, prompt: prompt.id, members: newcomers });
  const members = [...orderMembers(ready, settings), ...prompt.members.filter((id) => !ready.includes(id))];
  if (!interrupts(newcomers, settings)) return withState(filed, { prompt: { ...prompt, members } });

  const comesAnew = isOutOfSight(prompt, turn) && !isHourFull(state, turn);
  const becomesLoud = !interrupts(prompt.members, settings);
  const open: Prompt = { ...prompt, members, openedAt: now };
  if (!comesAnew && !becomesLoud) return withState(filed, { prompt: open });
  const page = wantsWindow(newcomers, settings) ? "wanted" : "none";
  const shown = { prompt: { ...open, noticeClosed: false, page } as const, pageAskedFor: false };
  return countPrompt(withState(filed, shown));
}

/** Only a prompt that comes to the person counts towards the hourly limit. */
function countPrompt(turn: Turn): Turn {
  const { state, now, settings } = turn;
  if (state.prompt === null || !interrupts(state.prompt.members, settings)) return turn;
  return withState(turn, {
    prompted: [...state.prompted.filter((at) => at > now - HOUR), now].slice(-MOST_PROMPTS),
  });
}

/** Changes the prompt of that id, if it is the one that is open. */
export function changePrompt(turn: Turn, id: string, change: (prompt: Prompt) => Prompt): Turn {
  const { prompt } = turn.state;
  return prompt?.id === id ? withState(turn, { prompt: change(prompt) }) : turn;
}

/**
 * Closes the open prompt with an answer that leaves its members due. Its idea has had its turn, unless the prompt comes
 * back: then it is still to be done.
 */
export function closePrompt(turn: Turn, answer: Answer): Turn {
  const { state, now: at } = turn;
  if (state.prompt === null) return turn;
  const { id: prompt, members } = state.prompt;
  const passed = answer === "snoozed" || answer === "withdrawn" ? turn : passIdea(turn);
  return withState(fileRecord(passed, { kind: "answered", at, prompt, members, answer }), { prompt: null });
}

/**
 * A reminder that was switched off meanwhile, or has reached its goal for the day, leaves the open prompt. With
 * its last due member the prompt is over: those that only came along come again in their own time.
 */
export function dropUnwantedMembers(turn: Turn): Turn {
  const { state, settings } = turn;
  const { prompt } = state;
  if (prompt === null || state.held.length > 0) return turn;
  const wanted = membersInDemand(prompt, state, settings);
  const due = dueNow(state, turn).map(({ id }) => id);
  const [first, ...others] = wanted.filter((id) => due.includes(id));
  if (first === undefined) return closePrompt(turn, "withdrawn");
  // A change of settings may have made one due no longer: it does not lead what is.
  const members = [first, ...others, ...wanted.filter((id) => !due.includes(id))];
  const isAsBefore = members.length === prompt.members.length && first === prompt.members[0];
  return isAsBefore ? turn : withState(turn, { prompt: { ...prompt, members } });
}

/**
 * The settings have changed. What is ready only since then waits for the settling time, and an open prompt that
 * comes to the person from now on is offered anew, so that it counts.
 * @param before the settings until now
 */
export function reconsiderPrompt(turn: Turn, before: Settings): Turn {
  const { state, now, settings } = turn;
  const ready = readyNow(state, { now, settings: before }).map(({ id }) => id);
  const suddenly = readyNow(state, turn).some(({ id }) => !ready.includes(id));
  const settling = suddenly ? withState(turn, { settleUntil: now + SETTLING }) : turn;
  const members = state.prompt?.members ?? [];
  const becomesLoud = !interrupts(members, before) && interrupts(members, settings);
  return becomesLoud ? closePrompt(settling, "withdrawn") : settling;
}

/** Nobody answered: each member waits longer the more often that happened. */
export function expirePrompt(turn: Turn): Turn {
  const { prompt, unanswered } = turn.state;
  const members = prompt?.members ?? [];
  const waiting = changeProgress(turn, members, (known) => {
    const { misses } = known;
    const length = BETWEEN_OFFERS[Math.min(misses, BETWEEN_OFFERS.length - 1)] ?? HOUR;
    return { ...known, wait: newWait("expired", length), misses: misses + 1 };
  });
  const isLoud = interrupts(members, turn.settings);
  return closePrompt(withState(waiting, { unanswered: unanswered + (isLoud ? 1 : 0) }), "expired");
}
