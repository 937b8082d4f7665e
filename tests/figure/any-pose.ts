import * as fc from "fast-check";
import type { Pin, Pose } from "../../src/figure/pose.ts";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const pin: fc.Arbitrary<Pin> = fc.record({
  at: fc.record({ x: degrees(0, 200), y: degrees(0, 200) }),
  heading: degrees(-180, 180),
  hold: degrees(0, 1),
});
const arm = fc.record(
  { shoulder: degrees(-40, 180), elbow: degrees(30, 180), wrist: degrees(-70, 80), pin },
  { requiredKeys: ["shoulder", "elbow", "wrist"] },
);
const leg = fc.record(
  { hip: degrees(30, 200), knee: degrees(20, 180), ankle: degrees(70, 170), pin },
  { requiredKeys: ["hip", "knee", "ankle"] },
);

/** Any pose a person can be in, with or without pins, even pins that no limb can reach. */
export const anyPose: fc.Arbitrary<Pose> = fc.record({
  hips: fc.record({ x: degrees(0, 200), y: degrees(0, 200) }),
  pelvis: degrees(-100, 100),
  lumbar: degrees(-25, 50),
  thorax: degrees(-25, 45),
  neck: degrees(-40, 50),
  head: degrees(-60, 40),
  shoulders: degrees(-2, 5),
  nearArm: arm,
  farArm: arm,
  nearLeg: leg,
  farLeg: leg,
});
