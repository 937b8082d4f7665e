import { polygon, limb, line, type Shape } from "./drawing/shape.ts";
import type { Point } from "./point.ts";

/** A wooden chair without wheels. `seat` is the middle of the top of the seat, `floor` the height of the floor, cm. */
export function chair(seat: Point, floor: number): Shape[] {
  const { x, y } = seat;
  const foot = floor - 1.4;
  return [
    limb("chairFar", { x: x - 14, y: y + 4 }, 1.8, { x: x - 15, y: foot }, 1.4),
    limb("chairFar", { x: x + 15, y: y + 4 }, 1.8, { x: x + 16, y: foot }, 1.4),
    limb("chair", { x: x - 18, y: y + 2 }, 2, { x: x - 22, y: foot }, 1.4),
    limb("chair", { x: x + 19, y: y + 3 }, 2, { x: x + 22, y: foot }, 1.4),
    limb("chair", { x: x - 18, y: y + 3 }, 2, { x: x - 25.4, y: y - 40 }, 1.4),
    line("chair", 4.4, { x: x - 23.6, y: y - 29 }, { x: x - 26.4, y: y - 45 }),
    line("chair", 5, { x: x - 20, y: y + 2.5 }, { x: x + 23, y: y + 2.5 }),
  ];
}

/** A desk whose top runs forwards from its front edge `edge`. */
export function desk(edge: Point, width: number, floor: number): Shape[] {
  const { x, y } = edge;
  const foot = floor - 1.4;
  const back = x + width;
  const far = x + Math.min(44, width - 16);
  return [
    limb("deskFar", { x: far, y: y + 4 }, 1.8, { x: far - 2, y: foot }, 1.4),
    limb("desk", { x: back - 8, y: y + 4 }, 2, { x: back - 4, y: foot }, 1.4),
    line("desk", 4, { x: x + 2, y: y + 2 }, { x: back - 2, y: y + 2 }),
  ];
}

/** An open laptop standing on `base` (the place nearest the person); its keys are 1.6 cm above the desk. */
export function laptop(base: Point): Shape[] {
  const { x, y } = base;
  const hinge = { x: x + 30, y: y - 1 };
  const top = { x: x + 38, y: y - 22 };
  return [
    line("laptop", 1.8, hinge, top),
    line("screen", 0.8, { x: hinge.x - 0.2, y: y - 3 }, { x: top.x - 1.2, y: top.y + 1 }),
    line("laptop", 1.6, { x: x + 0.8, y: y - 0.8 }, hinge),
  ];
}

/** A glass of water standing on `base`. */
export function glass(base: Point): Shape[] {
  const { x, y } = base;
  // The same tapering shape twice: the glass, and in it the water.
  const taper = (tone: "glass" | "water", height: number, half: number) =>
    polygon(
      tone,
      { x: x - 3, y },
      { x: x - half, y: y - height },
      { x: x + half, y: y - height },
      { x: x + 3, y },
    );
  return [taper("glass", 11, 4), taper("water", 7, 3.64)];
}

/** The floor, drawn under everything that stands on it. */
export function floorLine(left: number, right: number, floor: number): Shape {
  return line("floor", 2, { x: left, y: floor + 1 }, { x: right, y: floor + 1 });
}

const WALL = 14;

/** A wall to lean on, seen edge on, from above the head down to the floor. `face` is the surface the back touches. */
export function wall(face: number, top: number, floor: number): Shape {
  const [back, foot] = [face - WALL, floor + 2];
  return polygon(
    "wall",
    { x: back, y: top },
    { x: face, y: top },
    { x: face, y: foot },
    { x: back, y: foot },
  );
}

/** An exercise mat on the floor, as thick as `MAT`. */
export function mat(left: number, right: number, floor: number): Shape {
  return line("mat", MAT, { x: left, y: floor - MAT / 2 }, { x: right, y: floor - MAT / 2 });
}

/** How high a mat lifts what lies on it, cm. */
export const MAT = 2.4;
