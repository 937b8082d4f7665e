/** A place in a drawing, in drawn centimetres: x grows the way the person faces, y grows downwards as in SVG. */
export type Point = { readonly x: number; readonly y: number };

const RADIANS = Math.PI / 180;

/** The place `length` centimetres from `from` along `heading`: degrees, 0 up, 90 forwards, 180 down, 270 backwards. */
export function along(from: Point, heading: number, length: number): Point {
  return {
    x: from.x + Math.sin(heading * RADIANS) * length,
    y: from.y - Math.cos(heading * RADIANS) * length,
  };
}

/** The heading from one place to another, in degrees from -180 to 180; 0 when both are the same place. */
export function headingTo(from: Point, to: Point): number {
  return from.x === to.x && from.y === to.y ? 0 : Math.atan2(to.x - from.x, from.y - to.y) / RADIANS;
}

/** The distance between two places, in centimetres. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** From `a` (t = 0) to `b` (t = 1), in any unit; exact at both ends. */
export function mix(a: number, b: number, t: number): number {
  return a * (1 - t) + b * t;
}

/** The place between `a` (t = 0) and `b` (t = 1). */
export function mixPoints(a: Point, b: Point, t: number): Point {
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) };
}
