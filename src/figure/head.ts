import { cutout, limb, type Shape } from "./drawing/shape.ts";
import type { Skeleton } from "./skeleton.ts";

/**
 * Neck, face in profile, ear, and all heads of hair, of which one is seen: figure.css and `toSvg` show the one that is
 * chosen, so that nobody who draws a body has to know of it. No eyes: the nose and the hair say where the person looks.
 */
export function head(s: Skeleton): Shape[] {
  const facing = s.heading.head + 90;
  return [
    limb("skinShade", s.nape, 5.2, s.skull, 4.8),
    cutout("skin", s.skull, facing, FACE),
    cutout("hairShort", s.skull, facing, SHORT_HAIR),
    cutout("hairCurly", s.skull, facing, CURLY_HAIR),
    cutout("skin", s.skull, facing, EAR),
    cutout("hairBob", s.skull, facing, BOB),
  ];
}

// Outlines in cm around the top of the neck, face to the right.
export const FACE = [
  -4.6, -0.4, -8.6, -6, -8, -15, 0, -20, 7.6, -17.6, 10.6, -12.8, 10.8, -9.8, 12.3, -6.8, 13.5, -4.6, 12,
  -3.4, 12.3, -1.8, 11.4, -0.2, 11.6, 2.4, 10.6, 4.6, 8.2, 5.6, 4, 4.6, -0.6, 1.4,
];
export const SHORT_HAIR = [
  10.2, -14.8, 10.2, -14.8, 9.4, -18, 5.6, -21, -1, -22.2, -7.4, -20, -11.2, -14.6, -11.4, -8.6, -9.6, -2.4,
  -6.6, 0.4, -4.4, -1, -3, -4.6, 0.2, -6.2, 1.7, -8.4, 2.2, -11.8, 3.8, -14, 7, -15,
];
export const CURLY_HAIR = [
  10.4, -13.6, 10.4, -13.6, 10, -17.3, 7.4, -19.6, 5.2, -22.2, 1.7, -22.7, -1.7, -23.6, -4.9, -22.1, -8.3,
  -21, -9.9, -18, -12, -15.2, -11.6, -11.8, -11.7, -8.4, -9.3, -5.9, -6.4, -0.6, -3.2, -4.4, 0.4, -6.2, 1.6,
  -9, 3.2, -12.6, 6.6, -13.4,
];
/** It covers the ear. */
export const BOB = [
  10.4, -14.4, 10.4, -14.4, 9.8, -18, 5.8, -21.4, -1, -22.6, -7.6, -20.4, -11.6, -14.8, -12, -7, -11.4, 0.6,
  -9, 5.2, -4, 5.6, -0.6, 3.4, 0.4, -2, 1.4, -7.6, 2.4, -11.6, 4.2, -13.8, 7.2, -14.6,
];
export const EAR = [-3, -7.4, -1.8, -9.2, 0, -8.8, 0.5, -6.6, -0.8, -4.2, -2, -3.6, -2.8, -5];
