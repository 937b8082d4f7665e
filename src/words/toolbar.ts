import type { Plan, Title } from "../domain/plan.ts";
import type { Instant } from "../calendar/time.ts";
import { timeOfDay } from "./amounts.ts";
import { holdLine } from "./holds.ts";
import { listed, phraseOf } from "./names.ts";
import type { Say } from "./say.ts";

/** At most four characters fit on the badge. */
export function badgeWords({ due, minutes }: Plan["badge"]): string {
  if (due > 0) return String(due);
  return minutes === null ? "" : String(minutes);
}

/** A sentence about what comes next. It names a time of day, which stays true while nobody wakes us. */
export function titleWords(say: Say, language: string, title: Title, now: Instant): string {
  if (title.hold === null) return withoutHold(say, language, title);
  return say("title_held", holdLine(say, language, title.hold, title.due, now));
}

function withoutHold(say: Say, language: string, { due, next }: Title): string {
  if (due.length > 0) {
    const names = due.map((reminder) => phraseOf(say, reminder));
    return say("title_due", listed(names, language));
  }
  return next === null
    ? say("title_idle")
    : say("title_next", phraseOf(say, next.reminder), timeOfDay(language, next.at));
}
