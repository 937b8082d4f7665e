import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { toldMorning } from "../support/told-morning.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

const EIGHT = Date.UTC(2025, 2, 6, 8);
const DAY = "day:2025-03-06";

const openData = async (limber: Limber): Promise<Page> => {
  const page = await limber.open("src/ui/options/index.html#data", { width: 900, height: 800 });
  await expect(page.getByRole("button", { name: "Save everything" })).toBeVisible();
  return page;
};
const textOf = async (download: Download) => readFile(await download.path(), "utf8");
const fileOf = (content: unknown, name = "limber-2026-11-29.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});
const choose = (page: Page, content: unknown, name?: string) =>
  page.locator("input[type=file]").setInputFiles(fileOf(content, name));
const preview = (page: Page) => page.locator(".data-preview");
const undo = (page: Page) => page.locator(".data-step").getByRole("button", { name: "Undo" });
const days = async (page: Page) =>
  page.evaluate(async () => {
    const all = await (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.get(null);
    return Object.keys(all)
      .filter((key) => key.startsWith("day:2025-03"))
      .toSorted();
  });
interface Chrome {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

/** A day of history, and something that was set. */
async function live(limber: Limber): Promise<void> {
  await limber.storage({ [DAY]: toldMorning(EIGHT) });
  await limber.send({ settings: "change", changes: { snooze: 7 } });
}

const other = {
  limber: "1.2.3",
  written: "2026-11-29T20:00:00+01:00",
  settings: { snooze: 9, volume: 10, postureInterval: 1_800_000 },
  lists: {},
  history: {
    "2025-03-05": [{ kind: "drank", at: "2025-03-05T10:00:00+01:00", ml: 200 }],
    "2025-03-06": [{ kind: "drank", at: "2025-03-06T15:00:00+01:00", ml: 200 }],
  },
};

test("a click saves a file with everything, and Limber knows it again", async ({ limber }) => {
  await live(limber);
  const page = await openData(limber);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save everything" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^limber-\d{4}-\d\d-\d\d\.json$/u);
  await expect(page.getByText(`Saving ${download.suggestedFilename()},`)).toBeVisible();
  const text = await textOf(download);
  expect(JSON.parse(text)).toMatchObject({
    settings: { snooze: 7 },
    history: { "2025-03-06": [{}, {}, {}, {}, {}, {}, {}] },
  });

  await choose(page, text);
  await expect(preview(page)).toContainText("All of it is here already.");
  await preview(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Choose a file…" })).toBeFocused();
});

test("another click saves the history as a table", async ({ limber }) => {
  await live(limber);
  const page = await openData(limber);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "History as a table" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^limber-history-\d{4}-\d\d-\d\d\.csv$/u);
  expect(await textOf(download)).toMatch(/^\uFEFFday,kind,.*\r\n2025-03-06,prompted,/u);
});

test("a file is shown with what it would change, replaces what is here, and is taken back", async ({
  limber,
}) => {
  await live(limber);
  const before = [await limber.settings(), await limber.stored(DAY)];
  const page = await openData(limber);
  await choose(page, other);
  await expect(preview(page).getByRole("heading", { level: 4 })).toBeFocused();
  await expect(preview(page)).toContainText("Saved by Limber 1.2.3 on Nov 29, 2026.");
  await expect(preview(page)).toContainText(
    "Days of history in it: 2, from Wed, Mar 5, 2025 to Thu, Mar 6, 2025.",
  );
  await expect(preview(page)).toContainText("Change position · Remind me everyAllowed: 5 to 90 min.");
  await expect(preview(page)).toContainText("Here: 7 min. In the file: 9 min.");
  const replace = preview(page).getByRole("region", { name: "Replace" });
  await expect(replace).toContainText("Days that come: 1.");
  await expect(replace).toContainText("Days that change: 1.");
  // Nothing has happened yet.
  expect([await limber.settings(), await limber.stored(DAY)]).toEqual(before);
  expect(await violations(page)).toEqual([]);

  await replace.getByRole("button", { name: "Replace" }).press("Enter");
  await expect(undo(page)).toBeFocused();
  expect(await limber.settings()).toEqual({ snooze: 9, volume: 10 });
  expect(await days(page)).toEqual(["day:2025-03-05", DAY]);
  await expect(page.getByLabel("Snooze for")).toHaveValue("9");

  await page.keyboard.press("Space");
  await expect.poll(() => limber.settings()).toEqual(before[0]);
  expect(await limber.stored(DAY)).toEqual(before[1]);
  expect(await days(page)).toEqual([DAY]);
});

test("a file that is dropped on the page is added; the same again changes nothing", async ({ limber }) => {
  await live(limber);
  const page = await openData(limber);
  const drop = async (...contents: unknown[]) => {
    const files = await page.evaluateHandle(
      (texts) => {
        const transfer = new DataTransfer();
        for (const [index, text] of texts.entries())
          transfer.items.add(new File([text], `limber-${index}.json`));
        return transfer;
      },
      contents.map((content) => JSON.stringify(content)),
    );
    await page.locator(".intro").dispatchEvent("drop", { dataTransfer: files });
  };
  await drop(other, other);
  await expect(page.getByText("Those were several files. Choose one.")).toBeVisible();

  await drop(other);
  await preview(page).getByRole("button", { name: "Add" }).click();
  await expect(undo(page)).toBeVisible();
  expect(await limber.settings()).toEqual({ snooze: 7, volume: 10 });
  expect(await days(page)).toEqual(["day:2025-03-05", DAY]);
  const once = await limber.stored(DAY);

  await drop(other);
  const add = preview(page).getByRole("region", { name: "Add" });
  await expect(add).toContainText("Nothing changes.");
  await add.getByRole("button", { name: "Add" }).click();
  await expect(preview(page)).toBeHidden();
  expect(await limber.stored(DAY)).toEqual(once);
});

test("what cannot be taken is named in a sentence, and a damaged file replaces nothing", async ({
  limber,
}) => {
  const page = await openData(limber);
  await choose(page, "");
  await expect(page.getByText("Nothing is in ⁨limber-2026-11-29.json⁩.")).toBeVisible();
  await choose(page, '{"tea": 1}', "config.json");
  await expect(page.getByText("Limber finds nothing in ⁨config.json⁩ that it could take.")).toBeVisible();
  await choose(page, JSON.stringify(other).slice(0, -60));
  await expect(preview(page)).toContainText("The file is damaged, from about line 1 on.");
  await expect(preview(page).getByRole("button", { name: "Replace" })).toBeHidden();
  await preview(page).getByRole("button", { name: "Add" }).click();
  await expect.poll(() => limber.settings()).toEqual({ snooze: 9, volume: 10 });
  expect(await days(page)).toEqual(["day:2025-03-05"]);
});

test("a file of 200 MB is refused unread, and one that is being read can be given up", async ({ limber }) => {
  const page = await openData(limber);
  const pretend = (size: number, isEndless: boolean) =>
    page.evaluate(
      ([bytes, endless]) => {
        const file = new File(["{"], "large.json");
        Object.defineProperty(file, "size", { value: bytes });
        const stream = () =>
          new ReadableStream({
            pull: (controller) => {
              if (!endless) throw new Error("it was read");
              controller.enqueue(new Uint8Array(1));
              return new Promise((go) => setTimeout(go, 20));
            },
          });
        Object.defineProperty(file, "stream", { value: stream });
        const transfer = { types: ["Files"], files: [file] };
        dispatchEvent(Object.assign(new Event("drop", { cancelable: true }), { dataTransfer: transfer }));
      },
      [size, isEndless] as const,
    );
  await pretend(200 * 1_024 * 1_024, false);
  await expect(page.getByText("is larger than 20 MB, so it was not read.")).toBeVisible();
  await pretend(5_000_000, true);
  await expect(page.getByRole("progressbar", { name: "large.json" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByRole("button", { name: "Choose a file…" })).toBeFocused();
});

test("a file that is being written can be given up", async ({ limber }) => {
  await live(limber);
  const page = await openData(limber);
  // Every step takes long, and none goes on before it is let.
  await page.evaluate(() => {
    const [held, later] = [[] as (() => void)[], globalThis.setTimeout];
    let time = 0;
    performance.now = () => (time += 1_000);
    const hold = (go: () => void, after?: number) => (after === undefined ? held.push(go) : later(go, after));
    Object.assign(globalThis, { setTimeout: hold, goOn: () => held.splice(0).forEach((go) => go()) });
  });
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.getByRole("button", { name: "Save everything" }).click();
  await expect(page.getByRole("progressbar", { name: "Writing the file" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByRole("button", { name: "Save everything" })).toBeFocused();
  await page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn());
  await expect(page.getByText(/^Saving /u)).toHaveCount(0);
  expect(downloads).toBe(0);
});

test("some days, all history, and everything are deleted and come back, by keyboard too", async ({
  limber,
}) => {
  await live(limber);
  await limber.storage({ "day:2025-03-07": toldMorning(EIGHT + 24 * 3_600_000) });
  await limber.send({ command: "drank", at: Date.now() });
  const before = await limber.stored(DAY);
  const page = await openData(limber);
  await page.getByRole("textbox", { name: "From" }).fill("2025-03-01");
  await page.getByRole("textbox", { name: "Until" }).fill("2025-03-06");
  await page.getByRole("button", { name: "Delete…" }).press("Enter");
  await expect(page.getByRole("button", { name: "Keep" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Delete…" })).toBeFocused();
  expect(await days(page)).toHaveLength(2);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Day to delete: Thu, Mar 6, 2025.")).toBeVisible();
  await page.getByRole("button", { name: "Delete", exact: true }).press("Space");
  await expect(undo(page)).toBeFocused();
  expect(await days(page)).toEqual(["day:2025-03-07"]);

  await page.getByRole("combobox", { name: "What" }).selectOption("All history");
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.poll(() => days(page)).toEqual([]);
  await page.getByRole("combobox", { name: "What" }).selectOption("Everything");
  await page.getByRole("button", { name: "Delete…" }).click();
  await expect(page.getByText("Settings and lists that you changed go too")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Everything is deleted, and Limber begins anew.")).toBeVisible();
  expect(await limber.settings()).toEqual({});
  expect(await limber.state()).toMatchObject({ glasses: [] });

  // The last step first.
  await undo(page).click();
  await expect.poll(() => limber.settings()).toEqual({ snooze: 7 });
  // Today's glass went with all history, and comes back with it.
  expect(await limber.state()).toMatchObject({ glasses: [] });
  await undo(page).click();
  await expect.poll(() => days(page)).toEqual(["day:2025-03-07"]);
  expect(await limber.state()).toMatchObject({ glasses: [expect.anything()] });
  await undo(page).click();
  await expect.poll(() => days(page)).toEqual([DAY, "day:2025-03-07"]);
  expect(await limber.stored(DAY)).toEqual(before);
  await expect(page.getByRole("heading", { name: "Your data" })).toBeFocused();
});

test("what was set in another tool is shown, taken over beside what is here, and taken back", async ({
  limber,
}) => {
  await live(limber);
  const page = await openData(limber);
  const stretchly = {
    microbreakInterval: 1_260_000,
    breakInterval: 3,
    breakDuration: 240_000,
    breakPostponeTime: 7_200_000,
    volume: 0.35,
    audio: "tic-toc",
    posLatitude: 52.5,
  };
  await choose(page, stretchly, "config.json");
  await expect(preview(page).getByRole("heading", { level: 4 })).toBeFocused();
  await expect(preview(page)).toContainText("A file of Stretchly.");
  await expect(preview(page)).toContainText("Here: 30 min. Then: 1 h 24 min.");
  await preview(page).getByText("Left out: 2").click();
  await expect(preview(page)).toContainText("Limber does not go so far: ⁨breakPostponeTime⁩.");
  await expect(preview(page)).toContainText("Limber has nothing like it: ⁨audio⁩.");
  await expect(preview(page)).not.toContainText("52.5");
  expect(await violations(page)).toEqual([]);
  await preview(page).getByRole("button", { name: "Take over" }).press("Enter");
  await expect(undo(page)).toBeFocused();
  expect(await limber.settings()).toEqual({ snooze: 7, postureInterval: 84, postureLength: 4, volume: 35 });
  await page.keyboard.press("Space");
  await expect.poll(() => limber.settings()).toEqual({ snooze: 7 });
});

test("days that were counted in another tool come beside those that are here", async ({ limber }) => {
  await live(limber);
  const page = await openData(limber);
  const entry = (date: string) => ({ timeout: 1_500_000, type: "tomato", date });
  await choose(page, [entry("2025-03-05T10:00:00Z"), entry("2025-03-06T10:00:00Z")], "stats.json");
  await expect(preview(page)).toContainText("A file of Tomato Clock.");
  await expect(preview(page)).toContainText("Days that come: 1.");
  const before = await limber.stored(DAY);
  await preview(page).getByRole("button", { name: "Take over" }).click();
  await expect(undo(page)).toBeVisible();
  expect(await days(page)).toEqual(["day:2025-03-05", DAY]);
  expect(await limber.stored(DAY)).toEqual(before);
});

test("of a calendar the ticked days become days off, and focus time becomes a calendar", async ({
  limber,
}) => {
  await limber.send({
    settings: "saveWeek",
    week: "focusPlan",
    ranges: [{ day: 1, from: 540, until: 690 }],
  });
  const page = await openData(limber);
  const next = new Date().getUTCFullYear() + 1;
  const event = (date: string, name: string, ...more: string[]) =>
    ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${next}${date}`, `SUMMARY:${name}`, ...more, "END:VEVENT"].join(
      "\r\n",
    );
  const calendar = (...events: string[]) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
  await choose(page, calendar(), "empty.ics");
  await expect(page.getByText("No whole days from today on are in ⁨empty.ics⁩.")).toBeVisible();
  await choose(page, calendar(event("0101", "New Year"), event("0115", "Anna’s birthday")), "days.ics");
  await expect(preview(page)).toContainText("New days off: 2.");
  expect(await violations(page)).toEqual([]);
  await preview(page).getByRole("checkbox", { name: "Anna’s birthday" }).press("Space");
  await expect(preview(page)).toContainText("New days off: 1.");
  await preview(page).getByRole("button", { name: "Take as days off" }).click();
  await expect(undo(page)).toBeFocused();
  expect(await limber.settings()).toMatchObject({ daysOff: [`${next}-01-01`] });

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Focus time for a calendar" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^limber-focus-\d{4}-\d\d-\d\d\.ics$/u);
  expect(await textOf(download)).toContain("RRULE:FREQ=WEEKLY;BYDAY=MO");
});
