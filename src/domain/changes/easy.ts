import type { Day } from "../../calendar/day.ts";
import { HOUR, type Instant } from "../../calendar/time.ts";
import {
  LONGEST_EASE,
  ONE_DAY,
  type EaseNote,
  type Easy,
  type EaseStep,
  type EasyHours,
} from "../model/easy.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { settingsNow } from "../rules/easy.ts";
import { rememberForUndo } from "./progress.ts";
import { reconsiderPrompt } from "./prompt.ts";

/** The person's back is sore: Limber goes easy for so many hours from now on, or for as many more. */
export function goEasy(turn: Turn, hours: EasyHours, at: Instant): Turn {
  const { easy } = turn.state;
  const stage = "easy" as const;
  const until = turn.now + hours * HOUR;
  // By the click the history tells its start, which is handled a moment later.
  const from = easy?.from ?? Math.min(at, turn.now);
  const next = { stage, from, until, read: easy?.read ?? [] };
  return changeEase(turn, easy?.stage === stage ? "another" : "began", next, at);
}

/** Another day, after the one on which it would end, or after today where that is over. */
export function easeAnotherDay(turn: Turn, at: Instant): Turn {
  const { state, now } = turn;
  if (state.easy === null) return turn;
  const until = Math.min(Math.max(state.easy.until, now) + ONE_DAY, now + LONGEST_EASE);
  return changeEase(turn, "another", { ...state.easy, stage: "easy", until }, at);
}

/** Back to normal: by a day with gentle exercises only, and from that day at once. */
export function leaveEase(turn: Turn, at: Instant): Turn {
  const { state, now } = turn;
  if (state.easy === null) return turn;
  if (state.easy.stage === "stepUp") return changeEase(turn, "ended", null, at);
  return changeEase(turn, "stepUp", { ...state.easy, stage: "stepUp", until: now + ONE_DAY }, at);
}

/** The step-up day is over. */
export function endEase(turn: Turn): Turn {
  return withEase(fileRecord(turn, { kind: "ease", at: turn.now, how: "ended" }), null);
}

/** The person has read a note of Easy mode, which does not come again as long as that lasts. */
export function putNoteAway(turn: Turn, note: EaseNote): Turn {
  const { easy } = turn.state;
  if (easy === null || easy.read.includes(note)) return turn;
  return withState(turn, { easy: { ...easy, read: [...easy.read, note] } });
}

/** A start that is not to count is taken back, in the history of its own day. */
export function forgetStart(turn: Turn, day: Day, of: Instant, at: Instant): Turn {
  return { ...turn, records: [...turn.records, { day, record: { kind: "undone", at, of } }] };
}

/** Another Easy mode, or none: the settings that count are others from now on. */
export function withEase(turn: Turn, easy: Easy | null): Turn {
  const before = turn.settings;
  const settings = settingsNow(turn.chosen, { easy });
  const eased = { ...withState(turn, { easy }), settings };
  return settings === before ? eased : reconsiderPrompt(eased, before);
}

/** Clicks carry their moment, so that one delivered twice counts once, and one click takes it back. */
function changeEase(turn: Turn, how: EaseStep, easy: Easy | null, at: Instant): Turn {
  const { easy: before, undo } = turn.state;
  if (undo?.what === "eased" && undo.at === at) return turn;
  const filed = fileRecord(turn, { kind: "ease", at, how, ...(easy && { until: easy.until }) });
  const remembered = rememberForUndo(filed, "eased", [], at);
  return withEase(withState(remembered, { easyBefore: before }), easy);
}
