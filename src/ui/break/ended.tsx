import { ideaIn } from "../../domain/rules/idea-choice.ts";
import type { Ending } from "../../playback/ending.ts";
import { SECOND } from "../../calendar/time.ts";
import { ideaKey } from "../../ideas/idea.ts";
import { exactDuration } from "../../words/amounts.ts";
import { farewellWords, noBreakWords } from "../../words/break.ts";
import { useCoach } from "../coach/coach.ts";
import { CoachScene } from "../coach/coach-scene.tsx";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { useClosing } from "./closing.ts";
import { DoneList } from "./done-list.tsx";
import { SceneHeading } from "./task.tsx";

interface Props extends Parts {
  /** How the break has ended; null: none was on. */
  ending: Ending | null;
  /** Closes the page if it can be closed, and gives back whether it can. */
  close: () => Promise<boolean>;
}

/** The last scene: one line about what was done, and the seated figure upright again. */
export function EndScene({ ending, close, state, settings, now, send }: Props) {
  const { say, language } = useWords();
  const { title, text } =
    ending === null
      ? noBreakWords(say, language, state, { now, settings })
      : farewellWords(say, ending, settings.snooze);
  const ended = ending?.ongoing ?? null;
  const thirsty = ended !== null && ended.routine !== null && ended.members.includes("water");
  // What is not saved yet must not go with the page.
  const coach = useCoach();
  const left = useClosing(ending !== null && state.break === null, coach?.view ?? null, close);
  const closing = left === null ? "" : say("closing_in", exactDuration(say, left * SECOND));
  const idea = ending?.how === "done" ? ended && ideaIn(ended) : null;
  return (
    <main class="stage">
      <DeskFigure share={0} label="" />
      <div class="task">
        <SceneHeading>{title}</SceneHeading>
        <p class="step">{text}</p>
        {idea !== null && <p class="soft">{say(ideaKey(idea))}</p>}
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
      {ending !== null && (
        <p class="soft closing" aria-hidden="true">
          {closing}
        </p>
      )}
      {/* Read out once, not each second. */}
      <p class="hidden" role="status">
        {left === null ? "" : say("closing_soon")}
      </p>
      {coach?.show(
        <CoachScene tone="accent" picture={<DeskFigure share={0} label="" />} name={title} step={text}>
          <p class="soft closing" aria-hidden="true">
            {closing}
          </p>
        </CoachScene>,
      )}
    </main>
  );
}
