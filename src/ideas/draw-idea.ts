import type { Drawing } from "../figure/drawing/shape.ts";
import { drawMovement, keyframeTimes } from "../figure/movement/draw-movement.ts";
import type { Movement, Seat } from "../figure/movement/movement.ts";
import type { IdeaId } from "./idea.ts";
import { ideaLooks } from "./idea-looks.ts";
import { ideaMotions, type IdeaMotion } from "./motions/motion-list.ts";

/** Seconds of a quiet breath, in and out. */
const BREATH = 4.4;
/** Still pictures that have room side by side. */
const MOST_STILLS = 3;

/** The movement of an idea, on a seat where it can be done there as well. */
export function movementOf({ art }: Pick<IdeaMotion, "art">, seated: boolean): Movement {
  if ("view" in art) return art;
  return seated ? art.seated : art.standing;
}

/**
 * What the figure of an idea looks like after so many seconds of being shown: it goes on and on. `seat`: what the person
 * stays in; null: they can leave it, and are on a chair only where that is how it begins.
 */
export function drawIdea(idea: IdeaId, seat: Seat | null, passed: number): Drawing {
  const motion: IdeaMotion = ideaMotions[ideaLooks[idea].motion];
  const { t, mirror } = placeAt(motion, passed);
  const breath = (1 - Math.cos((2 * Math.PI * passed) / BREATH)) / 2;
  return drawMovement(movementOf(motion, seat !== null), t, breath, mirror, seat ?? "chair");
}

/** Its moments as still pictures, in order, for those who want nothing to move. */
export function drawIdeaStills(idea: IdeaId, seat: Seat | null): Drawing[] {
  const movement = movementOf(ideaMotions[ideaLooks[idea].motion], seat !== null);
  const times = keyframeTimes(movement);
  const middle = Math.floor(times.length / 2);
  const some =
    times.length > MOST_STILLS ? times.filter((_, index) => index === 0 || index === middle) : times;
  return some.map((t) => drawMovement(movement, t, 0, false, seat ?? "chair"));
}

/** Where a movement is after so many seconds: there, a rest, and back, on one side or on both in turn. */
function placeAt({ move, hold, goes }: IdeaMotion, passed: number): { t: number; mirror: boolean } {
  if (goes === "round") return { t: (passed / move) % 1, mirror: false };
  const whole = 2 * (move + hold);
  const time = passed % whole;
  const mirror = goes === "turns" && Math.floor(passed / whole) % 2 === 1;
  if (time < move) return { t: time / move, mirror };
  if (time < move + hold) return { t: 1, mirror };
  return { t: Math.max(0, 1 - (time - move - hold) / move), mirror };
}
