import { along, mixPoints, type Point } from "./point.ts";
import type { Pose } from "./pose.ts";
import { seatedPose } from "./seated.ts";
import { fromTheSide, LENGTH } from "./skeleton.ts";

/** How long since the last change of position: 0 just moved (upright) to 4 due (slumped). */
export type IconStage = 0 | 1 | 2 | 3 | 4;

/** `quiet`: reminders are held, and a bar lies beneath the figure. `grey`: nothing is counted. */
export type Variant = "plain" | "quiet" | "grey";

/** From the accent green to a warm ochre, never red; white on each is at least 3.5:1. */
const GROUND: Readonly<Record<IconStage, string>> = {
  0: "#1f7a6c",
  1: "#377a5b",
  2: "#64783f",
  3: "#8d742c",
  4: "#b0721f",
};
const GREY = "#6b7673";

/** An icon is a caricature: every bend is this much of the real one, so that the shape alone tells the stage. */
const EXAGGERATION = 1.18;

/** The seated person reduced to head, spine and thigh, in white on a rounded square of 16 units to each side. */
export interface IconDrawing {
  ground: { d: string; color: string };
  line: { d: string; width: number };
  head: { x: number; y: number; radius: number };
}

/** @param size edge in CSS px the icon is meant for; below 24 the strokes are heavier */
export function drawIcon(stage: IconStage, variant: Variant, size: number): IconDrawing {
  const quiet = variant === "quiet";
  // All lengths from here are sixteenths of the icon's edge: at 16 px they are pixels.
  const small = size < 24;
  const scale = quiet ? 0.1 : 0.13;
  const weight = quiet ? (small ? 1.9 : 1.7) : small ? 2.2 : 2;
  const headRadius = quiet ? 1.6 : 2.1;
  const hip = quiet ? { x: 6.1, y: 9.9 } : { x: 5.4, y: 12.9 };

  const s = fromTheSide(caricature(stage / 4));
  const onIcon = (joint: Point): Point => ({
    x: hip.x + (joint.x - s.hips.x) * scale,
    y: hip.y + (joint.y - s.hips.y) * scale,
  });
  const waist = onIcon(s.waist);
  const ribs = onIcon(s.ribs);
  // The spine ends below the shoulders, which leaves room for a clear gap under the head.
  const chest = onIcon(mixPoints(s.ribs, s.nape, 0.56));
  const knee = { x: hip.x + LENGTH.thigh * scale, y: hip.y };
  const head = onIcon(along(s.skull, s.heading.head, 9));
  const ground = variant === "grey" ? GREY : GROUND[stage];
  // The corner between spine and thigh is rounded like the seat of a person, not sharp like a letter L.
  const seat = { x: hip.x + 8 * scale, y: hip.y };
  const line = `M${spot(knee)}L${spot(seat)}Q${spot(hip)} ${spot(mixPoints(hip, waist, 0.7))}Q${spot(waist)} ${spot(mixPoints(waist, ribs, 0.5))}Q${spot(ribs)} ${spot(chest)}`;
  return {
    ground: { d: quiet ? SQUARE_OVER_BAR : SQUARE, color: ground },
    line: { d: line, width: weight },
    head: { x: round(head.x), y: round(head.y), radius: headRadius },
  };
}

const SQUARE =
  "M3.6 0H12.4A3.6 3.6 0 0 1 16 3.6V12.4A3.6 3.6 0 0 1 12.4 16H3.6A3.6 3.6 0 0 1 0 12.4V3.6A3.6 3.6 0 0 1 3.6 0Z";
const SQUARE_OVER_BAR =
  "M3.2 0H12.8A3.2 3.2 0 0 1 16 3.2V9A3.2 3.2 0 0 1 12.8 12.2H3.2A3.2 3.2 0 0 1 0 9V3.2A3.2 3.2 0 0 1 3.2 0ZM1.3 13.4H14.7A1.3 1.3 0 0 1 14.7 16H1.3A1.3 1.3 0 0 1 1.3 13.4Z";

/** The same as a standalone SVG. */
export function icon(stage: IconStage, variant: Variant, size: number): string {
  const { ground, line, head } = drawIcon(stage, variant, size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">`,
    `<path d="${ground.d}" fill="${ground.color}"/>`,
    `<path d="${line.d}" fill="none" stroke="#fff" stroke-width="${line.width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<circle cx="${head.x}" cy="${head.y}" r="${head.radius}" fill="#fff"/></svg>`,
  ].join("");
}

/** The seated pose of the hero, its spine bent further. */
function caricature(slump: number): Pose {
  const tall = seatedPose(0);
  const real = seatedPose(slump);
  const further = (part: "pelvis" | "lumbar" | "thorax" | "neck" | "head") =>
    tall[part] + (real[part] - tall[part]) * EXAGGERATION;
  return {
    ...real,
    pelvis: further("pelvis"),
    lumbar: further("lumbar"),
    thorax: further("thorax"),
    neck: further("neck"),
    head: further("head"),
  };
}

const round = (length: number) => Math.round(length * 100) / 100;
const spot = (place: Point) => `${round(place.x)} ${round(place.y)}`;
