import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Request } from "@playwright/test";
import { built } from "../../scripts/prepare.mjs";
import { measurePackage, popupLoad } from "../../scripts/bench/sizes.mjs";
import { expect, test } from "./extension.ts";

const kB = 1_000;

// 300 until there were the 56 ideas for a change of position and how each moves, the wheelchair and the standing desk,
// three looks of the figure, the welcome page and the search of the options; 355 until calls had more sites, the break a
// small window of its own, organisations could set Limber, and all data could be taken along and brought back; 380 until
// calendars were read, whose rules of recurrence a library knows that is a twelfth of all; 415 until a person's computers
// told each other what was changed, the licences of what is bundled went along, as they ask for, a sore back had a mode,
// and weeks and months could be looked back on.
const MOST = 465 * kB;

test("all of Limber is 465 kB at most, and the popup's scripts are 32", async () => {
  const manifest = JSON.parse(await readFile(join(built, "manifest.json"), "utf8")) as {
    background: { service_worker: string };
    action: { default_popup: string };
  };
  expect((await measurePackage(built)).bytes).toBeLessThanOrEqual(MOST);
  expect((await popupLoad(built, manifest)).scripts).toBeLessThanOrEqual(32 * kB);
});

test("the drawings of exercises are in the package once, for pages and popup alike", async () => {
  const scripts = (await readdir(built, { recursive: true })).filter((file) => file.endsWith(".js"));
  const withArt: string[] = [];
  for (const file of scripts) {
    // Each exercise's art names the moment that tells most of it.
    if (/\btelling:/u.test(await readFile(join(built, file), "utf8"))) withArt.push(file);
  }
  expect(withArt).toEqual(["drawing.js"]);
});

test("the popup comes up with one script and its style sheet in the page; the guide fetches more", async ({
  limber,
}) => {
  const loaded: string[] = [];
  const note = (request: Request) => void loaded.push(request.url().replace(/^.*\//u, ""));
  limber.context.on("request", note);
  const popup = await limber.popup();
  await expect(popup.getByTestId("hero-title")).toHaveText(/min/u);
  // The first of them is not a part of the popup: it asks for what is stored while the script is fetched.
  expect(loaded.slice(0, 3).toSorted()).toEqual(["index.html", "popup-first.js", "popup.js"]);
  // Only what its first frame needs: the guard of presses comes after it.
  await expect.poll(() => loaded.slice(3).toSorted()).toEqual(["press-guard.js", "week-line.js"]);
  await popup.getByRole("link", { name: "Stretches" }).click();
  await expect.poll(() => loaded).toContain("guide.js");
  limber.context.off("request", note);
});
