import { expect, inFirefox, Limber, test } from "./firefox.ts";

/** Changes are gathered for five seconds. */
const soon = { timeout: 20_000 };

/** The settings in the account, by their names. */
const itemsOf = async (limber: Limber) =>
  Object.fromEntries(
    Object.entries(await limber.account())
      .filter(([key]) => key.startsWith("item:"))
      .map(([key, item]) => [key.slice("item:".length), (item as { value?: unknown }).value ?? null]),
  );
const setting = async (limber: Limber, name: string) =>
  ((await limber.stored("settings")) as Record<string, unknown>)[name];

/** As long as in the hands of people: in the other tests it is stopped after five. */
const prefs = { "extensions.background.idle.timeout": 30_000 };

test("what is changed on one computer is so on the other, both ways", async () => {
  test.setTimeout(120_000);
  await inFirefox({ prefs }, async (here) => {
    await inFirefox({ prefs }, async (there) => {
      const [limber, other] = [await Limber.installedIn(here), await Limber.installedIn(there)];
      await limber.send({ settings: "change", changes: { snooze: 7 } });
      const page = await limber.open("options");
      await page.locator("#data-sync").click();
      await expect.poll(() => itemsOf(limber)).toEqual({ snooze: 7 });
      const state = () => page.$eval("#data-sync-state", (element) => element.textContent ?? "");
      await expect.poll(state).toContain("On. Last news:");

      await other.arrives(await limber.account());
      await other.send({ sync: "on" });
      await expect.poll(() => setting(other, "snooze")).toBe(7);

      await limber.send({ settings: "change", changes: { snooze: 9 } });
      await expect.poll(() => itemsOf(limber), soon).toEqual({ snooze: 9 });
      await other.arrives(await limber.account());
      await expect.poll(() => setting(other, "snooze")).toBe(9);

      await other.send({ settings: "change", changes: { snooze: 5 } });
      await expect.poll(() => itemsOf(other), soon).toEqual({ snooze: null });
      await limber.arrives(await other.account());
      await expect.poll(() => setting(limber, "snooze")).toBeUndefined();
      expect([...limber.errors, ...other.errors]).toEqual([]);
    });
  });
});

test("a background page that has stopped is started by what another computer has changed", async () => {
  await inFirefox({}, async (firefox) => {
    const limber = await Limber.installedIn(firefox);
    await limber.send({ sync: "on" });
    await limber.isStopped();
    await limber.arrives({ "item:snooze": { at: Date.now(), value: 8 } });
    await expect.poll(() => setting(limber, "snooze"), soon).toBe(8);
  });
});
