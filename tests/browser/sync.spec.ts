import type { Page } from "@playwright/test";
import { violations } from "./accessibility.ts";
import { inChromium } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";

/** Changes are gathered for five seconds. */
const soon = { timeout: 20_000 };

const openData = async (limber: Limber): Promise<Page> => {
  const page = await limber.open("src/ui/options/index.html#data", { width: 900, height: 900 });
  await expect(page.getByRole("switch", { name: "Keep my computers the same" })).toBeVisible();
  return page;
};
const switchIn = (page: Page) => page.getByRole("switch", { name: "Keep my computers the same" });
/** The settings in the account, by their names. */
const itemsOf = async (limber: Limber) =>
  Object.fromEntries(
    Object.entries(await limber.account())
      .filter(([key]) => key.startsWith("item:"))
      .map(([key, item]) => [key.slice("item:".length), (item as { value?: unknown }).value ?? null]),
  );
/** Gives one computer all that the other has in the account, as the browser does. */
const carry = async (from: Limber, to: Limber) => to.arrives(await from.account());

test("what is changed on one computer is so on the other, both ways, while a page is open", async ({
  limber,
}) => {
  test.setTimeout(90_000);
  await inChromium({}, async (context) => {
    const other = await Limber.installedIn(context);
    await limber.send({ settings: "change", changes: { snooze: 7 } });
    const page = await openData(limber);
    await switchIn(page).click();
    await expect(page.getByText("On. Last news:")).toBeVisible();
    expect(await itemsOf(limber)).toEqual({ snooze: 7 });

    await carry(limber, other);
    await other.send({ sync: "on" });
    await expect.poll(() => other.settings()).toEqual({ snooze: 7 });
    const options = await other.open("src/ui/options/index.html");
    await expect(options.locator("#snooze input")).toHaveValue("7");

    await limber.send({ settings: "change", changes: { snooze: 9, theme: "dark" } });
    await limber.send({ settings: "exclude", exercise: "hip-sway" });
    await expect
      .poll(() => itemsOf(limber), soon)
      .toEqual({ snooze: 9, theme: "dark", "excluded:hip-sway": true });
    await carry(limber, other);
    await expect(options.locator("#snooze input")).toHaveValue("9");
    await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");

    await other.send({ settings: "change", changes: { theme: "system" } });
    await expect.poll(() => itemsOf(other), soon).toMatchObject({ theme: null });
    await carry(other, limber);
    await expect.poll(() => limber.settings()).toEqual({ snooze: 9, excluded: ["hip-sway"] });
  });
});

test("a worker that is stopped between the change and the writing leaves it to the next one", async ({
  limber,
}) => {
  await limber.send({ sync: "on" });
  await limber.send({ settings: "change", changes: { volume: 60 } });
  await expect.poll(async () => JSON.stringify(await limber.stored("sync"))).toContain('"volume"');
  await limber.killWorker();
  expect(await itemsOf(limber)).toEqual({});
  // Five seconds after the change a worker has begun anew for whatever reason, and writes.
  await expect
    .poll(async () => {
      await limber.arrives({ "something:else": Math.random() });
      return itemsOf(limber);
    }, soon)
    .toEqual({ volume: 60 });
});

test("at the first meeting the person is asked, and a step that changed something here can be taken back", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { snooze: 7 } });
  await limber.arrives({ "item:snooze": { at: 1, value: 9 }, "item:volume": { at: 1, value: 60 } });
  const page = await openData(limber);
  await switchIn(page).click();
  const question = page.getByRole("group", { name: "What is to count?" });
  await expect(question).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await itemsOf(limber)).toEqual({ snooze: 9, volume: 60 });
  expect(await limber.settings()).toEqual({ snooze: 7 });

  await question.getByRole("button", { name: "The others" }).press("Enter");
  await expect(question).toBeHidden();
  await expect.poll(() => limber.settings()).toEqual({ snooze: 9, volume: 60 });
  await page.locator(".data-step").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => limber.settings()).toEqual({ snooze: 7 });
});

test("what cannot be read ends it with a sentence, on the page and in the health check, until it is deleted", async ({
  limber,
}) => {
  const page = await openData(limber);
  await switchIn(page).click();
  await expect(page.getByText("On. Last news:")).toBeVisible();
  await limber.arrives({ "item:snooze": null });
  const sentence = "this version of Limber cannot read what is in the browser’s account";
  await expect(page.locator("#data-sync-state")).toContainText(sentence);
  await expect(switchIn(page)).not.toBeChecked();
  const health = await limber.open("src/ui/health/index.html");
  await expect(health.getByTestId("sync")).toContainText(sentence);
  expect(await limber.account()).toMatchObject({ "item:snooze": null });

  await page.getByRole("button", { name: "Delete the account’s copy" }).press("Enter");
  await expect.poll(async () => Object.keys(await limber.account())).toEqual(["forgotten"]);
  await switchIn(page).press("Space");
  await expect(page.getByText("On. Last news:")).toBeVisible();
});
