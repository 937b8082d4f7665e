import { along, type Point } from "../point.ts";
import type { Arm, Leg, Pin, Pose } from "../pose.ts";
import { SHOE } from "../shoe.ts";
import { LENGTH } from "../skeleton.ts";

/** The trunk of a pose from the heading of each part (0 upright, 90 level): easier to think in than bends. */
export function trunk(
  pelvis: number,
  lumbar: number,
  thorax: number,
  neck: number,
  head: number,
): Pick<Pose, "pelvis" | "lumbar" | "thorax" | "neck" | "head"> {
  return {
    pelvis,
    lumbar: lumbar - pelvis,
    thorax: thorax - lumbar,
    neck: neck - thorax,
    head: head - neck,
  };
}

/** A free arm. */
export function arm(shoulder: number, elbow: number, wrist = 0): Arm {
  return { shoulder, elbow, wrist };
}

/** An arm whose fingertips rest at a place, pointing to `heading`. */
export function handAt(x: number, y: number, heading: number): Arm {
  return { shoulder: 20, elbow: 100, wrist: 0, pin: { at: { x, y }, heading, hold: 1 } };
}

/** A palm that lies flat on something level: the wrist is as high above it as the hand is thick. */
export const FLAT = 99;

/** A leg that stands on the floor; see `foot` for `x` and `heading`. */
export function standingLeg(x: number, floor: number, heading = 90): Leg {
  return { hip: 90, knee: 90, ankle: 90, pin: foot(x, floor, heading) };
}

/**
 * A foot on the floor with its toes pointing to `heading`: 90 flat; under 90 rolled back over its heel, toes up;
 * over 90 rolled forwards over its toes, heel up. What touches the floor stays where it is while the foot rolls;
 * `x` is where the ankle joint is when the foot is flat.
 */
export function foot(x: number, floor: number, heading: number): Pin {
  const edge = heading < 90 ? HEEL : TOES;
  const ankle = x + edge.ahead - onShoe(edge, heading).x;
  const ball = onShoe(BALL, heading);
  return { at: { x: ankle + ball.x, y: floor - depth(heading) + ball.y }, heading, hold: 1 };
}

type OnShoe = { readonly ahead: number; readonly below: number };
const BALL: OnShoe = { ahead: LENGTH.instep, below: LENGTH.ankleHeight };
const HEEL: OnShoe = { ahead: -4.6, below: LENGTH.ankleHeight };
const TOES: OnShoe = { ahead: 16, below: LENGTH.ankleHeight };

/** Where a place on the shoe is from the ankle joint when the toes point to `heading`. */
function onShoe({ ahead, below }: OnShoe, heading: number): Point {
  return along(along({ x: 0, y: 0 }, heading, ahead), heading + 90, below);
}

/** How far the lowest part of the shoe is under the ankle joint. */
export function depth(heading: number): number {
  let deepest = 0;
  for (let i = 0; i + 1 < SHOE.length; i += 2) {
    const place = onShoe({ ahead: SHOE[i] as number, below: SHOE[i + 1] as number }, heading);
    deepest = Math.max(deepest, place.y);
  }
  return deepest;
}
