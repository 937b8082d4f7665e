import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { art } from "../../src/exercises/art.ts";
import { drawExercise, drawKeyframes, drawPicture } from "../../src/exercises/draw-exercise.ts";
import { exercises, type Side } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { LIGHT } from "../../src/figure/drawing/palette.ts";
import type { Drawing, Tone } from "../../src/figure/drawing/shape.ts";
import { toSvg } from "../../src/figure/drawing/svg.ts";
import type { Seat } from "../../src/figure/movement/movement.ts";
import { inkOf } from "../figure/ink.ts";
import { runs } from "../support/property.ts";

const PERSON: readonly Tone[] = [
  "shirt",
  "sleeve",
  "shirtFar",
  "skin",
  "skinShade",
  "skinFar",
  "hairShort",
  "hairBob",
  "hairCurly",
  "eye",
  "trousers",
  "trousersShade",
  "trousersFar",
  "shoe",
  "shoeFar",
];

const HAIRS = ["hairBob", "hairCurly"] as const;

/** Where the shapes of some tones are painted, to a quarter of a centimetre. */
function findPainted(drawing: Drawing, tones: readonly Tone[]) {
  const shapes = drawing.shapes.filter((shape) => tones.includes(shape.tone));
  return inkOf(toSvg({ ...drawing, shapes }, LIGHT));
}

/** What can be done from a seat is drawn in a wheelchair too. */
const fromSeat = exercises.filter((id) => traits[id].fromSeat);

describe.each(fromSeat)("%s in a wheelchair", (id) => {
  test.each(["left", "right"] as const)("nothing leaves the frame, %s", (side) => {
    for (const t of [0, 0.35, 0.7, 1]) {
      const drawing = drawExercise(id, t, side, 1, "wheelchair");
      const ink = inkOf(toSvg(drawing, LIGHT));
      expect(ink.left).toBeGreaterThan(1);
      expect(ink.top).toBeGreaterThan(1);
      expect(ink.right).toBeLessThan(drawing.width - 1);
      expect(ink.bottom).toBeLessThan(drawing.height - 1);
    }
  });

  test("the body moves as on a chair; what it sits in is another thing", () => {
    const inSeat = (seat: Seat, isBody: boolean) =>
      drawExercise(id, 0.6, "right", 0, seat).shapes.filter(({ tone }) => PERSON.includes(tone) === isBody);
    expect(inSeat("wheelchair", true)).toEqual(inSeat("chair", true));
    expect(inSeat("wheelchair", false).map(({ tone }) => tone)).toContain("wheel");
    expect(inSeat("wheelchair", false).map(({ tone }) => tone)).not.toContain("chair");
    expect(inSeat("chair", false).map(({ tone }) => tone)).not.toContain("wheel");
  });
});

describe.each(exercises)("%s", (id) => {
  const { rhythm } = details[id];

  test("has a picture that says most among its moments", () => {
    const { telling } = art[id];
    expect(telling).toBeGreaterThanOrEqual(0);
    expect(telling).toBeLessThanOrEqual(1);
    expect(drawPicture(id)).toEqual(drawExercise(id, telling, "right"));
  });

  test.each(["left", "right"] as const)("nothing leaves the frame, %s", (side) => {
    for (const t of [0, 0.35, 0.7, 1]) {
      const drawing = drawExercise(id, t, side, 1);
      const ink = inkOf(toSvg(drawing, LIGHT));
      for (const hair of HAIRS) expect(inkOf(toSvg(drawing, LIGHT, hair)).top, hair).toBeGreaterThan(0.7);
      expect(ink.left).toBeGreaterThan(1);
      expect(ink.top).toBeGreaterThan(1);
      expect(ink.right).toBeLessThan(drawing.width - 1);
      expect(ink.bottom).toBeLessThan(drawing.height - 1);
    }
  });

  test("its keyframes differ, and are moments of the movement", () => {
    const stills = drawKeyframes(id, "right");
    expect(stills.length).toBeGreaterThanOrEqual(2);
    expect(new Set(stills.map((still) => JSON.stringify(still))).size).toBe(stills.length);
    expect(stills[0]).toEqual(drawExercise(id, 0, "right"));
  });

  test("ends where it began if it goes round, and elsewhere if it has a way back", () => {
    const [first, last] = [0, 1].map((t) => drawExercise(id, t, "right"));
    if (rhythm.pattern === "round") expect(last).toEqual(first);
    else expect(last).not.toEqual(first);
    expect(rhythm.back > 0).toBe(rhythm.pattern !== "round");
  });

  test("the left side is the right side's mirror image, where there are sides", () => {
    const [left, right] = [drawExercise(id, 0.8, "left"), drawExercise(id, 0.8, "right")];
    if (traits[id].sides === 1) return expect(left).toEqual(right);
    const [a, b] = [findPainted(left, PERSON), findPainted(right, PERSON)];
    expect(a.left).toBeCloseTo(right.width - b.right, 0);
    expect(a.right).toBeCloseTo(right.width - b.left, 0);
    expect(a.top).toBe(b.top);
    expect(left.shapes.map((shape) => shape.tone)).toEqual(right.shapes.map((shape) => shape.tone));
  });

  test("any number draws a person, and out of range counts as the nearest end", () => {
    expect(drawExercise(id, Number.NaN, "right")).toEqual(drawExercise(id, 0, "right"));
    expect(drawExercise(id, -3, "right")).toEqual(drawExercise(id, 0, "right"));
    expect(drawExercise(id, Infinity, "right")).toEqual(drawExercise(id, 1, "right"));
    expect(drawExercise(id, 0.5, "sideways" as Side)).toEqual(drawExercise(id, 0.5, "right"));
    fc.assert(
      fc.property(
        fc.double(),
        fc.double(),
        fc.constantFrom("left" as const, "right" as const),
        (t, breath, side) => {
          for (const { d } of drawExercise(id, t, side, breath).shapes) {
            expect(d).toMatch(/^M[-\dMLCAZ. ]+$/);
            expect(d).not.toContain("e-");
          }
        },
      ),
      // More than a thousand for all exercises together.
      runs(60),
    );
  });
});

/** The height of what an exercise stands on, from its floor line or, where there is one, its mat. */
function floorOf(drawing: Drawing): number {
  const level = (tone: Tone, thick: number) => {
    const shape = drawing.shapes.find((one) => one.tone === tone && one.width !== undefined);
    return shape && Number(shape.d.split(" ").at(-1)) - thick;
  };
  return level("mat", 1.2) ?? level("floor", 1) ?? Number.NaN;
}

const seenFromTheSide = exercises.filter((id) => art[id].view === "side");

test.each(seenFromTheSide)("%s: the person rests on the floor and nothing goes through it", (id) => {
  for (let t = 0; t <= 1; t += 0.1) {
    const drawing = drawExercise(id, t, "right");
    const { bottom } = findPainted(drawing, PERSON);
    expect(Math.abs(bottom - floorOf(drawing)), `at ${t.toFixed(2)}`).toBeLessThanOrEqual(1);
  }
});

test("wall-pelvic-tuck: head, back and buttocks touch the wall, and nothing goes into it", () => {
  for (const t of [0, 0.5, 1]) {
    const drawing = drawExercise("wall-pelvic-tuck", t, "right");
    const face = findPainted(drawing, ["wall"]).right;
    for (const tones of [["hairShort"], ["shirt"]] as const) {
      expect(Math.abs(findPainted(drawing, tones).left - face), `${tones[0]} at ${t}`).toBeLessThan(2);
    }
    expect(findPainted(drawing, PERSON).left).toBeGreaterThan(face - 0.6);
  }
});

test("a full breath shows, and no breath is the still figure", () => {
  expect(drawExercise("tall-sit-reset", 1, "right", 0)).toEqual(drawExercise("tall-sit-reset", 1, "right"));
  const chest = (breath: number) =>
    findPainted(drawExercise("tall-sit-reset", 1, "right", breath), ["shirt"]);
  expect(chest(1).right).toBeGreaterThan(chest(0).right);
});

test("the seated person and the icon bring no exercise with them", () => {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../src/figure");
  const met = new Set<string>();
  const follow = (file: string) => {
    if (met.has(file)) return;
    met.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
      follow(resolve(dirname(file), path ?? ""));
  };
  for (const entry of ["seated.ts", "icon.ts", "walking.ts"]) follow(resolve(root, entry));
  expect([...met].filter((file) => /src\/exercises|(?:movement|rooms|front)\//.test(file))).toEqual([]);
});
