import { type Shape, type Tone, polygon, limb, line, oval } from "../drawing/shape.ts";
import type { Projection } from "./camera.ts";
import type { Place } from "./place.ts";

/** The chair of props.ts in the round, its seat `seat` high with its middle at x 0, z 0; the floor is y 0. */
export function chairInTheRound({ point }: Projection, seat: number): Shape[] {
  const post = (tone: Tone, x: number, z: number, top: number, lean: number): Shape =>
    limb(tone, point([x, -top, z + lean]), 1.8, point([x * 1.12, -1.4, z * 1.16]), 1.4);
  const rail = (height: number, z: number): Shape =>
    line("chair", 5, point([-20, -seat - height, z]), point([20, -seat - height, z]));
  const corner = (x: number, z: number, y = -seat): Place => [x, y, z];
  const slab = (tone: Tone, ...places: Place[]) => polygon(tone, ...places.map(point));
  return [
    post("chairFar", -19, -18, seat, 0),
    post("chairFar", 19, -18, seat, 0),
    limb("chair", point([-19, -seat, -19]), 1.9, point([-20, -seat - 42, -25]), 1.5),
    limb("chair", point([19, -seat, -19]), 1.9, point([20, -seat - 42, -25]), 1.5),
    rail(41, -25),
    rail(29, -23),
    post("chair", -20, 18, seat - 2, 0),
    post("chair", 20, 18, seat - 2, 0),
    slab("chairFar", corner(-20, -20), corner(20, -20), corner(23, 21), corner(-23, 21)),
    line("chair", 4, point(corner(-21.6, 20, 2 - seat)), point(corner(21.6, 20, 2 - seat))),
  ];
}

/** The floor around a chair: a round patch with a radius of `r` cm, an oval for a camera that looks down `pitch` degrees. */
export function floorPatch({ point }: Projection, middle: Place, r: number, pitch: number): Shape {
  return oval("floor", point(middle), r, r * Math.sin((pitch * Math.PI) / 180));
}

/** Something flat with round corners, such as a mat: its outline runs through places that are all on one level. */
export function sheet(tone: Tone, { point }: Projection, ...places: Place[]): Shape[] {
  const flat = places.map(point);
  return [polygon(tone, ...flat), line(tone, 4, ...flat, flat[0] as (typeof flat)[number])];
}
