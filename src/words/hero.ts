import { isDoubted } from "../domain/rules/presence.ts";
import { breakTimeLeft } from "../domain/model/break.ts";
import { glassesDrunk, hasDrunkEnough, lateness } from "../domain/rules/due.ts";
import { outlookOf, type NextReminder } from "../domain/rules/outlook.ts";
import { isStanding } from "../domain/rules/position.ts";
import { timeInPosition } from "../domain/rules/sitting.ts";
import { reminders, type Reminder } from "../domain/model/reminder.ts";
import type { ActiveHold, PlannedHold } from "../domain/model/hold.ts";
import type { Moment } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import { glassesToday } from "../settings/fields.ts";
import { MINUTE, type Instant } from "../calendar/time.ts";
import { comingTime, countdown, duration, elapsedTime, NAMED_FROM } from "./amounts.ts";
import { factsLine } from "./format-list.ts";
import { holdName, holdSpan, openEndWords } from "./holds.ts";
import type { Say } from "./say.ts";

/** The popup's one large line and the line below it. */
export interface HeroWords {
  title: string;
  text: string;
}

/** Says how things stand: what holds, what is due, or how long until what comes next, be it new or put off. */
export function heroWords(say: Say, language: string, state: State, moment: Moment): HeroWords {
  const outlook = outlookOf(state, moment);
  switch (outlook.is) {
    case "held":
      return {
        title: holdName(say, outlook.hold.reason),
        text: heldWords(say, language, state, outlook.hold, moment.now),
      };
    case "asking":
      return dueWords(say, state, moment, outlook.first);
    case "coming": {
      const words = comingWords(say, language, outlook.next, moment.now);
      return isStanding(state) ? whileStanding(say, state, moment.now, words) : words;
    }
    case "heldSoon":
      return heldSoonWords(say, language, outlook.by, moment.now);
    case "nothing":
      return nothingWords(say, state, moment);
  }
}

function heldWords(say: Say, language: string, state: State, hold: ActiveHold, now: number): string {
  if (hold.reason !== "break") return holdSpan(say, language, hold, now) || openEndWords(say, hold);
  if (state.break === null) return "";
  // A routine that stands still counts nothing down.
  if (state.break.routine?.playing === false) return say("player_paused");
  return say("hero_break_left", countdown(language, breakTimeLeft(state.break, now)));
}

function dueWords(say: Say, state: State, { now, settings }: Moment, due: Reminder): HeroWords {
  if (due.kind === "own") {
    const late = lateness(due, state, now);
    const text = late > 0 ? say("hero_own_late", elapsedTime(say, late)) : say("hero_own");
    return { title: due.name ?? "", text };
  }
  const text =
    due.kind === "water"
      ? say("hero_glasses", glassesToday(settings), glassesDrunk(state, settings))
      : positionText(say, state, now);
  return { title: say(`hero_due_${due.kind}`), text };
}

/** How long nothing has changed, as the reason to change it now. */
function positionText(say: Say, state: State, now: Instant): string {
  const passed = timeInPosition(state, now);
  if (passed < MINUTE) return "";
  const key = isDoubted(state, now) ? "hero_doubted" : isStanding(state) ? "hero_stood" : "hero_sitting";
  return say(key, elapsedTime(say, passed));
}

/** Who stands sees first for how long. */
function whileStanding(say: Say, state: State, now: Instant, { title, text }: HeroWords): HeroWords {
  const passed = timeInPosition(state, now);
  return {
    // "Standing for under 1 min" would need a second line, and says no more.
    title: passed < MINUTE ? say("hero_just_standing") : say("hero_standing", elapsedTime(say, passed)),
    text: text === "" ? title : say("joined", title, text),
  };
}

function comingWords(
  say: Say,
  language: string,
  { reminder, at, snoozed }: NextReminder,
  now: Instant,
): HeroWords {
  const left = duration(say, at - now);
  if (snoozed) return { title: say("hero_snoozed"), text: say("row_snoozed", left) };
  const { kind, name } = reminder;
  // Only what has a time of day is so far away that nobody counts the minutes.
  if (at - now >= NAMED_FROM) return { title: comingTime(say, language, at, now), text: name ?? "" };
  return {
    title: left,
    text:
      kind === "own"
        ? say("hero_until_own", name ?? "")
        : say(`hero_until_${kind === "standing" ? "posture" : kind}`),
  };
}

/** Nothing comes any more before working hours end, or focus time begins. */
function heldSoonWords(say: Say, language: string, { reason, from }: PlannedHold, now: Instant): HeroWords {
  return {
    title: say("hero_nothing_before", comingTime(say, language, from, now)),
    text: say(`hero_${reason}_from`),
  };
}

/** The same in one line. */
export function heldSoonLine(say: Say, language: string, hold: PlannedHold, now: Instant): string {
  const { title, text } = heldSoonWords(say, language, hold, now);
  return factsLine(say, [title, text]);
}

/** Nothing is switched on, or all that is has no more to ask today. */
function nothingWords(say: Say, state: State, { settings }: Moment): HeroWords {
  if (reminders(settings).length === 0) return { title: say("hero_off"), text: say("hero_off_hint") };
  const isDrunk = reminders(settings).some(({ kind }) => kind === "water") && hasDrunkEnough(state, settings);
  const text = isDrunk ? say("hero_glasses", glassesToday(settings), glassesDrunk(state, settings)) : "";
  return { title: say("hero_nothing"), text };
}
