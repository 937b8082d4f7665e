import { violations } from "./accessibility.ts";
import { expect, test } from "./extension.ts";
import { haveSat } from "./time-travel.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("in the popup: counting, due, quiet, paused", async ({ limber }) => {
      const popup = await limber.popup();
      await expect(popup.getByTestId("hero-title")).toHaveText(/min/);
      expect(await violations(popup)).toEqual([]);
      await haveSat(limber, 31);
      await limber.fireAlarm();
      await expect(popup.getByRole("button", { name: "Snooze" })).toBeVisible();
      expect(await violations(popup)).toEqual([]);
      await popup.getByRole("button", { name: "Quiet for 25 min" }).click();
      await expect(popup.getByRole("button", { name: "Turn off" })).toBeVisible();
      await popup.getByRole("button", { name: "Log a drink" }).click();
      await expect(popup.getByRole("button", { name: "Undo" })).toBeVisible();
      expect(await violations(popup)).toEqual([]);
      await popup.getByRole("button", { name: "Turn off" }).click();
      await popup.getByRole("button", { name: "More: Water" }).click();
      await expect(popup.getByRole("menuitem").first()).toBeVisible();
      expect(await violations(popup)).toEqual([]);
      await popup.keyboard.press("Escape");
      await popup.getByRole("checkbox", { name: "Also stop counting" }).check();
      await popup.getByRole("button", { name: "More…" }).click();
      await expect(popup.getByRole("button", { name: "Until I resume" })).toBeVisible();
      expect(await violations(popup)).toEqual([]);
      await popup.getByRole("button", { name: "Until I resume" }).click();
      await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
      expect(await violations(popup)).toEqual([]);
    });

    test("on the break page: asked, running, ended", async ({ limber }) => {
      await haveSat(limber, 31);
      await limber.fireAlarm();
      const opened = limber.context.waitForEvent("page");
      const [notification] = await limber.notifications();
      await limber.click(notification ?? "");
      const page = await opened;
      await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Start" }).click();
      await expect(page.getByRole("timer")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Done" }).click();
      await expect(page.getByRole("button", { name: "Close" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("the popup works by keyboard alone", async ({ limber }) => {
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const popup = await limber.popup();
  await expect(popup.getByRole("button", { name: "Snooze" })).toBeVisible();

  /** Tabs on until the focus is on a control of that name; a full round without it fails. */
  const reach = async (name: string) => {
    for (let press = 0; press < 30; press += 1) {
      await popup.keyboard.press("Tab");
      const focused = popup.locator(":focus");
      if ((await focused.count()) === 0) continue;
      const spoken = (await focused.getAttribute("aria-label")) ?? (await focused.textContent());
      if (spoken === name) return;
    }
    throw new Error(`the keyboard never reaches "${name}"`);
  };

  await reach("Log a drink: 7 fl oz");
  await popup.keyboard.press("Enter");
  await expect(popup.getByText("1 of 6", { exact: false })).toBeVisible();
  await reach("Undo");
  await popup.keyboard.press("Space");
  await expect(popup.getByText("0 of 6", { exact: false })).toBeVisible();
  await reach("Quiet for 50 min");
  await popup.keyboard.press("Enter");
  await expect(popup.getByTestId("quiet-text")).toHaveText(/^On until/);
  await reach("Turn off");
  await popup.keyboard.press("Enter");
  await expect(popup.getByTestId("quiet-text")).toHaveText(/^Reminders wait/);
  await reach("More…");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("button", { name: "For 2 h" })).toBeVisible();
  await popup.keyboard.press("Escape");
  await expect(popup.getByRole("button", { name: "For 2 h" })).toBeHidden();
  const opened = limber.context.waitForEvent("page");
  await reach("Take a break now");
  await popup.keyboard.press("Enter");
  await expect((await opened).getByRole("timer")).toBeVisible();
});

test("from right to left, a sign that points along the line of reading is turned round", async ({
  limber,
}) => {
  const popup = await limber.popup();
  await popup.getByRole("link", { name: "Stretches" }).click();
  const turned = (name: string) =>
    popup
      .getByRole("link", { name })
      .locator("svg")
      .evaluate((sign) => getComputedStyle(sign).scale);
  expect(await turned("Back to: Limber")).toBe("none");
  await popup.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  expect(await turned("Back to: Limber")).toBe("-1 1");
});
