import { distance, headingTo, type Point } from "./point.ts";

/** Where the two bones of a limb point: headings in degrees (0 up, 90 forwards). */
export type Reach = { readonly upper: number; readonly lower: number };

/**
 * Two-bone inverse kinematics: the headings that bring the end of a limb from `root` to `target`.
 * The answer is headings, not places, so bones cannot stretch: a target too far is pointed at with
 * the limb straight, one too near is met with the limb folded.
 * @param upper length of the bone at the root, cm
 * @param lower length of the other bone, cm
 * @param bend the only way the middle joint bends: 'elbow' folds the end forwards, 'knee' backwards
 */
export function reach(
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  bend: "elbow" | "knee",
): Reach {
  const side = bend === "elbow" ? 1 : -1;
  const span = Math.min(Math.max(distance(root, target), Math.abs(upper - lower), 0.001), upper + lower);
  const atRoot = corner(upper, span, lower);
  const atMiddle = corner(upper, lower, span);
  const first = headingTo(root, target) + side * atRoot;
  return { upper: first, lower: first - side * (180 - atMiddle) };
}

/** The angle in degrees between sides `a` and `b` of a triangle, facing side `opposite`. */
function corner(a: number, b: number, opposite: number): number {
  const cosine = (a * a + b * b - opposite * opposite) / (2 * a * b);
  return (Math.acos(Math.min(Math.max(cosine, -1), 1)) * 180) / Math.PI;
}
