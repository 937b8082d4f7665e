import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIGHT } from "../../src/figure/drawing/palette.ts";
import { DESK_FLOOR, KEYS, DESK_SEAT, seatedAtDesk, seatedPose } from "../../src/figure/seated.ts";
import { WHEELCHAIR_FLOOR, wheelchairAtDesk } from "../../src/figure/wheelchair.ts";
import type { Tone } from "../../src/figure/drawing/shape.ts";
import { fromTheSide } from "../../src/figure/skeleton.ts";
import { toSvg } from "../../src/figure/drawing/svg.ts";
import { runs } from "../support/property.ts";
import { bends, HUMAN } from "./bends.ts";
import { inkOf } from "./ink.ts";

const slumps = Array.from({ length: 21 }, (_, i) => i / 20);

const seats = { chair: seatedAtDesk, wheelchair: wheelchairAtDesk };
const inEachSeat = Object.entries(seats).flatMap(([seat, draw]) =>
  [0, 0.25, 0.5, 0.75, 1].map((slump) => [seat, slump, draw] as const),
);

describe.each(inEachSeat)("in a %s, slumped %f", (_, slump, draw) => {
  const drawing = draw(slump);
  /** Where the parts of a tone are painted, to a quarter of a centimetre. */
  const findPainted = (...tones: Tone[]) =>
    inkOf(toSvg({ ...drawing, shapes: drawing.shapes.filter(({ tone }) => tones.includes(tone)) }, LIGHT));
  const s = fromTheSide(seatedPose(slump));

  test("nothing leaves the frame", () => {
    const ink = inkOf(toSvg(drawing, LIGHT));
    expect(ink.left).toBeGreaterThan(1);
    expect(ink.top).toBeGreaterThan(1);
    expect(ink.right).toBeLessThan(drawing.width - 1);
    expect(ink.bottom).toBeLessThan(drawing.height - 1);
  });

  test("both shoes stand on the floor, or on the plate of a wheelchair", () => {
    expect(Math.abs(findPainted("shoe").bottom - DESK_FLOOR)).toBeLessThan(1);
    expect(Math.abs(findPainted("shoeFar").bottom - DESK_FLOOR)).toBeLessThan(1);
    expect(s.nearLeg.ball.y).toBeCloseTo(DESK_FLOOR, 6);
    expect(s.farLeg.ball.y).toBeCloseTo(DESK_FLOOR, 6);
  });

  test("the person sits on the seat, between its edges", () => {
    const lap = drawing.shapes.filter((shape) => shape.tone === "trousers").slice(0, 1);
    const seat = inkOf(toSvg({ ...drawing, shapes: lap }, LIGHT));
    expect(Math.abs(seat.bottom - DESK_SEAT.y)).toBeLessThan(1);
    expect(s.hips.x).toBeGreaterThan(DESK_SEAT.x - 20);
    expect(s.hips.x).toBeLessThan(DESK_SEAT.x + 20);
  });

  test("both hands rest on the keys", () => {
    expect(Math.hypot(s.nearArm.fingertips.x - KEYS.x, s.nearArm.fingertips.y - KEYS.y)).toBeLessThan(0.001);
    expect(s.farArm.fingertips.y).toBeCloseTo(KEYS.y, 6);
    expect(Math.abs(s.farArm.fingertips.x - KEYS.x)).toBeLessThan(4);
  });

  test("no sleeve goes through the desk", () => {
    const desk = findPainted("desk");
    for (const arm of [s.nearArm, s.farArm]) {
      const part = (desk.left + 2 - arm.elbow.x) / (arm.wrist.x - arm.elbow.x);
      const overEdge = arm.elbow.y + (arm.wrist.y - arm.elbow.y) * part;
      expect(overEdge).toBeLessThan(desk.top - 2);
    }
  });

  test("every joint is within what a person can do", () => {
    for (const [joint, bend] of Object.entries(bends(s))) {
      const [least, most] = HUMAN[joint.split(" ").at(-1) ?? ""] ?? [NaN, NaN];
      expect(bend, joint).toBeGreaterThanOrEqual(least);
      expect(bend, joint).toBeLessThanOrEqual(most);
    }
  });
});

test("a wheelchair stands on the floor with its three wheels, under the plate, and carries the person", () => {
  const { shapes, ...frame } = wheelchairAtDesk(0);
  const wheels = shapes.filter(({ tone, d }) => tone.startsWith("wheel") && d.includes("A"));
  const paint = (some: typeof shapes) => inkOf(toSvg({ ...frame, shapes: some }, LIGHT));
  // The last of them is the hub of the near one.
  expect(wheels).toHaveLength(4);
  for (const wheel of wheels.slice(0, 3)) {
    expect(Math.abs(paint([wheel]).bottom - WHEELCHAIR_FLOOR)).toBeLessThan(0.6);
  }
  expect(Math.abs(paint(shapes.filter(({ tone }) => tone === "floor")).top - WHEELCHAIR_FLOOR)).toBeLessThan(
    0.6,
  );
  const tones = shapes.map(({ tone }) => tone);
  const nearWheel = shapes.indexOf(wheels[2]!);
  expect(nearWheel).toBeGreaterThan(tones.indexOf("shirt"));
  expect(nearWheel).toBeLessThan(tones.indexOf("sleeve"));
});

test("a drawing in a wheelchair is as broad for its height as the one on a chair, whose place it takes", () => {
  const [wheels, legs] = [wheelchairAtDesk(0), seatedAtDesk(0)];
  expect(wheels.width / wheels.height).toBeCloseTo(legs.width / legs.height, 2);
});

test("with every bit of slump the head sinks and comes forwards, the pelvis tucks, the gaze drops to the screen", () => {
  const found = slumps.map((slump) => fromTheSide(seatedPose(slump)));
  for (const [i, s] of found.entries()) {
    const before = found[i - 1];
    if (!before) continue;
    expect(s.skull.y).toBeGreaterThan(before.skull.y);
    expect(s.skull.x).toBeGreaterThan(before.skull.x);
    expect(s.heading.pelvis).toBeLessThan(before.heading.pelvis);
    expect(s.heading.thorax).toBeGreaterThan(before.heading.thorax);
    expect(s.heading.head).toBeGreaterThan(before.heading.head);
    expect(s.skull.y - before.skull.y).toBeLessThan(2);
  }
});

test.each(Object.entries(seats))(
  "in a %s any number draws a person, and out of range counts as the nearest end",
  (_, draw) => {
    expect(draw(Number.NaN)).toEqual(draw(0));
    expect(draw(-1)).toEqual(draw(0));
    expect(draw(Infinity)).toEqual(draw(1));
    fc.assert(
      fc.property(fc.double(), (slump) => {
        for (const shape of draw(slump).shapes) expect(shape.d).not.toMatch(/NaN|Infinity|undefined/);
      }),
      runs(),
    );
  },
);
