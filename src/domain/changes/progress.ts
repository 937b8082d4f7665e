import type { Instant, Ms } from "../../calendar/time.ts";
import { takeTurn } from "../../ideas/choose-idea.ts";
import { countAt, emptyCounter, fillCounter, stopCounter, ZERO } from "../model/counter.ts";
import type { Answer } from "../model/record.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Appointment, Progress, ReminderBefore, State, Undo, Wait } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { progressOf } from "../rules/due.ts";
import { ideaFor } from "../rules/idea-choice.ts";

/** Starts these reminders afresh, and takes them out of the open prompt, which closes with its last member. */
export function restartReminders(turn: Turn, ids: readonly ReminderId[], answer: Answer): Turn {
  const restarted = changeProgress(turn, ids, ({ counter, appointment }) => ({
    counter: emptyCounter(counter, turn.now),
    wait: null,
    misses: 0,
    appointment: appointment && answerAppointment(appointment, turn),
  }));
  const isOtherThanGlass = ids.includes("water") && answer !== "drank";
  const known = isOtherThanGlass ? forgetGlasses(restarted) : restarted;
  return answerMembers(forgetBefore(known, ids), ids, answer);
}

/** Water has started afresh with something else than its glasses: whichever of them is removed, that stays. */
function forgetGlasses(turn: Turn): Turn {
  return withState(turn, { glasses: turn.state.glasses.map(({ at, ml }) => ({ at, ml })) });
}

/** What is said later of the last absence makes no difference to what has started afresh since. */
function forgetBefore(turn: Turn, ids: readonly ReminderId[]): Turn {
  const { absence } = turn.state;
  if (absence === null) return turn;
  const left = Object.entries(absence.progress).filter(([id]) => !ids.includes(id));
  return withState(turn, { absence: { ...absence, progress: Object.fromEntries(left) } });
}

/** What is done before its time is done for that time, if that is today. */
function answerAppointment({ at }: Appointment, { now, schedule }: Turn): Appointment {
  const isAhead = at !== null && at > now && at < schedule.dayEnds;
  return { after: isAhead ? at : now, at: null, askedSince: null };
}

/** The person has moved: the time without a change of position starts from nothing, whatever was before. */
export function restartPosition(turn: Turn): Turn {
  const { state, now } = turn;
  return withState(turn, {
    sitting: emptyCounter(state.sitting, now),
    standing: emptyCounter(state.standing, now),
    absence: null,
  });
}

/** These reminders wait for so much time at the desk before they are offered again. */
export function postponeReminders(
  turn: Turn,
  ids: readonly ReminderId[],
  length: Ms,
  reason: Wait["reason"] = "snoozed",
): Turn {
  const wait = newWait(reason, length);
  return changeProgress(turn, ids, (known) => ({ ...known, wait }));
}

export function newWait(reason: Wait["reason"], length: Ms): Wait {
  return { reason, length, passed: ZERO };
}

/** Fills the counters of these reminders, of those that are switched on; the time sat stays the truth. */
export function makeDue(turn: Turn, ids: readonly ReminderId[]): Turn {
  const { now, settings } = turn;
  const progress = { ...turn.state.progress };
  for (const { id, interval } of reminders(settings).filter((reminder) => ids.includes(reminder.id))) {
    const known = progressOf(turn.state, id);
    progress[id] = {
      ...known,
      counter: fillCounter(known.counter, interval, now),
      appointment: known.appointment && { ...known.appointment, askedSince: now },
    };
  }
  return withState(turn, { progress });
}

/** Remembers what is about to be reset, so that one click can bring it back. */
export function rememberForUndo(
  turn: Turn,
  what: Undo["what"],
  ids: readonly ReminderId[],
  at: Instant,
): Turn {
  const { state, now } = turn;
  const progress = Object.fromEntries(ids.map((id) => [id, reminderBefore(state, id, now)]));
  // Skipping is not moving: the time sat goes on, so an undo has none to bring back.
  const moves = what !== "skipped" && ids.includes("posture");
  const sitting = moves ? countAt(state.sitting, now) : 0;
  const standing = moves ? countAt(state.standing, now) : 0;
  const offered = state.absence === null ? {} : { absence: state.absence };
  return withState(turn, { undo: { at, what, progress, sitting, standing, ...offered } });
}

/** How a reminder stands, to be brought back later. */
export function reminderBefore(state: State, id: ReminderId, now: Instant): ReminderBefore {
  const { counter, wait, misses, appointment } = progressOf(state, id);
  const still = wait && { ...wait, passed: stopCounter(wait.passed, now) };
  return { counted: countAt(counter, now), wait: still, misses, appointment };
}

/** Changes how each of these reminders stands. */
export function changeProgress(
  turn: Turn,
  ids: readonly ReminderId[],
  change: (known: Progress) => Progress,
): Turn {
  const progress: State["progress"] = { ...turn.state.progress };
  for (const id of ids) progress[id] = change(progressOf(turn.state, id));
  return withState(turn, { progress });
}

/** The idea that the open prompt shows has had its turn: the next one is another. */
export function passIdea(turn: Turn): Turn {
  const { prompt, ideas } = turn.state;
  const idea = prompt && ideaFor(prompt.members, turn.state, turn.settings);
  return idea === null ? turn : withState(turn, { ideas: takeTurn(ideas, idea) });
}

function answerMembers(turn: Turn, ids: readonly ReminderId[], answer: Answer): Turn {
  const { state, now: at } = turn;
  const { prompt } = state;
  const answered = prompt?.members.filter((id) => ids.includes(id)) ?? [];
  if (prompt === null || answered.length === 0) return turn;
  const members = prompt.members.filter((id) => !ids.includes(id));
  const passed = answered.includes("posture") ? passIdea(turn) : turn;
  const filed = fileRecord(passed, { kind: "answered", at, prompt: prompt.id, members: answered, answer });
  return withState(filed, { prompt: members.length === 0 ? null : { ...prompt, members } });
}
