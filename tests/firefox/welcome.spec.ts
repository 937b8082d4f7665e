import { expect } from "@playwright/test";
import { inFirefox, Limber, test as base } from "./firefox.ts";
import { openSystem } from "./system.ts";
import { test } from "./window.ts";

const WELCOME = "src/ui/welcome/index.html";

base("installing opens one page, and says how the icon is kept in sight here", async () => {
  await inFirefox({}, async (firefox) => {
    const limber = await Limber.installedIn(firefox, { welcomed: true });
    await expect.poll(() => limber.isThere(WELCOME)).toBe(true);
    const page = await limber.open("welcome");
    const steps = () => page.$$eval(".steps li", (items) => items.map((item) => item.textContent));
    await expect.poll(steps).toHaveLength(3);
    expect((await steps()).at(-1)).toBe("Choose “Pin to Toolbar”.");
    expect(limber.errors).toEqual([]);
  });
});

test("the step is ticked once the icon is in the toolbar", async ({ limber }) => {
  const page = await limber.open("welcome");
  await expect.poll(() => page.$$eval(".pinning .steps li", (items) => items.length)).toBe(3);
  const system = await openSystem(limber.firefox);
  await system.pin();
  await page.bringToFront();
  await expect.poll(() => page.$$eval(".pinning .ticked", (ticks) => ticks.length)).toBe(1);
});
