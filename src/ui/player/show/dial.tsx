import type { RefObject } from "preact";
import { drawExercise } from "../../../exercises/draw-exercise.ts";
import type { Seat } from "../../../figure/movement/movement.ts";
import { frameOf } from "../../../exercises/frame.ts";
import { countedShare } from "../../../stretches/playing/counted.ts";
import type { Playing } from "../../../stretches/playing/playing.ts";
import type { Segment } from "../../../stretches/playing/segments.ts";
import { drawInto } from "../../kit/figure/moving-figure.ts";
import "../../kit/figure/figure.css";
import "./dial.css";

interface Props {
  /** Drawn into by `drawDial`. */
  dial: RefObject<HTMLDivElement | null>;
  label: string;
}

/** Three quarters of a circle, open below. */
const ARC = "M15.35 84.65A49 49 0 1 1 84.65 84.65";

/**
 * The figure in motion, and over it an arc that fills with what is counted. The floor lies where the arc is open, so
 * that the two never cross.
 */
export function Dial({ dial, label }: Props) {
  return (
    <div class="dial" ref={dial}>
      <svg class="arc" viewBox="0 0 100 91" aria-hidden="true">
        <path class="track" d={ARC} />
        <path class="fill" d={ARC} pathLength={100} />
      </svg>
      <svg class="figure" role="img" aria-label={label} />
    </div>
  );
}

/** Shows a moment in a dial. Called with every frame. */
export function drawDial(dial: HTMLElement, playing: Playing, segment: Segment, seat: Seat): void {
  const { t, side, breath } = frameOf(playing);
  drawInto(
    dial.querySelector("svg.figure") as SVGSVGElement,
    drawExercise(playing.exercise, t, side, breath, seat),
  );
  const share = Math.round(countedShare(playing, segment) * 1_000) / 10;
  dial.querySelector(".fill")?.setAttribute("stroke-dasharray", `${share} 100`);
}
