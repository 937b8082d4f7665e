import { LONGEST_WAIT } from "../../domain/rules/prompt.ts";
import { readyNow } from "../../domain/rules/due.ts";
import { leadingHold, type HoldReason } from "../../domain/model/hold.ts";
import { HOUR, type Ms } from "../../calendar/time.ts";
import { holdLine } from "../../words/holds.ts";
import type { Words } from "../../words/say.ts";
import { momentName, timeOfDay } from "../../words/amounts.ts";
import { lastUnanswered } from "../../history/absences.ts";
import type { Finding, Remedy, Evidence } from "../finding.ts";

/** What held so long ago is of no interest any more. */
const LATELY: Ms = 24 * HOUR;

/** What a person began by hand, they can end here. */
const ends: Partial<Record<HoldReason, Remedy>> = {
  paused: { is: "ask", request: { command: "endPause" }, label: "resume" },
  quiet: { is: "ask", request: { command: "endQuiet" }, label: "turn_off" },
  afterCall: { is: "ask", request: { command: "endQuiet" }, label: "turn_off" },
  // This page asks and changes nothing, so by opening it nobody is seen.
  unanswered: { is: "ask", request: { command: "visit" }, label: "resume" },
};

/** What keeps reminders back at the moment. That is no fault, but it may be what is taken for one. */
export function checkQuiet({ at: now, saved, days }: Evidence, { say, language }: Words): Finding {
  if (!saved?.state) return { verdict: "unknown", found: "unread", text: say("health_unsaid") };
  const { state, settings } = saved;
  const hold = leadingHold(state.held);
  const waiting = readyNow(state, { now, settings });
  if (hold !== undefined) {
    const text =
      hold.reason === "unanswered" ? say("hero_unanswered") : holdLine(say, language, hold, waiting, now);
    return { verdict: "know", found: hold.reason, text, remedy: ends[hold.reason] };
  }
  if (waiting.length > 0 && state.prompt === null && state.settleUntil > now) {
    return { verdict: "know", found: "settling", text: say("settling") };
  }
  if (state.waitingSince !== null) {
    const latest = timeOfDay(language, state.waitingSince + LONGEST_WAIT);
    return { verdict: "know", found: "waiting", text: say("waiting_for_pause", latest) };
  }
  // Whoever was seen, by this page or another, has ended it; but they may wonder why nothing came.
  const unanswered = lastUnanswered(days);
  if (unanswered !== null && unanswered.until > now - LATELY) {
    const [from, until] = [
      momentName(language, unanswered.from, now),
      momentName(language, unanswered.until, now),
    ];
    return { verdict: "know", found: "unanswered", text: say("health_quiet_unanswered", from, until) };
  }
  return { verdict: "good", found: "none", text: say("health_quiet_none") };
}
