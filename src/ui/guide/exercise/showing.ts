import type { Exercise } from "../../../figure/exercises/exercise.ts";
import type { Side } from "../../../figure/exercises/id.ts";

/** What of an exercise is to be drawn: see `drawExercise`. */
export interface Shown {
  t: number;
  side: Side;
  breath: number;
}

/** To show a hold, it need not last; in seconds. */
const LONGEST_HOLD = 5;
/** At the start and at the end of a movement the eye gets a moment to see where it is. */
const REST = 0.7;
const BREATH = 5;

/** What to draw after so many seconds of showing an exercise: there and back again, with each side in turn. */
export function shownAt({ motion, seconds, hold, sided }: Exercise, passed: number): Shown {
  if (motion === "loop") return { t: (passed / seconds) % 1, side: "right", breath: 0 };
  const stay = Math.max(REST, Math.min(hold, LONGEST_HOLD));
  const round = REST + seconds + stay + seconds;
  const turn = Math.floor(passed / round);
  const now = passed - turn * round - REST;
  const held = Math.min(Math.max(now - seconds, 0), stay);
  return {
    t:
      now < seconds + stay
        ? Math.min(Math.max(now, 0) / seconds, 1)
        : (seconds - (now - seconds - stay)) / seconds,
    side: sided && turn % 2 === 1 ? "left" : "right",
    breath: hold === 0 ? 0 : (1 - Math.cos((held / BREATH) * 2 * Math.PI)) / 2,
  };
}
