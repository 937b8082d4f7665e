import { expect, test } from "vitest";
import { resultsOf } from "../../src/health/results.ts";
import { NEW_JOURNAL, type Journal } from "../../src/syncing/journal.ts";
import { seen, START, words } from "./examined.ts";

const check = (some: Partial<Journal>) =>
  resultsOf({ ...seen(), sync: { ...NEW_JOURNAL, ...some } }, words).find(
    (result) => result.check === "sync",
  );

test("who has not switched it on hears nothing of it", () => {
  expect(check({})).toBeUndefined();
});

test("while it works it says when there was something new", () => {
  expect(check({ on: true, exchangedAt: START })).toMatchObject({ verdict: "good", found: "on" });
});

test.each([
  [{ on: true, asks: true }, "know", "asks", /^Waiting for your answer/u],
  [{ on: true, trouble: "room", left: 1 }, "amiss", "room", /^One thing does not fit/u],
  [{ on: true, trouble: "room", left: 7 }, "amiss", "room", /^7 settings and entries do not fit/u],
  [{ on: true, trouble: "refused" }, "amiss", "refused", /neither takes nor gives/u],
  [{ trouble: "unreadable" }, "amiss", "unreadable", /cannot read what is in the browser’s account/u],
  [{ trouble: "forgotten" }, "know", "forgotten", /was deleted on another/u],
] as [Partial<Journal>, string, string, RegExp][])(
  "what is in its way has a sentence: %j",
  (some, verdict, found, text) => {
    expect(check(some)).toMatchObject({ verdict, found, remedy: { is: "options", address: "data" } });
    expect(check(some)?.text).toMatch(text);
  },
);
