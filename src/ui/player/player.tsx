import { useEffect, useRef, useState } from "preact/hooks";
import type { BreakEnd } from "../../domain/event.ts";
import type { Break, Routine } from "../../domain/state.ts";
import { partsAt } from "../../domain/stretching/routine.ts";
import type { ExerciseId } from "../../stretches/exercise.ts";
import type { Parts } from "../kit/model.ts";
import { itemBefore } from "./course/back.ts";
import { useWaitingWhenClosed } from "./course/closing.ts";
import { useKeys, type KeyWish } from "./keys.ts";
import { useMoment } from "./course/moment.ts";
import { useRoutine } from "./course/routine.ts";
import { Scene } from "./scene.tsx";
import { useAnnouncement, useChimes, useVoice } from "./sound/telling.ts";
import { useWakeLock } from "./wake-lock.ts";

export interface PlayerProps extends Parts {
  ongoing: Break & { routine: Routine };
  onEnd: (how: BreakEnd) => void;
}

/** A routine to do along with, in the break's window or in the popup. */
export function Player(props: PlayerProps) {
  // What is remembered of one break is nothing to the next.
  return <OneBreak key={props.ongoing.id} {...props} />;
}

function OneBreak({ ongoing, onEnd, ...parts }: PlayerProps) {
  const { settings, now, send } = parts;
  const { routine, turn } = useRoutine(ongoing, send);
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
    void send({ command: "leaveOut", exercise });
    void turn({ command: "turnTo", item: segment.item + 1 });
  };
  const takeBack = (exercise: ExerciseId) => {
    void send({ command: "takeBack", exercise });
    void turn({ command: "turnTo", item: routine.items.findIndex((item) => item.exercise === exercise) });
    // The button for it is gone now.
    document.getElementById("player-name")?.focus();
  };
  const [toWindow, leaveToWindow] = useState(false);
  const showWindow = () => {
    leaveToWindow(true);
    void send({ command: "showBreak" });
  };

  useKeys(moving, ask);
  useWakeLock(moving);
  useWaitingWhenClosed(moving && ongoing.place === "popup" && !toWindow, ongoing.id, send);
  useChimes(moment, moving, settings);
  const announced = useAnnouncement(playing, routine.playing);
  const voiceMissing = useVoice(playing, moving, settings);
  const finish = useRef(() => {});
  finish.current = () => {
    // Who has only gone through it has skipped it.
    const nothing = partsAt(routine, Date.now()).every(({ outcome }) => outcome === "skipped");
    onEnd(nothing ? "skip" : "done");
  };
  // Once: a break that cannot be saved now is ended by the worker when it can.
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
      onWindow={showWindow}
      onHelp={() => ask("pause")}
      onEnd={onEnd}
    />
  );
}
