import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { defaults } from "../../src/settings/fields.ts";
import { built } from "../../scripts/prepare.mjs";
import { disguiseBuild, OPENING, type Disguise } from "../../scripts/pseudo-locale.ts";
import { toldMorning } from "../support/told-morning.ts";
import { inChromium, inProfile } from "./chromium.ts";
import { expect, Limber, pageNames } from "./extension.ts";
import { plausibleDays } from "../support/plausible-days.ts";
import { backFromMeeting, dateBefore, haveSat } from "./time-travel.ts";

const WIDE = { width: 1280, height: 800 };
const page = (name: string, hash = "") => `src/ui/${name}/index.html${hash}`;

/** What people have called reminders of their own: shortly, without a space, in another script, at great length. */
export const OWN = [
  "Gargle",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "לשתות תה (תה ירוק)",
  "Ab".repeat(30),
];

/** What an organisation wants to say, and where. */
const announcement = {
  text: `Ask us for a desk that moves.\n${"Ab".repeat(40)}`,
  link: `https://intranet.example/${"desk".repeat(20)}`,
};

/** The files that somebody brings in: one of Limber's own, one of another tool, and a calendar with an entry. */
const FILES = { own: "limber-2026-11-29.json", foreign: "config.json", calendar: "days.ics" };
const HOLIDAYS = "At the sea, with everybody and their grandparents";

/** Whatever stands on a page in these scenes that others have written: what is part of another comes after it. */
export const NOT_OURS = [
  announcement.text,
  announcement.link.replace("https://", ""),
  HOLIDAYS,
  ...Object.values(FILES),
  ...OWN,
];

/** All pages that show the same whatever is under way, and the guide's inner ones. */
const everywhere = [
  ...pageNames.filter((name) => name !== "popup" && name !== "break").map((name) => page(name)),
  page("guide", "#routines"),
  page("guide", "#own"),
  page("guide", "#exercise/seated-twist"),
  page("guide", "#exercise/nowhere"),
  page("popup", "?page"),
];

/** A day on which everything happened that a history tells of. */
function aDay(nine: number): (DayRecord | { kind: "danced" })[] {
  const at = (minutes: number) => nine + minutes * 60_000;
  const answers = [
    "snoozed",
    "skipped",
    "drank",
    "done",
    "taken",
    "expired",
    "withdrawn",
    "stoodUp",
    "satDown",
  ] as const;
  const holds = ["paused", "offHours", "away", "quiet", "focus", "call", "fullScreen", "hourly"] as const;
  return [
    ...toldMorning(nine),
    { kind: "sat", from: at(300), until: at(400), doubted: true },
    { kind: "stoodUp", at: at(200) },
    { kind: "stood", from: at(200), until: at(240) },
    { kind: "satDown", at: at(240), forgotten: true },
    { kind: "rested", from: at(245), until: at(290) },
    { kind: "sat", from: at(245), until: at(290), said: at(295) },
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
    { kind: "rested", from: at(80), until: at(90) },
    { kind: "done", at: at(95), reminder: "posture" },
    { kind: "danced" },
  ];
}

/** Limber in disguise, in a Chromium of its own. */
export async function inDisguise(disguise: Disguise, run: (limber: Limber) => Promise<void>): Promise<void> {
  await inProfile(async (folder) => {
    const build = join(folder, "build");
    disguiseBuild(built, build, disguise);
    const launch = { headless: true, locale: "en-US" };
    await inChromium(launch, async (context) => run(await Limber.installedIn(context)), build);
  });
}

/** Looks at a page, first as it is and then perhaps with all opened that can be. */
type Look = (shown: Page, where: string, isOpened: boolean) => Promise<void>;

/** Where there is more to be opened. */
const WITH_MORE =
  /routines, much set|sore-back\S*, on a gentle day|options\/index.html, (?:fresh|much set)|(?:popup|break)\S*, in a routine|popup\S*, fresh/u;

/** Presses all that opens something on a page, so that it can be seen too. */
async function openAll(shown: Page): Promise<void> {
  await shown.evaluate(() => {
    const closed =
      "[aria-expanded=false]:not(input), details:not([open]) > summary, [popovertarget], .week-list > .button, .own-actions .button:first-child";
    for (const button of document.querySelectorAll<HTMLElement>(closed)) button.click();
  });
}

/** Looks at one page after the other, as each is when it opens. */
function visitorOf(limber: Limber, look: Look): (path: string, scene: string) => Promise<void> {
  return async (path, scene) => {
    const shown = await limber.open(path, path.includes("popup") ? { width: 360, height: 600 } : WIDE);
    await expect(shown.locator("body")).toContainText(OPENING);
    await look(shown, `${path}, ${scene}`, false);
    if (WITH_MORE.test(`${path}, ${scene}`)) {
      await openAll(shown);
      await look(shown, `${path}, ${scene}, opened`, true);
    }
    const menu = shown.locator(".row .more").last();
    if (scene === "fresh" && (await menu.count()) > 0) {
      // By key: in the longest words the popup's foot stands before the button.
      await menu.press("Enter");
      await expect(shown.getByRole("menu")).toBeVisible();
      await look(shown, `${path}, ${scene}, with a row's menu`, true);
    }
    await shown.close();
  };
}

/** What all pages can show, in two rounds of a freshly installed Limber each: workers share them. */
export const rounds: Record<string, (limber: Limber, look: Look) => Promise<void>> = {
  "from the first start to a pause": visitUntilPaused,
  "from a break to much that is set": visitFromBreak,
  "with an organisation's settings": visitManaged,
};

/** Goes through the pages with nothing yet, at every workplace, with something due, and held. */
async function visitUntilPaused(limber: Limber, look: Look): Promise<void> {
  const visit = visitorOf(limber, look);
  for (const path of [...everywhere, page("popup"), page("break")]) await visit(path, "fresh");

  await limber.send({ settings: "change", changes: { workplace: "wheelchair" } });
  for (const path of [page("popup"), page("guide", "#exercise/seated-twist"), page("break")]) {
    await visit(path, "in a wheelchair");
  }
  await limber.send({ settings: "change", changes: { workplace: "standing" } });
  await visit(page("popup"), "standing");
  await limber.send({ settings: "change", changes: { workplace: "chair" } });

  await limber.send({ command: "goEasy", hours: 48, at: Date.now() });
  await limber.send({ command: "beginRound", kind: "warmth", minutes: 15, gap: 120 });
  for (const name of ["popup", "history", "sore-back"]) await visit(page(name), "with a sore back");
  await limber.send({ command: "stopRound" });
  await limber.send({ command: "leaveEase", at: Date.now() });
  for (const name of ["popup", "sore-back"]) await visit(page(name), "on a gentle day");
  await limber.send({ command: "leaveEase", at: Date.now() + 1 });

  const prompt = await somethingDue(limber, 125);
  for (const name of ["popup", "history", "health"]) await visit(page(name), "something due");
  await limber.send({ command: "open", prompt });
  await visit(page("break"), "something due");

  await limber.send({ command: "quiet", length: { minutes: 25 } });
  for (const name of ["popup", "history"]) await visit(page(name), "quiet");
  await limber.send({ command: "pause", length: { minutes: 60 } });
  for (const name of ["popup", "history"]) await visit(page(name), "paused");
}

/** Goes through what shows that an organisation has set much, said something, and made mistakes. */
async function visitManaged(limber: Limber, look: Look): Promise<void> {
  const visit = visitorOf(limber, look);
  // As Limber keeps it. The browser hands out none, and for a minute that is not believed.
  const policy = {
    defaults: { volume: 10 },
    locked: {
      ...defaults,
      workingHoursEnabled: true,
      workingHours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 480, until: 1020 })),
      daysOff: ["2099-12-24", "2099-12-31"],
    },
    add: {},
    remove: {},
    hideWelcome: true,
    message: announcement,
    faults: [
      { path: "locked.snooze", why: "whole", allowed: [1, 60] },
      { path: `locked.${"x".repeat(70)}`, why: "unknown", allowed: [] },
      { path: "locked.badge", why: "choice", allowed: ["due", "countdown"] },
    ],
  };
  await limber.storage({ policy });
  for (const name of ["options", "help", "health", "welcome"]) await visit(page(name), "managed");
  const added = { ...policy, locked: {}, add: { daysOff: policy.locked.daysOff }, faults: [] };
  await limber.storage({ policy: added });
  for (const name of ["options", "health"]) await visit(page(name), "a little managed");
}

/** Sits for so long that there is a prompt, and gives back its id. */
async function somethingDue(limber: Limber, minutes: number): Promise<string | undefined> {
  await haveSat(limber, minutes);
  await limber.fireAlarm();
  const { prompt } = await limber.state();
  expect(prompt).not.toBeNull();
  return prompt?.id;
}

/** Goes through them in a break and after it, standing, in a routine, and with much set. */
async function visitFromBreak(limber: Limber, look: Look): Promise<void> {
  const visit = visitorOf(limber, look);
  // Nothing may come to its end while it is looked at.
  await limber.send({ settings: "change", changes: { postureLength: 10, stretchLength: 10 } });
  // No stretch is due yet: the break is a change of position, which has an idea.
  await somethingDue(limber, 45);
  await limber.send({ command: "takeBreak" });
  for (const name of ["popup", "break"]) await visit(page(name), "in a break");
  await visitCoach(limber, look, "in a break");
  const resting = await limber.open(page("break"), WIDE);
  await resting.locator(".idea-choices button:not([aria-pressed])").last().click();
  await expect(resting.locator(".idea-choices p")).toContainText(OPENING);
  await look(resting, `${page("break")}, an idea put aside`, false);
  // With the mouse in it the page stays.
  await resting.mouse.move(5, 5);
  await endBreak(limber);
  await expect(resting.locator(".closing")).toBeAttached();
  await look(resting, `${page("break")}, over`, false);
  await resting.close();

  // Back from a while away, which may have been sitting elsewhere; and then on their feet, for too long.
  await limber.send({ settings: "change", changes: { workplace: "turns" } });
  await limber.storage({ state: await backFromMeeting(limber) });
  await visit(page("popup"), "back from a meeting");
  await limber.send({ command: "takePosition", position: "standing", at: Date.now() });
  for (const name of ["popup", "history"]) await visit(page(name), "standing");
  const standing = await limber.state();
  await limber.send({ settings: "change", changes: { workplace: "chair" } });
  expect(standing.position.is).toBe("standing");

  const yesterday = await dateBefore(limber, 1);
  await limber.send({ command: "start", prompt: null, reminder: "stretch" });
  for (const name of ["popup", "break", "history"]) await visit(page(name), "in a routine");
  await visitCoach(limber, look, "in a routine");
  await endBreak(limber);
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
      own: OWN.map((name, index) => ({
        id: String(index),
        name,
        symbol: "star",
        interval: 90,
        length: 1,
        surface: "icon",
        enabled: true,
      })),
    },
    // What became of the person's leave to notice calls: in this browser all of it is taken back, or declined.
    "call:zoom": "allowed",
    "call:five9": "allowed",
    "call:webex": "refused",
    [`day:${yesterday}`]: aDay(Date.parse(`${yesterday}T09:00`)),
  });
  for (const path of everywhere) await visit(path, "much set");
  const searched = await limber.open(page("options"), WIDE);
  const [known = ""] = await searched.locator(".section h2").allTextContents();
  await searched.getByRole("combobox").first().fill(known.slice(0, 2));
  await expect(searched.getByRole("option").first()).toBeVisible();
  await look(searched, "options, searched", true);
  await searched.close();
  await lookAtFile(limber, look);
  await visit(page("popup"), "much set");
  await visit(page("history", `#${yesterday}`), "a full day");
  await lookAtMonth(limber, look);
}

/** A month and a week with all their charts, the tables behind them, the calendar, and the week in the popup's head. */
async function lookAtMonth(limber: Limber, look: Look): Promise<void> {
  const today = await dateBefore(limber, 0);
  await limber.storage(plausibleDays(today, 60, (day) => Date.parse(`${day}T09:00`)));
  const numbers = Array.from({ length: 30 }, (_, place) => place + 1);
  await limber.send({
    history: "countDays",
    days: await Promise.all(numbers.map((before) => dateBefore(limber, before))),
  });
  const month = (await dateBefore(limber, 31)).slice(0, 7);
  for (const hash of [`month-${month}`, `week-${await dateBefore(limber, 8)}`]) {
    const shown = await limber.open(page("history", `#${hash}`), WIDE);
    await expect(shown.locator(".chart").last()).toContainText(OPENING);
    await look(shown, `history, ${hash.slice(0, 5)}`, false);
    await openAll(shown);
    await look(shown, `history, ${hash.slice(0, 5)}, opened`, true);
    await shown.close();
  }
  const day = await limber.open(page("history"), WIDE);
  await day.locator(".opens-month").press("Enter");
  await expect(day.locator(".days tbody tr").nth(3)).toBeVisible();
  await look(day, "history, the calendar of a month", true);
  await day.close();
  const popup = await limber.open(page("popup"), { width: 360, height: 600 });
  await expect(popup.locator(".week-line")).toBeAttached();
  await look(popup, "popup, with a week", false);
  await popup.close();
}

/** Something of everything that can be said of another tool's file. */
const stretchly = {
  microbreakInterval: 1_260_000,
  breakInterval: 3,
  breakPostponeTime: 7_200_000,
  volume: "loud",
  audio: "tic-toc",
};

/** Days that go on for some, and one without a name. */
function calendar(): string {
  const year = new Date().getUTCFullYear() + 1;
  const entries = [
    [
      `DTSTART;VALUE=DATE:${year}0114`,
      `DTEND;VALUE=DATE:${year}0128`,
      `SUMMARY:${HOLIDAYS.replace(",", "\\,")}`,
    ],
    [`DTSTART;VALUE=DATE:${year}0201`],
    [`DTSTART:${year}0201T100000Z`],
    ["RRULE:FREQ=SOMETIMES"],
  ];
  return [
    "BEGIN:VCALENDAR",
    ...entries.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");
}

/** A file with all that can be said of one, other computers with other settings, and the question before everything is deleted. */
async function lookAtFile(limber: Limber, look: Look): Promise<void> {
  const shown = await limber.open(page("options", "#data"), WIDE);
  const file = {
    limber: "1.2.3",
    written: "2026-11-29T20:00:00+01:00",
    settings: { postureInterval: 999, volume: 10, noticeStays: true, moon: "full" },
    lists: { daysOff: ["2026-12-24", "soon"] },
    history: { "2026-11-28": [{ kind: "drank", at: "2026-11-28T10:00:00+01:00", ml: 200 }, 7] },
  };
  const choose = (name: string, mimeType: string, text: string) =>
    shown.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await choose(FILES.own, "application/json", JSON.stringify(file));
  await expect(shown.locator(".data-ways")).toContainText(OPENING);
  await look(shown, "options, a file", true);
  await choose(FILES.foreign, "application/json", JSON.stringify(stretchly));
  await expect(shown.locator(".data-preview h4")).toContainText(FILES.foreign);
  await expect(shown.locator(".data-ways")).toContainText(OPENING);
  await look(shown, "options, a file of another tool", true);
  await choose(FILES.calendar, "text/calendar", calendar());
  await expect(shown.locator(".data-calendar")).toContainText(OPENING);
  await look(shown, "options, a calendar", true);
  await limber.arrives({ "item:snooze": { at: 1, value: 9 }, "item:volume": { at: 1, value: 60 } });
  await limber.send({ settings: "change", changes: { snooze: 7 } });
  await shown.locator("#data-sync").press("Space");
  await expect(shown.locator("#sync-question")).toContainText(OPENING);
  await look(shown, "options, other computers meet", true);
  await limber.arrives({ "item:snooze": null });
  await expect(shown.locator(".data-trouble")).toContainText(OPENING);
  await look(shown, "options, what other computers say cannot be read", true);
  await shown.locator("#data-what").selectOption("everything");
  await shown.locator("#data-delete").press("Enter");
  await expect(shown.locator("#data-question")).toContainText(OPENING);
  await look(shown, "options, everything to be deleted", true);
  await shown.close();
}

/** Looks at the small window that the break's page keeps in sight. */
async function visitCoach(limber: Limber, look: Look, scene: string): Promise<void> {
  const shown = await limber.open(page("break"), WIDE);
  const opened = limber.context.waitForEvent("page");
  await shown.locator("button[aria-pressed]").press("Enter");
  const coach = await opened;
  await expect(coach.locator("h1")).toContainText(OPENING);
  await look(coach, `the coach, ${scene}`, false);
  await shown.close();
}

async function endBreak(limber: Limber): Promise<void> {
  const { break: ongoing } = await limber.state();
  await limber.send({ command: "endBreak", break: ongoing?.id, how: "done", at: Date.now() });
}
