import { useRef } from "preact/hooks";
import { SECOND } from "../../calendar/time.ts";
import type { Break } from "../../domain/model/break.ts";
import type { BreakEnd } from "../../domain/model/event.ts";
import type { Routine } from "../../domain/model/routine.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { KeyWish } from "../../playback/keys.ts";
import type { Playback } from "../../playback/playback.ts";
import type { Layers } from "../../settings/layers.ts";
import { nameKey, stepKey } from "../../stretches/message-keys.ts";
import { countdown } from "../../words/amounts.ts";
import { asideWords, countWords, nextExerciseWords, placeWords } from "../../words/playing.ts";
import { useCoach } from "../coach/coach.ts";
import { CoachRefused, KeepInSight } from "../coach/keep-in-sight.tsx";
import { useFrames } from "../kit/figure/frames.ts";
import { useReducedMotion } from "../kit/figure/reduced-motion.ts";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { useSeat } from "../kit/workplace.tsx";
import { PlayerControls } from "./player-controls.tsx";
import { PlayerMenu } from "./menu.tsx";
import { Name, NAME } from "./name.tsx";
import { Note } from "./note.tsx";
import { PlayerCoach } from "./player-coach.tsx";
import { Dial, drawDial } from "./show/dial.tsx";
import { Stills } from "./show/stills.tsx";
import { drawTrack, Track } from "./show/track.tsx";
import "./player.css";

interface Props extends Pick<Parts, "state" | "settings" | "send"> {
  ongoing: Break;
  locked: Layers["locked"];
  routine: Routine;
  /** What the words are about: it changes about once a second. */
  playback: Playback;
  /** What the picture shows: called with every frame while it moves. */
  next: () => Playback;
  moving: boolean;
  announced: string;
  voiceMissing: boolean;
  ask: (wish: KeyWish) => void;
  onExclude: (exercise: ExerciseId) => void;
  onInclude: (exercise: ExerciseId) => void;
  onWindow: () => void;
  onHelp: () => void;
  onEnd: (how: BreakEnd) => void;
}

/** What there is to see and to press, at one moment of a routine. */
export function Scene({ playback, next, moving, ask, ...rest }: Props) {
  const { say, language } = useWords();
  const { ongoing, routine } = rest;
  const { playing, segment, segments } = playback;
  const { exercise } = playing;
  const seat = useSeat();
  const coach = useCoach();
  const dial = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  useFrames(moving, () => {
    const { seconds, ...now } = next();
    if (dial.current !== null) drawDial(dial.current, now.playing, now.segment, seat);
    if (track.current !== null) drawTrack(track.current, segments, seconds);
  });

  const inPopup = ongoing.place === "popup";
  const alone = routine.items.length === 1;
  const among = say("player_place", segment.item + 1, routine.items.length);
  const count = routine.playing ? countWords(say, language, playing, segment) : say("player_paused");
  const picture = { playing, label: say("player_figure", say(nameKey(exercise))) };
  return (
    <section class={`player ${inPopup ? "compact" : ""}`} aria-labelledby={NAME}>
      <div class="head">
        <Track track={track} segments={segments} current={playing.segment} label={among} />
        <span class="small" role="timer">
          {say("break_left", countdown(language, playing.routineLeft * SECOND))}
        </span>
        <KeepInSight as="sign" />
        <PlayerMenu {...rest} exercise={exercise} onWindow={inPopup ? rest.onWindow : null} />
      </div>
      <div class={`show ${routine.playing ? "" : "paused"}`}>
        {useReducedMotion() ? <Stills {...picture} /> : <Dial dial={dial} label={picture.label} />}
      </div>
      <Name inPopup={inPopup}>{say(nameKey(exercise))}</Name>
      <p class="phase">{count}</p>
      <div class="do">
        <p>{say(stepKey(exercise, playing.step))}</p>
        <p class="small aside">{asideWords(say, playing)}</p>
      </div>
      <p class="small rest">
        <span>{placeWords(say, playing, segment) || (alone ? "" : among)}</span>
        <span>{alone && playing.next === null ? "" : nextExerciseWords(say, playing)}</span>
      </p>
      <p class="hidden" role="status">
        {rest.announced}
      </p>
      <Note item={segment.item} {...rest} />
      <CoachRefused />
      <PlayerControls playing={routine.playing} ask={ask} onEnd={() => rest.onEnd("done")} />
      <p class="small rule">
        {say("stop_rule")}{" "}
        <a href="../help/index.html" target="_blank" onClick={rest.onHelp}>
          {say("help_name")}
        </a>
      </p>
      {coach?.show(
        <PlayerCoach
          {...{ playback, next, moving, count, ask }}
          playing={routine.playing}
          label={picture.label}
          announced={rest.announced}
        />,
      )}
    </section>
  );
}
