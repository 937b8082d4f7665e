import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DayRecord } from "../../src/domain/model/record.ts";
import type { State } from "../../src/domain/model/state.ts";
import { numbers } from "../../src/ui/help/numbers.ts";
import { built, launchOptions } from "../../scripts/prepare.mjs";
import { CLOSING, disguiseBuild, OPENING, type Disguise } from "../../scripts/pseudo-locale.ts";
import { expect, inChromium, inProfile, Limber, pageNames, test } from "./extension.ts";
import { haveSat } from "./time-travel.ts";

const WIDE = { width: 1280, height: 800 };
const OWN = "Gargle";
const page = (name: string, hash = "") => `src/ui/${name}/index.html${hash}`;
/** All pages that show the same whatever is under way, and the guide's inner ones. */
const everywhere = [
  ...pageNames.filter((name) => name !== "popup" && name !== "break").map((name) => page(name)),
  page("guide", "#routines"),
  page("guide", "#own"),
  page("guide", "#exercise/seated-twist"),
  page("guide", "#exercise/nowhere"),
];

/** What stands on a page and is no word of ours: what people wrote, names, and what Intl writes. */
const NO_WORDS_OF_OURS = [
  OWN,
  "nowhere",
  ...Object.values(numbers).flatMap(({ advice }) => (advice === undefined ? [] : [advice.name])),
  "AM",
  "PM",
  "kB",
  "MB",
  "GB",
  "English",
  ...namesOf("weekday"),
  ...namesOf("month"),
];

const YESTERDAY = new Date(Date.now() - 24 * 60 * 60_000).toISOString().slice(0, 10);

/** A day on which everything happened that a history tells of. */
function aDay(nine: number): (DayRecord | { kind: "danced" })[] {
  const at = (minutes: number) => nine + minutes * 60_000;
  const prompt = { prompt: "posture@1", members: ["posture"] };
  const answers = ["snoozed", "skipped", "drank", "done", "taken", "expired", "withdrawn"] as const;
  const holds = ["paused", "offHours", "away", "quiet", "focus", "call", "fullScreen", "hourly"] as const;
  return [
    { kind: "sat", from: at(0), until: at(70) },
    { kind: "sat", from: at(300), until: at(400), doubted: true },
    { kind: "prompted", at: at(30), ...prompt },
    { kind: "joined", at: at(31), prompt: "posture@1", members: ["water"] },
    ...answers.map((answer, index) => ({
      kind: "answered" as const,
      at: at(32 + index),
      prompt: `posture@${index + 2}`,
      members: ["stretch"],
      answer,
    })),
    ...holds.map((reason, index) => ({
      kind: "held" as const,
      from: at(40 + index),
      until: at(65),
      reason,
      members: ["own:gone", "own:1"],
    })),
    {
      kind: "break",
      from: at(70),
      until: at(73),
      members: ["stretch"],
      outcome: "taken",
      routine: "desk",
      parts: [
        { exercise: "easy-walk", outcome: "taken", seconds: 100 },
        { exercise: "hip-sway", outcome: "skipped", seconds: 0 },
      ],
    },
    { kind: "rested", from: at(80), until: at(90) },
    { kind: "done", at: at(95), reminder: "posture" },
    { kind: "drank", at: at(96), ml: 200 },
    { kind: "undone", at: at(97), of: at(96) },
    { kind: "danced" },
  ];
}

/** The long and short names of the days or months, as a browser in English has them. */
function namesOf(part: "weekday" | "month"): string[] {
  const some = Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index, 1 + index));
  const week = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, 1 + index));
  return (["long", "short", "narrow"] as const).flatMap((width) => {
    const format = new Intl.DateTimeFormat("en-US", { [part]: width, timeZone: "UTC" });
    return [...some, ...week].map((day) => format.format(day));
  });
}

/** Everything that can be read or heard on a page, but for keys and for what is in a language that it names. */
function textsOn(shown: Page): Promise<string[]> {
  return shown.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.closest("script, style, .keys, [lang]:not(html)") === null)
        found.push(text.data);
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of ["aria-label", "aria-valuetext", "title", "alt", "placeholder"]) {
        found.push(element.getAttribute(name) ?? "");
      }
    }
    return found;
  });
}

/** What has letters outside of all brackets. */
function unbracketed(texts: readonly string[]): string[] {
  const known = new RegExp(String.raw`\b(?:${NO_WORDS_OF_OURS.join("|")})\b`, "gu");
  const inner = new RegExp(`${OPENING}[^${OPENING}${CLOSING}]*${CLOSING}`, "gu");
  return texts.filter((text) => {
    let rest = text;
    // From the inside out: what stands in a place of a message has brackets of its own.
    while (inner.test(rest)) rest = rest.replaceAll(inner, "");
    return /\p{L}/u.test(rest.replaceAll(known, ""));
  });
}

/** What reaches beyond a page that can be moved sideways. */
function tooWide(shown: Page): Promise<string[]> {
  return shown.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > clientWidth;
    });
    return [
      `${scrollWidth - clientWidth} px`,
      ...beyond.map(({ tagName, className }) => `${tagName} ${className}`),
    ];
  });
}

async function inDisguise(disguise: Disguise, run: (limber: Limber) => Promise<void>): Promise<void> {
  await inProfile(async (folder) => {
    const build = join(folder, "build");
    disguiseBuild(built, build, disguise);
    const { args } = launchOptions(build);
    await inChromium({ headless: true, locale: "en-US", args }, async (context) => {
      await run(await Limber.installedIn(context));
    });
  });
}

/** Goes through the pages with nothing yet, with something due, held, in a routine, and with much set. */
async function visitAll(limber: Limber, check: (shown: Page, where: string) => Promise<void>): Promise<void> {
  const visit = async (path: string, scene: string) => {
    const shown = await limber.open(path, path.includes("popup") ? { width: 360, height: 600 } : WIDE);
    await expect(shown.locator("body")).toContainText(OPENING);
    await check(shown, `${path}, ${scene}`);
    await shown.close();
  };
  for (const path of [...everywhere, page("popup"), page("break")]) await visit(path, "fresh");

  await haveSat(limber, 125);
  await limber.fireAlarm();
  const { prompt } = (await limber.state()) as unknown as State;
  expect(prompt).not.toBeNull();
  for (const name of ["popup", "history", "health"]) await visit(page(name), "something due");
  await limber.send({ command: "open", prompt: prompt?.id });
  await visit(page("break"), "something due");

  await limber.send({ command: "quiet", length: { minutes: 25 } });
  for (const name of ["popup", "history", "health"]) await visit(page(name), "quiet");
  await limber.send({ command: "pause", length: { minutes: 60 } });
  for (const name of ["popup", "history", "health"]) await visit(page(name), "paused");
  await limber.send({ command: "endPause" });
  await limber.send({ command: "endQuiet" });

  await limber.send({ command: "start", prompt: null, reminder: "stretch" });
  for (const name of ["popup", "break", "history"]) await visit(page(name), "in a routine");

  await limber.storage({
    settings: {
      waitForPause: false,
      workingHoursEnabled: true,
      workingHours: [{ day: 1, from: 0, until: 1_440 }],
      focusPlanEnabled: true,
      focusPlan: [{ day: 2, from: 540, until: 600 }],
      daysOff: ["2020-01-01", "2099-01-01"],
      excluded: ["easy-walk"],
      ownRoutine: ["seated-twist", "hip-sway"],
      avoidTwisting: true,
      own: [{ id: "1", name: OWN, symbol: "star", interval: 90, length: 1, surface: "icon", enabled: true }],
    },
    [`day:${YESTERDAY}`]: aDay(Date.parse(`${YESTERDAY}T09:00Z`)),
  });
  for (const path of everywhere) await visit(path, "much set");
  await visit(page("history", `#${YESTERDAY}`), "a full day");
}

test("in another language every word is another, and every page has room for longer ones", async () => {
  test.slow();
  await inDisguise("pseudo", async (limber) => {
    const found: Record<string, string[]> = {};
    await visitAll(limber, async (shown, where) => {
      expect.soft(await tooWide(shown), where).toEqual([]);
      const texts = unbracketed(await textsOn(shown));
      if (texts.length > 0) found[where] = texts;
    });
    expect(found).toEqual({});
    const { title } = await limber.shown();
    expect(unbracketed([title])).toEqual([]);
  });
});

test("from right to left every page runs that way, and none can be moved sideways", async () => {
  test.slow();
  await inDisguise("rtl", async (limber) => {
    await visitAll(limber, async (shown, where) => {
      await expect.soft(shown.locator("html"), where).toHaveAttribute("dir", "rtl");
      expect.soft(await tooWide(shown), where).toEqual([]);
    });
  });
});
