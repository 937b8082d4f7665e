import { line, type Shape } from "../drawing/shape.ts";
import { along, headingTo, mix, type Point } from "../point.ts";

const WIDTH = 3;
const HEAD = 6.5;

/**
 * An arrow that has gone some part of its way, 0 to 1. At 0 it is a line of no length, which paints nothing, so that
 * the same shapes are there at every moment.
 * @param way where it is after a part of the way
 */
export function arrow(part: number, way: (part: number) => Point): Shape {
  if (part === 0) return line("hint", WIDTH, way(0));
  const places = Array.from({ length: 9 }, (_, i) => way((part * i) / 8));
  const tip = places[8] as Point;
  const back = headingTo(tip, places[6] as Point);
  const side = (turn: number) => along(tip, back + turn, HEAD * part);
  const head = line("hint", WIDTH, side(-42), tip, side(42));
  const shaft = line("hint", WIDTH, ...places);
  return { ...shaft, d: shaft.d + head.d };
}

/** A way around `middle`, `r` cm from it, from one heading to another. */
export function arcAround(middle: Point, r: number, from: number, to: number): (part: number) => Point {
  return (part) => along(middle, mix(from, to, part), r);
}
