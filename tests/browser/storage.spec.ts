import "temporal-polyfill/global";
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { heavyDay } from "../support/heavy-day.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { dateBefore } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const HOUR = 3_600_000;
const LIMIT = 10_485_760;

const glasses = async (limber: Limber) => (await limber.state()).glasses.length;
const drink = (limber: Limber) => limber.send({ command: "drank", at: Date.now() });
const recordsOf = async (limber: Limber, day: string) => readHistory(await limber.stored(dayKey(day)));

/** Runs something in a page without any script of Limber's, so that nothing else is written meanwhile. */
async function quietly<Result>(limber: Limber, say: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await limber.open("manifest.json");
  const result = await say(page);
  await page.close();
  return result;
}

/** Fills what room there is, to the last byte, with something that is none of Limber's days. */
const fillToTheLastByte = (limber: Limber) =>
  quietly(limber, (page) =>
    page.evaluate(async (limit) => {
      const { local } = chrome.storage as unknown as {
        local: Browser["storage"]["local"] & { getBytesInUse(keys: null): Promise<number> };
      };
      const used = await local.getBytesInUse(null);
      await local.set({ junk: "x".repeat(limit - used - '"junk"'.length) });
      if ((await local.getBytesInUse(null)) !== limit) throw new Error("not full");
    }, LIMIT),
  );

const takeJunkAway = (limber: Limber) =>
  quietly(limber, (page) => page.evaluate(() => chrome.storage.local.remove("junk")));

/** So many days before today, each of the heaviest kind. */
async function fillDays(limber: Limber, count: number): Promise<void> {
  const heavy = withRecords([], heavyDay());
  const today = Temporal.PlainDate.from(await dateBefore(limber, 0));
  for (let back = 1; back <= count; back += 40) {
    const days = Array.from({ length: Math.min(40, count + 1 - back) }, (_, more) =>
      dayKey(today.subtract({ days: back + more }).toString()),
    );
    await limber.storage(Object.fromEntries(days.map((key) => [key, heavy])));
  }
}

test("with a storage full to the last byte today's glasses are kept, and the popup says that room is short", async ({
  limber,
}) => {
  await fillToTheLastByte(limber);
  const popup = await limber.popup();
  for (const glass of [1, 2, 3]) {
    await popup.getByRole("button", { name: "Log a drink" }).click();
    await expect.poll(() => glasses(limber)).toBe(glass);
  }
  await expect(popup.getByText(/^Room for saving is running out/)).toBeVisible();
  await expect(popup.getByText(/quota/i)).toHaveCount(0);
  expect((await recordsOf(limber, await dateBefore(limber, 0))).records).toHaveLength(3);

  await takeJunkAway(limber);
  await limber.fireAlarm();
  await expect(popup.getByText(/^Room for saving/)).toBeHidden();
  expect(await limber.stored("reserve")).toHaveLength(8_192);
});

test("where even the room set aside is gone, the popup says what to do, and no word of the browser's", async ({
  limber,
}) => {
  const opened = Date.now();
  const popup = await limber.popup();
  // The popup greets the worker, which takes no room: only what is asked after that is refused.
  await expect.poll(async () => (await limber.state()).seenAt).toBeGreaterThan(opened);
  await limber.storage({ reserve: "" });
  await fillToTheLastByte(limber);
  await drink(limber).catch(() => {});
  await expect(popup.getByText(/^There is no room left to save/)).toBeVisible();
  await expect(popup.getByRole("link", { name: "Delete old history" })).toBeVisible();
  await expect(popup.getByText(/quota/i)).toHaveCount(0);
});

test("with 400 of the heaviest days the glass is kept, the oldest month as totals, and the rest entry by entry", async ({
  limber,
}) => {
  // Filling the storage keeps a busy machine at work for a minute.
  test.setTimeout(180_000);
  await fillDays(limber, 400);
  await fillToTheLastByte(limber);
  await drink(limber);
  expect(await glasses(limber)).toBe(1);
  // Of the seventy glasses of such a day so many count as one can drink.
  const oldest = await recordsOf(limber, await dateBefore(limber, 400));
  expect(oldest).toMatchObject({ records: [], summary: { glasses: 60 }, unreadable: 0 });
  expect((await recordsOf(limber, await dateBefore(limber, 369))).records.length).toBeGreaterThan(700);
  expect((await recordsOf(limber, await dateBefore(limber, 1))).records.length).toBeGreaterThan(700);
});

test("a clock that is a year ahead for a minute leaves every day where it was", async ({ limber }) => {
  const today = Temporal.PlainDate.from(await dateBefore(limber, 0));
  const days = [...Array.from({ length: 90 }, (_, back) => back + 1), 401].map((back) =>
    dayKey(today.subtract({ days: back }).toString()),
  );
  await limber.storage(Object.fromEntries(days.map((key) => [key, [{ kind: "drank", at: 1, ml: 200 }]])));
  const shift = (by: number) =>
    limber.worker().evaluate((ahead) => {
      const kept = globalThis as unknown as { rightNow?: () => number };
      kept.rightNow ??= Date.now.bind(Date);
      const { rightNow } = kept;
      Date.now = () => rightNow() + ahead;
    }, by);
  for (const by of [365 * 24 * HOUR, 731 * 24 * HOUR, 0, -400 * 24 * HOUR, 0]) {
    await limber.send({ command: "refresh" });
    await shift(by);
    for (let event = 0; event < 5; event += 1) await limber.send({ command: "refresh" });
  }
  const stored = await Promise.all(days.map((key) => limber.stored(key)));
  expect(stored.filter((day) => day === undefined)).toEqual([]);
});

test("one reading that answers nothing takes neither the settings nor the morning", async ({ limber }) => {
  await limber.send({ settings: "change", changes: { postureInterval: 45 } });
  for (let glass = 0; glass < 8; glass += 1) await drink(limber);
  const nothingOnce = (reading: number) =>
    limber.worker().evaluate((which) => {
      const { local } = chrome.storage;
      const get = local.get.bind(local);
      let readings = -1;
      local.get = (keys) => {
        readings += 1;
        if (readings < which) return get(keys);
        local.get = get;
        const counted = globalThis as unknown as { nothings?: number };
        counted.nothings = (counted.nothings ?? 0) + 1;
        return Promise.resolve({});
      };
    }, reading);
  await nothingOnce(0);
  await limber.send({ settings: "change", changes: { snooze: 7 } });
  for (const reading of [0, 1]) {
    await nothingOnce(reading);
    expect(await drink(limber)).toEqual({ ok: true });
  }
  expect(await limber.worker().evaluate(() => (globalThis as unknown as { nothings: number }).nothings)).toBe(
    3,
  );
  expect(await limber.settings()).toEqual({ postureInterval: 45, snooze: 7 });
  expect((await recordsOf(limber, await dateBefore(limber, 0))).records).toHaveLength(10);
});

test("options whose first reading answers nothing show what was set, not the defaults", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { postureInterval: 45 } });
  const page = await limber.context.newPage();
  await page.addInitScript(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local);
    let asked = false;
    local.get = (keys) => {
      if (asked) return get(keys);
      asked = true;
      return Promise.resolve({});
    };
  });
  await page.goto(`chrome-extension://${limber.id}/src/ui/options/index.html`);
  const posture = page.getByRole("region", { name: "Change position" });
  await expect(posture.getByLabel("Every")).toHaveValue("45");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`deleting old history, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("names what goes, asks, and gives it back until the page is left, all by keyboard", async ({
      limber,
    }) => {
      // Forty days are much to look through, twice.
      test.slow();
      await fillDays(limber, 40);
      const page = await limber.open("src/ui/history/index.html#room", { width: 700, height: 900 });
      await expect(page.getByRole("heading", { name: "Delete old history" })).toBeFocused();
      const kept = () =>
        page.evaluate(async () =>
          Object.entries(await chrome.storage.local.get(null)).filter(([key]) => key.startsWith("day:")),
        );
      const all = await kept();

      await page.keyboard.press("Tab");
      await expect(page.getByRole("combobox", { name: "Older than" })).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByText("Nothing so old is kept.")).toBeVisible();

      await page.getByRole("combobox").selectOption({ label: "a week" });
      await page.getByRole("button", { name: "Delete…" }).press("Enter");
      await expect(page.getByRole("group", { name: /^Days to delete: 33, from / })).toBeVisible();
      await expect(page.getByRole("button", { name: "Keep" })).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "Delete…" })).toBeFocused();
      expect(await kept()).toHaveLength(40);

      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Keep" })).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByText("Days deleted: 33")).toBeVisible();
      expect(await kept()).toHaveLength(7);
      expect(await violations(page)).toEqual([]);

      await page.keyboard.press("Control+z");
      await expect(page.getByText("Days deleted: 33")).toBeHidden();
      expect(await kept()).toEqual(all);
      await expect(page.getByRole("button", { name: "Delete…" })).toBeFocused();
    });

    test("a day that has made room shows its totals, and says so", async ({ limber }) => {
      const yesterday = await dateBefore(limber, 1);
      await limber.storage({
        [dayKey(yesterday)]: [
          {
            summary: {
              sat: 5 * HOUR,
              breaks: 9,
              glasses: 6,
              prompts: 14,
              rested: HOUR,
              ml: 1_200,
              exercises: 4,
              answers: { taken: 3 },
              held: {},
            },
          },
        ],
      });
      const page = await limber.open(`src/ui/history/index.html#${yesterday}`, { width: 700, height: 900 });
      await expect(page.getByText("Only the totals of this day are kept, to make room.")).toBeVisible();
      await expect(page.locator(".totals")).toContainText("Drinks6");
      await expect(page.getByRole("heading", { name: "No entries for this day" })).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });
  });
}
