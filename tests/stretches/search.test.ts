import { describe, expect, test } from "vitest";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import type { Limits } from "../../src/stretches/choosing/filter.ts";
import { alsoKey, nameKey, stepKeys } from "../../src/stretches/message-keys.ts";
import { anything, search, tellsOfPain, type ExerciseQuery } from "../../src/stretches/search.ts";
import { aboutWords } from "../../src/words/exercise.ts";
import { english } from "../support/english.ts";

const nobody: Limits = { avoid: [], seatedOnly: false, excluded: [] };
const texts = (exercise: ExerciseId) => ({
  name: english(nameKey(exercise)),
  steps: stepKeys(exercise)
    .map((key) => english(key))
    .join(" "),
  about: aboutWords(english, exercise),
  also: english(alsoKey(exercise)),
});
const find = (wanted: Partial<ExerciseQuery>, limits: Limits = nobody) =>
  search({ ...anything, ...wanted }, limits, texts);

describe("the list of exercises", () => {
  test("is the whole library for someone who leaves nothing out", () => {
    expect(find({})).toEqual({ shown: [...exercises], taken: [] });
  });

  test("is searched by name and steps, every word of it, and a name comes first", () => {
    const knees = find({ search: "knee" }).shown;
    expect(knees.slice(0, 3)).toEqual(["seated-figure-four", "seated-knee-hug", "knee-rolls"]);
    expect(knees.slice(3), "by their steps").toContain("standing-back-bend");
    expect(find({ search: "shoulders turned" }).shown).toEqual(["tall-sit-reset"]);
    expect(find({ search: "  " }).shown).toHaveLength(exercises.length);
  });

  test.each([
    ["neck", "neck-side-bend"],
    ["wrists", "palms-together"],
    ["shoulders", "shoulder-blade-squeeze"],
    ["chest", "chest-opening"],
    ["pressure", "seated-forward-lean"],
    ["weight shift", "seated-side-lean"],
  ] as const)("has for '%s', among those who stay on the seat, %s", (typed, exercise) => {
    expect(find({ search: typed }, { ...nobody, seatedOnly: true }).shown.slice(0, 2)).toContain(exercise);
  });

  test("is searched without regard to capitals and accents", () => {
    const french = () => ({ name: "Étirement assis", steps: "Tournez-vous À GAUCHE", about: "", also: "" });
    for (const typed of ["etirement", "ÉTIREMENT", "a gauche", "à gauche"]) {
      expect(search({ ...anything, search: typed }, nobody, french).shown, typed).toHaveLength(
        exercises.length,
      );
    }
    expect(search({ ...anything, search: "droite" }, nobody, french).shown).toEqual([]);
  });

  test("finds what goes from sitting to standing in both places, and not on the floor", () => {
    expect(find({ place: "seated" }).shown).toContain("sit-to-stand");
    expect(find({ place: "standing" }).shown).toContain("sit-to-stand");
    expect(find({ place: "floor" }).shown).toEqual(["knee-rolls", "child-pose-rock", "bird-dog"]);
  });

  test("finds an exercise by any of its areas", () => {
    expect(find({ area: "hamstrings" }).shown).toEqual(["seated-hamstring-hinge", "desk-long-back"]);
    const low = find({ area: "lowBack" }).shown;
    expect(low, "the whole back has a lower part").toEqual(
      expect.arrayContaining(["seated-cat-cow", "desk-long-back", "seated-pelvic-rock"]),
    );
    expect(low).not.toContain("tall-sit-reset");
  });

  test("is searched by what an exercise is for and where it is done, just as by the filters", () => {
    const low = find({ area: "lowBack" }).shown;
    expect(new Set(find({ search: "lower back" }).shown.slice(0, low.length))).toEqual(new Set(low));
    const floor = find({ place: "floor" }).shown;
    expect(find({ search: "on the floor" }).shown.slice(0, floor.length)).toEqual(floor);
  });

  test("knows a search for pain from one for an exercise", () => {
    const words = english("guide_pain_words");
    for (const typed of ["pain", "it hurts", "Lower-back PAIN", "painful", "sciatica", "heat", "tingling"]) {
      expect(tellsOfPain(typed, words), typed).toBe(true);
    }
    for (const typed of ["", "  ", "walk", "reach", "neck", "stiff"])
      expect(tellsOfPain(typed, words), typed).toBe(false);
  });

  test("answers stiff and neck with what moves them, and sciatica and heat with no exercise", () => {
    expect(find({ search: "neck" }).shown).toEqual(
      expect.arrayContaining(["tall-sit-reset", "seated-cat-cow", "seated-twist"]),
    );
    expect(find({ search: "stiff" }).shown).toContain("seated-cat-cow");
    for (const asked of ["sciatica", "heat"]) expect(find({ search: asked }).shown, asked).toEqual([]);
  });

  test("leaves out what does not suit the person, until they want to see it", () => {
    const limits: Limits = { avoid: ["floor"], seatedOnly: false, excluded: ["easy-walk"] };
    expect(find({}, limits).shown).toHaveLength(exercises.length - 4);
    const all = find({ suitable: false }, limits).shown;
    expect(all).toContain("bird-dog");
    expect(all, "what is not for them has its own list").not.toContain("easy-walk");
  });

  test("says of every filter how much it takes, whatever the others take", () => {
    const limits: Limits = { avoid: ["twisting"], seatedOnly: true, excluded: ["seated-twist"] };
    const { shown, taken } = find({ search: "xyz", place: "floor", area: "spine" }, limits);
    expect(shown).toEqual([]);
    expect(taken.map(({ filter, exercises: gone }) => [filter, gone.length])).toEqual([
      ["search", exercises.length],
      ["place", exercises.length - find({ place: "floor" }).shown.length],
      ["area", exercises.length - find({ area: "spine" }).shown.length],
      ["twisting", 2],
      ["seatedOnly", exercises.length - find({}, { ...nobody, seatedOnly: true }).shown.length],
      ["excluded", 1],
    ]);
  });
});
