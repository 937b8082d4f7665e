// The history page and an event, with 400 full days stored and with none, by turns in the same browser.

import { setTimeout as pause } from "node:timers/promises";

const DAYS = 400;
/** As much as is stored of the fullest day. */
const DAY_BYTES = 20_000;
const DAY_MS = 24 * 60 * 60_000;
const SETTLED_MS = 400;
const EVENTS = 15;
/** Within which all days are counted, once. */
const COUNTED_MS = 120_000;

/**
 * Milliseconds of the first frame of the history page and of an event, with full days and with none, and of script for
 * one period after the other. What is stored is put aside and comes back.
 */
export async function historyTimes(chromium, { probe }, turns) {
  const asking = await chromium.newTab();
  await asking.goto(probe);
  const results = { empty: [], full: [], periods: [], eventEmpty: [], eventFull: [] };
  const page = new URL("src/ui/history/index.html", probe).href;
  const { days, today } = fullDays(
    await asking.evaluate("chrome.storage.local.get('state').then(({ state }) => state.day)"),
  );
  const fill = () => asking.evaluate(`chrome.storage.local.set(${JSON.stringify(days)})`);
  const clear = () =>
    asking.evaluate(
      "chrome.storage.local.getKeys().then((keys) => chrome.storage.local.remove(keys.filter((key) => /^(day|month):/.test(key))))",
    );
  await fill();
  await countAll(chromium, page, asking);
  const months = await asking.evaluate(
    "chrome.storage.local.get().then((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('month:'))))",
  );
  for (let turn = 0; turn < turns; turn += 1) {
    await clear();
    results.empty.push(await firstFrame(chromium, page));
    results.eventEmpty.push(...(await events(asking)));
    await fill();
    await asking.evaluate(`chrome.storage.local.set(${JSON.stringify(months)})`);
    results.full.push(await firstFrame(chromium, page));
    results.eventFull.push(...(await events(asking)));
  }
  results.periods = await periods(chromium, page, today);
  await clear();
  await asking.close();
  return results;
}

/** Days as people have them, but as full as may be: a prompt, an answer, a bout and a glass, again and again. */
function fullDays(today) {
  const day = (number) => {
    const date = new Date(Date.parse(today) - number * DAY_MS).toISOString().slice(0, 10);
    const begin = Date.parse(`${date}T06:00Z`);
    const records = [];
    for (let at = begin; JSON.stringify(records).length < DAY_BYTES; at += 10 * 60_000) {
      const prompt = { prompt: `posture@${at}`, members: ["posture"] };
      records.push(
        { kind: "sat", from: at, until: at + 8 * 60_000 },
        { kind: "prompted", at: at + 8 * 60_000, ...prompt },
        { kind: "answered", at: at + 9 * 60_000, ...prompt, answer: "snoozed" },
        { kind: "drank", at: at + 9 * 60_000, ml: 100 },
      );
    }
    return [`day:${date}`, records];
  };
  return { today, days: Object.fromEntries(Array.from({ length: DAYS }, (_, number) => day(number + 1))) };
}

/** Opens the page once, which counts what has left no figures, and waits until all are kept. */
async function countAll(chromium, page, asking) {
  const tab = await chromium.newTab();
  await tab.goto(page);
  const givenUp = Date.now() + COUNTED_MS;
  const kept = `chrome.storage.local.get().then((all) => Object.entries(all).flatMap(([key, value]) =>
    key.startsWith("month:") ? Object.keys(value.days) : []).length)`;
  while ((await asking.evaluate(kept)) < DAYS) {
    if (Date.now() > givenUp) throw new Error("the days were not counted");
    await pause(500);
  }
  await tab.close();
}

/** Milliseconds from the address to the first paint in which today is told. */
async function firstFrame(chromium, page) {
  const tab = await chromium.newTab();
  await tab.evaluateFirst(toldNoted);
  await tab.goto(page);
  const took = await tab.evaluate("told");
  await pause(SETTLED_MS);
  await tab.close();
  return took;
}

async function events(asking) {
  const took = [];
  for (let event = 0; event < EVENTS; event += 1) {
    took.push(
      await asking.evaluate(`(async () => {
        const began = performance.now();
        await chrome.runtime.sendMessage({ command: "refresh" });
        return performance.now() - began;
      })()`),
    );
  }
  return took;
}

/** Milliseconds of script for each week and month that is gone to, all figures being there. */
async function periods(chromium, page, today) {
  const tab = await chromium.newTab();
  await tab.goto(`${page}#month-${today.slice(0, 7)}`);
  await pause(3 * SETTLED_MS);
  await chromium.send("Performance.enable", {}, tab.session);
  const scripted = async () => {
    const { metrics } = await chromium.send("Performance.getMetrics", {}, tab.session);
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1e3;
  };
  const took = [];
  for (let back = 1; back <= 12; back += 1) {
    const date = new Date(Date.parse(today) - back * 30 * DAY_MS).toISOString().slice(0, 10);
    for (const hash of [`month-${date.slice(0, 7)}`, `week-${date}`]) {
      const before = await scripted();
      await tab.evaluate(`new Promise((shown) => {
        location.hash = ${JSON.stringify(hash)};
        addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(shown)), { once: true });
      })`);
      took.push((await scripted()) - before);
    }
  }
  await tab.close();
  return took;
}

/** Runs before anything in the page. A frame is on the screen shortly after its callbacks have run. */
const toldNoted = `window.told = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".day h2")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
})`;
