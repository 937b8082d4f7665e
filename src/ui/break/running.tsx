import { useEffect, useRef } from "preact/hooks";
import { breakTimeLeft, type Break } from "../../domain/model/break.ts";
import type { BreakEnd } from "../../domain/model/event.ts";
import { breakNames, isMovement } from "../../domain/rules/break.ts";
import { ideaIn } from "../../domain/rules/idea-choice.ts";
import { walkingFigure } from "../../figure/walking.ts";
import { staysSeated } from "../../settings/fields.ts";
import { countdown } from "../../words/amounts.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { Figure } from "../kit/figure/figure.tsx";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { Ring } from "../kit/ring.tsx";
import { useWords } from "../kit/words.tsx";
import { useEndChime } from "./end-chime.ts";
import { IdeaChoices } from "./idea-choices.tsx";
import { IdeaRing } from "./idea-figure.tsx";
import { Task } from "./task.tsx";

interface Props extends Parts {
  ongoing: Break;
  onEnd: (how: BreakEnd) => void;
}

/** The break itself: how long it still lasts, what to do, and three ways to end it. */
export function Running({ ongoing, onEnd, state, settings, now, send }: Props) {
  const { say, language } = useWords();
  const left = breakTimeLeft(ongoing, now);
  const over = left === 0;
  const idea = ideaIn(ongoing);
  const share = 1 - left / ongoing.length;
  const latest = useRef(onEnd);
  latest.current = onEnd;
  // Asked once for each break: where it cannot be saved now, the worker ends the break when it can.
  useEffect(() => {
    if (over) latest.current("done");
  }, [over, ongoing.id]);
  useEndChime(ongoing, over, settings);
  const stretches = ongoing.members.includes("stretch");
  const remaining = countdown(language, left);
  return (
    <main class="stage">
      {idea === null ? (
        <Ring share={share} tone={stretches ? "stretch" : "accent"} label="">
          {staysSeated(settings) ? (
            <DeskFigure share={0} label="" />
          ) : (
            <Figure drawing={walkingFigure()} label="" />
          )}
        </Ring>
      ) : (
        <IdeaRing idea={idea} settings={settings} share={share} />
      )}
      <Task called={breakNames(ongoing, settings)} settings={settings} idea={idea}>
        <p class="time" role="timer" aria-label={say("break_left", remaining)}>
          {remaining}
        </p>
      </Task>
      {idea !== null && (
        <IdeaChoices ongoing={ongoing} idea={idea} state={state} settings={settings} send={send} />
      )}
      <div class="bar">
        <button class="button primary" onClick={() => onEnd("done")}>
          {say("done")}
        </button>
        <button class="button plain" onClick={() => onEnd("snooze")}>
          {say("snooze")}
        </button>
        <button class="button plain" onClick={() => onEnd("skip")}>
          {say("skip")}
        </button>
        {ongoing.members.includes("water") && (
          <GlassButton ongoing={ongoing} state={state} settings={settings} send={send} />
        )}
      </div>
      {isMovement(ongoing.members) && (
        <p class="soft rule">
          {say("stop_rule")}{" "}
          <a href="../help/index.html" target="_blank">
            {say("help_name")}
          </a>
        </p>
      )}
    </main>
  );
}
