import { expect, test } from "vitest";
import { ideaKey, ideas, isIdea } from "../../src/ideas/idea.ts";
import { english } from "../support/english.ts";

/** A sentence that fits the two lines of a window, beside why it comes in a notification. */
const LONGEST = 100;

/** What general wellness does not claim. */
const CLAIM = /\b(?:prevent|treat|reliev|cure|heal|correct|fix|posture|pain|therap|proven|should\b|must\b)/iu;

test.each(ideas)("%s is one short sentence that says what to do, and claims nothing", (idea) => {
  const words = english(ideaKey(idea));
  expect(words).toMatch(/^[A-Z][^.!?]*\.$/u);
  expect(words.length).toBeLessThanOrEqual(LONGEST);
  expect(words).not.toMatch(CLAIM);
});

test("no two ideas say the same", () => {
  expect(new Set(ideas.map((idea) => english(ideaKey(idea)))).size).toBe(ideas.length);
});

test("an idea is known by its id alone", () => {
  expect(ideas.every(isIdea)).toBe(true);
  for (const other of ["", "toString", "farwindow", null, 3, ["kettle"]]) expect(isIdea(other)).toBe(false);
});
