import { dayTurns } from "./counting/day.ts";
import type { BreakEnd, Command, Event, HoldLength } from "./event.ts";
import { begun, left, passedOver, putOff, ranOut, stretching, taken, whatToTake } from "./prompting/break.ts";
import { progressOf } from "./prompting/due.ts";
import { closed, noticeButtons, postponed, waitFor } from "./prompting/prompt.ts";
import { moved, satisfied, undoable, withPosture } from "./prompting/satisfy.ts";
import { lengthOf, setPlaying, turnedTo } from "./stretching/routine.ts";
import type { Note } from "./record.ts";
import { reminders } from "./reminder.ts";
import type { Context, Prompt, Routine, Span, State } from "./state.ts";
import { HOUR, MINUTE } from "./time.ts";

/** More than this within an hour is plenty: kidneys clear about a litre an hour. */
const PLENTY_ML = 800;

/** Quiet mode by one key lasts for the shortest of its lengths, in minutes. */
const QUIET_AT_ONCE = 25;

/** What an event itself changes; most only bring the time and the facts along. */
export function reacted(before: State, event: Event, context: Context, note: Note): State {
  const state = withoutVanishedPage(before, context, note);
  if ("command" in event) return obeyed(state, event, context, note);
  switch (event.signal) {
    case "woke":
    case "browserStarted":
      return state;
    case "noticeClosed":
      return inPrompt(state, event.prompt, (prompt) => ({ ...prompt, noticeClosed: true }));
    case "noticePressed":
      return pressed(state, event.prompt, event.button, event.at, context, note);
  }
}

/** The buttons of a notification are known by their place only; they follow from the prompt's members. */
function pressed(state: State, id: string, button: number, at: number, context: Context, note: Note): State {
  if (state.prompt?.id !== id) return state;
  switch (noticeButtons(state.prompt.members)[button]) {
    case "start":
      return begun(state, [], context, note);
    case "drank":
      return drank(state, at, context, note);
    case "snooze":
      return snoozed(state, id, context.settings.snooze, context, note);
    default:
      return state;
  }
}

function obeyed(state: State, event: Command, context: Context, note: Note): State {
  switch (event.command) {
    case "look":
      return state;
    case "start":
      if (event.prompt !== null && event.prompt !== state.prompt?.id) return state;
      return begun(state, event.reminder === null ? [] : [event.reminder], context, note);
    case "open":
      return inPrompt(state, event.prompt, (prompt) => ({ ...prompt, noticeClosed: true, page: "wanted" }));
    case "snooze":
      return snoozed(state, event.prompt, event.minutes ?? context.settings.snooze, context, note);
    case "skip": {
      if (state.prompt?.id !== event.prompt) return state;
      const { members } = state.prompt;
      return satisfied(
        undoable(state, "skipped", members, context.now, context),
        members,
        "skipped",
        context,
        note,
      );
    }
    case "done":
      return did(state, event.reminder, event.at, context, note);
    case "drank":
      return drank(state, event.at, context, note);
    case "undo":
      return undone(state, event.at, context, note);
    case "pageOpened":
      return pageOpened(state, event.page);
    case "showBreak":
      return state.break === null
        ? state
        : { ...state, break: { ...state.break, place: "window", pageSeen: false } };
    case "stretch":
      return stretching(state, event, event.place, context, note);
    case "play":
      return inRoutine(state, event.break, (routine) => setPlaying(routine, event.on, context.now));
    case "turnTo": {
      const next = inRoutine(state, event.break, (routine) => turnedTo(routine, event.item, context.now));
      const routine = next.break?.routine ?? null;
      return routine !== null && routine.at >= lengthOf(routine) ? ranOut(next, context, note) : next;
    }
    case "endBreak":
      return state.break?.id === event.break ? breakEnded(state, event.how, context, note) : state;
    case "quiet":
      return { ...state, quiet: spanOf(event.length, state.quiet, context) };
    case "endQuiet":
      return { ...state, quiet: null };
    case "toggleQuiet":
      return state.quiet === null
        ? { ...state, quiet: spanOf({ minutes: QUIET_AT_ONCE }, null, context) }
        : { ...state, quiet: null };
    case "takeBreak":
      return begun(state, whatToTake(state, context), context, note);
    case "dismissOffer":
      return { ...state, fullScreens: null };
    case "pause":
      return { ...state, pause: spanOf(event.length, state.pause, context) };
    case "endPause":
      return { ...state, pause: null };
    case "dismissMended":
      return { ...state, mended: null };
  }
}

function inPrompt(state: State, id: string, change: (prompt: Prompt) => Prompt): State {
  return state.prompt?.id === id ? { ...state, prompt: change(state.prompt) } : state;
}

function inRoutine(state: State, id: string, change: (routine: Routine) => Routine): State {
  if (state.break?.id !== id || state.break.routine === null) return state;
  return { ...state, break: { ...state.break, routine: change(state.break.routine) } };
}

function snoozed(state: State, id: string, minutes: number, context: Context, note: Note): State {
  if (state.prompt?.id !== id) return state;
  const { members } = state.prompt;
  return postponed(closed(state, "snoozed", context, note), members, minutes * MINUTE);
}

/** Clicks carry their moment, so that one delivered twice counts once. */
function did(state: State, reminder: string, at: number, context: Context, note: Note): State {
  if (!reminders(context.settings).some(({ id }) => id === reminder)) return state;
  if (state.undo?.at === at && Object.hasOwn(state.undo.progress, reminder)) return state;
  const ids = withPosture([reminder]);
  note(state.day, { kind: "done", at, reminder });
  return moved(
    satisfied(undoable(state, "done", ids, at, context), ids, "done", context, note),
    ids,
    context,
  );
}

function drank(state: State, at: number, context: Context, note: Note): State {
  if (state.glasses.some((glass) => glass.at === at)) return state;
  const ml = context.settings.waterGlass;
  note(state.day, { kind: "drank", at, ml });
  const glasses = [...state.glasses, { at, ml }];
  const next = satisfied(
    { ...undoable(state, "drank", ["water"], at, context), glasses },
    ["water"],
    "drank",
    context,
    note,
  );
  const lastHour = glasses
    .filter((glass) => glass.at > context.now - HOUR)
    .reduce((sum, glass) => sum + glass.ml, 0);
  if (lastHour <= PLENTY_ML) return next;
  const water = { ...progressOf(next, "water"), wait: waitFor("plenty", HOUR) };
  return { ...next, progress: { ...next.progress, water } };
}

function undone(state: State, at: number, context: Context, note: Note): State {
  if (state.undo === null || state.undo.at !== at) return state;
  note(state.day, { kind: "undone", at: context.now, of: at });
  const progress = { ...state.progress };
  for (const [id, { counted, wait, misses }] of Object.entries(state.undo.progress)) {
    const { counter } = progressOf(state, id);
    progress[id] = { counter: { ...counter, counted: counter.counted + counted }, wait, misses };
  }
  return {
    ...state,
    progress,
    sitting: { ...state.sitting, counted: state.sitting.counted + state.undo.sitting },
    glasses: state.undo.what === "drank" ? state.glasses.filter((glass) => glass.at !== at) : state.glasses,
    undo: null,
  };
}

function pageOpened(state: State, page: string): State {
  if (state.break?.id === page)
    return { ...state, break: { ...state.break, place: "window", pageSeen: true } };
  return inPrompt(state, page, (prompt) => ({ ...prompt, page: "seen" }));
}

function breakEnded(state: State, how: BreakEnd, context: Context, note: Note): State {
  switch (how) {
    case "done":
      return taken(state, context, note);
    case "snooze":
      return putOff(state, "snoozed", context, note);
    case "skip":
      return passedOver(state, context, note);
  }
}

/** A break whose page was closed, or died with the browser, ends like one that was left. */
function withoutVanishedPage(state: State, context: Context, note: Note): State {
  if (state.break === null || !state.break.pageSeen || context.world.pageOpen) return state;
  return left(state, context, note);
}

function spanOf(length: HoldLength, current: Span | null, context: Context): Span {
  const from = current?.from ?? context.now;
  if (length === "untilEnded") return { from, until: null };
  if (length === "tomorrow") return { from, until: dayTurns(context) };
  return { from, until: "until" in length ? length.until : context.now + length.minutes * MINUTE };
}
