import { MINUTE } from "../calendar/time.ts";
import { ENOUGH } from "../domain/model/break.ts";
import type { ReminderName } from "../domain/model/reminder.ts";
import type { State } from "../domain/model/state.ts";
import type { Moment } from "../domain/model/turn.ts";
import { isMovement } from "../domain/rules/break.ts";
import { dueNow } from "../domain/rules/due.ts";
import { nextReminder, outlookOf } from "../domain/rules/outlook.ts";
import type { Ending } from "../playback/ending.ts";
import { staysSeated, type Settings } from "../settings/fields.ts";
import { elapsedTime, exactDuration, timeOfDay } from "./amounts.ts";
import { heldSoonLine, heroWords, type HeroWords } from "./hero.ts";
import { nameOf, nextWords } from "./names.ts";
import type { Say } from "./say.ts";

/** What a break with this first member is called. One whose reminder no longer exists is a change of position. */
export function taskTitle(say: Say, reminder: ReminderName | undefined): string {
  if (reminder?.kind === "own") return nameOf(say, reminder);
  return say(`break_${reminder?.kind ?? "posture"}`);
}

/** What to do in it. */
export function taskText(say: Say, reminder: ReminderName | undefined, settings: Settings): string {
  const kind = reminder?.kind ?? "posture";
  if (staysSeated(settings) && kind === "posture") return say("break_seated_text");
  return say(`break_${kind}_text`);
}

/** What the break's page says where no break is on and none was: what is due, or what comes next. */
export function noBreakWords(say: Say, language: string, state: State, moment: Moment): HeroWords {
  if (dueNow(state, moment).length > 0) return heroWords(say, language, state, moment);
  return { title: say("break_none"), text: comingText(say, language, state, moment) };
}

function comingText(say: Say, language: string, state: State, moment: Moment): string {
  const outlook = outlookOf(state, moment);
  if (outlook.is === "heldSoon") return heldSoonLine(say, language, outlook.by, moment.now);
  const next = nextReminder(state, moment);
  return next === null ? say("break_none_text") : nextWords(say, next.reminder, timeOfDay(language, next.at));
}

/** What is said of a break that has ended. */
export function farewellWords(say: Say, { how, ongoing, spent, parts }: Ending, snooze: number): HeroWords {
  switch (how) {
    case "done": {
      if (!isMovement(ongoing.members)) {
        return { title: say("break_end_other_title"), text: say("break_end_other") };
      }
      const early = parts.length > 0 && spent < ongoing.length * ENOUGH;
      const title = say(early ? "break_end_early" : "break_end_title");
      const done = parts.filter(({ outcome }) => outcome === "taken").length;
      if (done > 0) {
        return { title, text: say("break_routine_end", done, parts.length, elapsedTime(say, spent)) };
      }
      if (spent < MINUTE) return { title, text: say("break_end_short") };
      return { title, text: say("break_end_text", elapsedTime(say, spent)) };
    }
    case "snooze":
      return {
        title: say("break_put_off"),
        text: say("break_put_off_text", exactDuration(say, snooze * MINUTE)),
      };
    case "skip":
      return { title: say("break_skipped"), text: say("break_skipped_text") };
  }
}
