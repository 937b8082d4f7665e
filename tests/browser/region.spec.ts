import { inChromium } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";

/** For a page or the worker to run: from now on the browser tells it of another zone and language where it asks. */
const tell = ([timeZone, language]: readonly [string, string]) => {
  const Dates = Intl.DateTimeFormat;
  Temporal.Now.timeZoneId = () => timeZone;
  Object.assign(Intl, {
    DateTimeFormat: class extends Dates {
      constructor(tag: string, options: object) {
        super(tag, { timeZone, ...options });
      }
    },
  });
  Object.defineProperty(navigator, "languages", { value: [language], configurable: true });
};

test("who moves to another zone or region reads its clock in popup, history and icon", async () => {
  await inChromium({ headless: true }, async (context) => {
    const limber = await Limber.installedIn(context);
    const [popup, history] = [await limber.popup(), await limber.open("src/ui/history/index.html")];
    const session = await context.newCDPSession(popup);
    await limber.send({ command: "quiet", length: { minutes: 50 } });
    const { quiet } = (await limber.state()) as unknown as { quiet: { until: number } };
    for (const [zone, locale] of [
      ["UTC", "en-US"],
      ["Asia/Tokyo", "en-US"],
      ["Asia/Tokyo", "de-DE"],
    ] as const) {
      // The pages share a process, so what is said of one's zone holds for all. Of the worker and of the language
      // nothing can be said from outside.
      await session.send("Emulation.setTimezoneOverride", { timezoneId: zone });
      await limber.worker().evaluate(tell, [zone, locale] as const);
      if (locale !== "en-US") {
        await popup.evaluate(tell, [zone, locale] as const);
        await history.evaluate(tell, [zone, locale] as const);
      }
      await limber.send({ command: "refresh" });
      const format = { hour: "numeric", minute: "2-digit", timeZone: zone } as const;
      const time = new Intl.DateTimeFormat(locale, format).format(quiet.until);
      const said = new RegExp(`until ${time.replace(/\s/u, String.raw`\s`)}`, "u");
      await expect(popup.getByTestId("hero-text")).toHaveText(said);
      await expect(history.locator(".now")).toContainText(said);
      await expect.poll(async () => (await limber.shown()).title).toMatch(said);
    }
  });
});

test("the clock and the first day of the week are chosen in the options, and hold at once", async ({
  limber,
}) => {
  await limber.storage({ settings: { workingHoursEnabled: true } });
  const page = await limber.open("src/ui/options/index.html", { width: 900, height: 900 });
  const hours = page.getByRole("region", { name: "Working hours", exact: true });
  const first = hours.getByRole("list", { name: "Exact times" }).getByRole("listitem").first();
  const days = hours.getByRole("grid").getByRole("rowheader");
  await expect(first).toHaveAttribute("aria-label", "Monday, 9:00 AM to 5:00 PM");
  await expect(days.first()).toHaveAccessibleName("Sunday");

  await page.getByRole("radiogroup", { name: "The week starts on" }).getByLabel("Monday").check();
  await expect(days.first()).toHaveAccessibleName("Monday");
  await page.getByLabel("24 hours").check();
  await expect(first).toHaveAttribute("aria-label", "Monday, 09:00 to 17:00");
  await expect(first.getByLabel("Until")).toHaveValue("17:00");
  await first.getByLabel("Until").fill("5:30 pm");
  await first.getByLabel("Until").blur();
  await expect(first.getByLabel("Until")).toHaveValue("17:30");
  await expect(first).toHaveAttribute("aria-label", "Monday, 09:00 to 17:30");
  await page.getByLabel("A new day begins at").fill("noon");
  await page.getByLabel("A new day begins at").blur();
  await expect(page.getByLabel("A new day begins at")).toHaveValue("noon");
  await expect(page.getByLabel("A new day begins at")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("A new day begins at").fill("5");
  await page.getByLabel("A new day begins at").press("Enter");
  await expect.poll(() => limber.settings()).toMatchObject({ clock: "twentyFour", dayStart: 300 });

  await limber.send({ command: "pause", length: { minutes: 60 } });
  await expect.poll(async () => (await limber.shown()).title).toMatch(/until \d\d:\d\d$/u);
});
