import { farSide, nearSide } from "./body.ts";
import { line, oval, ring, type Drawing, type Shape } from "./drawing/shape.ts";
import type { Point } from "./point.ts";
import { DESK_FLOOR, DESK_SEAT, seatedPose, workplace } from "./seated.ts";
import { fromTheSide } from "./skeleton.ts";

/** How far the plate that carries the feet is above the floor, cm. */
export const PLATE = 5;
/** Of the large wheels, to the middle of the tyre, cm. */
export const WHEEL = 28.6;
const TYRE = 2.8;
/** How far the hub of the large wheels is behind the middle of the seat, cm. */
export const HUB_BEHIND = 11;

/** As broad for its height as the drawing on a chair: the floor is lower by the height of the plate. */
const WIDTH = 182;
const HEIGHT = 155;
export const WHEELCHAIR_FLOOR = DESK_FLOOR + PLATE;

/** A wheelchair, but for the near wheel. `seat` is the middle of the top of the seat; `plate` the height of the feet, cm. */
export function wheelchair(seat: Point, plate: number): Shape[] {
  const { x, y } = seat;
  const floor = plate + PLATE;
  const hub = hubOf(seat, floor);
  const caster = { x: x + 19, y: floor - 6.4 };
  return [
    ring("wheelFar", { x: hub.x + 4, y: hub.y }, WHEEL, TYRE),
    line("metal", 2.2, { x: x - 26, y: y - 35 }, { x: x - 33, y: y - 36 }),
    line(
      "metal",
      2.2,
      { x: x - 20, y: y + 8 },
      { x: x + 20, y: y + 8 },
      { x: x + 27, y: y + 14 },
      { x: x + 33, y: plate },
    ),
    line("metal", 2.2, { x: caster.x - 2, y: y + 8 }, caster),
    line("metal", 2, { x: x + 31, y: plate + 1 }, { x: x + 58, y: plate + 1 }),
    ring("wheel", caster, 5.2, 2.4),
    line("wheel", 4, { x: x - 20.4, y: y + 3 }, { x: x - 26, y: y - 34 }),
    line("wheel", 5, { x: x - 19, y: y + 2.5 }, { x: x + 21, y: y + 2.5 }),
  ];
}

/** The wheel on our side, with the rim by which it is turned. It is drawn before the hips and behind the near arm. */
export function nearWheel(seat: Point, plate: number): Shape[] {
  const hub = hubOf(seat, plate + PLATE);
  return [
    ring("wheel", hub, WHEEL, TYRE),
    ring("metal", hub, WHEEL - 4.6, 1.2),
    oval("wheel", hub, 3.4, 3.4),
  ];
}

function hubOf(seat: Point, floor: number): Point {
  return { x: seat.x - HUB_BEHIND, y: floor - WHEEL - TYRE / 2 };
}

/** A person in a wheelchair at a desk with a laptop; see `seatedPose` for `slump`. */
export function wheelchairAtDesk(slump: number): Drawing {
  const person = fromTheSide(seatedPose(slump));
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...workplace(WIDTH, WHEELCHAIR_FLOOR),
      ...farSide(person),
      ...wheelchair(DESK_SEAT, DESK_FLOOR),
      ...nearSide(person, 0, nearWheel(DESK_SEAT, DESK_FLOOR)),
    ],
  };
}
