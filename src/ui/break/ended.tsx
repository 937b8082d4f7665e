import type { BreakEnd } from "../../domain/event.ts";
import { dueNow } from "../../domain/prompting/due.ts";
import { MINUTE, type Ms } from "../../domain/time.ts";
import { seatedAtDesk } from "../../figure/seated.ts";
import { elapsed, exactly } from "../../words/amounts.ts";
import { heroWords } from "../../words/hero.ts";
import type { Say } from "../../words/say.ts";
import { Figure } from "../kit/figure.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { Heading } from "./task.tsx";

/** How a break ended, how long it had lasted, and whether it was about moving. `none`: there was none. */
export interface Ending {
  how: BreakEnd | "none";
  spent: Ms;
  moved: boolean;
}

/** The last scene: one line about what was done, and the seated figure upright again. */
export function Ended({ ending, state, settings, now, send }: Parts & { ending: Ending }) {
  const { say, language } = useWords();
  const { title, text } =
    ending.how === "none" && dueNow(state, { now, settings }).length > 0
      ? heroWords(say, language, state, { now, settings })
      : farewell(say, ending, settings.snooze);
  return (
    <main class="stage">
      <Figure drawing={seatedAtDesk(0)} label="" />
      <div class="task">
        <Heading>{title}</Heading>
        <p class="step">{text}</p>
      </div>
      <div class="bar">
        {ending.how === "none" && (
          <button
            class="button plain"
            onClick={() => void send({ command: "start", prompt: null, reminder: "posture" })}
          >
            {say("take_break")}
          </button>
        )}
        <button class="button primary" onClick={() => window.close()}>
          {say("close")}
        </button>
      </div>
    </main>
  );
}

function farewell(say: Say, { how, spent, moved }: Ending, snooze: number): { title: string; text: string } {
  switch (how) {
    case "done":
      if (!moved) return { title: say("break_end_other_title"), text: say("break_end_other") };
      return {
        title: say("break_end_title"),
        text: spent < MINUTE ? say("break_end_short") : say("break_end_text", elapsed(say, spent)),
      };
    case "snooze":
      return {
        title: say("break_put_off"),
        text: say("break_put_off_text", exactly(say, snooze * MINUTE)),
      };
    case "skip":
      return { title: say("break_skipped"), text: say("break_skipped_text") };
    case "none":
      return { title: say("break_none"), text: say("break_none_text") };
  }
}
