import { moments } from "../../../figure/exercises/draw.ts";
import type { Side } from "../../../figure/exercises/id.ts";
import { EXERCISES } from "../../../figure/exercises/library.ts";
import { ease } from "../../../figure/pose.ts";
import { library } from "../../../stretches/library.ts";
import type { Segment } from "../../../stretches/playing/segments.ts";
import type { Playing } from "../../../stretches/playing/playing.ts";

/** What the figure shows: the arguments of `drawExercise`. */
export interface Showing {
  t: number;
  side: Side;
  breath: number;
}

/** Seconds of a breath where the exercise does not pace it. */
const EASY_BREATH = 4;

/** What the figure shows at a moment of a routine. The drawing itself eases between the keyframes. */
export function showingAt(playing: Playing, segment: Segment): Showing {
  const { side, toward } = playing;
  return { t: momentOf(playing, segment), side: side ?? toward ?? "right", breath: lungsAt(playing) };
}

/** The keyframe to look at now, for still pictures: the one the movement goes to. Null: none before others. */
export function stillAt(playing: Playing, segment: Segment): number | null {
  const drawn = EXERCISES[playing.exercise];
  if (drawn.motion === "loop") return null;
  const stills = moments(drawn);
  const t = momentOf(playing, segment);
  const { start, end } = wayOf(playing);
  const target = playing.phase === "move" || playing.phase === "hold" ? end : start;
  const index =
    t === target
      ? stills.indexOf(t)
      : target > t
        ? stills.findIndex((still) => still >= t)
        : stills.findLastIndex((still) => still <= t);
  return index === -1 ? null : index;
}

function momentOf(playing: Playing, segment: Segment): number {
  const { motion, seconds } = EXERCISES[playing.exercise];
  if (motion === "loop") {
    const passed = segment.until - playing.segmentLeft - segment.readyAt;
    return (Math.max(0, passed) / seconds) % 1;
  }
  const { start, end } = wayOf(playing);
  return start + (end - start) * shareOf(playing);
}

/** How much of the way there the body is. */
function shareOf({ phase, progress }: Playing): number {
  switch (phase) {
    case "setUp":
      return 0;
    case "move":
      return progress;
    case "hold":
      return 1;
    case "back":
      return 1 - progress;
  }
}

/** What goes to one side and then to the other is drawn from the right to the left, and begins in the middle. */
function wayOf({ exercise, toward }: Playing): { start: number; end: number } {
  if (!library[exercise].rhythm.alternates) return { start: 0, end: 1 };
  return { start: 0.5, end: toward === "right" ? 0 : 1 };
}

/** How full the lungs are. Who holds still is seen to breathe, also where nobody counts the breaths. */
function lungsAt({ exercise, phase, progress, breath, holdLeft }: Playing): number {
  if (breath !== null) return breath.way === "in" ? ease(breath.progress) : 1 - ease(breath.progress);
  const { dose } = library[exercise];
  // The first movement may be one of breathing out.
  if (phase === "setUp") return dose.breath > 0 && dose.hold[1] === 0 ? ease(progress) : 0;
  if (phase !== "hold") return 0;
  const breaths = Math.round(holdLeft / (1 - progress) / EASY_BREATH);
  return (1 - Math.cos(2 * Math.PI * breaths * progress)) / 2;
}
