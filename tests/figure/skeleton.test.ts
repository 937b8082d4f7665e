import * as fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "../../src/figure/point.ts";
import { blendPoses, ease, type Pose } from "../../src/figure/pose.ts";
import { fromTheSide, type Skeleton } from "../../src/figure/skeleton.ts";
import { runs } from "../support/property.ts";
import { anyPose } from "./any-pose.ts";
import { bends } from "./bends.ts";
import { expectWhole } from "./whole.ts";

test("no bone changes its length on the way between any two poses", () => {
  fc.assert(
    fc.property(anyPose, anyPose, fc.double({ noNaN: false }), (a, b, t) => {
      expectWhole(fromTheSide(blendPoses(a, b, t)));
    }),
    runs(),
  );
});

test("knees and elbows never bend the wrong way, pinned or free or half way", () => {
  fc.assert(
    fc.property(anyPose, anyPose, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
      const found = bends(fromTheSide(blendPoses(a, b, t)));
      for (const joint of ["near elbow", "far elbow", "near knee", "far knee"]) {
        expect(found[joint]).toBeGreaterThan(-0.001);
        expect(found[joint]).toBeLessThan(180.001);
      }
    }),
    runs(),
  );
});

test("the way starts at one pose and ends at the other", () => {
  fc.assert(
    fc.property(anyPose, anyPose, (a, b) => {
      expectSame(fromTheSide(blendPoses(a, b, 0)), fromTheSide(a));
      expectSame(fromTheSide(blendPoses(a, b, 1)), fromTheSide(b));
    }),
    runs(),
  );
});

test("a limb lets go of its place without a jump", () => {
  const hand = { at: { x: 130, y: 70 }, heading: 100, hold: 1 };
  const [holding, free] = [standing({ pin: hand }), standing({})];
  let last = fromTheSide(holding).nearArm.fingertips;
  for (let i = 1; i <= 200; i++) {
    const next = fromTheSide(blendPoses(holding, free, i / 200)).nearArm.fingertips;
    expect(distance(last, next)).toBeLessThan(2);
    last = next;
  }
});

test("a hand pinned in both poses stays where it is all the way", () => {
  const hand = { at: { x: 130, y: 70 }, heading: 100, hold: 1 };
  const low = { ...standing({ pin: hand }), pelvis: 10 };
  for (const t of [0, 0.2, 0.5, 0.9, 1]) {
    expect(
      distance(fromTheSide(blendPoses(standing({ pin: hand }), low, t)).nearArm.fingertips, hand.at),
    ).toBeLessThan(0.001);
  }
});

test("easing starts and ends softly and refuses nonsense", () => {
  expect([ease(0), ease(0.5), ease(1), ease(-3), ease(9), ease(Number.NaN)]).toEqual([0, 0.5, 1, 0, 1, 0]);
  expect(ease(0.1)).toBeLessThan(0.1);
  expect(ease(0.9)).toBeGreaterThan(0.9);
});

function standing(hand: Pick<Pose["nearArm"], "pin">): Pose {
  const arm = { shoulder: 5, elbow: 165, wrist: 0 };
  const leg = { hip: 180, knee: 178, ankle: 90 };
  const spine = { pelvis: 0, lumbar: 0, thorax: 0, neck: 0, head: 0, shoulders: 0 };
  return {
    hips: { x: 90, y: 94 },
    ...spine,
    nearArm: { ...arm, ...hand },
    farArm: arm,
    nearLeg: leg,
    farLeg: leg,
  };
}

function expectSame(a: Skeleton, b: Skeleton): void {
  const places = (s: Skeleton) => [
    s.skull,
    s.nearArm.fingertips,
    s.farArm.fingertips,
    s.nearLeg.ball,
    s.farLeg.ball,
  ];
  const others = places(b);
  places(a).forEach((place, i) =>
    expect(distance(place, others[i] ?? { x: NaN, y: NaN })).toBeLessThan(0.001),
  );
}
