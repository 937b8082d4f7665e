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
  count: string;
}

/** The figure in motion, and around it a thin ring that fills with what is counted below it. */
export function Dial({ dial, label, count }: Props) {
  return (
    <div class="dial" ref={dial}>
      <svg class="circle" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="track" cx="50" cy="50" r="49" />
        <circle class="fill" cx="50" cy="50" r="49" pathLength={100} />
      </svg>
      <svg class="figure" role="img" aria-label={label} />
      <p class="count">{count}</p>
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
