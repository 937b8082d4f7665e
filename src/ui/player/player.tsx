import { useEffect, useRef } from "preact/hooks";
import type { StretchBreak } from "../../domain/model/break.ts";
import type { BreakEnd } from "../../domain/model/event.ts";
import type { Routine } from "../../domain/model/routine.ts";
import { isEnough } from "../../domain/rules/routine.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { KeyWish } from "../../playback/keys.ts";
import { itemToGoBackTo } from "../../playback/playback.ts";
import type { Model, Parts } from "../kit/model.ts";
import { usePlayerKeys } from "./player-keys.ts";
import { focusName } from "./name.tsx";
import { usePlayback, useRoutine } from "./use-playback.ts";
import { Scene } from "./scene.tsx";
import { useAnnouncement, useChimes, useVoice } from "./sound/telling.ts";
import { useWakeLock } from "./wake-lock.ts";

interface Props extends Parts {
  model: Pick<Model, "insist" | "seen">;
  ongoing: StretchBreak;
  /** Ends the break. The routine is as it is shown here, which may not be saved yet. */
  onEnd: (how: BreakEnd, routine: Routine) => void;
}

/** A routine to do along with, in the break's window or in the popup. */
export function Player(props: Props) {
  // What is remembered of one break must not be carried into the next.
  return <OneBreak key={props.ongoing.id} {...props} />;
}

function OneBreak({ ongoing, model, onEnd, ...parts }: Props) {
  const { settings, now, send } = parts;
  const { insist, seen } = model;
  // What the person has left out is shown, whatever Easy mode leaves out for a while.
  const { effective: chosen } = seen.layers;
  const { routine, change } = useRoutine(ongoing, insist);
  const { playback, next } = usePlayback(routine, now);
  const { playing, segment, over } = playback;
  const moving = routine.playing && !over;

  const play = (on: boolean) => void change({ command: "play", on });
  const seek = (item: number) => void change({ command: "seek", item });

  const ask = (wish: KeyWish) => {
    const { segments, seconds, ...pressed } = next();
    // Pressed after the end was reached: the break is ending already.
    if (pressed.over) return;
    if (wish === "toggle") play(!routine.playing);
    if (wish === "pause" && routine.playing) play(false);
    if (wish === "back") seek(itemToGoBackTo(segments, seconds));
    if (wish === "skip") seek(pressed.segment.item + 1);
  };
  const exclude = (exercise: ExerciseId) => {
    void insist({ settings: "exclude", exercise });
    // The routine went on behind the menu, so another exercise may be on by now.
    if (exercise === playing.exercise) seek(segment.item + 1);
  };
  const include = (exercise: ExerciseId) => {
    void insist({ settings: "include", exercise });
    seek(routine.items.findIndex((item) => item.exercise === exercise));
    // The button for it is gone now.
    focusName();
  };

  usePlayerKeys(moving, ask);
  useWakeLock(moving);
  useChimes(playback, moving, settings, () => next().over);
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
      settings={chosen}
      ongoing={ongoing}
      locked={seen.layers.locked}
      routine={routine}
      playback={playback}
      next={next}
      moving={moving}
      announced={announced}
      voiceMissing={voiceMissing}
      ask={ask}
      onExclude={exclude}
      onInclude={include}
      onWindow={() => void send({ command: "showBreak" })}
      onHelp={() => ask("pause")}
      onEnd={(how) => onEnd(how, routine)}
    />
  );
}
