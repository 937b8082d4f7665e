import type { Point } from "../point.ts";
import { dot, type Place, towards } from "./place.ts";

/** Where a body in the round is looked at from. There is no vanishing point: what is far is as large as what is near. */
export type Camera = {
  /** How far the camera is walked around the person, degrees: 0 straight ahead of them; with more they face the right of the picture. */
  readonly yaw: number;
  /** How far it looks down, degrees. */
  readonly pitch: number;
  /** Where what is up points in the picture: 0 up; -90 for a person who lies, head to the left. */
  readonly roll: number;
  /** Where the middle of the room (x 0, y 0, z 0) is in the drawing. */
  readonly at: Point;
};

/** What the camera sees of places and of directions; `near` grows towards the camera. */
export type Projection = {
  readonly point: (place: Place) => Point;
  readonly flat: (direction: Place) => Point;
  readonly near: (place: Place) => number;
};

export function createProjection({ yaw, pitch, roll, at }: Camera): Projection {
  const level = towards([0, 0, 1], [-1, 0, 0], yaw);
  const back = towards(level, [0, -1, 0], pitch);
  const right = towards([1, 0, 0], [0, 0, 1], yaw);
  const down = towards([0, 1, 0], level, pitch);
  const across = towards(right, down, -roll);
  const below = towards(down, [-right[0], -right[1], -right[2]], -roll);
  const flat = (direction: Place): Point => ({ x: dot(direction, across), y: dot(direction, below) });
  return {
    flat,
    near: (there) => dot(there, back),
    point: (there) => {
      const { x, y } = flat(there);
      return { x: at.x + x, y: at.y + y };
    },
  };
}
