import { useRef } from "preact/hooks";
import type { KeyWish } from "../../playback/keys.ts";
import type { Playback } from "../../playback/playback.ts";
import { nameKey, stepKey } from "../../stretches/message-keys.ts";
import { CoachScene } from "../coach/coach-scene.tsx";
import { useFrames } from "../kit/figure/frames.ts";
import { useReducedMotion } from "../kit/figure/reduced-motion.ts";
import { useWords } from "../kit/words.tsx";
import { useSeat } from "../kit/workplace.tsx";
import { Dial, drawDial } from "./show/dial.tsx";
import { Stills } from "./show/stills.tsx";

interface Props {
  playback: Playback;
  next: () => Playback;
  /** Whether the routine plays, and whether the picture moves with it. */
  playing: boolean;
  moving: boolean;
  label: string;
  count: string;
  announced: string;
  ask: (wish: KeyWish) => void;
}

/** A stretch in the coach: what one looks at while doing it. */
export function PlayerCoach({ playback, next, playing: isPlaying, moving, label, count, ...props }: Props) {
  const { say } = useWords();
  const { playing } = playback;
  const seat = useSeat();
  const dial = useRef<HTMLDivElement>(null);
  useFrames(moving, () => {
    const now = next();
    if (dial.current !== null) drawDial(dial.current, now.playing, now.segment, seat);
  });
  return (
    <CoachScene
      tone="stretch"
      picture={
        <div class={isPlaying ? "show" : "show paused"}>
          {useReducedMotion() ? (
            <Stills playing={playing} label={label} />
          ) : (
            <Dial dial={dial} label={label} />
          )}
        </div>
      }
      name={say(nameKey(playing.exercise))}
      count={<p class="phase">{count}</p>}
      step={say(stepKey(playing.exercise, playing.step))}
    >
      <div class="presses">
        <button type="button" class="button primary" onClick={() => props.ask("toggle")}>
          {say(isPlaying ? "player_pause" : "player_play")}
        </button>
        <button type="button" class="button plain" onClick={() => props.ask("skip")}>
          {say("skip")}
        </button>
      </div>
      <p class="hidden" role="status">
        {props.announced}
      </p>
    </CoachScene>
  );
}
