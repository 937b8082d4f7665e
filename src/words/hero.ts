import { whenFull } from "../domain/model/counter.ts";
import { isDoubted } from "../domain/rules/presence.ts";
import { breakTimeLeft } from "../domain/rules/break.ts";
import { askingNow, dueNow, nextReminder, progressOf, readyAt } from "../domain/rules/due.ts";
import { freeFrom } from "../domain/rules/holds.ts";
import { timeSat } from "../domain/rules/sitting.ts";
import { reminders, type ReminderName } from "../domain/model/reminder.ts";
import type { ActiveHold } from "../domain/model/hold.ts";
import type { Moment } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import { glassesToday } from "../settings/fields.ts";
import { MINUTE } from "../calendar/time.ts";
import { countdown, duration, elapsedTime } from "./amounts.ts";
import { holdName, holdSpan, leadingHold, openEndWords } from "./holds.ts";
import type { Say } from "./say.ts";

/** The popup's one large line and the line below it. */
export interface HeroWords {
  title: string;
  text: string;
}

/** Says how things stand: what holds, what is due, what is put off, or how long until the next one. */
export function heroWords(say: Say, language: string, state: State, moment: Moment): HeroWords {
  const { now } = moment;
  const hold = leadingHold(state);
  if (hold !== undefined && hold.reason !== "hourly") {
    return { title: holdName(say, hold.reason), text: heldWords(say, language, state, hold, now) };
  }
  const [due] = askingNow(state, moment);
  if (due !== undefined) return dueWords(say, state, moment, due);
  return (
    snoozedWords(say, state, moment) ??
    comingWords(say, state, moment) ?? { title: say("hero_off"), text: say("hero_off_hint") }
  );
}

function isHourly({ reason }: ActiveHold): boolean {
  return reason === "hourly";
}

function heldWords(say: Say, language: string, state: State, hold: ActiveHold, now: number): string {
  if (hold.reason !== "break") return holdSpan(say, language, hold, now) || openEndWords(say, hold);
  if (state.break === null) return "";
  // A routine that stands still counts nothing down.
  if (state.break.routine?.playing === false) return say("player_paused");
  return say("hero_break_left", countdown(language, breakTimeLeft(state.break, now)));
}

function dueWords(say: Say, state: State, { now, settings }: Moment, due: ReminderName): HeroWords {
  if (due.kind === "own") return { title: due.name ?? "", text: say("hero_own") };
  const sitting = timeSat(state, now);
  const text =
    due.kind === "water"
      ? say("hero_glasses", glassesToday(settings), state.glasses.length)
      : sitting < MINUTE
        ? ""
        : say(isDoubted(state, now) ? "hero_doubted" : "hero_sitting", elapsedTime(say, sitting));
  return { title: say(`hero_due_${due.kind}`), text };
}

/** Everything that is due was put off: when the first of it comes again. */
function snoozedWords(say: Say, state: State, moment: Moment): HeroWords | null {
  const again = dueNow(state, moment)
    .map(({ id }) => progressOf(state, id).wait)
    .map((wait) => (wait?.reason === "snoozed" ? whenFull(wait.passed, wait.length) : null))
    .filter((at) => at !== null);
  if (again.length === 0) return null;
  return {
    title: say("hero_snoozed"),
    text: say("row_snoozed", duration(say, Math.min(...again) - moment.now)),
  };
}

/** The posture break where there is one, since that is what the figure shows; else whatever comes first. */
function comingWords(say: Say, state: State, moment: Moment): HeroWords | null {
  const { now, settings } = moment;
  const posture = reminders(settings).find(({ id }) => id === "posture");
  const next =
    posture === undefined
      ? nextReminder(state, moment)
      : { reminder: posture, at: readyAt(posture, state, settings) ?? now };
  if (next === null) return null;
  const { kind, name } = next.reminder;
  return {
    // The hourly limit may keep it waiting; of any other hold the large words have told already.
    title: duration(say, Math.max(next.at, freeFrom(state.held.filter(isHourly))) - now),
    text: kind === "own" ? say("hero_until_own", name ?? "") : say(`hero_until_${kind}`),
  };
}
