import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import type { Counter } from "../model/counter.ts";
import { MOST_GLASSES } from "../model/limits.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Glass, Undo } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { withPosture } from "../rules/break.ts";
import { askingNow, progressOf } from "../rules/due.ts";
import { beginBreak, showBreak } from "./break.ts";
import { withEase } from "./easy.ts";
import { returnToPosition } from "./position.ts";
import {
  changeProgress,
  postponeReminders,
  rememberForUndo,
  reminderBefore,
  restartPosition,
  restartReminders,
} from "./progress.ts";
import { closePrompt } from "./prompt.ts";

/*
 * What the person says counts, also when it comes late: a notification stays while the machine sleeps, and a page
 * shows a prompt that is over by the time it is clicked. A click keeps its meaning, and never meets silence.
 */

/** More than this within an hour is plenty: kidneys clear about a litre an hour. */
const PLENTY_ML = 800;

/**
 * Starts the break that was asked for: for the open prompt, for one reminder, or both. Where that prompt is over, for
 * what is due now; a break under way comes to the front; and where nothing is due, a page says so.
 * @param prompt the prompt that was shown; null: none was
 */
export function answerWithBreak(turn: Turn, prompt: string | null, reminder: ReminderId | null): Turn {
  const { state } = turn;
  if (state.break !== null) return prompt === null ? turn : showBreak(turn);
  const asked = reminder === null ? [] : [reminder];
  if (prompt === null || prompt === state.prompt?.id) return beginBreak(turn, asked);
  const due = asked.length > 0 ? asked : askingNow(state, turn).map(({ id }) => id);
  return state.prompt === null && due.length === 0 ? wantReply(turn) : beginBreak(turn, due);
}

/** Shows the prompt that was clicked on, or, where that is over or held back, how things stand. */
export function showPrompt(turn: Turn, id: string): Turn {
  const { break: ongoing, prompt, held } = turn.state;
  if (ongoing !== null) return showBreak(turn);
  if (prompt === null || held.length > 0) return wantReply(turn);
  const noticeClosed = prompt.id === id || prompt.noticeClosed;
  return withState(turn, { prompt: { ...prompt, noticeClosed, page: "wanted" }, pageAskedFor: true });
}

/** A page is wanted that says how things stand. */
function wantReply(turn: Turn): Turn {
  return withState(turn, { replyAt: turn.now, pageAskedFor: true });
}

/** The prompt closes, and its members come back after so many minutes at the desk. */
export function snoozePrompt(turn: Turn, id: string, minutes: number): Turn {
  const { prompt } = turn.state;
  if (prompt?.id !== id) return turn;
  return postponeReminders(closePrompt(turn, "snoozed"), prompt.members, minutes * MINUTE);
}

/** The members of the prompt start afresh, as if they had been done; one click takes that back. */
export function skipPrompt(turn: Turn, id: string): Turn {
  const { prompt } = turn.state;
  if (prompt?.id !== id) return turn;
  return restartReminders(
    rememberForUndo(turn, "skipped", prompt.members, turn.now),
    prompt.members,
    "skipped",
  );
}

/** A reminder is done. Clicks carry their moment, so that one delivered twice counts once. */
export function finishReminder(turn: Turn, reminder: ReminderId, at: Instant): Turn {
  const { undo } = turn.state;
  if (!reminders(turn.settings).some(({ id }) => id === reminder)) return turn;
  if (undo?.at === at && Object.hasOwn(undo.progress, reminder)) return turn;
  const ids = withPosture([reminder], turn.settings);
  const filed = fileRecord(turn, { kind: "done", at, reminder });
  const restarted = restartReminders(rememberForUndo(filed, "done", ids, at), ids, "done");
  return ids.includes("posture") ? restartPosition(restarted) : restarted;
}

/**
 * A glass is drunk. After plenty within the hour, water waits for an hour.
 * @param ml what it held, 50 to 1,000 millilitres
 */
export function logGlass(turn: Turn, at: Instant, ml = turn.settings.waterGlass): Turn {
  const { state, now } = turn;
  if (state.glasses.some((glass) => glass.at === at)) return turn;
  const before = reminderBefore(state, "water", now);
  const glasses = [...state.glasses, { at, ml, before }].slice(-MOST_GLASSES);
  const filed = fileRecord(turn, { kind: "drank", at, ml });
  const remembered = withState(rememberForUndo(filed, "drank", ["water"], at), { glasses });
  const next = restartReminders(remembered, ["water"], "drank");
  return isPlenty(glasses, now) ? postponeReminders(next, ["water"], HOUR, "plenty") : next;
}

function isPlenty(glasses: readonly Glass[], now: Instant): boolean {
  const lastHour = glasses.filter(({ at }) => at > now - HOUR && at <= now);
  return lastHour.reduce((sum, { ml }) => sum + ml, 0) > PLENTY_ML;
}

/**
 * A glass of today was none, whichever it is; one click takes that back. Without the last one water stands as if it had
 * gone on counting, and no hour is waited out for a plenty that was none.
 */
export function removeGlass(turn: Turn, of: Instant, at: Instant): Turn {
  const { state, now } = turn;
  const glass = state.glasses.find((one) => one.at === of);
  if (glass === undefined) return turn;
  const glasses = state.glasses.filter((one) => one !== glass);
  const water = reminderBefore(state, "water", now);
  const before = glass === state.glasses.at(-1) ? glass.before : undefined;
  const counted = before?.counted ?? 0;
  const wait = before === undefined ? progressOf(state, "water").wait : before.wait;
  const undo: Undo = {
    at,
    what: "glassRemoved",
    progress: { water: { ...water, counted: 0 - counted } },
    sitting: 0,
    glass,
    ...(state.absence !== null && { absence: state.absence }),
  };
  const filed = withState(fileRecord(turn, { kind: "undone", at, of }), { glasses, undo });
  return changeProgress(filed, ["water"], (known) => ({
    ...known,
    counter: { ...known.counter, counted: known.counter.counted + counted },
    misses: before?.misses ?? known.misses,
    wait: wait?.reason === "plenty" && !isPlenty(glasses, now) ? null : wait,
  }));
}

/** Takes the last click back, if it was made at that moment; what has been counted since stays. */
export function undoAnswer(turn: Turn, at: Instant): Turn {
  const { state, now } = turn;
  const { undo } = state;
  if (undo === null || undo.at !== at) return turn;
  const filed = withState(fileRecord(turn, { kind: "undone", at: now, of: at }), {
    absence: undo.absence ?? state.absence,
    undo: null,
  });
  if (undo.what === "eased") return withEase(filed, state.easyBefore);
  return undo.position === undefined ? bringBack(filed, undo) : returnToPosition(filed, undo.position, undo);
}

/** What was reset counts again, with what has been counted since; what was added is taken away. */
function bringBack(turn: Turn, undo: Undo): Turn {
  const { state } = turn;
  const add = (counter: Counter, more: Ms): Counter => ({
    ...counter,
    counted: Math.max(0, counter.counted + more),
  });
  const progress = { ...state.progress };
  for (const [id, { counted, wait, misses, appointment = null }] of Object.entries(undo.progress)) {
    progress[id] = { counter: add(progressOf(state, id).counter, counted), wait, misses, appointment };
  }
  const elsewhere = undo.what === "satElsewhere" && undo.absence ? undo.absence.from - undo.absence.until : 0;
  return withState(turn, {
    progress,
    desk: add(state.desk, elsewhere),
    // Somebody may work otherwise meanwhile: of a position that is not theirs any more nothing comes back.
    [state.position.is]: add(state[state.position.is], undo[state.position.is] ?? 0),
    glasses: glassesAfter(state.glasses, undo),
  });
}

function glassesAfter(glasses: Glass[], { at, what, glass }: Undo): Glass[] {
  if (what === "drank") return glasses.filter((one) => one.at !== at);
  if (glass === undefined || glasses.some((one) => one.at === glass.at)) return glasses;
  return [...glasses, glass].toSorted((one, other) => one.at - other.at);
}
