import { cutout, limb, line, type Shape } from "../drawing/shape.ts";
import { BOB, CURLY_HAIR, EAR, FACE, SHORT_HAIR } from "../head.ts";
import { along, headingTo, mix, type Point } from "../point.ts";
import type { Projection } from "./camera.ts";
import type { FrontSkeleton } from "./front-skeleton.ts";

/**
 * Neck, face, eyes and hair from straight ahead to profile: in between, each outline is on the way from one to the other.
 * Of the heads of hair one is seen, as in head.ts.
 */
export function frontHead(s: FrontSkeleton, projection: Projection): Shape[] {
  const skull = projection.point(s.skull);
  const up = headingTo({ x: 0, y: 0 }, projection.flat(s.head.up));
  const facing = projection.flat(s.head.ahead);
  const across = along({ x: 0, y: 0 }, up + 90, 1);
  const sideways = facing.x * across.x + facing.y * across.y;
  const turn = Math.min(Math.abs(Math.atan2(sideways, projection.near(s.head.ahead))) / (Math.PI / 2), 1);
  const side = sideways < 0 ? -1 : 1;
  const part = (front: readonly number[], profile: readonly number[]) =>
    front.map((value, i) => mix(value, profile[i] as number, turn) * (i % 2 === 0 ? side : 1));
  const at = (x: number, y: number): Point => along(along(skull, up + 90, x * side), up + 180, y);
  const ahead = Math.sin((turn * Math.PI) / 2);
  return [
    limb("skinShade", projection.point(s.nape), 5.6, skull, 5),
    cutout("skinShade", at(8.6 * (1 - ahead), -5.8), up + 90, FAR_EAR),
    cutout("skin", skull, up + 90, part(FRONT_FACE, FACE)),
    line("skinShade", 1.5, at(13 * ahead * 0.86, -8.4), at(13 * ahead + 0.6 * (1 - ahead), -4.4)),
    line(
      "skinShade",
      1.1,
      at(11.4 * ahead - 1.7 * (1 - ahead), 0.2),
      at(11.4 * ahead + 1.7 * (1 - ahead), 0.2),
    ),
    ...[-1, 1].map((which) => eye(at, which * EYE + turn * 90, up)),
    cutout("hairShort", skull, up + 90, part(FRONT_SHORT_HAIR, SHORT_HAIR)),
    cutout("hairCurly", skull, up + 90, part(FRONT_CURLY_HAIR, CURLY_HAIR)),
    cutout("skin", skull, up + 90, part(FRONT_EAR, EAR)),
    cutout("hairBob", skull, up + 90, part(FRONT_BOB, BOB)),
  ];
}

/** How far an eye is to the side of the nose, degrees around the head, and how far before the middle of the head, cm. */
const EYE = 23;
const EYE_AHEAD = 9;

/** A calm eye that narrows as the head turns; on the far side of the head it has no width, which paints nothing. */
function eye(at: (x: number, y: number) => Point, aside: number, up: number): Shape {
  const angle = (aside * Math.PI) / 180;
  const open = Math.max(0, Math.cos(Math.min(angle * 1.25, Math.PI / 2)));
  const outline = EYE_OUTLINE.map((value, i) => (i % 2 === 0 ? value * open : value));
  return cutout("eye", at(EYE_AHEAD * Math.sin(angle), -7.6), up + 90, outline);
}

const EYE_OUTLINE = [-1.1, 0, 0, -1.3, 1.1, 0, 0, 1.3];

// Outlines in cm around the top of the neck, facing us. Point by point they answer to those of the profile in
// head.ts: place one here is where place one there goes when the head turns.
const FRONT_FACE = [
  -7.2, -0.8, -8.6, -6, -8.4, -14, 0, -20.5, 7.6, -16.5, 8.5, -12.8, 8.7, -9.8, 8.7, -7, 8.6, -5, 8.4, -3.4,
  8, -1.8, 7.3, -0.2, 6.1, 2.4, 4.3, 4.7, 0, 6, -4.3, 4.7, -6.2, 2,
];
const FRONT_SHORT_HAIR = [
  8.8, -9.6, 8.8, -9.6, 9.7, -15.6, 6.2, -20.6, 0, -22.3, -6.2, -20.6, -9.7, -15.6, -9.5, -11, -8.9, -8, -8.5,
  -8, -8.2, -9.6, -7.6, -12.2, -6, -14.2, -3, -15.2, 1, -15.4, 4.6, -14.6, 7.4, -12.6,
];
const FRONT_CURLY_HAIR = [
  8.8, -9.2, 8.8, -9.2, 11.1, -15, 9.4, -17.4, 8.3, -20.1, 5.5, -21.4, 3.1, -23.2, 0, -22.8, -3.1, -23.2,
  -5.5, -21.4, -8.3, -20.1, -9.4, -17.4, -11.1, -15, -10.6, -12.1, -8.8, -9.2, -8, -11.4, -5.4, -14.2, -1,
  -15, 3.6, -14.4, 6.8, -12.6,
];
const FRONT_BOB = [
  8.2, 5, 10.4, 4, 11.2, -4, 9.6, -17, 0, -22.8, -9.6, -17, -11.2, -4, -10.4, 4, -8.2, 5, -7, 2, -7.5, -4,
  -7.2, -9.6, -4.6, -14, 0, -15.2, 4.6, -14, 7.2, -9.6, 7.5, -4,
];
const FRONT_EAR = [-8.2, -7.4, -9.2, -9, -10.1, -8.4, -10.2, -6.2, -9.6, -4.2, -8.8, -3.4, -8.2, -5];
const FAR_EAR = [-1, -1.6, 0.6, -3, 1.6, -2.2, 1.6, 0, 1, 2, 0, 2.4, -1, 1];
