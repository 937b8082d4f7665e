import { headingTo } from "../../src/figure/point.ts";
import type { Skeleton } from "../../src/figure/skeleton.ts";

/** Every joint's bend in degrees, measured from where the joints are rather than from the pose that put them there. */
export function bends(s: Skeleton): Record<string, number> {
  const bend = (from: number, to: number) => ((((to - from) % 360) + 540) % 360) - 180;
  // An arm or a leg past straight up or straight back is over 180, not far behind.
  const fromBehind = (angle: number) => (angle < -90 ? angle + 360 : angle);
  const thorax = headingTo(s.ribs, s.nape);
  const found: Record<string, number> = {
    lumbar: bend(headingTo(s.hips, s.waist), headingTo(s.waist, s.ribs)),
    thorax: bend(headingTo(s.waist, s.ribs), thorax),
    neck: bend(thorax, headingTo(s.nape, s.skull)),
    head: bend(headingTo(s.nape, s.skull), s.heading.head),
  };
  for (const [side, arm, leg] of [
    ["near", s.nearArm, s.nearLeg],
    ["far", s.farArm, s.farLeg],
  ] as const) {
    const upperArm = headingTo(arm.shoulder, arm.elbow);
    const forearm = headingTo(arm.elbow, arm.wrist);
    const shin = headingTo(leg.knee, leg.ankle);
    found[`${side} shoulder`] = fromBehind(bend(upperArm, thorax + 180));
    found[`${side} elbow`] = 180 + bend(upperArm, forearm);
    found[`${side} wrist`] = bend(forearm, arm.heading);
    found[`${side} hip`] = fromBehind(bend(headingTo(s.hips, s.waist), headingTo(leg.hip, leg.knee)));
    found[`${side} knee`] = 180 - bend(headingTo(leg.hip, leg.knee), shin);
    found[`${side} ankle`] = 180 + bend(shin, leg.heading);
  }
  return found;
}

/** What a stiff grown-up can do without strain, degrees, in the words of pose.ts. */
export const HUMAN: Readonly<Record<string, readonly [number, number]>> = {
  lumbar: [-25, 50],
  thorax: [-20, 50],
  neck: [-40, 50],
  head: [-60, 40],
  shoulder: [-60, 185],
  elbow: [30, 180.001],
  wrist: [-85, 75],
  hip: [35, 205],
  knee: [25, 180.001],
  ankle: [70, 165],
};
