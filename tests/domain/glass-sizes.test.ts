import * as fc from "fast-check";
import { expect, test } from "vitest";
import { glassesDrunk, hasDrunkEnough } from "../../src/domain/rules/due.ts";
import { effective, fields, MOST_WATER_ML } from "../../src/settings/fields.ts";
import { readRequest } from "../../src/snapshot/request.ts";
import { runs } from "../support/property.ts";
import { aDay, only, type Story } from "../support/timeline.ts";

/** A drink of so many millilitres; without, a glass of the usual size. */
const drink = (story: Story, ml?: number) =>
  story.send({ command: "drank", at: story.moment.now, ...(ml !== undefined && { ml }) });
const drunk = ({ state }: Story) => state.glasses.reduce((sum, { ml }) => sum + ml, 0);

test("the goal is as much as so many glasses of the usual size hold, whatever was drunk from", () => {
  const settings = effective({ ...only("water"), waterGoal: 3, waterGlass: 200, waterInterval: 60 });
  const story = aDay("09:00", settings).at("09:30");
  drink(story, 100);
  drink(story.at("10:30"), 100);
  drink(story.at("11:30"), 100).expectNext("water", "12:30");
  expect(glassesDrunk(story.state, settings)).toBe(1.5);
  drink(story.at("12:30"), 300).expectNext(null);
  expect(glassesDrunk(story.state, settings)).toBe(3);
});

test("one click is a glass of the usual size, and the history has what each glass held", () => {
  const story = aDay("09:00", { ...only("water"), waterGlass: 250 }).at("09:30");
  drink(story);
  drink(story.later(1), 400);
  expect(story.state.glasses.map(({ ml }) => ml)).toEqual([250, 400]);
  expect(story.records.filter(({ kind }) => kind === "drank")).toMatchObject([{ ml: 250 }, { ml: 400 }]);
});

test("after more than 800 ml within an hour, in one large glass as in many, water waits for an hour", () => {
  const story = aDay("09:00", { ...only("water"), waterInterval: 15, waterGoal: 10 }).at("09:01");
  drink(story, 900).expectNext("water", "10:01");
});

test("never asks for a glass with which the day would come to more than 3 litres", () => {
  const story = aDay("09:00", { ...only("water"), waterGoal: 6, waterGlass: 500 }).at("09:30");
  drink(story, 1_000);
  drink(story.at("11:30"), 1_000);
  drink(story.at("13:30"), 600);
  expect(drunk(story)).toBe(2_600);
  story.expectNext(null);
});

test("a drink is of 50 to 1000 whole millilitres, and any other is refused", () => {
  const { min, max } = fields.waterLarge;
  expect([min, max, fields.waterSmall.min, fields.waterSmall.max]).toEqual([50, 1_000, 50, 1_000]);
  for (const ml of [min, max]) expect(readRequest({ command: "drank", at: 1, ml })).toHaveProperty("request");
  for (const ml of [0, -200, 49, 1_001, 200.5, "200", null]) {
    expect(readRequest({ command: "drank", at: 1, ml })).toEqual({ error: { field: "ml" } });
  }
});

test("whatever the sizes, water asks only for a glass that keeps the day within 3 litres, and never sooner to catch up", () => {
  const size = (name: "waterGlass" | "waterSmall" | "waterLarge") =>
    fc.integer({ min: fields[name].min, max: fields[name].max });
  fc.assert(
    fc.property(
      fc.record({
        waterGlass: size("waterGlass"),
        waterSmall: size("waterSmall"),
        waterLarge: size("waterLarge"),
        waterGoal: fc.integer({ min: 3, max: 10 }),
        waterInterval: fc.integer({ min: 15, max: 60 }),
      }),
      fc.array(
        fc.tuple(fc.constantFrom("waterGlass", "waterSmall", "waterLarge"), fc.integer({ min: 1, max: 90 })),
        {
          maxLength: 10,
        },
      ),
      (sizes, drinks) => {
        const story = aDay("09:00", { ...only("water"), ...sizes });
        let last = -Infinity;
        for (const [name, minutes] of drinks) {
          story.later(minutes);
          const { now } = story.moment;
          const asks = story.state.prompt?.members.includes("water") ?? false;
          if (asks) {
            expect(drunk(story) + sizes.waterGlass).toBeLessThanOrEqual(MOST_WATER_ML);
            expect(now - last).toBeGreaterThanOrEqual(sizes.waterInterval * 60_000);
            expect(hasDrunkEnough(story.state, effective(sizes))).toBe(false);
          }
          drink(story, sizes[name as keyof typeof sizes]);
          last = now;
        }
      },
    ),
    runs(1_000),
  );
});

test("glasses that add up in ounces add up in the goal, though each is kept as whole millilitres", () => {
  // The usual glass in ounces, and another one with how many of it make so many usual ones.
  for (const [usual, other, times, glasses] of [
    [237, 473, 3, 6],
    [237, 118, 12, 6],
    [296, 591, 3, 6],
    [237, 237, 6, 6],
  ] as const) {
    const settings = effective({ ...only("water"), waterGlass: usual, waterGoal: glasses });
    const story = aDay("09:00", settings);
    for (let count = 0; count < times; count += 1) drink(story.later(1), other);
    expect(glassesDrunk(story.state, settings), `${other}`).toBe(glasses);
    expect(hasDrunkEnough(story.state, settings), `${other}`).toBe(true);
  }
});
