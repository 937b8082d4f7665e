import type { OwnReminder } from "../../../domain/settings.ts";
import { MINUTE } from "../../../domain/time.ts";
import { exactly } from "../../../words/amounts.ts";
import type { Say } from "../../../words/say.ts";

/** How often and how long: `every 20 min · 30 s`. */
export function rhythmOf(say: Say, { interval, length }: Pick<OwnReminder, "interval" | "length">): string {
  return say("joined", say("every", exactly(say, interval * MINUTE)), exactly(say, length * MINUTE));
}
