import { nearSide } from "./body.ts";
import type { Drawing } from "./drawing/shape.ts";
import type { Arm } from "./pose.ts";
import { seatedPose } from "./seated.ts";
import { fromTheSide } from "./skeleton.ts";

const EDGE = 46;
/** Where the hips are, far below the frame, so that head and shoulders fill it. */
const HIPS = { x: 18, y: 87 };

/** Head and shoulders of the person in the pictures, as they sit upright. What is below leaves the frame. */
export function portrait(): Drawing {
  const free: Arm = { shoulder: 20, elbow: 100, wrist: 0 };
  const person = fromTheSide({ ...seatedPose(0), hips: HIPS, nearArm: free, farArm: free });
  return { width: EDGE, height: EDGE, shapes: nearSide(person) };
}
