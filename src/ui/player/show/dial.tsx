import type { RefObject } from "preact";
import { drawExercise } from "../../../figure/exercises/draw.ts";
import { holdOf } from "../../../stretches/playing/held.ts";
import type { Segment } from "../../../stretches/playing/segments.ts";
import type { Playing } from "../../../stretches/playing/playing.ts";
import "../../kit/figure/figure.css";
import { showingAt } from "./motion.ts";
import { draw } from "../../kit/figure/moving-figure.ts";
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
export function drawDial(dial: HTMLElement, playing: Playing, segment: Segment): void {
  const { t, side, breath } = showingAt(playing, segment);
  draw(dial.querySelector("svg.figure") as SVGSVGElement, drawExercise(playing.exercise, t, side, breath));
  const share = Math.round(countedShare(playing, segment) * 1_000) / 10;
  dial.querySelector(".fill")?.setAttribute("stroke-dasharray", `${share} 100`);
}

/** How far what is counted has come: a hold, which then goes back as the body does, or the time on this side. */
export function countedShare({ phase, progress, segmentLeft }: Playing, segment: Segment): number {
  if (phase === "setUp") return 0;
  const { readyAt, until } = segment;
  if (holdOf(segment) === 0) return 1 - segmentLeft / (until - readyAt);
  if (phase === "move") return 0;
  return phase === "hold" ? progress : 1 - progress;
}
