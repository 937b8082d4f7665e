import type { OwnReminder } from "../../../settings/lists.ts";
import { MINUTE } from "../../../calendar/time.ts";
import { exactDuration } from "../../../words/amounts.ts";
import { factsLine } from "../../../words/format-list.ts";
import type { Say } from "../../../words/say.ts";

/** How often and how long, and whether it comes at all or waits to be seen: `every 20 min · 30 s · Icon only`. */
export function rhythmOf(
  say: Say,
  { interval, length, surface }: Pick<OwnReminder, "interval" | "length" | "surface">,
): string {
  return factsLine(say, [
    say("every", exactDuration(say, interval * MINUTE)),
    exactDuration(say, length * MINUTE),
    surface === "icon" ? say("surface_icon") : "",
  ]);
}
