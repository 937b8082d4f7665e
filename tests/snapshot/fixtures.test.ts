import { expect, test } from "vitest";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import threeDays from "./fixtures/saved-3.json" with { type: "json" };

/*
 * All that lay in a storage after three lively days, as the version before the settings had layers left it, with what
 * that version read from it. It is never edited: an update must lose nothing.
 */
const { now, zone, stored, means } = threeDays;

/** As a browser's storage gives it. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What that version read, with its commands under the names that they have now. */
const underNewNames = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"command":"look"', '"command":"refresh"'));

test("what an earlier version left is read without loss", () => {
  const saved = readSaved(stored, now, zone);
  expect(saved.damaged).toEqual([]);
  expect(throughJson(saved.state)).toMatchObject(underNewNames(means.state) as object);
  expect(throughJson(saved.settings)).toMatchObject(means.settings);
});

test("and so is each of its days", () => {
  for (const [key, records] of Object.entries(means.days)) {
    const raw: unknown = stored[dayKey(key.slice("day:".length)) as keyof typeof stored];
    expect(throughJson(readHistory(raw).records), key).toEqual(records);
  }
  expect(Object.keys(means.days)).toHaveLength(3);
});
