import { holdKinds, type ActiveHold, type HoldReason } from "../domain/model/hold.ts";
import type { ReminderName } from "../domain/model/reminder.ts";
import { LONGEST_WAIT } from "../domain/rules/prompt.ts";
import type { Span, State } from "../domain/model/state.ts";
import type { Instant } from "../calendar/time.ts";
import { comingTime, timeOfDay, until } from "./amounts.ts";
import { factsLine, formatList } from "./format-list.ts";
import { mentionOf } from "./names.ts";
import type { Say } from "./say.ts";

export function holdName(say: Say, reason: HoldReason): string {
  return say(`hold_${reason}`);
}

/** The hold that says most about how things stand: who is on a break is on a break, whatever else holds. */
export function leadingHold({ held }: State): ActiveHold | undefined {
  return held.find(({ reason }) => reason === "break") ?? held[0];
}

/** What is ready and kept waiting by a hold that is told already; empty where nothing is. */
export function waitingWords(say: Say, language: string, waiting: readonly ReminderName[]): string {
  if (waiting.length === 0) return "";
  return say(
    "waiting",
    formatList(
      waiting.map((reminder) => mentionOf(say, reminder)),
      language,
    ),
  );
}

type HoldSpan = Pick<ActiveHold, "reason" | "from" | "until">;

/** How long a hold lasts, below its name, as far as that is known; empty where it is not. */
export function holdSpan(
  say: Say,
  language: string,
  { reason, from, until: end }: HoldSpan,
  now: Instant,
): string {
  // What has to be looked for has begun unseen: say since when it has held, and that its end is up to it.
  if (holdKinds[reason].probed) {
    const since = timeOfDay(language, from);
    return end === null ? say("hold_since", since) : say("hold_at_latest", since, timeOfDay(language, end));
  }
  return end === null ? "" : until(say, language, end, now);
}

/** Why nothing comes now, until when, and what waits. */
export function holdLine(
  say: Say,
  language: string,
  hold: HoldSpan,
  waiting: readonly ReminderName[],
  now: Instant,
): string {
  return withWaiting(say, language, lastingLine(say, language, hold, now), waiting);
}

/** What holds and for how long, in one sentence. */
function lastingLine(
  say: Say,
  language: string,
  { reason, from, until: end }: HoldSpan,
  now: Instant,
): string {
  switch (reason) {
    case "call":
    case "fullScreen": {
      const since = timeOfDay(language, from);
      return end === null
        ? say(`hold_${reason}_since`, since)
        : say(`hold_${reason}_at_latest`, since, timeOfDay(language, end));
    }
    // Nobody knows when someone comes back or answers.
    case "away":
    case "unanswered":
      return holdName(say, reason);
    default:
      return end === null
        ? holdName(say, reason)
        : say(`hold_${reason}_until`, comingTime(say, language, end, now));
  }
}

/** Quiet mode's own line: its end, and what waits for it. */
export function quietWords(
  say: Say,
  language: string,
  quiet: Span,
  waiting: readonly ReminderName[],
  now: Instant,
): string {
  const line =
    quiet.until === null
      ? say("quiet_on_open")
      : say("quiet_on", comingTime(say, language, quiet.until, now));
  return withWaiting(say, language, line, waiting);
}

/** Why what is ready does not come at once though nothing holds: the person settles, or is to pause first. */
export function waitLine(
  say: Say,
  language: string,
  { prompt, settleUntil, waitingSince }: State,
  waiting: readonly ReminderName[],
  now: Instant,
): string | null {
  if (waiting.length === 0 || prompt !== null) return null;
  if (settleUntil > now) return say("settling");
  if (waitingSince === null) return null;
  return say("waiting_for_pause", timeOfDay(language, waitingSince + LONGEST_WAIT));
}

function withWaiting(say: Say, language: string, line: string, waiting: readonly ReminderName[]): string {
  return factsLine(say, [line, waitingWords(say, language, waiting)]);
}
