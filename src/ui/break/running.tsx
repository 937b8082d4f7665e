import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { SECOND, type Instant, type Ms } from "../../calendar/time.ts";
import { breakTimeLeft, type Break } from "../../domain/model/break.ts";
import type { BreakEnd } from "../../domain/model/event.ts";
import { breakNames, isMovement } from "../../domain/rules/break.ts";
import { ideaIn } from "../../domain/rules/idea-choice.ts";
import { walkingFigure } from "../../figure/walking.ts";
import { staysSeated } from "../../settings/fields.ts";
import { countdown } from "../../words/amounts.ts";
import { taskTitle } from "../../words/break.ts";
import { useCoach } from "../coach/coach.ts";
import { CoachScene } from "../coach/coach-scene.tsx";
import { CoachRefused, KeepInSight } from "../coach/keep-in-sight.tsx";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { Figure } from "../kit/figure/figure.tsx";
import { useFrames } from "../kit/figure/frames.ts";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { Ring } from "../kit/ring.tsx";
import { useWords } from "../kit/words.tsx";
import { useEndChime } from "./end-chime.ts";
import { IdeaChoices } from "./idea-choices.tsx";
import { IdeaRing } from "./idea-figure.tsx";
import { Task, taskWords } from "./task.tsx";

interface Props extends Parts {
  ongoing: Break;
  onEnd: (how: BreakEnd) => void;
}

/** The break itself: how long it still lasts, what to do, and three ways to end it. */
export function Running({ ongoing, onEnd, state, settings, now, send }: Props) {
  const { say } = useWords();
  const left = breakTimeLeft(ongoing, now);
  const over = left === 0;
  const idea = ideaIn(ongoing);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  // Asked once for each break: where it cannot be saved now, the worker ends the break when it can.
  useEffect(() => {
    if (over) latest.current("done");
  }, [over, ongoing.id]);
  useEndChime(ongoing, over, settings);
  const called = breakNames(ongoing, settings);
  const coach = useCoach();
  return (
    <main class="stage">
      <BreakPicture ongoing={ongoing} settings={settings} left={left} />
      <Task called={called} settings={settings} idea={idea}>
        <TimeLeft left={left} />
      </Task>
      {idea === null ? (
        <KeepInSight as="words" />
      ) : (
        <IdeaChoices ongoing={ongoing} idea={idea} state={state} settings={settings} send={send} />
      )}
      <CoachRefused />
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
      {coach?.show(
        <RunningCoach ongoing={ongoing} settings={settings} now={now}>
          <div class="presses">
            <button type="button" class="button primary" onClick={() => onEnd("done")}>
              {say("done")}
            </button>
            <button type="button" class="button plain" onClick={() => onEnd("skip")}>
              {say("skip")}
            </button>
          </div>
        </RunningCoach>,
      )}
    </main>
  );
}

type Shown = Pick<Props, "ongoing" | "settings">;

/** What to do, in a ring that fills as the break passes. */
function BreakPicture({ ongoing, settings, left }: Shown & { left: Ms }) {
  const idea = ideaIn(ongoing);
  const share = 1 - left / ongoing.length;
  if (idea !== null) return <IdeaRing idea={idea} settings={settings} share={share} />;
  return (
    <Ring share={share} tone={toneOf(ongoing)} label="">
      {staysSeated(settings) ? (
        <DeskFigure share={0} label="" />
      ) : (
        <Figure drawing={walkingFigure()} label="" />
      )}
    </Ring>
  );
}

function toneOf({ members }: Break): "stretch" | "accent" {
  return members.includes("stretch") ? "stretch" : "accent";
}

function TimeLeft({ left }: { left: Ms }) {
  const { say, language } = useWords();
  const remaining = countdown(language, left);
  return (
    <p class="time" role="timer" aria-label={say("break_left", remaining)}>
      {remaining}
    </p>
  );
}

/** The break in the coach, which goes by its own seconds: those of a page out of sight may come once a minute. */
function RunningCoach({ ongoing, settings, now, children }: Shown & CoachProps) {
  const { say } = useWords();
  const [at, setTime] = useState(now);
  const left = breakTimeLeft(ongoing, at);
  useFrames(true, () => {
    const coming = Date.now();
    if (Math.ceil(breakTimeLeft(ongoing, coming) / SECOND) !== Math.ceil(left / SECOND)) setTime(coming);
  });
  const called = breakNames(ongoing, settings);
  return (
    <CoachScene
      tone={toneOf(ongoing)}
      picture={<BreakPicture ongoing={ongoing} settings={settings} left={left} />}
      name={taskTitle(say, called[0])}
      count={<TimeLeft left={left} />}
      step={taskWords(say, { called, settings, idea: ideaIn(ongoing), exercise: null })}
    >
      {children}
    </CoachScene>
  );
}

interface CoachProps {
  now: Instant;
  children: ComponentChildren;
}
