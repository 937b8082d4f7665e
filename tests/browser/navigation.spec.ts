import { violations } from "./accessibility.ts";
import { expect, test } from "./extension.ts";

/** Each page's address, what it is called in the links, and its title. */
const pages = [
  ["popup/index.html?page", "Limber", "Limber"],
  ["guide/index.html", "Stretches", "Stretches · Limber"],
  ["history/index.html", "History", "History · Limber"],
  ["options/index.html", "Options", "Options · Limber"],
  ["help/index.html", "Get help", "Get help · Limber"],
  ["health/index.html", "Is it working?", "Is it working? · Limber"],
] as const;

test("every page leads to every other, says which one it is, and names itself in one way", async ({
  limber,
}) => {
  const page = await limber.open("src/ui/options/index.html", { width: 900, height: 800 });
  const links = page.getByRole("navigation", { name: "Pages of Limber" }).getByRole("link");
  for (const [address, name, title] of pages) {
    await links.filter({ hasText: name }).first().click();
    await expect(page).toHaveURL((url) => url.href.endsWith(address));
    await expect(page).toHaveTitle(title);
    await expect(links).toHaveText(pages.map(([, each]) => each));
    await expect(links.and(page.locator("[aria-current=page]"))).toHaveText([name]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText([name]);
  }
});

test("the overview on a page of its own is the popup, with everything to do there", async ({ limber }) => {
  const page = await limber.open("src/ui/popup/index.html?page", { width: 900, height: 800 });
  await expect(page.getByRole("navigation", { name: "Pages of Limber" })).toBeVisible();
  await page.getByRole("button", { name: /^Log a drink/u }).click();
  await expect(page.getByText("Glass logged.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // What the browser opens from its toolbar is as small as ever.
  await expect((await limber.popup()).getByRole("navigation", { name: "Pages of Limber" })).toHaveCount(0);
});
