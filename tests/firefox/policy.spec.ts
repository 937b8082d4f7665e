import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ensureFirefox } from "../../scripts/prepare.mjs";
import { inProfile } from "../browser/chromium.ts";
import { addonId, expect, inFirefox, Limber, test } from "./firefox.ts";

/**
 * A Firefox that has the policies of an organisation: the same as the usual one, but for the folder beside its program
 * in which they lie. The program itself is a copy, since it looks for everything where it really is.
 */
function firefoxWith(policy: object, folder: string): string {
  const [usual, own] = [dirname(ensureFirefox()), join(folder, "firefox")];
  const program = basename(ensureFirefox());
  mkdirSync(join(own, "distribution"), { recursive: true });
  for (const name of readdirSync(usual)) {
    if (name === program) cpSync(join(usual, name), join(own, name), { dereference: true });
    else if (name !== "distribution") symlinkSync(join(usual, name), join(own, name));
  }
  const policies = { policies: { "3rdparty": { Extensions: { [addonId]: policy } } } };
  writeFileSync(join(own, "distribution", "policies.json"), JSON.stringify(policies));
  return join(own, program);
}

test("a policy file counts, odd values and all, and Limber greets nobody where it says so", async () => {
  const message = { text: "Ask us for a desk that moves.", link: "https://intranet.example/desk" };
  const policy = {
    locked: { snooze: "3", breakVoice: 1, badge: null, "daysOff+": "2099-12-24, 2099-12-25" },
    hideWelcome: "true",
    message,
  };
  await inProfile(async (folder) => {
    await inFirefox({ executable: firefoxWith(policy, folder) }, async (firefox) => {
      const limber = await Limber.installedIn(firefox, { welcomed: true });
      await expect
        .poll(() => limber.stored("policy"), { timeout: 15_000 })
        .toMatchObject({ locked: { snooze: 3, breakVoice: true }, faults: [{ path: "locked.badge" }] });
      await expect.poll(() => limber.stored("upkeep")).toMatchObject({ welcomed: true });
      expect(await limber.isThere("src/ui/welcome/index.html")).toBe(false);
      expect(await limber.send({ settings: "change", changes: { snooze: 9 } })).toEqual({
        error: { field: "snooze" },
      });
      const options = await limber.open("options");
      const textOf = (selector: string) => options.$eval(selector, (element) => element.textContent ?? "");
      await expect.poll(() => textOf(".days-off").catch(() => "")).toContain("2099");
      expect(await options.$eval("#snooze input", (input) => input.disabled)).toBe(true);
      expect(await textOf(".policy-message")).toContain(message.text);
      const health = await limber.open("health");
      const said = () => health.$eval("[data-testid=policy]", (row) => row.textContent ?? "").catch(() => "");
      await expect.poll(said).toContain("locked.badge has to be one of these: due, countdown.");
      expect(limber.errors).toEqual([]);
    });
  });
});
