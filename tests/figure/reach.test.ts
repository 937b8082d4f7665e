import * as fc from "fast-check";
import { expect, test } from "vitest";
import { along, distance } from "../../src/figure/point.ts";
import { reach } from "../../src/figure/reach.ts";
import { runs } from "../support/property.ts";

const place = fc.record({
  x: fc.double({ min: -200, max: 200, noNaN: true }),
  y: fc.double({ min: -200, max: 200, noNaN: true }),
});
const bone = fc.double({ min: 5, max: 60, noNaN: true });
const bend = fc.constantFrom("elbow" as const, "knee" as const);

test("the end of a limb meets its target, or comes as near as the bones allow", () => {
  fc.assert(
    fc.property(place, place, bone, bone, bend, (root, target, upper, lower, way) => {
      const headings = reach(root, target, upper, lower, way);
      const end = along(along(root, headings.upper, upper), headings.lower, lower);
      const span = distance(root, target);
      const nearest = Math.max(0, span - upper - lower, Math.abs(upper - lower) - span);
      expect(distance(end, target)).toBeLessThan(nearest + 0.01);
    }),
    runs(),
  );
});

test("elbows fold forwards and knees backwards, never the other way", () => {
  fc.assert(
    fc.property(place, place, bone, bone, (root, target, upper, lower) => {
      const arm = reach(root, target, upper, lower, "elbow");
      const leg = reach(root, target, upper, lower, "knee");
      expect(arm.upper - arm.lower).toBeGreaterThan(-0.001);
      expect(arm.upper - arm.lower).toBeLessThan(180.001);
      expect(leg.lower - leg.upper).toBeGreaterThan(-0.001);
      expect(leg.lower - leg.upper).toBeLessThan(180.001);
    }),
    runs(),
  );
});

test("a target out of reach is pointed at with a straight limb", () => {
  const { upper, lower } = reach({ x: 0, y: 0 }, { x: 500, y: 0 }, 29, 25, "elbow");
  expect(upper).toBeCloseTo(90);
  expect(lower).toBeCloseTo(90);
});

test("a target at the root itself still gives an answer", () => {
  const { upper, lower } = reach({ x: 3, y: 4 }, { x: 3, y: 4 }, 20, 20, "knee");
  expect(Number.isFinite(upper) && Number.isFinite(lower)).toBe(true);
});
