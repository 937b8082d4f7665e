import { expect, test } from "vitest";
import { EXERCISE_IDS } from "../../src/figure/exercises/id.ts";
import { exercises } from "../../src/exercises/exercise.ts";

test("every exercise is drawn, and nothing else: the two rooms stand apart but mean the same ones", () => {
  expect([...EXERCISE_IDS].toSorted()).toEqual([...exercises].toSorted());
});
