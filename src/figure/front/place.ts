import { mix } from "../point.ts";

/** A place or a direction in the room, cm, as someone upright has it: x to their left, y down, z ahead of them. */
export type Place = readonly [number, number, number];

export const plus = (a: Place, b: Place, times = 1): Place => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
];

export const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const far = (a: Place, b: Place): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The direction of `a`, one cm long; straight down for no direction at all. */
export function unit(a: Place): Place {
  const long = Math.hypot(a[0], a[1], a[2]);
  return long < 1e-6 ? [0, 1, 0] : [a[0] / long, a[1] / long, a[2] / long];
}

export const mixPlaces = (a: Place, b: Place, t: number): Place => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

/** The part of `a` that is square to the direction `to`. */
export const square = (a: Place, to: Place): Place => plus(a, to, -dot(a, to));

const RADIANS = Math.PI / 180;

/** `a` turned towards `b` by some degrees; both one cm long and square to each other. */
export const towards = (a: Place, b: Place, degrees: number): Place =>
  plus(
    [
      a[0] * Math.cos(degrees * RADIANS),
      a[1] * Math.cos(degrees * RADIANS),
      a[2] * Math.cos(degrees * RADIANS),
    ],
    b,
    Math.sin(degrees * RADIANS),
  );
