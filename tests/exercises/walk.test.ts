import { expect, test } from "vitest";
import { art } from "../../src/exercises/art.ts";
import { drawExercise } from "../../src/exercises/draw-exercise.ts";
import { sidePose } from "../../src/figure/movement/draw-movement.ts";
import type { SideMovement } from "../../src/figure/movement/movement.ts";
import { fromTheSide } from "../../src/figure/skeleton.ts";

const walk = art["easy-walk"] as SideMovement;
const STEP = 1 / 200;

/** How far the marks on the path pass in one small step of time, cm: they are in the same order, so any one tells. */
function distancePassed(t: number): number {
  const marks = (at: number) =>
    drawExercise("easy-walk", at, "right")
      .shapes.filter(({ tone, width }) => tone === "floor" && width === 2)
      .slice(1)
      .map(({ d }) => Number(/^M([\d.]+)/.exec(d)?.[1]))
      .filter((left) => left > 30 && left < 150);
  const [before, after] = [marks(t), marks(t + STEP)];
  return (before[0] ?? NaN) - (after.find((left) => Math.abs(left - (before[0] ?? NaN)) < 5) ?? NaN);
}

test("the foot on the floor moves with the floor: it does not slide", () => {
  const pace = distancePassed(0.3);
  expect(pace).toBeGreaterThan(0.3);
  // From flat until the heel lifts the ball of the foot rests.
  for (let t = 0.1; t < 0.4; t += STEP) {
    const ball = (at: number) => fromTheSide(sidePose(walk, at)).nearLeg.ball.x;
    expect(ball(t) - ball(t + STEP)).toBeCloseTo(pace, 1);
  }
});

test("the far leg does what the near one did half a stride before", () => {
  for (let t = 0; t < 0.5; t += STEP) {
    const [now, later] = [fromTheSide(sidePose(walk, t)), fromTheSide(sidePose(walk, t + 0.5))];
    expect(now.farLeg.ball.x).toBeCloseTo(later.nearLeg.ball.x, 6);
    expect(now.farLeg.ball.y).toBeCloseTo(later.nearLeg.ball.y, 6);
  }
});
