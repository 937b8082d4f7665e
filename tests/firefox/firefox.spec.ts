import "temporal-polyfill/global";
import type { Browser } from "webextension-polyfill";
import { pageNames } from "../browser/extension.ts";
import { haveHeardNothing, haveSat, haveSettled, haveWaited, roundsOf } from "../browser/time-travel.ts";
import { expect, inFirefox, Limber, loudspeaker, test, visitSite } from "./firefox.ts";

/** Known to code that runs in the extension's pages, not here. */
declare const browser: Browser;

const reasons = async (limber: Limber) => (await limber.state()).held.map(({ reason }) => reason);

test("every page opens, says something, and fails nothing", async ({ limber }) => {
  for (const name of pageNames) {
    const page = await limber.open(name);
    await expect.poll(() => page.evaluate(() => document.body.innerText.length), name).toBeGreaterThan(40);
    await page.close();
  }
  expect(limber.errors).toEqual([]);
});

test("the background page stops when there is nothing to do, and nothing is lost", async ({ limber }) => {
  await limber.isStopped();
  expect(await limber.send({ command: "drank", at: Date.now() })).toEqual({ ok: true });
  await limber.isStopped();
  await limber.fireAlarm();
  expect((await limber.state()).glasses).toHaveLength(1);
});

test("after half an hour it is time to move, and a break opens", async ({ limber }) => {
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const { prompt } = await limber.state();
  expect(prompt?.members).toContain("posture");
  await limber.send({ command: "start", prompt: prompt?.id, reminder: null });
  await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
});

test("a camera in use is a call: it holds the prompt, and lets it come after it", async ({ limber }) => {
  const meeting = await visitSite(limber.firefox);
  await meeting.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    Object.assign(globalThis, { hangUp: () => stream.getTracks().forEach((track) => track.stop()) });
  });
  await haveSat(limber, 31);
  await limber.fireAlarm();
  expect(await reasons(limber)).toEqual(["call"]);
  expect((await limber.state()).prompt).toBeNull();

  await meeting.evaluate(() => (globalThis as unknown as { hangUp(): void }).hangUp());
  await expect
    .poll(async () => {
      await haveHeardNothing(limber);
      await limber.fireAlarm();
      return reasons(limber);
    })
    .toEqual([]);
  await haveSettled(limber);
  await limber.fireAlarm();
  expect((await limber.state()).prompt?.members).toContain("posture");
});

test("a sore back: Limber goes easy, and a round of warmth goes on while nothing of Limber runs, and rings at its end", async () => {
  await inFirefox({ prefs: loudspeaker }, async (firefox) => {
    const limber = await Limber.installedIn(firefox);
    const page = await limber.open("sore-back");
    await page.locator(".ease .primary").click();
    await expect.poll(async () => (await limber.state()).easy?.stage).toBe("easy");
    await page.locator(".rounds .primary").click();
    await page.locator("[data-testid=round-left]").wait();
    await page.close();

    await haveWaited(limber, 14);
    await limber.isStopped();
    await haveWaited(limber, 1, { seen: false });
    await limber.fireAlarm();
    const { on, past } = await roundsOf(limber);
    expect([on, past.map(({ end }) => end)]).toEqual([null, ["over"]]);
    await expect.poll(() => limber.ofSession("rungForRound")).toMatch(/^end@/u);
    await limber.send({ command: "beginRound", kind: "warmth", minutes: 15, gap: 60 });
    expect((await roundsOf(limber)).on).toBeNull();
    expect((await limber.state()).easy?.stage).toBe("easy");
    expect(limber.errors).toEqual([]);
  });
});

test("old history is named, deleted, and given back", async ({ limber }) => {
  const glass = [{ kind: "drank", at: 1, ml: 200 }];
  const { day } = await limber.state();
  const before = (days: number) => `day:${Temporal.PlainDate.from(day).subtract({ days }).toString()}`;
  await limber.storage({ [before(3)]: glass, [before(9)]: glass, [before(700)]: glass });
  const page = await limber.open("history");
  const kept = () =>
    page.evaluate(async () =>
      Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith("day:")),
    );
  await page.locator("select").fill("week");
  await page.locator("#room-ask").click();
  await page.locator(".room .primary").click();
  await expect.poll(kept).toEqual([before(3)]);
  await page.locator(".undo-bar button").click();
  await expect
    .poll(async () => (await kept()).toSorted())
    .toEqual([before(700), before(9), before(3)].toSorted());
  expect(limber.errors).toEqual([]);
});

test("a prompt rings in the background page, once, though that is stopped meanwhile; and anew when it comes again", async () => {
  await inFirefox({ prefs: loudspeaker }, async (firefox) => {
    const limber = await Limber.installedIn(firefox);
    await haveSat(limber, 31);
    await limber.fireAlarm();
    const { prompt } = await limber.state();
    const rung = () => limber.ofSession("rung");
    // What the browser refuses is forgotten again, and told.
    await expect.poll(rung).toContain(prompt?.id);
    const first = await rung();
    await limber.isStopped();
    await limber.fireAlarm();
    expect([await rung(), (await limber.ofSession("troubles")) ?? []]).toEqual([first, []]);

    await limber.send({ command: "snooze", prompt: prompt?.id, minutes: 5 });
    await limber.send({ command: "refresh" });
    await haveSat(limber, 5.1);
    await limber.fireAlarm();
    await expect.poll(async () => [null, first].includes((await rung()) as string)).toBe(false);
  });
});
