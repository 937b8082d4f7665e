import { farSide, nearSide } from "../body.ts";
import type { Drawing, Shape } from "../drawing/shape.ts";
import { createProjection } from "../front/camera.ts";
import { frontBody } from "../front/front-body.ts";
import { betweenFront, type FrontPose } from "../front/front-pose.ts";
import { inTheRound } from "../front/front-skeleton.ts";
import { blendPoses, type Pose } from "../pose.ts";
import { fromTheSide } from "../skeleton.ts";
import type { FrontMovement, Movement, Seat, SideMovement } from "./movement.ts";

/**
 * A moment of a movement. `t` runs from 0 to 1 through its keyframes; it is held inside, and anything that is not a
 * number counts as 0. `breath`, likewise from 0 to 1, is how full the lungs are, so that someone who holds still is
 * seen to breathe. `mirror`: as on the other side, so that the limb that works is always in front. `seat`: what the person
 * sits in, where they sit.
 */
export function drawMovement(
  movement: Movement,
  t: number,
  breath: number,
  mirror: boolean,
  seat: Seat = "chair",
): Drawing {
  const { edge, hint } = movement;
  const [part, air] = [inside(t), inside(breath)];
  const person =
    movement.view === "side" ? fromSide(movement, part, air, seat) : fromFront(movement, part, air, seat);
  const shapes = hint ? [...person, hint(part)] : person;
  return {
    width: edge,
    height: edge,
    shapes: mirror ? shapes.map((shape) => mirrorShape(shape, edge)) : shapes,
  };
}

const inside = (part: number) => Math.min(Math.max(part || 0, 0), 1);

/** Where `t` is at each keyframe. */
export function keyframeTimes(movement: Movement): readonly number[] {
  if (movement.view === "side" && movement.stills) return movement.stills;
  return movement.keyframes.map((_, i) => i / (movement.keyframes.length - 1));
}

/** The pose at a moment of a movement seen from the side. */
export function sidePose(movement: SideMovement, t: number): Pose {
  if (movement.moment) return movement.moment(t);
  const pose = through(movement.keyframes, t, blendPoses);
  return movement.settle ? movement.settle(pose) : pose;
}

/** The pose at a moment of a movement seen from the front. */
export function frontPose(movement: FrontMovement, t: number): FrontPose {
  return through(movement.keyframes, t, betweenFront);
}

function through<P>(poses: readonly P[], t: number, mix: (a: P, b: P, part: number) => P): P {
  const way = t * (poses.length - 1);
  const i = Math.min(Math.floor(way), poses.length - 2);
  return mix(poses[i] as P, poses[i + 1] as P, way - i);
}

function fromSide(movement: SideMovement, t: number, breath: number, seat: Seat): Shape[] {
  const person = fromTheSide(sidePose(movement, t));
  const room = (seat === "wheelchair" && movement.wheelchair) || movement;
  return [
    ...room.behind,
    ...(movement.passing?.(t) ?? []),
    ...farSide(person),
    ...room.between,
    ...nearSide(person, breath, room.beside),
  ];
}

function fromFront(movement: FrontMovement, t: number, breath: number, seat: Seat): Shape[] {
  const { scene } = movement;
  return [
    ...((seat === "wheelchair" && scene.wheelchair) || scene.behind),
    ...frontBody(inTheRound(frontPose(movement, t)), createProjection(scene.camera), scene, breath),
  ];
}

/** An arc with its radii, its flags and its end; or a place. Shapes are written with nothing else. */
const ARC_OR_PLACE = /A(\S+) (\S+) 0 (\d) (\d) (\S+?) (-?[\d.]+)|(-?[\d.]+) (-?[\d.]+)/g;

/** The mirror image of a shape in a drawing of that width. */
function mirrorShape(shape: Shape, width: number): Shape {
  const across = (x: string) => Math.round((width - Number(x)) * 100) / 100;
  return {
    ...shape,
    d: shape.d.replace(ARC_OR_PLACE, (_, rx, ry, large, sweep, ax, ay, x, y) =>
      rx === undefined
        ? `${across(x)} ${y}`
        : `A${rx} ${ry} 0 ${large} ${sweep === "1" ? 0 : 1} ${across(ax)} ${ay}`,
    ),
  };
}
