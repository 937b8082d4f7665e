import { expect, test } from "vitest";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { handle } from "../../src/runtime/handle.ts";
import { readKeptPolicy } from "../../src/settings/kept-policy.ts";
import { FakeBrowser } from "../support/fake-ports.ts";
import threeDays from "./fixtures/saved-3.json" with { type: "json" };
import managed from "./fixtures/saved-4.json" with { type: "json" };

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

/* The same of the first version that follows the policy of an organisation. */
test("what was kept of a policy is read without loss, and so is what the person has chosen beside it", () => {
  const saved = readSaved(managed.stored, managed.now, managed.zone);
  expect(saved.damaged).toEqual([]);
  expect(throughJson(saved.state)).toMatchObject(managed.means.state);
  expect(throughJson(saved.settings)).toMatchObject(managed.means.settings);
  expect([...saved.layers.locked]).toEqual(managed.means.locked);
  expect(throughJson(readKeptPolicy(saved.policy))).toEqual(managed.stored.policy);
});

test("what a later version has stored beside all this is still there after events, a change and a reset", async () => {
  const browser = new FakeBrowser(managed.now);
  browser.zone = managed.zone;
  const later = {
    policy: {
      ...managed.stored.policy,
      defaults: { ...managed.stored.policy.defaults, tint: "sepia" },
      pages: [1],
    },
    settings: { ...managed.stored.settings, tint: "sepia" },
    sync: { of: ["later", null] },
  };
  browser.stored = { ...structuredClone(managed.stored), ...structuredClone(later) };
  await handle(browser.ports, { signal: "woke" });
  await handle(browser.ports, { settings: "change", changes: { volume: 20 } });
  await handle(browser.ports, { settings: "reset" });
  expect(browser.stored).toMatchObject({
    policy: later.policy,
    sync: later.sync,
    settings: { tint: "sepia" },
  });
  expect(browser.stored["state"]).toMatchObject({ mended: null });
});
