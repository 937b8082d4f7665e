import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { art } from "../../src/exercises/art.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";

const ROOM = resolve(import.meta.dirname, "../../src/exercises");

test("every exercise is a folder with its facts and its art, and every folder is an exercise", () => {
  const entries = readdirSync(ROOM, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(entries.map(({ name }) => name).toSorted()).toEqual([...exercises].toSorted());
  for (const { name } of entries) {
    expect(readdirSync(resolve(ROOM, name)).toSorted(), name).toEqual(["art.ts", "facts.ts"]);
  }
});

test.each(Object.entries({ traits, details, art }))(
  "the %s of all are those of their folders",
  async (name, all) => {
    for (const id of exercises) {
      const folder =
        name === "art"
          ? await import(`../../src/exercises/${id}/art.ts`)
          : await import(`../../src/exercises/${id}/facts.ts`);
      expect(all[id], id).toBe(folder[name]);
    }
  },
);
