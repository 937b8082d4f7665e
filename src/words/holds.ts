import type { HoldReason } from "../domain/holding/holds.ts";
import type { Held, Span } from "../domain/state.ts";
import type { Instant } from "../domain/time.ts";
import { until } from "./amounts.ts";
import { counted } from "./plural.ts";
import type { Say } from "./say.ts";

export function holdName(say: Say, reason: HoldReason): string {
  return say(`hold_${reason}`);
}

/** Why nothing comes now, until when, and what waits. */
export function holdLine(say: Say, language: string, hold: Held, waiting: number, now: Instant): string {
  const reason = holdName(say, hold.reason);
  const line = hold.until === null ? reason : say("hold_line", reason, until(say, language, hold.until, now));
  return waiting === 0 ? line : say("joined", line, counted(say, language, "waiting", waiting));
}

/** Quiet mode's own line: its end, and what waits for it. */
export function quietWords(say: Say, language: string, quiet: Span, waiting: number, now: Instant): string {
  const line =
    quiet.until === null ? say("quiet_on_open") : say("quiet_on", until(say, language, quiet.until, now));
  return waiting === 0 ? line : say("joined", line, counted(say, language, "waiting", waiting));
}
