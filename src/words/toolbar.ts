import type { Plan, Title } from "../domain/plan.ts";
import type { Instant } from "../calendar/time.ts";
import { comingTime, timeOfDay } from "./amounts.ts";
import { decimal } from "./decimal.ts";
import { holdLine } from "./holds.ts";
import { factsLine, formatList } from "./format-list.ts";
import { isolate, nameInRow, nextWords } from "./names.ts";
import type { Say } from "./say.ts";

/** At most four characters fit on the badge. */
export function badgeWords(language: string, { due, minutes }: Plan["badge"]): string {
  if (due > 0) return decimal(language, due);
  return minutes === null ? "" : decimal(language, minutes);
}

/** A sentence about what comes next. It names a time of day, which stays true while nobody wakes us. */
export function titleWords(say: Say, language: string, title: Title, now: Instant): string {
  const { hold, due, next } = title;
  if (hold === null) return withoutHold(say, language, title, now);
  const line = holdLine(say, language, hold, due, now);
  // The hourly limit stops nothing, so there is a next one all the same, with its time.
  const then =
    hold.reason === "hourly" && due.length === 0 && next !== null
      ? nextWords(say, next.reminder, timeOfDay(language, next.at))
      : "";
  return say("title_held", factsLine(say, [line, then]));
}

function easyWords(
  say: Say,
  language: string,
  { stage, until }: NonNullable<Title["easy"]>,
  now: Instant,
): string {
  if (until === null) return say("title_easy_over");
  return say(`title_${stage}`, comingTime(say, language, until, now));
}

function withoutHold(say: Say, language: string, title: Title, now: Instant): string {
  const { due, next, heldSoon, standing, easy } = title;
  if (due.length > 0) {
    const names = due.map((reminder) => nameInRow(say, reminder));
    return say("title_due", formatList(names, language));
  }
  if (heldSoon !== null) return say("title_nothing_before", comingTime(say, language, heldSoon.from, now));
  if (standing || easy !== null) {
    const then = next === null ? "" : nextWords(say, next.reminder, timeOfDay(language, next.at));
    const eased = easy === null ? "" : easyWords(say, language, easy, now);
    return say("title_held", factsLine(say, [eased, standing ? say("title_standing") : "", then]));
  }
  if (next === null) return say("title_idle");
  const { kind, name } = next.reminder;
  const time = timeOfDay(language, next.at);
  return kind === "own"
    ? say("title_next_own", isolate(name ?? ""), time)
    : say(`title_next_${kind === "standing" ? "posture" : kind}`, time);
}
