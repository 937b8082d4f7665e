import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { toldMorning } from "../support/told-morning.ts";
import { expect, inFirefox, Limber, test } from "./firefox.ts";

const DAY = "day:2025-03-06";

test("everything is saved as a file, and what was deleted comes back from it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "limber-saved-"));
  const prefs = { "browser.download.folderList": 2, "browser.download.dir": folder };
  try {
    await inFirefox({ prefs }, async (firefox) => {
      const limber = await Limber.installedIn(firefox);
      const morning = toldMorning(Date.UTC(2025, 2, 6, 8));
      await limber.storage({ [DAY]: morning });
      await limber.send({ settings: "change", changes: { snooze: 7 } });
      const page = await limber.open("options");
      await page.locator(".data-actions .primary").click();
      const saved = () => readdirSync(folder).filter((name) => name.endsWith(".json"));
      await expect.poll(saved).toEqual([expect.stringMatching(/^limber-\d{4}-\d\d-\d\d\.json$/u)]);
      const file = join(folder, saved()[0] ?? "");
      // The browser names it before it has written it.
      await expect.poll(() => readFileSync(file, "utf8").trim().at(-1)).toBe("}");

      expect(await limber.send({ data: "deleteAll" })).toEqual({ ok: true });
      expect(await limber.stored(DAY)).toBeUndefined();
      const picker = (await page.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
      await picker.uploadFile(file);
      await page.locator(".data-ways .button").click();
      await expect.poll(() => limber.stored("settings")).toMatchObject({ snooze: 7 });
      expect(JSON.stringify(await limber.stored(DAY))).toContain("easy-walk");

      await page.locator(".data-step .button").click();
      await expect.poll(() => limber.stored(DAY)).toBeUndefined();
      expect(limber.errors).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
