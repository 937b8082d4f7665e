import { nextReminder, type Named } from "../domain/plan.ts";
import { countedAt } from "../domain/counting/counter.ts";
import { stoppedSince } from "../domain/holding/holds.ts";
import { breakEnds } from "../domain/prompting/break.ts";
import { dueNow, progressOf, readyAt } from "../domain/prompting/due.ts";
import { reminders } from "../domain/reminder.ts";
import { glassesToday } from "../domain/settings.ts";
import type { Moment, State } from "../domain/state.ts";
import { MINUTE } from "../domain/time.ts";
import { countdown, duration, elapsed, until } from "./amounts.ts";
import type { Say } from "./say.ts";

/** The popup's one large line and the line below it. */
export interface HeroWords {
  title: string;
  text: string;
}

/** Says how things stand: on a break, paused, due, or how long until the next change of position. */
export function heroWords(say: Say, language: string, state: State, moment: Moment): HeroWords {
  const { now } = moment;
  if (state.break !== null) {
    return {
      title: say("hero_break"),
      text: say("hero_break_left", countdown(breakEnds(state.break) - now)),
    };
  }
  if (state.pause !== null) {
    const end = state.pause.until;
    return {
      title: say("hero_paused"),
      text: end === null ? say("hero_paused_open") : until(say, language, end, now),
    };
  }
  const [due] = dueNow(state, moment);
  if (due !== undefined) return dueWords(say, state, moment, due);
  return comingWords(say, state, moment) ?? { title: say("hero_off"), text: say("hero_off_hint") };
}

function dueWords(say: Say, state: State, { now, settings }: Moment, due: Named): HeroWords {
  if (due.kind === "own") return { title: due.name ?? "", text: say("hero_own") };
  const sitting = countedAt(state.sitting, now);
  const text =
    due.kind === "water"
      ? say("hero_glasses", state.glasses.length, glassesToday(settings))
      : sitting < MINUTE
        ? ""
        : say("hero_sitting", elapsed(say, sitting));
  return { title: say(`hero_due_${due.kind}`), text };
}

/** The posture break where there is one, since that is what the figure shows; else whatever comes first. */
function comingWords(say: Say, state: State, moment: Moment): HeroWords | null {
  const { now, settings } = moment;
  const posture = reminders(settings).find(({ id }) => id === "posture");
  if (posture !== undefined && stoppedSince(state.held, "desk") !== null) {
    const left = posture.interval - countedAt(progressOf(state, "posture").counter, now);
    return { title: say("row_left", duration(say, left)), text: say("hero_still") };
  }
  const next =
    posture === undefined
      ? nextReminder(state, moment)
      : { reminder: posture, at: readyAt(posture, state, settings) ?? now };
  if (next === null) return null;
  const { kind, name } = next.reminder;
  return {
    title: duration(say, next.at - now),
    text: kind === "own" ? say("hero_until_own", name ?? "") : say(`hero_until_${kind}`),
  };
}
