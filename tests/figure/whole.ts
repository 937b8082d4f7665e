import { expect } from "vitest";
import { far } from "../../src/figure/front/place.ts";
import { type FrontSkeleton, HIP } from "../../src/figure/front/front-skeleton.ts";
import { distance } from "../../src/figure/point.ts";
import { LENGTH, type Skeleton } from "../../src/figure/skeleton.ts";

/** Every bone of a body seen from the side has its length. */
export function expectWhole(s: Skeleton): void {
  const lengths: [number, number][] = [
    [distance(s.hips, s.waist), LENGTH.pelvis],
    [distance(s.waist, s.ribs), LENGTH.lumbar],
    [distance(s.ribs, s.nape), LENGTH.thorax],
    [distance(s.nape, s.skull), LENGTH.neck],
  ];
  for (const arm of [s.nearArm, s.farArm]) {
    lengths.push([distance(arm.shoulder, arm.elbow), LENGTH.upperArm]);
    lengths.push([distance(arm.elbow, arm.wrist), LENGTH.forearm]);
    lengths.push([distance(arm.wrist, arm.fingertips), LENGTH.hand]);
  }
  for (const leg of [s.nearLeg, s.farLeg]) {
    lengths.push([distance(leg.hip, leg.knee), LENGTH.thigh]);
    lengths.push([distance(leg.knee, leg.ankle), LENGTH.shin]);
    lengths.push([distance(leg.ankle, leg.ball), Math.hypot(LENGTH.instep, LENGTH.ankleHeight)]);
  }
  expectEqual(lengths);
}

/** Every bone of a body in the round has its length. */
export function expectWholeInTheRound(s: FrontSkeleton): void {
  const lengths: [number, number][] = [
    [far(s.hips, s.waist), LENGTH.pelvis],
    [far(s.waist, s.ribs), LENGTH.lumbar],
    [far(s.ribs, s.nape), LENGTH.thorax],
    [far(s.nape, s.skull), LENGTH.neck],
  ];
  for (const arm of [s.leftArm, s.rightArm]) {
    lengths.push([far(arm.shoulder, arm.elbow), LENGTH.upperArm]);
    lengths.push([far(arm.elbow, arm.wrist), LENGTH.forearm]);
    lengths.push([far(arm.wrist, arm.fingertips), LENGTH.hand]);
  }
  for (const leg of [s.leftLeg, s.rightLeg]) {
    lengths.push([far(s.hips, leg.hip), HIP]);
    lengths.push([far(leg.hip, leg.knee), LENGTH.thigh]);
    lengths.push([far(leg.knee, leg.ankle), LENGTH.shin]);
    lengths.push([far(leg.ankle, leg.ball), Math.hypot(LENGTH.instep, LENGTH.ankleHeight)]);
  }
  expectEqual(lengths);
}

/** One assertion for all: it costs more than what it looks at. */
function expectEqual(lengths: readonly [number, number][]): void {
  expect(lengths.filter(([length, bone]) => !(Math.abs(length - bone) < 1e-6))).toEqual([]);
}
