import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { openDesktop, type Desktop } from "../desktop/open-desktop.ts";
import { inChromium } from "../browser/chromium.ts";
import { Limber } from "../browser/extension.ts";
import { clock, Day, fastForward, MINUTE, StoodStill } from "./day.ts";
import { describeBrowser, signalBrowser } from "./processes.ts";

declare const chrome: Browser;

/** Eight hours take eight minutes, and may have to be lived a second time. */
test.setTimeout(20 * MINUTE);

/** How late a prompt may be: it waits for a pause for three minutes at most, and it takes the test a while to see it. */
const LATEST = 5 * MINUTE;
const SLACK = 2 * MINUTE;
/** One that is due soon comes along with another. */
const MERGED = 5 * MINUTE;

/** A time in which nothing may come, as it was really lived: each second that a busy machine is late is a minute. */
interface Span {
  name: string;
  from: number;
  /** It lasted at least until then, */
  until: number;
  /** and was over by then. */
  over: number;
}

/** The spans of a working day. */
type Spans = Record<"quiet" | "lunch" | "talk", Span>;

type Story = (day: Day, profile: string) => Promise<void>;

/** How many browsers are started at most until Limber runs in one. */
const STARTS = 4;

/**
 * Lives a story. Chromium gives a worker some minutes to start for the first time, which here are seconds, and never
 * tries again: on a busy machine a browser may come up in which nothing of Limber ever runs. And one whose clock was
 * made fast now and then stands still as a whole, its windows and all, which no extension can do: then its day is
 * lived once more.
 */
async function live(story: Story): Promise<void> {
  const desktop = await openDesktop({ clock: fastForward() });
  let stoodStill = false;
  try {
    for (let start = 0; start < STARTS; start += 1) {
      try {
        if (await liveIn(desktop, story)) return;
      } catch (error) {
        if (!(error instanceof StoodStill) || stoodStill) throw error;
        stoodStill = true;
        console.log(`Lived once more: ${error.message}`);
      }
    }
    throw new Error(`Limber saved a state in none of ${STARTS} browsers.`);
  } finally {
    desktop.close();
  }
}

/** Lives a story in a new browser; in one in which Limber does not run it gives back false, and has lived nothing. */
async function liveIn(desktop: Desktop, story: Story): Promise<boolean> {
  const env = { ...desktop.env, ...fastForward() };
  // Chromium kills a graphics process that is silent for some seconds, which here are a fraction of one, then tries
  // worse ways of drawing one after another, and in the end gives up.
  const launch = { headless: false, viewport: null, env, args: ["--disable-gpu-watchdog"] };
  // Each second in which the browser starts is a minute: one who touched nothing would be away before the day begins.
  const restless = setInterval(desktop.touch, 500);
  let isInstalled = false;
  await inChromium(launch, async (context, profile) => {
    // Whatever is waited for when the browser is killed fails, and says where.
    const killAfter = (minutes: number) =>
      setTimeout(() => {
        console.log(`Not over after ${minutes} min:\n${describeBrowser(profile)}`);
        signalBrowser(profile, "SIGKILL");
      }, minutes * MINUTE);
    let watchdog = killAfter(1);
    try {
      const limber = await Limber.installedIn(context, { stirred: true, welcomed: true }).catch(() => null);
      if (limber === null) return;
      clearTimeout(watchdog);
      watchdog = killAfter(10);
      isInstalled = true;
      const day = await Day.begins(limber, desktop, profile);
      clearInterval(restless);
      await story(day, profile);
    } finally {
      clearTimeout(watchdog);
      // It has nothing to save any more, and need not close in good order, which it may never come to the end of.
      signalBrowser(profile, "SIGKILL");
    }
  }).finally(() => clearInterval(restless));
  return isInstalled;
}

/** A working day: fifty minutes of quiet, a lunch away from the desk, a talk in full screen. */
async function workday(day: Day, during?: (now: number) => Promise<void>): Promise<Spans> {
  await day.until("10:10", during);
  const asked = await day.now();
  await day.insist({ command: "quiet", length: { minutes: 50 } });
  const from = await day.now();
  const quiet = { name: "quiet", from, until: asked + 50 * MINUTE, over: from + 50 * MINUTE };

  await day.until("12:30", during);
  day.leaves();
  const lunch = await spend("lunch", day, "13:15", async () => day.returns(), during);

  await day.until("14:20", during);
  const talk = await spend("talk", day, "15:00", await talks(day), during);

  await day.until("16:30", during);
  return { quiet, lunch, talk };
}

/** Lives through a span that has begun until a time of the day, and ends it. */
async function spend(
  name: string,
  day: Day,
  time: string,
  end: () => Promise<void>,
  during?: (now: number) => Promise<void>,
): Promise<Span> {
  const from = await day.now();
  await day.until(time, during);
  const until = await day.now();
  await end();
  return { name, from, until, over: await day.now() };
}

/**
 * A talk in a window of its own that opens in full screen, until what it returns is called. A window that is already
 * there will not do: at sixty times the speed Chromium gives up before it has changed, whatever the window manager.
 */
async function talks(day: Day): Promise<() => Promise<void>> {
  const id = await day.ask("to open a window in full screen", (page) =>
    page.evaluate(async () => {
      const talk = await chrome.windows.create({ state: "fullscreen", focused: true, url: "about:blank" });
      return talk.id as number;
    }),
  );
  const windowNow = () =>
    day.ask("how the window of the talk looks", (page) =>
      page.evaluate(async (talk) => {
        const { state, focused } = await chrome.windows.get(talk);
        return { state, focused };
      }, id),
    );
  const inFullScreen = { state: "fullscreen", focused: true };
  await expect.poll(windowNow).toEqual(inFullScreen);
  return async () => {
    expect(await windowNow()).toEqual(inFullScreen);
    await day.ask("to close the window of the talk", (page) =>
      page.evaluate((talk) => chrome.windows.remove(talk), id),
    );
  };
}

/** When the next change of position is to be asked for, after the last prompt ended. */
function dueAfter(end: Extract<DayRecord, { kind: "answered" }>, { quiet, lunch, talk }: Spans): number {
  // What was open when a quiet time began is offered anew once it is over and the person has settled.
  if (end.answer === "withdrawn") return end.at + MINUTE;
  const answer = end.at;
  const due = answer + 30 * MINUTE;
  if (due > lunch.from && answer < lunch.over) return lunch.over + 30 * MINUTE;
  for (const { from, over } of [quiet, talk]) if (due >= from && due < over) return over + MINUTE;
  return due;
}

/** Everything that was promised of the day, held against what was seen and against what was written down. */
async function expectRightDay(day: Day, spans: Spans): Promise<void> {
  const records = await day.ledger();
  const prompts = records.filter((record) => record.kind === "prompted");
  const times = `seen ${day.seen.map((one) => clock(one.at)).join(" ")}`;

  for (const { name, from, until } of Object.values(spans)) {
    const told = day.seen.filter((one) => one.at > from + SLACK && one.at < until);
    expect.soft(told, `nothing came in ${name}, ${clock(from)} to ${clock(until)}: ${times}`).toEqual([]);
  }

  const posture = prompts.filter(({ members }) => members.includes("posture"));
  expect.soft(posture.length, `a prompt every half hour: ${times}`).toBeGreaterThan(9);
  let due = day.began + 30 * MINUTE;
  for (const { at: came, prompt } of posture) {
    const late = came - due;
    expect.soft(late, `${clock(came)} was due at ${clock(due)}; ${times}`).toBeGreaterThan(-SLACK - MERGED);
    expect.soft(late, `${clock(came)} was due at ${clock(due)}; ${times}`).toBeLessThan(LATEST);
    const end = records.find((record) => record.kind === "answered" && record.prompt === prompt);
    if (end?.kind === "answered") due = dueAfter(end, spans);
  }

  // The ledger is what happened: what it says came was seen then, and what was seen is in it.
  expect.soft(prompts.map(({ prompt }) => prompt)).toEqual(day.seen.map(({ id }) => id));
  for (const [index, { at: seen, id }] of day.seen.entries()) {
    expect
      .soft(Math.abs(seen - (prompts[index]?.at ?? 0)), `${id} was seen when it came`)
      .toBeLessThan(SLACK);
  }
  const held = records.filter((record) => record.kind === "held").map(({ reason }) => reason);
  expect.soft(held).toEqual(expect.arrayContaining(["quiet", "fullScreen"]));
  const rests = records.filter((record) => record.kind === "rested");
  expect.soft(rests).toHaveLength(1);
  expect
    .soft(Math.abs((rests[0]?.from ?? 0) - spans.lunch.from), "lunch began when it did")
    .toBeLessThan(SLACK * 2);
}

test("eight hours at the desk: every prompt when it should come, none when not, and few wakes", async () => {
  await live(async (day) => {
    await expectRightDay(day, await workday(day));
    const wakes = (await day.wakes()).length / 8;
    console.log(`wakes an hour: ${wakes.toFixed(1)}`);
    expect(wakes).toBeLessThanOrEqual(12);
  });
});

test("the same day with the worker killed every ten minutes", async () => {
  await live(async (day) => {
    let killed = await day.now();
    const spans = await workday(day, async (now) => {
      if (now < killed + 10 * MINUTE) return;
      killed = now;
      await day.ask("to stop its worker", (_page, limber) => limber.killWorker());
    });
    await expectRightDay(day, spans);
  });
});

test("three hours asleep are one long rest, and nobody is asked the moment the lid opens", async () => {
  await live(async (day, profile) => {
    await day.until("09:50");
    const asked = day.seen.length;
    signalBrowser(profile, "SIGSTOP");
    // Three hours of the desktop's time.
    await pause(3 * MINUTE);
    signalBrowser(profile, "SIGCONT");
    const woke = await day.now();
    expect(clock(woke) > "12:45:00").toBe(true);
    await day.until("13:40");
    // Water has become due meanwhile, and may ask once the person has settled; to move, after half an hour.
    const later = day.seen.slice(asked);
    const told = `awake at ${clock(woke)}, seen ${later.map((one) => clock(one.at)).join(" ")}`;
    expect(later[0]?.at ?? 0, told).toBeGreaterThan(woke + MINUTE / 2);
    expect(later.filter((one) => one.at < woke + 25 * MINUTE).length, told).toBeLessThanOrEqual(1);
    const records = (await day.ledger()).filter((record) => "at" in record && record.at > woke);
    const posture = records.find(
      (record) => record.kind === "prompted" && record.members.includes("posture"),
    );
    expect(posture, told).toBeDefined();
    const rests = (await day.ledger()).filter((record) => record.kind === "rested");
    expect(rests).toHaveLength(1);
  });
});
