import { expect } from "@playwright/test";
import { inFirefox, Limber, test as base } from "./firefox.ts";
import { openSystem } from "./system.ts";
import { test } from "./window.ts";

const WELCOME = "src/ui/welcome/index.html";

base("installing opens one page, where the icon is known to be in sight already", async () => {
  await inFirefox({}, async (firefox) => {
    const limber = await Limber.installedIn(firefox, { welcomed: true });
    await expect.poll(() => limber.isThere(WELCOME)).toBe(true);
    const page = await limber.open("welcome");
    await expect.poll(() => page.$$eval(".pinning .ticked", (ticks) => ticks.length)).toBe(1);
    expect(await page.$$(".pinning .steps")).toHaveLength(0);
    expect(limber.errors).toEqual([]);
  });
});

test("who has put the icon away is told how it comes back into sight, until it is there", async ({
  limber,
}) => {
  const system = await openSystem(limber.firefox);
  await system.unpin();
  const page = await limber.open("welcome");
  const steps = () => page.$$eval(".pinning .steps li", (items) => items.map((item) => item.textContent));
  await expect.poll(steps).toHaveLength(3);
  expect((await steps()).at(-1)).toBe("Choose “Pin to Toolbar”.");
  await system.pin();
  await page.bringToFront();
  await expect.poll(() => page.$$eval(".pinning .ticked", (ticks) => ticks.length)).toBe(1);
});
