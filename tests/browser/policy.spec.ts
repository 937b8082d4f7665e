import { expect, Limber, test } from "./extension.ts";
import { inManagedChromium } from "./managed.ts";

// The browser looks at its policy files five seconds after they were changed.
test.setTimeout(120_000);
const soon = { timeout: 30_000 };

test("a policy file counts, is followed while a page is open, and leaves nothing when it is gone", async () => {
  const message = { text: "Ask us for a desk that moves.", link: "https://intranet.example/desk" };
  const policy = {
    defaults: { volume: 10 },
    locked: { snooze: 3, workingHours: ["mon-fri 08:00-16:00"] },
    message,
  };
  await inManagedChromium(policy, async (context, set) => {
    const limber = await Limber.installedIn(context);
    await expect
      .poll(() => limber.stored("policy"), soon)
      .toMatchObject({ locked: { snooze: 3 }, faults: [] });
    const options = await limber.open("src/ui/options/index.html");
    const snooze = options.locator("#snooze input");
    await expect(snooze).toHaveValue("3");
    await expect(snooze).toBeDisabled();
    await expect(options.locator("#snooze")).toContainText("Set by your organisation.");
    await expect(options.getByText(message.text)).toBeVisible();
    expect(await limber.send({ settings: "change", changes: { volume: 5, snooze: 9 } })).toEqual({
      error: { field: "snooze" },
    });
    const help = await limber.open("src/ui/help/index.html");
    await expect(help.getByRole("link", { name: message.link })).toHaveAttribute("href", message.link);

    // Somebody is typing while the policy changes: what is locked now takes its value, and refuses theirs.
    const volume = options.locator("#volume input");
    await expect(volume).toHaveValue("10");
    set({ locked: { snooze: 700, volume: 20, snoze: 4, theme: "dark" } });
    await expect(volume).toHaveValue("20", soon);
    await expect(volume).toBeDisabled();
    await expect(snooze).toBeEnabled();
    await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(options.getByText(message.text)).toBeHidden();
    const health = await limber.open("src/ui/health/index.html");
    // A name that it does not know Chromium leaves out itself, and says so on its page of policies.
    await expect(health.getByTestId("policy")).toContainText(
      "locked.snooze has to be a whole number from 1 to 60.",
    );

    set(null);
    await expect(volume).toBeEnabled(soon);
    await expect(options.locator("html")).not.toHaveAttribute("data-theme", "dark");
    await expect(health.getByTestId("policy")).toBeHidden();
    expect(await limber.settings()).toEqual({});
  });
});
