import type { Browser as Firefox } from "puppeteer-core";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import type { State } from "../../src/domain/model/state.ts";
import { inProfile } from "../browser/chromium.ts";
import { expect, onDesktop as test, type Desktop } from "../desktop/desktop.ts";
import { inFirefox, installFor, Limber, packAs } from "./firefox.ts";
import { openSystem, type System } from "./system.ts";

test.setTimeout(120_000);

/** On a quiet machine everything is as it should be within two seconds; these tests run beside others. */
const SOON = { timeout: 15_000, intervals: [50] };
const inAMoment = { timeout: 15_000, intervals: [100] };
const BREAK_PAGE = "src/ui/break/index.html";
const NEWER = "99.0";

/** What becomes of an extension while the browser runs, by the hand of a person. Each ends with it switched on. */
const lives: Record<string, (system: System) => Promise<void>> = {
  "switched off and on": async (system) => {
    await system.switchOff();
    await system.switchOn();
  },
  reloaded: (system) => system.reload(),
  "let into private windows": (system) => system.letIntoPrivateWindows(),
};

interface Opened {
  firefox: Firefox;
  system: System;
  /** Limber as it is when a browser has been opened, or after one of its lives, which has closed its pages. */
  again: () => Promise<Limber>;
}

interface Installed extends Opened {
  limber: Limber;
}

/** Runs something with Limber installed for good, and whatever is to be true when Firefox is opened again. */
async function inLife(
  desktop: Desktop,
  run: (installed: Installed, profile: string) => Promise<void>,
  openedAgain?: (opened: Opened) => Promise<void>,
): Promise<void> {
  await inProfile(async (profile) => {
    installFor(profile);
    const open = (part: (opened: Opened) => Promise<void>) =>
      inFirefox({ env: desktop.env, profile }, async (firefox) => {
        const system = await openSystem(firefox);
        // It has greeted them before, and is not to be stirred.
        const again = () => Limber.installedIn(firefox, { where: "window", welcomed: true });
        await part({ firefox, system, again });
      });
    await open(async (opened) => {
      const limber = await Limber.installedIn(opened.firefox, { where: "window" });
      await run({ ...opened, limber }, profile);
    });
    if (openedAgain !== undefined) await open(openedAgain);
  });
}

async function breakOf(limber: Limber): Promise<State["break"]> {
  return (await limber.state()).break;
}

async function takeBreak(limber: Limber): Promise<State["break"]> {
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  await expect.poll(async () => (await breakOf(limber))?.pageSeen, inAMoment).toBe(true);
  return breakOf(limber);
}

async function breaks(limber: Limber): Promise<DayRecord[]> {
  const stored = await limber.stored(`day:${(await limber.state()).day}`);
  return readHistory(stored).records.filter(({ kind }) => kind === "break");
}

for (const [life, live] of Object.entries(lives)) {
  test(`${life}: alarm, title and menu are there again, and nobody had to open the popup`, async ({
    desktop,
  }) => {
    await inLife(desktop, async ({ system, again }) => {
      await live(system);
      const asItWas = { title: expect.stringMatching(/^Limber: .+ at \d/u), hasAlarm: true };
      await expect.poll(() => system.shown(), SOON).toEqual(asItWas);
      expect(await (await again()).hasMenu()).toBe(true);
    });
  });

  test(`${life} in the middle of a break: it goes on in one window, and nobody has left it`, async ({
    desktop,
  }) => {
    await inLife(desktop, async ({ limber, system, again }) => {
      const ongoing = await takeBreak(limber);
      await live(system);
      await expect.poll(() => system.popupWindows(), SOON).toEqual([BREAK_PAGE]);
      const after = await again();
      await expect.poll(() => breakOf(after), SOON).toEqual(ongoing);
      expect(await breaks(after)).toEqual([]);
    });
  });
}

test("switched off and on while paused: it looks paused", async ({ desktop }) => {
  await inLife(desktop, async ({ limber, system }) => {
    await limber.send({ command: "pause", length: "untilEnded" });
    await lives["switched off and on"]?.(system);
    await expect.poll(() => system.shown(), SOON).toEqual({ title: "Limber: Paused", hasAlarm: false });
  });
});

test("closed in the middle of a break: nobody has left it, and its page comes back at its second", async ({
  desktop,
}) => {
  let ongoing: State["break"] = null;
  await inLife(
    desktop,
    async ({ limber }) => {
      ongoing = await takeBreak(limber);
    },
    async ({ system, again }) => {
      await expect.poll(() => system.popupWindows(), inAMoment).toEqual([BREAK_PAGE]);
      const limber = await again();
      await expect.poll(() => breakOf(limber), inAMoment).toEqual(ongoing);
      expect(await breaks(limber)).toEqual([]);
    },
  );
});

test("a new version in a break waits for its end, though nothing of Limber runs by then, and comes", async ({
  desktop,
}) => {
  await inLife(desktop, async ({ limber, system }, profile) => {
    const before = await system.version();
    const ongoing = await takeBreak(limber);
    await limber.isStopped();
    await system.offer(packAs(NEWER, profile));
    await expect.poll(() => limber.isUpdateNoted(), inAMoment).toBe(true);
    expect(await system.version()).toBe(before);
    expect(await breakOf(limber)).toEqual(ongoing);
    await limber.send({ command: "endBreak", break: ongoing?.id, how: "done", at: Date.now() });
    await expect.poll(() => system.version(), inAMoment).toBe(NEWER);
    await expect.poll(() => system.popupWindows(), inAMoment).toEqual([]);
    const asItWas = { title: expect.stringMatching(/^Limber: .+ at \d/u), hasAlarm: true };
    await expect.poll(() => system.shown(), SOON).toEqual(asItWas);
  });
});

test("Limber's process crashes in a break: within a minute the page is back, at its second", async ({
  desktop,
}) => {
  await inLife(desktop, async ({ limber, system, again }) => {
    const ongoing = await takeBreak(limber);
    process.kill(await system.extensionProcess(), "SIGSEGV");
    await expect.poll(() => limber.isThere(BREAK_PAGE).catch(() => false), inAMoment).toBe(false);
    const after = await again();
    expect(await after.isThere(BREAK_PAGE)).toBe(false);
    expect((await after.alarm()) ?? Infinity).toBeLessThanOrEqual(Date.now() + 60_000);
    await after.fireAlarm();
    await expect.poll(() => after.isThere(BREAK_PAGE), inAMoment).toBe(true);
    expect(await system.popupWindows()).toEqual([BREAK_PAGE]);
    expect(await breakOf(after)).toEqual(ongoing);
  });
});
