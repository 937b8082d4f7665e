import { Fragment } from "preact";
import { drawKeyframes } from "../../../exercises/draw-exercise.ts";
import { frameOf, stillOf } from "../../../exercises/frame.ts";
import type { Playing } from "../../../stretches/playing/playing.ts";
import { Figure } from "../../kit/figure/figure.tsx";
import { Sign } from "../../kit/signs/sign.tsx";
import { useWords } from "../../kit/words.tsx";
import { useSeat } from "../../kit/workplace.tsx";
import "./stills.css";

interface Props {
  playing: Playing;
  label: string;
}

/** For those who want nothing to move: the movement as pictures side by side, of which the one that is on is marked. */
export function Stills({ playing, label }: Props) {
  const { say } = useWords();
  const seat = useSeat();
  const now = stillOf(playing);
  return (
    <div class="stills">
      <div class="pictures" role="img" aria-label={label}>
        {drawKeyframes(playing.exercise, frameOf(playing).side, seat).map((drawing, index) => (
          <Fragment key={index}>
            {index > 0 && <Sign name="arrow" />}
            <span class={index === now ? "picture now" : "picture"}>
              <Figure drawing={drawing} label="" />
              <span>{index === now ? say("player_now") : ""}</span>
            </span>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
