import type { HoldReason } from "../domain/holding/holds.ts";
import type { Held } from "../domain/state.ts";
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
