import { describe, expect, test } from "vitest";
import { LIGHT } from "../../src/figure/drawing/palette.ts";
import type { Drawing, Tone } from "../../src/figure/drawing/shape.ts";
import { toSvg } from "../../src/figure/drawing/svg.ts";
import { drawMovement } from "../../src/figure/movement/draw-movement.ts";
import type { Seat } from "../../src/figure/movement/movement.ts";
import { drawIdea, drawIdeaStills, movementOf } from "../../src/ideas/draw-idea.ts";
import { ideas } from "../../src/ideas/idea.ts";
import { ideaLooks } from "../../src/ideas/idea-looks.ts";
import { ideaTraits } from "../../src/ideas/idea-traits.ts";
import { ideaMotions, type IdeaMotion, type IdeaMotionId } from "../../src/ideas/motions/motion-list.ts";
import { inkOf } from "../figure/ink.ts";

const names = Object.keys(ideaMotions) as IdeaMotionId[];
const motionOf = (name: IdeaMotionId): IdeaMotion => ideaMotions[name];
/** What somebody in a wheelchair is given to do where they are. */
const onWheels = ideas.filter((idea) => ideaTraits[idea].onWheels && ideaTraits[idea].posture !== "going");
const movedOnWheels = new Set<IdeaMotionId>(onWheels.map((idea) => ideaLooks[idea].motion));
/** On one's feet, on a chair where that is another movement, and in a wheelchair where it can be done there. */
const ways = names.flatMap((name): (readonly [IdeaMotionId, Seat | null])[] => [
  [name, null],
  ...("view" in motionOf(name).art ? [] : [[name, "chair"] as const]),
  ...(movedOnWheels.has(name) ? [[name, "wheelchair"] as const] : []),
]);
const person = ({ shapes, ...frame }: Drawing): Drawing => ({
  ...frame,
  shapes: shapes.filter(({ tone }) => /^(?:shirt|sleeve|skin|hair|trousers|shoe)/u.test(tone)),
});
const floorOf = ({ shapes }: Drawing, tone: Tone = "floor") =>
  Number(
    shapes
      .find((shape) => shape.tone === tone && shape.width !== undefined)
      ?.d.split(" ")
      .at(-1),
  ) - 1;

test.each(ways)("%s (seat: %s): nothing leaves the frame", (name, seat) => {
  const movement = movementOf(motionOf(name), seat !== null);
  for (const t of [0, 0.35, 0.7, 1]) {
    for (const mirror of motionOf(name).goes === "turns" ? [false, true] : [false]) {
      const drawing = drawMovement(movement, t, 1, mirror, seat ?? "chair");
      const ink = inkOf(toSvg(drawing, LIGHT));
      expect(ink.left, `at ${t}`).toBeGreaterThan(1);
      expect(ink.top, `at ${t}`).toBeGreaterThan(1);
      expect(ink.right, `at ${t}`).toBeLessThan(drawing.width - 1);
      expect(ink.bottom, `at ${t}`).toBeLessThan(drawing.height - 1);
    }
  }
});

const fromTheSide = ways.filter(
  ([name, seat]) => movementOf(motionOf(name), seat !== null).view === "side" && seat !== "wheelchair",
);

test.each(fromTheSide)("%s (seat: %s): rests on the floor and nothing goes through it", (name, seat) => {
  for (const t of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    const drawing = drawMovement(movementOf(motionOf(name), seat !== null), t, 0, false, seat ?? "chair");
    const { bottom } = inkOf(toSvg(person(drawing), LIGHT));
    expect(Math.abs(bottom - floorOf(drawing)), `at ${t}`).toBeLessThanOrEqual(1);
  }
});

describe("what an idea looks like", () => {
  test("every movement is one of an idea", () => {
    const shown = new Set(ideas.map((idea) => ideaLooks[idea].motion));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  test("what can be done on a seat is drawn on one, and what is done on the feet is not", () => {
    for (const idea of ideas) {
      const { posture } = ideaTraits[idea];
      const hasChair = (seat: Seat | null) =>
        drawIdea(idea, seat, 0).shapes.some(({ tone }) => tone === "chair");
      expect(hasChair("chair"), idea).toBe(["seated", "either", "rising"].includes(posture));
      expect(hasChair(null), idea).toBe(["seated", "rising"].includes(posture));
    }
  });

  test("in a wheelchair it is the same movement of the same person, with wheels in the place of the chair", () => {
    expect(onWheels.length).toBeGreaterThanOrEqual(10);
    for (const idea of onWheels) {
      const tones = (drawing: Drawing) => drawing.shapes.map(({ tone }) => tone);
      const { move } = motionOf(ideaLooks[idea].motion);
      for (const passed of [0, move / 2, move]) {
        const [chair, wheels] = [drawIdea(idea, "chair", passed), drawIdea(idea, "wheelchair", passed)];
        expect(person(wheels), idea).toEqual(person(chair));
        expect(tones(wheels), idea).toContain("wheel");
        expect(tones(wheels), idea).not.toContain("chair");
      }
      for (const still of drawIdeaStills(idea, "wheelchair")) {
        expect(tones(still), idea).toContain("wheel");
        expect(tones(still), idea).not.toContain("chair");
      }
    }
  });

  test("whoever is on the way has a sign of where", () => {
    for (const idea of ideas.filter((one) => ideaTraits[one].posture === "going")) {
      expect(ideaLooks[idea], idea).toMatchObject({ motion: "walk", sign: expect.any(String) });
    }
  });

  test.each(ideas)("%s goes on without a jump, and its stills are two or three that differ", (idea) => {
    const { move, hold, goes } = motionOf(ideaLooks[idea].motion);
    const whole = goes === "round" ? move : 2 * (move + hold);
    for (const seat of [null, "chair", "wheelchair"] as const) {
      const stills = drawIdeaStills(idea, seat).map((still) => JSON.stringify(still));
      expect(stills.length).toBeGreaterThanOrEqual(2);
      expect(stills.length).toBeLessThanOrEqual(3);
      expect(new Set(stills).size).toBe(stills.length);
      // As many shapes at every moment: they are put in one another's place.
      const counts = [0, move, move + hold, whole - 0.01, whole].map(
        (passed) => drawIdea(idea, seat, passed).shapes.length,
      );
      expect(new Set(counts).size).toBe(1);
      if (goes === "turns") continue;
      const after = goes === "round" ? whole : whole * 22;
      const breathless = (passed: number) =>
        drawIdea(idea, seat, passed).shapes.filter(({ tone }) => tone === "shoe" || tone === "skin");
      expect(breathless(after * 1)).toEqual(breathless(0));
    }
  });
});
