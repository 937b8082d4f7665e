import { wallTime } from "../../calendar/day.ts";
import { MINUTE } from "../../calendar/time.ts";
import { canStand } from "../../settings/fields.ts";
import type { Command, Event, HoldLength, NoticePress, Signal } from "../model/event.ts";
import type { Span } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { hasUseForPage } from "../rules/probing.ts";
import { replyPage } from "../rules/reply.ts";
import { countAbsence } from "./absence.ts";
import {
  answerWithBreak,
  finishReminder,
  logGlass,
  removeGlass,
  showPrompt,
  skipPrompt,
  snoozePrompt,
  undoAnswer,
} from "./answers.ts";
import {
  beginRoutine,
  endBreak,
  leaveBreak,
  playRoutine,
  seekInRoutine,
  showBreak,
  showIdea,
  stopRoutine,
  takeBreak,
} from "./break.ts";
import { easeAnotherDay, forgetStart, goEasy, leaveEase, putNoteAway } from "./easy.ts";
import { endQuietAfterCall } from "./holds.ts";
import { switchPosition, takePosition } from "./position.ts";
import { changePrompt } from "./prompt.ts";

/** Quiet mode by one key lasts for the shortest of its lengths, in minutes. */
const QUIET_AT_ONCE = 25;

/** What an event itself changes; most only bring the time and the facts along. */
export function applyEvent(turn: Turn, event: Event): Turn {
  const browserStarted = "signal" in event && event.signal === "browserStarted";
  const next = browserStarted ? bringPagesBack(turn) : leaveBreakWithoutPage(turn);
  return "command" in event ? applyCommand(next, event) : applySignal(next, event);
}

function applySignal(turn: Turn, event: Signal): Turn {
  const { state } = turn;
  switch (event.signal) {
    case "woke":
    case "browserStarted":
      return turn;
    case "quietKeyPressed": {
      const quiet = state.quiet === null ? newSpan({ minutes: QUIET_AT_ONCE }, null, turn) : null;
      return withState(turn, { quiet });
    }
    case "positionKeyPressed":
      return canStand(turn.settings)
        ? switchPosition(turn, event.at)
        : finishReminder(turn, "posture", event.at);
    case "noticeClosed":
      return changePrompt(turn, event.prompt, (prompt) => ({ ...prompt, noticeClosed: true }));
    case "popupClosed":
      // One that has gone on to a window of its own is played there.
      return state.break?.place === "popup" ? stopRoutine(turn, event.break) : turn;
    case "noticePressed":
      return applyPress(turn, event);
  }
}

function applyPress(turn: Turn, { prompt, button, at }: NoticePress): Turn {
  switch (button) {
    case "start":
      return answerWithBreak(turn, prompt, null);
    case "drank":
      return logGlass(turn, at);
    case "snooze":
      return snoozePrompt(turn, prompt, turn.settings.snooze);
    case "standing":
    case "sitting":
      return takePosition(turn, button, at);
  }
}

function applyCommand(turn: Turn, event: Command): Turn {
  const { state, settings } = turn;
  switch (event.command) {
    case "refresh":
    case "visit":
    // Rounds are counted apart: see `rounds.ts`.
    case "beginRound":
    case "stopRound":
      return turn;
    case "start":
      return answerWithBreak(turn, event.prompt, event.reminder);
    case "open":
      return showPrompt(turn, event.prompt);
    case "snooze":
      return snoozePrompt(turn, event.prompt, event.minutes ?? settings.snooze);
    case "skip":
      return skipPrompt(turn, event.prompt);
    case "done":
      return finishReminder(turn, event.reminder, event.at);
    case "drank":
      return logGlass(turn, event.at, event.ml);
    case "removeGlass":
      return removeGlass(turn, event.of, event.at);
    case "takePosition":
      return takePosition(turn, event.position, event.at);
    case "satElsewhere":
      return countAbsence(turn, event.ended, event.at);
    case "undo":
      return undoAnswer(turn, event.at);
    case "pageOpened":
      return seePage(turn, event.page);
    case "showBreak":
      return showBreak(turn);
    case "stretch":
      return beginRoutine(turn, event, event.place);
    case "play":
      return playRoutine(turn, event.break, event.on, event.at);
    case "seek":
      return seekInRoutine(turn, event.break, event.item, event.at);
    case "showIdea":
      return showIdea(turn, event.break, event.idea);
    case "endBreak":
      return endBreak(turn, event.break, event.how, event.at);
    case "quiet":
      return withState(turn, { quiet: newSpan(event.length, state.quiet, turn) });
    case "endQuiet":
      return endQuietAfterCall(withState(turn, { quiet: null }));
    case "takeBreak":
      return takeBreak(turn);
    case "dismissOffer":
      return withState(turn, { fullScreens: null });
    case "pause":
      return withState(turn, { pause: newSpan(event.length, state.pause, turn) });
    case "endPause":
      return withState(turn, { pause: null });
    case "goEasy":
      return goEasy(turn, event.hours, event.at);
    case "easeAnotherDay":
      return easeAnotherDay(turn, event.at);
    case "leaveEase":
      return leaveEase(turn, event.at);
    case "forgetStart":
      return forgetStart(turn, event.day, event.of, event.at);
    case "putNoteAway":
      return putNoteAway(turn, event.note);
    case "dismissRepaired":
      return withState(turn, { mended: null });
  }
}

/** A page is there, before the person, for a reply, the break or the prompt. */
function seePage(turn: Turn, page: string): Turn {
  const { break: ongoing } = turn.state;
  if (page === replyPage(turn.state)) return withState(turn, { replyAt: null });
  if (ongoing?.id === page) {
    return withState(turn, { break: { ...ongoing, place: "window", pageSeen: true } });
  }
  return changePrompt(turn, page, (prompt) => ({ ...prompt, page: "seen" }));
}

/**
 * Pages that went with the browser, or with an older version of Limber, were closed by nobody: they are wanted again.
 * A break in the popup waits for the person to come back to it.
 */
function bringPagesBack(turn: Turn): Turn {
  const { break: ongoing, prompt } = turn.state;
  if (ongoing?.place === "popup") return stopRoutine(turn, ongoing.id);
  if (turn.environment.pageOpen || !hasUseForPage(turn.state)) return turn;
  return withState(turn, {
    break: ongoing && { ...ongoing, pageSeen: false },
    prompt: prompt?.page === "seen" ? { ...prompt, page: "wanted" } : prompt,
    pageAskedFor: false,
  });
}

/** A break whose page the person has closed ends as one that was left. */
function leaveBreakWithoutPage(turn: Turn): Turn {
  const isGone = turn.state.break?.pageSeen === true && !turn.environment.pageOpen;
  return isGone ? leaveBreak(turn) : turn;
}

function newSpan(length: HoldLength, current: Span | null, { now, zone, schedule }: Turn): Span {
  const from = current?.from ?? now;
  if (length === "untilEnded") return { from, until: null };
  if (typeof length === "object" && "minutes" in length) {
    return { from, until: now + length.minutes * MINUTE };
  }
  const until = length === "tomorrow" ? schedule.dayEnds : length.until;
  return { from, until, wall: wallTime(until, zone) };
}
