import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { art } from "../../src/exercises/art.ts";
import { drawExercise, drawKeyframes } from "../../src/exercises/draw-exercise.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import { DARK, LIGHT } from "../../src/figure/drawing/palette.ts";
import type { Drawing } from "../../src/figure/drawing/shape.ts";
import { toSvg } from "../../src/figure/drawing/svg.ts";
import { inTheRound } from "../../src/figure/front/front-skeleton.ts";
import { far, mixPlaces } from "../../src/figure/front/place.ts";
import { frontPose, sidePose } from "../../src/figure/movement/draw-movement.ts";
import type { FrontMovement, SideMovement } from "../../src/figure/movement/movement.ts";
import { distance } from "../../src/figure/point.ts";
import { fromTheSide } from "../../src/figure/skeleton.ts";
import { bends } from "../figure/bends.ts";

const LIST_SIZE = 48;

/** How many pixels of a list's small picture are clearly of another colour in the other drawing. */
function apart(a: Drawing, b: Drawing, theme: "light" | "dark"): number {
  const [palette, background] = theme === "light" ? [LIGHT, "#fbf9f4"] : [DARK, "#161d1c"];
  const painted = (drawing: Drawing) =>
    new Resvg(toSvg(drawing, palette), {
      background,
      fitTo: { mode: "width", value: LIST_SIZE },
    }).render().pixels;
  const [one, other] = [painted(a), painted(b)];
  const change = (i: number) =>
    [0, 1, 2].reduce((sum, part) => sum + Math.abs((one[i + part] ?? 0) - (other[i + part] ?? 0)), 0);
  return Array.from({ length: LIST_SIZE ** 2 }, (_, pixel) => change(pixel * 4)).filter((sum) => sum > 90)
    .length;
}

describe.each(exercises)("%s", (id) => {
  test.each(["light", "dark"] as const)("its keyframes can be told apart in a list, %s", (theme) => {
    const stills = drawKeyframes(id, "right");
    for (const [i, still] of stills.slice(1).entries()) {
      expect(apart(stills[i] as Drawing, still, theme)).toBeGreaterThan(60);
    }
  });

  test("every moment is made of the same parts", () => {
    const parts = (t: number) =>
      drawExercise(id, t, "right")
        .shapes.map(({ tone, width }) => `${tone} ${width}`)
        .toSorted();
    for (let t = 0.05; t <= 1; t += 0.05) expect(parts(t)).toEqual(parts(0));
  });
});

test("the pelvic rock: the low back is hollow, then round, while the head stays", () => {
  const rock = art["seated-pelvic-rock"] as SideMovement;
  const [hollow, round] = [fromTheSide(sidePose(rock, 0)), fromTheSide(sidePose(rock, 1))];
  expect(bends(hollow).lumbar).toBeLessThan(-20);
  expect(bends(round).lumbar).toBeGreaterThan(20);
  expect(distance(hollow.skull, round.skull)).toBeLessThan(5);
});

test("the ankle on the knee lies on the other thigh, near its end, and stays there", () => {
  for (let t = 0; t <= 1; t += 0.1) {
    const s = inTheRound(frontPose(art["seated-figure-four"] as FrontMovement, t));
    const { ankle } = s.rightLeg;
    const gaps = [0.5, 0.6, 0.7, 0.8, 0.9].map((part) =>
      far(ankle, mixPlaces(s.leftLeg.hip, s.leftLeg.knee, part)),
    );
    // A thigh is as thick as eight centimetres above its bone, and an ankle has flesh too.
    expect(Math.min(...gaps)).toBeGreaterThan(5);
    expect(Math.min(...gaps)).toBeLessThan(13);
    expect(gaps.indexOf(Math.min(...gaps))).toBeGreaterThan(0);
  }
});

test("knees that roll point up in the middle and as far to one side as to the other", () => {
  const rolls = art["knee-rolls"] as FrontMovement;
  const knee = (t: number) => {
    const s = inTheRound(frontPose(rolls, t));
    return mixPlaces(s.leftLeg.knee, s.rightLeg.knee, 0.5);
  };
  const [right, middle, left] = [knee(0), knee(0.5), knee(1)];
  expect(middle[0]).toBeCloseTo(0, 6);
  expect(middle[2]).toBeGreaterThan(25);
  expect(right[0]).toBeCloseTo(-left[0], 1);
  expect(left[0]).toBeGreaterThan(15);
});
