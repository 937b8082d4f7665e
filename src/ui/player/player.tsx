import { useEffect, useRef } from "preact/hooks";
import type { BreakEnd } from "../../domain/model/event.ts";
import { isEnough } from "../../domain/rules/routine.ts";
import type { Routine } from "../../domain/model/routine.ts";
import type { StretchBreak } from "../../domain/model/break.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { Model, Parts } from "../kit/model.ts";
import { itemBefore } from "./course/back.ts";
import { useKeys, type KeyWish } from "./keys.ts";
import { useMoment } from "./course/moment.ts";
import { useRoutine } from "./course/routine.ts";
import { Scene } from "./scene.tsx";
import { useAnnouncement, useChimes, useVoice } from "./sound/telling.ts";
import { useWakeLock } from "./wake-lock.ts";

interface Props extends Parts, Pick<Model, "insist"> {
  ongoing: StretchBreak;
  /** Ends the break. The routine is as it is shown here, which may not be saved yet. */
  onEnd: (how: BreakEnd, routine: Routine) => void;
}

/** A routine to do along with, in the break's window or in the popup. */
export function Player(props: Props) {
  // What is remembered of one break is nothing to the next.
  return <OneBreak key={props.ongoing.id} {...props} />;
}

function OneBreak({ ongoing, onEnd, ...parts }: Props) {
  const { settings, now, send, insist } = parts;
  const { routine, turn } = useRoutine(ongoing, insist);
  const { moment, next } = useMoment(routine, now);
  const { playing, segment, over } = moment;
  const moving = routine.playing && !over;

  const ask = (wish: KeyWish) => {
    const { segments, seconds, ...pressed } = next();
    // Pressed once more at the very end: it is on its way.
    if (pressed.over) return;
    if (wish === "toggle") void turn({ command: "play", on: !routine.playing });
    if (wish === "pause" && routine.playing) void turn({ command: "play", on: false });
    if (wish === "back") void turn({ command: "turnTo", item: itemBefore(segments, seconds) });
    if (wish === "skip") void turn({ command: "turnTo", item: pressed.segment.item + 1 });
  };
  const leaveOut = (exercise: ExerciseId) => {
    void insist({ settings: "exclude", exercise });
    // It may be over by now.
    if (exercise === playing.exercise) void turn({ command: "turnTo", item: segment.item + 1 });
  };
  const takeBack = (exercise: ExerciseId) => {
    void insist({ settings: "include", exercise });
    void turn({ command: "turnTo", item: routine.items.findIndex((item) => item.exercise === exercise) });
    // The button for it is gone now.
    document.getElementById("player-name")?.focus();
  };

  useKeys(moving, ask);
  useWakeLock(moving);
  useChimes(moment, moving, settings, () => next().over);
  const announced = useAnnouncement(playing, routine.playing);
  const voiceMissing = useVoice(playing, moving, settings);
  const finish = useRef(() => {});
  finish.current = () => {
    onEnd(isEnough(routine, Date.now()) ? "done" : "skip", routine);
  };
  useEffect(() => {
    if (over) finish.current();
  }, [over]);

  return (
    <Scene
      {...parts}
      ongoing={ongoing}
      routine={routine}
      moment={moment}
      next={next}
      moving={moving}
      announced={announced}
      voiceMissing={voiceMissing}
      ask={ask}
      onLeaveOut={leaveOut}
      onTakeBack={takeBack}
      onWindow={() => void send({ command: "showBreak" })}
      onHelp={() => ask("pause")}
      onEnd={(how) => onEnd(how, routine)}
    />
  );
}
