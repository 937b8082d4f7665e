import type { HoldReason } from "../domain/holding/holds.ts";
import type { Named } from "../domain/reminder.ts";
import type { Held, Span } from "../domain/state.ts";
import type { Instant } from "../domain/time.ts";
import { until } from "./amounts.ts";
import { listed, mentionOf } from "./names.ts";
import type { Say } from "./say.ts";

export function holdName(say: Say, reason: HoldReason): string {
  return say(`hold_${reason}`);
}

type Ended = Pick<Held, "reason" | "until">;

/** Why nothing comes now, until when, and what waits. */
export function holdLine(
  say: Say,
  language: string,
  hold: Ended,
  waiting: readonly Named[],
  now: Instant,
): string {
  const reason = holdName(say, hold.reason);
  const line = hold.until === null ? reason : say("hold_line", reason, until(say, language, hold.until, now));
  return withWaiting(say, language, line, waiting);
}

/** Quiet mode's own line: its end, and what waits for it. */
export function quietWords(
  say: Say,
  language: string,
  quiet: Span,
  waiting: readonly Named[],
  now: Instant,
): string {
  const line =
    quiet.until === null ? say("quiet_on_open") : say("quiet_on", until(say, language, quiet.until, now));
  return withWaiting(say, language, line, waiting);
}

function withWaiting(say: Say, language: string, line: string, waiting: readonly Named[]): string {
  if (waiting.length === 0) return line;
  const names = waiting.map((reminder) => mentionOf(say, reminder));
  return say("joined", line, say("waiting", listed(names, language)));
}
