import { MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { takeTurn } from "../../ideas/choose-idea.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import { ENOUGH, type Break, type BreakPlace } from "../model/break.ts";
import type { BreakEnd } from "../model/event.ts";
import type { BreakOutcome } from "../model/record.ts";
import { longestBreak, namesOf, type ReminderId } from "../model/reminder.ts";
import {
  lengthOf,
  newRoutine,
  positionAt,
  type Part,
  type Routine,
  type RoutineChoice,
} from "../model/routine.ts";
import { changeAt, fileRecord, withState, type Turn } from "../model/turn.ts";
import { asksForIdea, ideaFor } from "../rules/idea-choice.ts";
import { shareTaken, whatToTake, withPosture } from "../rules/break.ts";
import { isEnough, partsAt, recentRoutines, seek, setPlaying } from "../rules/routine.ts";
import { chooseRoutine } from "../rules/routine-choice.ts";
import { makeDue, postponeReminders, restartPosition, restartReminders } from "./progress.ts";
import { closePrompt } from "./prompt.ts";

/** Begins a break for the open prompt, for one reminder, or for both together. */
export function beginBreak(turn: Turn, asked: readonly ReminderId[]): Turn {
  const { state, settings } = turn;
  const members = [...new Set([...(state.prompt?.members ?? []), ...asked])];
  if (state.break !== null || members.length === 0) return turn;
  const length = longestBreak(members, settings);
  const routine = members.includes("stretch") ? chooseRoutine(state, turn, length) : null;
  return openBreak(turn, { members, length, routine, place: "window" });
}

/** Begins a break out of turn. */
export function takeBreak(turn: Turn): Turn {
  return beginBreak(turn, whatToTake(turn.state, turn));
}

/** Begins a break with a routine the person chose; whatever asks for attention is taken along. */
export function beginRoutine(turn: Turn, routine: RoutineChoice, place: BreakPlace): Turn {
  const { state } = turn;
  if (state.break !== null) return turn;
  const members = [...new Set([...(state.prompt?.members ?? []), "stretch"])];
  return openBreak(turn, { members, length: lengthOf(routine), routine, place });
}

type Beginning = Pick<Break, "members" | "length" | "place"> & { routine: RoutineChoice | null };

function openBreak(turn: Turn, beginning: Beginning): Turn {
  const { state, now, settings } = turn;
  const { members } = beginning;
  const routine = beginning.routine && newRoutine(beginning.routine, now);
  const called = namesOf(members, settings);
  const idea = routine === null ? ideaFor(members, state, settings) : null;
  const closed = closePrompt(turn, "started");
  return withState(closed, {
    undo: null,
    replyAt: null,
    pageAskedFor: true,
    ideas: idea === null ? closed.state.ideas : takeTurn(closed.state.ideas, idea),
    break: { id: `break@${now}`, startedAt: now, ...beginning, called, routine, idea, pageSeen: false },
  });
}

/** In that break something else is to be done, or nothing in particular: it has its turn now. */
export function showIdea(turn: Turn, id: string, idea: IdeaId | null): Turn {
  const { break: ongoing, ideas } = turn.state;
  if (ongoing?.id !== id || !asksForIdea(ongoing.members)) return turn;
  const turns = idea === null ? ideas : takeTurn(ideas, idea);
  return withState(turn, { ideas: turns, break: { ...ongoing, idea } });
}

/** The break comes to a window of its own, before the person. */
export function showBreak(turn: Turn): Turn {
  const { break: ongoing } = turn.state;
  return ongoing === null
    ? turn
    : withState(turn, { break: { ...ongoing, place: "window", pageSeen: false }, pageAskedFor: true });
}

/** Plays the routine of that break on, or lets it stand still, as of a click at a moment. */
export function playRoutine(turn: Turn, id: string, on: boolean, at: Instant): Turn {
  return changeRoutine(turn, id, (routine) =>
    setPlaying(routine, on, whenClicked(at, routine.changedAt, turn)),
  );
}

/** Goes on with an item of the routine of that break, or ends it after the last, as of a click at a moment. */
export function seekInRoutine(turn: Turn, id: string, item: number, at: Instant): Turn {
  const next = changeRoutine(turn, id, (routine) =>
    seek(routine, item, whenClicked(at, routine.changedAt, turn)),
  );
  const routine = next.state.break?.routine ?? null;
  return routine !== null && routine.at >= lengthOf(routine) ? expireBreak(next) : next;
}

/** Nobody is there to play it: a routine stands still until somebody is. */
export function stopRoutine(turn: Turn, id: string): Turn {
  return changeRoutine(turn, id, (routine) => setPlaying(routine, false, turn.now));
}

function changeRoutine(turn: Turn, id: string, change: (routine: Routine) => Routine): Turn {
  const { break: ongoing } = turn.state;
  if (ongoing?.id !== id || ongoing.routine === null) return turn;
  return withState(turn, { break: { ...ongoing, routine: change(ongoing.routine) } });
}

/** Ends the break of that id in the way that was chosen on its page, as of a click at a moment. */
export function endBreak(turn: Turn, id: string, how: BreakEnd, at: Instant): Turn {
  const { break: ongoing } = turn.state;
  if (ongoing?.id !== id) return turn;
  const clicked = whenClicked(at, ongoing.routine?.changedAt ?? ongoing.startedAt, turn);
  return changeAt(turn, clicked, (then) => {
    switch (how) {
      case "done":
        return completeBreak(then);
      case "snooze":
        return postponeBreak(then, "snoozed");
      case "skip":
        return skipBreak(then);
    }
  });
}

/**
 * When a click in a break was made. It may be saved later, after a worker had to start or a storage was full; but
 * never before what was clicked before it.
 */
function whenClicked(at: Instant, last: Instant, { now }: Turn): Instant {
  return Math.min(now, Math.max(at, last));
}

/**
 * The break has come to its end by itself. One whose routine was left standing ends as if it had been left; one of
 * which nothing much was done though it was gone through to the end was passed over.
 */
export function expireBreak(turn: Turn): Turn {
  const routine = turn.state.break?.routine ?? null;
  if (routine === null) return completeBreak(turn);
  if (positionAt(routine, turn.now) < lengthOf(routine)) return leaveBreak(turn);
  return isEnough(routine, turn.now) ? completeBreak(turn) : skipBreak(turn);
}

/** The person left: after half of the break that is as good as taken, before it the members come back. */
export function leaveBreak(turn: Turn): Turn {
  const { break: ongoing } = turn.state;
  if (ongoing === null) return turn;
  return shareTaken(ongoing, turn.now) >= ENOUGH ? completeBreak(turn) : postponeBreak(turn, "left");
}

/** The break was taken: everything it was for starts afresh. */
function completeBreak(turn: Turn): Turn {
  const members = withPosture(turn.state.break?.members ?? [], turn.settings);
  // What was to be taken back meanwhile is reset for good by the break.
  const over = withState(closeBreak(turn, "taken"), { undo: null });
  const restarted = restartReminders(over, members, "taken");
  return members.includes("posture") ? restartPosition(restarted) : restarted;
}

/**
 * The break ends at once and its members come back after the snooze time, also those that were not due yet: a
 * break begun by hand and put off was asked for all the same.
 */
function postponeBreak(turn: Turn, outcome: "left" | "snoozed"): Turn {
  const members = turn.state.break?.members ?? [];
  const length: Ms = turn.settings.snooze * MINUTE;
  return postponeReminders(makeDue(closeBreak(turn, outcome), members), members, length);
}

/** The break ends at once and its members start afresh, though the person has not moved. */
function skipBreak(turn: Turn): Turn {
  const members = turn.state.break?.members ?? [];
  return restartReminders(closeBreak(turn, "skipped"), members, "skipped");
}

function closeBreak(turn: Turn, outcome: BreakOutcome): Turn {
  const { state, now: until } = turn;
  if (state.break === null) return turn;
  const { startedAt: from, members, routine } = state.break;
  const parts = routine === null ? [] : partsAt(routine, until);
  const told = routine && { routine: routine.name, parts };
  const filed = fileRecord(turn, { kind: "break", from, until, members, outcome, ...told });
  // What was put off before any of it was done is what comes next time too.
  const isUntouched =
    outcome !== "taken" && outcome !== "skipped" && parts.every((part) => part.outcome === "skipped");
  return withState(isUntouched ? filed : rememberRoutine(filed, parts), { break: null });
}

/** Keeps what was done for the next choice, and forgets what is older than a week. */
function rememberRoutine(turn: Turn, parts: readonly Part[]): Turn {
  const { now: at } = turn;
  const [first] = parts;
  const recent = recentRoutines(turn.state.stretched, at);
  if (first === undefined) return withState(turn, { stretched: recent });
  const done = parts.filter(({ outcome }) => outcome === "taken").map(({ exercise }) => exercise);
  return withState(turn, { stretched: [...recent, { at, first: first.exercise, done }] });
}
