import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIGHT } from "../../src/figure/drawing/palette.ts";
import type { Tone } from "../../src/figure/drawing/shape.ts";
import { toSvg } from "../../src/figure/drawing/svg.ts";
import { seatedAtDesk } from "../../src/figure/seated.ts";
import { fromTheSide } from "../../src/figure/skeleton.ts";
import {
  STANDING_DESK_FLOOR,
  STANDING_KEYS,
  standingAtDesk,
  standingPose,
} from "../../src/figure/standing.ts";
import { runs } from "../support/property.ts";
import { bends, HUMAN } from "./bends.ts";
import { inkOf } from "./ink.ts";
import { expectWhole } from "./whole.ts";

describe.each([0, 0.25, 0.5, 0.75, 1])("tired %f", (fatigue) => {
  const drawing = standingAtDesk(fatigue);
  const s = fromTheSide(standingPose(fatigue));
  const findPainted = (...tones: Tone[]) =>
    inkOf(toSvg({ ...drawing, shapes: drawing.shapes.filter(({ tone }) => tones.includes(tone)) }, LIGHT));

  test("nothing leaves the frame", () => {
    const ink = inkOf(toSvg(drawing, LIGHT));
    expect(ink.left).toBeGreaterThan(1);
    expect(ink.top).toBeGreaterThan(1);
    expect(ink.right).toBeLessThan(drawing.width - 1);
    expect(ink.bottom).toBeLessThan(drawing.height - 1);
  });

  test("both shoes are on the floor, and neither is in it", () => {
    for (const tone of ["shoe", "shoeFar"] as const) {
      expect(Math.abs(findPainted(tone).bottom - STANDING_DESK_FLOOR), tone).toBeLessThan(1);
    }
  });

  test("both hands rest on the keys, and no sleeve goes through the desk", () => {
    expect(s.nearArm.fingertips.x).toBeCloseTo(STANDING_KEYS.x, 3);
    expect(s.nearArm.fingertips.y).toBeCloseTo(STANDING_KEYS.y, 3);
    expect(s.farArm.fingertips.y).toBeCloseTo(STANDING_KEYS.y, 3);
    const desk = findPainted("desk");
    for (const { elbow, wrist } of [s.nearArm, s.farArm]) {
      const overEdge = elbow.y + ((wrist.y - elbow.y) * (desk.left + 2 - elbow.x)) / (wrist.x - elbow.x);
      expect(overEdge).toBeLessThan(desk.top - 2);
    }
    expect(findPainted("shirt").right).toBeLessThan(desk.left);
  });

  test("no bone changes its length, and every joint is within what a person can do", () => {
    expectWhole(s);
    for (const [joint, bend] of Object.entries(bends(s))) {
      const [least, most] = HUMAN[joint.split(" ").at(-1) ?? ""] ?? [NaN, NaN];
      expect(bend, joint).toBeGreaterThanOrEqual(least);
      expect(bend, joint).toBeLessThanOrEqual(most);
    }
  });
});

test("fresh, both legs carry; tired, one knee is bent and the head hangs over the desk", () => {
  const [fresh, tired] = [0, 1].map((fatigue) => fromTheSide(standingPose(fatigue)));
  for (const joint of ["near knee", "far knee"]) expect(bends(fresh!)[joint]).toBeGreaterThan(165);
  expect(bends(tired!)["near knee"]).toBeGreaterThan(160);
  expect(bends(tired!)["far knee"]).toBeLessThan(150);
  expect(tired!.skull.x - fresh!.skull.x).toBeGreaterThan(10);
  expect(tired!.skull.y - fresh!.skull.y).toBeGreaterThan(3);
});

test("it is as broad for its height as the seated person, whose place it takes", () => {
  const [standing, seated] = [standingAtDesk(0), seatedAtDesk(0)];
  expect(standing.width / standing.height).toBeCloseTo(seated.width / seated.height, 2);
});

test("any number draws a person, and out of range counts as the nearest end", () => {
  expect(standingAtDesk(Number.NaN)).toEqual(standingAtDesk(0));
  expect(standingAtDesk(-1)).toEqual(standingAtDesk(0));
  expect(standingAtDesk(Infinity)).toEqual(standingAtDesk(1));
  fc.assert(
    fc.property(fc.double(), (fatigue) => {
      for (const shape of standingAtDesk(fatigue).shapes)
        expect(shape.d).not.toMatch(/NaN|Infinity|undefined/);
    }),
    runs(),
  );
});
