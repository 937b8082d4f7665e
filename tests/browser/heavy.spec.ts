import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { dateBefore } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const PAGES = ["history", "options", "health"] as const;

/** Glasses up to a moment, one a second: nobody drinks so, but a fault or another program may write it. */
const glasses = (count: number, until: number) =>
  Array.from({ length: count }, (_, at) => ({ kind: "drank", at: until - (count - at) * 1_000, ml: 200 }));

/** Stores values as text that is read in the browser: a hundred thousand objects take ten seconds on their way there. */
async function storeMany(limber: Limber, values: Record<string, unknown>): Promise<void> {
  const page = await limber.open("manifest.json");
  await page.evaluate(
    (text) => chrome.storage.local.set(JSON.parse(text) as Record<string, unknown>),
    JSON.stringify(values),
  );
  await page.close();
}

/** What a page cost to open: the nodes on it, and its longest task, in milliseconds. */
interface Cost {
  nodes: number;
  longest: number;
}

/** Opens a page of Limber's and waits until everything asked of it has been drawn. */
async function openCounting(limber: Limber, name: string, hash = ""): Promise<{ page: Page; cost: Cost }> {
  const page = await limber.context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(`chrome-extension://${limber.id}/src/ui/${name}/index.html${hash}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (name === "history") await expect(page.locator(".entry").first()).toBeVisible();
  if (name === "health") await expect(page.getByText("Checking")).toHaveCount(0);
  const cost = await page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    const { tasks } = globalThis as unknown as { tasks: number[] };
    // A task that is not even called long takes up to 50 ms.
    return { nodes: document.querySelectorAll("*").length, longest: Math.max(50, ...tasks) };
  });
  return { page, cost };
}

test("after a day of thirty thousand records, and with a hundred thousand glasses, pages open as ever", async ({
  limber,
}) => {
  const [today, yesterday] = [await dateBefore(limber, 0), await dateBefore(limber, 1)];
  const ordinary: Record<string, Cost> = {};
  await limber.storage({ [`day:${yesterday}`]: glasses(40, Date.now()) });
  for (const name of PAGES) {
    const { page, cost } = await openCounting(limber, name, name === "history" ? `#${yesterday}` : "");
    ordinary[name] = cost;
    await page.close();
  }

  const day = glasses(30_000, Date.now());
  await storeMany(limber, {
    state: { ...(await limber.state()), glasses: glasses(100_000, Date.now()) },
    [`day:${yesterday}`]: day,
    [`day:${today}`]: day,
  });
  for (const name of PAGES) {
    const { page, cost } = await openCounting(limber, name, name === "history" ? `#${yesterday}` : "");
    const usual = ordinary[name] as Cost;
    if (name === "history") expect(await page.locator(".entry").count()).toBe(400);
    // Some 400 rows are drawn at once, of some ten nodes each; where all were drawn it was a hundred times as many.
    expect(cost.nodes, `nodes of ${name}`).toBeLessThan(usual.nodes + 6_000);
    expect(cost.longest, `longest task of ${name}`).toBeLessThan(40 * usual.longest);
    await page.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`earlier entries of a full day, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("are shown piece by piece, by keyboard, and the focus is not lost", async ({ limber }) => {
      const yesterday = await dateBefore(limber, 1);
      await limber.storage({ [`day:${yesterday}`]: glasses(900, Date.now()) });
      const { page } = await openCounting(limber, "history", `#${yesterday}`);
      const rows = page.locator(".entry");
      await expect(rows).toHaveCount(400);
      const more = page.getByRole("button", { name: /^Show earlier entries/u });
      await expect(more).toHaveText("Show earlier entries (500 more)");
      expect(await violations(page)).toEqual([]);
      await more.press("Enter");
      await expect(rows).toHaveCount(800);
      // One reads on at the first that has come.
      await expect(rows.nth(400)).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(more).toBeFocused();
      await page.keyboard.press("Space");
      await expect(rows).toHaveCount(900);
      await expect(more).toHaveCount(0);
      await expect(rows.nth(800)).toBeFocused();
    });
  });
}
