import { wallTime } from "../../calendar/day.ts";
import { dayTurns } from "./day.ts";
import type { BreakEnd, Command, Event, HoldLength, NoticePress } from "../model/event.ts";
import { did, drank, skipped, snoozed, undone } from "./answers.ts";
import { begun, left, passedOver, putOff, ranOut, stretching, taken, whatToTake } from "./break.ts";
import { showBreak, showFor, startFor } from "./late.ts";
import { lengthOf, setPlaying, turnedTo, type Routine } from "../model/routine.ts";
import type { Note } from "../model/record.ts";
import { replyPage, type Break, type Context, type Prompt, type Span, type State } from "../model/state.ts";
import { MINUTE, type Instant } from "../../calendar/time.ts";

/** Quiet mode by one key lasts for the shortest of its lengths, in minutes. */
const QUIET_AT_ONCE = 25;

/** What an event itself changes; most only bring the time and the facts along. */
export function reacted(before: State, event: Event, context: Context, note: Note): State {
  const began = "signal" in event && event.signal === "browserStarted";
  const state = began ? withPagesBack(before, context) : withoutVanishedPage(before, context, note);
  if ("command" in event) return obeyed(state, event, context, note);
  switch (event.signal) {
    case "woke":
    case "browserStarted":
      return state;
    case "quietKeyPressed":
      return state.quiet === null
        ? { ...state, quiet: spanOf({ minutes: QUIET_AT_ONCE }, null, context) }
        : { ...state, quiet: null };
    case "noticeClosed":
      return inPrompt(state, event.prompt, (prompt) => ({ ...prompt, noticeClosed: true }));
    case "popupClosed":
      // One that has gone on to a window of its own is played there.
      return state.break?.place === "popup"
        ? inRoutine(state, event.break, (routine) => setPlaying(routine, false, context.now))
        : state;
    case "noticePressed":
      return pressed(state, event, context, note);
  }
}

function pressed(state: State, press: NoticePress, context: Context, note: Note): State {
  const { prompt, button, at } = press;
  switch (button) {
    case "start":
      return startFor(state, prompt, null, context, note);
    case "drank":
      return drank(state, at, context, note);
    case "snooze":
      return snoozed(state, prompt, context.settings.snooze, context, note);
  }
}

function obeyed(state: State, event: Command, context: Context, note: Note): State {
  switch (event.command) {
    case "look":
    case "visit":
      return state;
    case "start":
      return startFor(state, event.prompt, event.reminder, context, note);
    case "open":
      return showFor(state, event.prompt, context);
    case "snooze":
      return snoozed(state, event.prompt, event.minutes ?? context.settings.snooze, context, note);
    case "skip":
      return skipped(state, event.prompt, context, note);
    case "done":
      return did(state, event.reminder, event.at, context, note);
    case "drank":
      return drank(state, event.at, context, note);
    case "undo":
      return undone(state, event.at, context, note);
    case "pageOpened":
      return pageOpened(state, event.page);
    case "showBreak":
      return showBreak(state);
    case "stretch":
      return stretching(state, event, event.place, context, note);
    case "play":
      return inRoutine(state, event.break, (routine) =>
        setPlaying(routine, event.on, clickedAt(event, routine.changedAt, context)),
      );
    case "turnTo": {
      const next = inRoutine(state, event.break, (routine) =>
        turnedTo(routine, event.item, clickedAt(event, routine.changedAt, context)),
      );
      const routine = next.break?.routine ?? null;
      return routine !== null && routine.at >= lengthOf(routine) ? ranOut(next, context, note) : next;
    }
    case "endBreak":
      return state.break?.id === event.break ? breakEnded(state, state.break, event, context, note) : state;
    case "quiet":
      return { ...state, quiet: spanOf(event.length, state.quiet, context) };
    case "endQuiet":
      return { ...state, quiet: null };
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

function pageOpened(state: State, page: string): State {
  if (page === replyPage(state)) return { ...state, replyAt: null };
  if (state.break?.id === page)
    return { ...state, break: { ...state.break, place: "window", pageSeen: true } };
  return inPrompt(state, page, (prompt) => ({ ...prompt, page: "seen" }));
}

function breakEnded(
  state: State,
  { startedAt, routine }: Break,
  end: { how: BreakEnd; at: Instant },
  context: Context,
  note: Note,
): State {
  const then = { ...context, now: clickedAt(end, routine?.changedAt ?? startedAt, context) };
  switch (end.how) {
    case "done":
      return taken(state, then, note);
    case "snooze":
      return putOff(state, "snoozed", then, note);
    case "skip":
      return passedOver(state, then, note);
  }
}

/**
 * When a click in a break was made. It may be saved later, after a worker had to start or a storage was full; but
 * never before what was clicked before it.
 */
function clickedAt({ at }: { at: Instant }, last: Instant, { now }: Context): Instant {
  return Math.min(now, Math.max(at, last));
}

/**
 * Pages that went with the browser, or with an older version of Limber, were closed by nobody: they are wanted again.
 * A break in the popup waits for the person to come back to it.
 */
function withPagesBack(state: State, context: Context): State {
  const { break: ongoing, prompt } = state;
  if (ongoing?.place === "popup") {
    return inRoutine(state, ongoing.id, (routine) => setPlaying(routine, false, context.now));
  }
  if (context.world.pageOpen) return state;
  return {
    ...state,
    break: ongoing && { ...ongoing, pageSeen: false },
    prompt: prompt?.page === "seen" ? { ...prompt, page: "wanted" } : prompt,
  };
}

/** A break whose page is gone, which the person has closed, ends as one that was left. */
function withoutVanishedPage(state: State, context: Context, note: Note): State {
  if (state.break === null || !state.break.pageSeen || context.world.pageOpen) return state;
  return left(state, context, note);
}

function spanOf(length: HoldLength, current: Span | null, context: Context): Span {
  const from = current?.from ?? context.now;
  if (length === "untilEnded") return { from, until: null };
  if (typeof length === "object" && "minutes" in length) {
    return { from, until: context.now + length.minutes * MINUTE };
  }
  const until = length === "tomorrow" ? dayTurns(context) : length.until;
  return { from, until, wall: wallTime(until, context.zone) };
}
