import { MINUTE } from "../../calendar/time.ts";
import { ENOUGH } from "../../domain/model/break.ts";
import type { State } from "../../domain/model/state.ts";
import type { Moment } from "../../domain/model/turn.ts";
import { dueNow, nextReminder } from "../../domain/rules/due.ts";
import { seatedAtDesk } from "../../figure/seated.ts";
import type { Ending } from "../../playback/ending.ts";
import { elapsedTime, exactDuration, timeOfDay } from "../../words/amounts.ts";
import { heroWords, type HeroWords } from "../../words/hero.ts";
import { nextWords } from "../../words/names.ts";
import type { Say } from "../../words/say.ts";
import { Figure } from "../kit/figure/figure.tsx";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { DoneList } from "./done-list.tsx";
import { Heading, isMovement } from "./task.tsx";

/** The last scene: one line about what was done, and the seated figure upright again. */
export function Ended({ ending, state, settings, now, send }: Parts & { ending: Ending | null }) {
  const { say, language } = useWords();
  const { title, text } =
    ending !== null
      ? farewell(say, ending, settings.snooze)
      : dueNow(state, { now, settings }).length > 0
        ? heroWords(say, language, state, { now, settings })
        : { title: say("break_none"), text: nextOrNothing(say, language, state, { now, settings }) };
  const ended = ending?.ongoing ?? null;
  const thirsty = ended !== null && ended.routine !== null && ended.members.includes("water");
  return (
    <main class="stage">
      <Figure drawing={seatedAtDesk(0)} label="" />
      <div class="task">
        <Heading>{title}</Heading>
        <p class="step">{text}</p>
      </div>
      {ending !== null && <DoneList parts={ending.parts} settings={settings} send={send} />}
      <div class="bar">
        {ending === null && (
          <button
            class="button plain"
            onClick={() => void send({ command: "start", prompt: null, reminder: "posture" })}
          >
            {say("take_break")}
          </button>
        )}
        {thirsty && <GlassButton ongoing={ended} state={state} settings={settings} send={send} />}
        <button class="button primary" onClick={() => window.close()}>
          {say("close")}
        </button>
      </div>
    </main>
  );
}

function nextOrNothing(say: Say, language: string, state: State, moment: Moment): string {
  const next = nextReminder(state, moment);
  if (next === null) return say("break_none_text");
  return nextWords(say, next.reminder, timeOfDay(language, next.at));
}

function farewell(say: Say, { how, ongoing, spent, parts }: Ending, snooze: number): HeroWords {
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
