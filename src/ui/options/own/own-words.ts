import type { OwnReminder } from "../../../settings/lists.ts";
import { MINUTE } from "../../../calendar/time.ts";
import { exactDuration } from "../../../words/amounts.ts";
import { factsLine } from "../../../words/format-list.ts";
import type { Words } from "../../../words/say.ts";
import { clockTimes, someDays } from "../../../words/week.ts";

/** What is said of a reminder that is only on offer. */
type Offered = Pick<OwnReminder, "interval" | "length" | "surface">;

/**
 * How often, or when, and how long, and whether it comes at all or waits to be seen: `every 20 min · 30 s · Icon only`,
 * `12:30 · Mon to Fri · 10 min`.
 * @param week the days in the order in which the person's week has them
 */
export function rhythmOf(
  { say, language }: Words,
  week: readonly number[],
  reminder: OwnReminder | Offered,
): string {
  const { interval, length, surface } = reminder;
  return factsLine(say, [
    ...("times" in reminder && reminder.timing === "times"
      ? [clockTimes(language, reminder.times), someDays(say, language, reminder.days, week)]
      : [say("every", exactDuration(say, interval * MINUTE))]),
    exactDuration(say, length * MINUTE),
    surface === "icon" ? say("surface_icon") : "",
  ]);
}
