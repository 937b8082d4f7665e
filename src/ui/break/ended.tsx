import type { Ending } from "../../playback/ending.ts";
import { farewellWords, noBreakWords } from "../../words/break.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { DoneList } from "./done-list.tsx";
import { SceneHeading } from "./task.tsx";

/** The last scene: one line about what was done, and the seated figure upright again. */
export function EndScene({ ending, state, settings, now, send }: Parts & { ending: Ending | null }) {
  const { say, language } = useWords();
  const { title, text } =
    ending === null
      ? noBreakWords(say, language, state, { now, settings })
      : farewellWords(say, ending, settings.snooze);
  const ended = ending?.ongoing ?? null;
  const thirsty = ended !== null && ended.routine !== null && ended.members.includes("water");
  return (
    <main class="stage">
      <DeskFigure share={0} label="" />
      <div class="task">
        <SceneHeading>{title}</SceneHeading>
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
