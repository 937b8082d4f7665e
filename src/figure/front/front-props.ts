import { type Shape, type Tone, polygon, limb, line, oval } from "../drawing/shape.ts";
import type { Projection } from "./camera.ts";
import { HUB_BEHIND, PLATE, WHEEL } from "../wheelchair.ts";
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

/** The wheelchair of wheelchair.ts in the round, its seat `seat` above the plate that carries the feet, which is at y 0. */
export function wheelchairInTheRound({ point }: Projection, seat: number): Shape[] {
  /** A wheel stands nearly upright, its foot farther out than its top. */
  const wheel = (tone: Tone, x: number, low: Place, r: number, width: number): Shape => {
    const places = Array.from({ length: 17 }, (_, i) => {
      const turn = (i / 16) * 2 * Math.PI;
      const lean = x < 0 ? -2 : 2;
      return point([x - lean * Math.cos(turn), low[1] - r * Math.cos(turn), low[2] + r * Math.sin(turn)]);
    });
    return line(tone, width, ...places);
  };
  const hub = (x: number): Place => [x, PLATE - WHEEL - 1.4, -HUB_BEHIND];
  const slab = (tone: Tone, ...places: Place[]) => polygon(tone, ...places.map(point));
  const tube = (...places: Place[]) => line("metal", 2.4, ...places.map(point));
  const both = (part: (side: 1 | -1) => Shape) => [part(-1), part(1)];
  return [
    slab("wheelFar", [-19, -seat - 38, -25], [19, -seat - 38, -25], [19, -seat, -19], [-19, -seat, -19]),
    ...both((side) => tube([side * 19, -seat, -19], [side * 19, -seat - 41, -25])),
    ...both((side) => wheel("wheel", side * 31, hub(side * 31), WHEEL, 3.4)),
    ...both((side) => wheel("wheel", side * 21, [side * 21, PLATE - 6.4, 20], 5.2, 3.4)),
    ...both((side) => tube([side * 20, -seat + 6, 18], [side * 20, -seat + 12, 28], [side * 18, 0, 34])),
    ...both((side) => line("metal", 3, point([side * 4, 1.5, 48]), point([side * 20, 1.5, 48]))),
    slab("wheelFar", [-20, -seat, -20], [20, -seat, -20], [22, -seat, 21], [-22, -seat, 21]),
    line("wheel", 4, point([-20.6, 2 - seat, 20]), point([20.6, 2 - seat, 20])),
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
