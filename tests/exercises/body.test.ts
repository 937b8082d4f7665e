import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { art } from "../../src/exercises/art.ts";
import { SEAT_BELOW_HIP } from "../../src/figure/body.ts";
import { type FrontSkeleton, inTheRound } from "../../src/figure/front/front-skeleton.ts";
import { dot, far, type Place, plus, unit } from "../../src/figure/front/place.ts";
import { frontPose, sidePose } from "../../src/figure/movement/draw-movement.ts";
import type { FrontMovement, Movement, SideMovement } from "../../src/figure/movement/movement.ts";
import { distance } from "../../src/figure/point.ts";
import type { Pose } from "../../src/figure/pose.ts";
import { fromTheSide } from "../../src/figure/skeleton.ts";
import { movementOf } from "../../src/ideas/draw-idea.ts";
import { ideaMotions } from "../../src/ideas/motions/motion-list.ts";
import { bends, HUMAN } from "../figure/bends.ts";
import { expectWhole, expectWholeInTheRound } from "../figure/whole.ts";
import { runs } from "../support/property.ts";

const drawn: Record<string, Movement> = { ...art, ...ideaArt() };
const fromSide = Object.entries(drawn).filter((row): row is [string, SideMovement] => row[1].view === "side");
const fromFront = Object.entries(drawn).filter(
  (row): row is [string, FrontMovement] => row[1].view === "front",
);

/** The movements of ideas, those that can be done on a seat too in both ways. */
function ideaArt(): Record<string, Movement> {
  return Object.fromEntries(
    Object.entries(ideaMotions).flatMap(([name, motion]) => [
      [`${name} on a seat`, movementOf(motion, true)],
      [name, movementOf(motion, false)],
    ]),
  ) as Record<string, Movement>;
}
const moments = Array.from({ length: 41 }, (_, i) => i / 40);
const anyMoment = fc.double({ min: 0, max: 1, noNaN: true });

/** How far a joint is bent at a moment. One assertion looks at them all: thousands would take longer than the rest. */
interface Bend {
  t: number;
  joint: string;
  bend: number;
}

function told(t: number, bent: Record<string, number>): Bend[] {
  return Object.entries(bent).map(([joint, bend]) => ({ t, joint, bend }));
}

function isHuman(joint: string | undefined, bend: number): boolean {
  const [least, most] = HUMAN[joint ?? ""] ?? [NaN, NaN];
  return bend >= least && bend <= most;
}

describe.each(fromSide)("%s", (_, exercise) => {
  test("no bone changes its length", () => {
    fc.assert(
      fc.property(anyMoment, (t) => expectWhole(fromTheSide(sidePose(exercise, t)))),
      runs(),
    );
  });

  test("every joint is within what a person can do", () => {
    const bent = moments.flatMap((t) => told(t, bends(fromTheSide(sidePose(exercise, t)))));
    expect(bent.filter(({ joint, bend }) => !isHuman(joint.split(" ").at(-1), bend))).toEqual([]);
  });

  test("every hand and foot that is to stay at a place reaches it", () => {
    for (const t of moments) {
      const pose = sidePose(exercise, t);
      const s = fromTheSide(pose);
      for (const [end, pin] of ends(pose, s)) {
        if (pin?.hold === 1) expect(distance(end, pin.at), `at ${t}`).toBeLessThan(1);
      }
    }
  });

  test("nothing jumps", () => {
    let before = fromTheSide(sidePose(exercise, 0));
    const steps: number[] = [];
    for (let i = 1; i <= 400; i++) {
      const pose = sidePose(exercise, i / 400);
      const s = fromTheSide(pose);
      const earlier = ends(pose, before);
      steps.push(...ends(pose, s).map(([end], n) => distance(end, earlier[n]?.[0] ?? end)));
      before = s;
    }
    expect(Math.max(...steps)).toBeLessThan(2);
  });

  test("no joint snaps, as one does that is pulled straight", () => {
    let before = bends(fromTheSide(sidePose(exercise, 0)));
    const snaps: Bend[] = [];
    for (let i = 1; i <= 400; i++) {
      const now = bends(fromTheSide(sidePose(exercise, i / 400)));
      const earlier = before;
      snaps.push(
        ...told(i / 400, now).filter(({ joint, bend }) => !(Math.abs(bend - (earlier[joint] ?? bend)) < 1.6)),
      );
      before = now;
    }
    expect(snaps).toEqual([]);
  });
});

function ends(pose: Pose, s: ReturnType<typeof fromTheSide>) {
  return [
    [s.nearArm.fingertips, pose.nearArm.pin],
    [s.farArm.fingertips, pose.farArm.pin],
    [s.nearLeg.ball, pose.nearLeg.pin],
    [s.farLeg.ball, pose.farLeg.pin],
  ] as const;
}

describe.each(fromFront)("%s", (_, exercise) => {
  test("no bone changes its length", () => {
    fc.assert(
      fc.property(anyMoment, (t) => expectWholeInTheRound(inTheRound(frontPose(exercise, t)))),
      runs(),
    );
  });

  test("elbows, wrists, knees and ankles are within what a person can do", () => {
    const bent = moments.flatMap((t) => told(t, limbBends(inTheRound(frontPose(exercise, t)))));
    expect(bent.filter(({ joint, bend }) => !isHuman(joint, bend))).toEqual([]);
  });

  test("every hand and foot reaches its place", () => {
    for (const t of moments) {
      const pose = frontPose(exercise, t);
      const s = inTheRound(pose);
      expect(far(s.leftLeg.ankle, pose.leftLeg.ankle)).toBeLessThan(1);
      expect(far(s.rightLeg.ankle, pose.rightLeg.ankle)).toBeLessThan(1);
      for (const [joints, arm] of [
        [s.leftArm, pose.leftArm],
        [s.rightArm, pose.rightArm],
      ] as const) {
        if (arm.grip) expect(far(joints.fingertips, arm.grip.at), `at ${t}`).toBeLessThan(1);
      }
    }
  });
});

test.each(fromFront)("%s: the trunk bends and turns no further than a person's", (_, exercise) => {
  const angle = (a: Place, b: Place) => (Math.acos(Math.min(Math.max(dot(a, b), -1), 1)) * 180) / Math.PI;
  for (const t of moments) {
    const s = inTheRound(frontPose(exercise, t));
    expect(angle(s.pelvis.up, s.thorax.up), `bend at ${t}`).toBeLessThan(35);
    expect(angle(s.pelvis.left, s.thorax.left), `turn at ${t}`).toBeLessThan(45);
    expect(angle(s.thorax.left, s.head.left), `turn of the head at ${t}`).toBeLessThan(60);
    expect(angle(s.thorax.up, s.head.up), `bend of the neck at ${t}`).toBeLessThan(40);
  }
});

/** The angles of the hinges; a straight elbow or knee is 180. */
function limbBends(s: FrontSkeleton): Record<string, number> {
  const angle = (a: Place, at: Place, b: Place) => {
    const [one, other] = [unit(plus(a, at, -1)), unit(plus(b, at, -1))];
    const cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    return (Math.acos(Math.min(Math.max(cosine, -1), 1)) * 180) / Math.PI;
  };
  const least = (...angles: number[]) => Math.min(...angles);
  return {
    elbow: least(...[s.leftArm, s.rightArm].map((arm) => angle(arm.shoulder, arm.elbow, arm.wrist))),
    wrist: 180 - least(...[s.leftArm, s.rightArm].map((arm) => angle(arm.elbow, arm.wrist, arm.fingertips))),
    knee: least(...[s.leftLeg, s.rightLeg].map((leg) => angle(leg.hip, leg.knee, leg.ankle))),
    ankle: least(
      ...[s.leftLeg, s.rightLeg].map((leg) => angle(leg.knee, leg.ankle, plus(leg.ankle, leg.toes, 10))),
    ),
  };
}

test.each([
  "tall-sit-reset",
  "seated-pelvic-rock",
  "seated-cat-cow",
  "seated-hamstring-hinge",
  "seated-knee-hug",
  "seated-forward-lean",
  "shoulder-blade-squeeze",
] as const)("%s: the seat stays on the chair", (id) => {
  const exercise = art[id] as SideMovement;
  for (const t of moments) expect(sidePose(exercise, t).hips.y + SEAT_BELOW_HIP).toBeCloseTo(143 - 45, 6);
});
