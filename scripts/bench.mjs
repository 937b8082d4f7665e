// `npm run bench`: builds Limber aside and measures it against its budgets; `npm run bench -- popup worker` measures
// these parts only. It asserts nothing: machines differ and are busy. Times are therefore held against those of an
// extension that does the least, measured by turns in the same browser.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Chromium } from "./bench/chromium.mjs";
import { Extension, Workers } from "./bench/extension.mjs";
import { writeFloorExtension } from "./bench/floor-extension.mjs";
import { many, once, over, print, ratio } from "./bench/table.mjs";
import { ensureDependencies, launchOptions, NeedsPerson, root } from "./prepare.mjs";

const STARTS = 21;
const HEAPS = 5;
const YEARS = 3;
const DAYS = 50;
const HISTORIES = 5;
const KEPT_DAYS = 400;

const parts = { sizes, popup, worker, heaps, player, history, engine, wakes, data };

async function bench(names) {
  ensureDependencies();
  const { createBuilder } = await import("vite");
  const folder = await mkdtemp(join(tmpdir(), "limber-bench-"));
  try {
    const build = join(folder, "limber");
    console.log("Building...");
    const builder = await createBuilder({ root, logLevel: "error", build: { outDir: build } }, null);
    await builder.buildApp();
    console.log("Measuring, which takes some minutes...");
    const lines = await withBoth(folder, build, async (measured) => {
      const all = [];
      for (const name of names) all.push(...(await parts[name](measured)));
      return all;
    });
    console.log();
    print(lines);
    console.log(`\n${over(lines)}`);
    console.log(`The machine's load meanwhile: ${loadavg()[1].toFixed(1)}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Measures something in a Chromium that has both this build of Limber and the extension that does the least. */
async function withBoth(folder, build, measure) {
  const floor = join(folder, "floor");
  await writeFloorExtension(floor, build);
  const chromium = new Chromium(launchOptions(`${build},${floor}`), join(folder, "profile"));
  try {
    const workers = await Workers.of(chromium);
    const pair = [
      await Extension.installed(chromium, workers, build),
      await Extension.installed(chromium, workers, floor),
    ];
    for (const extension of pair) await extension.begun();
    return await measure({ chromium, pair, build, folder });
  } finally {
    await chromium.close();
  }
}

async function sizes({ build }) {
  const { measurePackage, popupLoad, workerScripts } = await import("./bench/sizes.mjs");
  const manifest = JSON.parse(await readFile(join(build, "manifest.json"), "utf8"));
  const first = await popupLoad(build, manifest);
  const whole = await measurePackage(build);
  return [
    once("popup: script of the first frame, gzipped", "kB", first.scripts / 1e3, 32),
    once("popup: page with its style sheet, gzipped", "kB", first.page / 1e3),
    once("worker: script, gzipped", "kB", (await workerScripts(build, manifest)) / 1e3),
    once(`package: ${whole.files} files, zipped`, "kB", whole.bytes / 1e3, 300),
  ];
}

async function popup({ pair }) {
  const clicks = await byTurns(STARTS, ...pair.map((extension) => () => extension.click()));
  const openings = await byTurns(STARTS, ...pair.map((extension) => () => extension.opening()));
  return [
    ...moments("popup: from the click to", clicks),
    ...moments("popup's page in a tab: from the address to", openings),
  ];
}

function moments(what, [ours, floors]) {
  const of = (moment) => [ours.map((opening) => opening[moment]), floors.map((opening) => opening[moment])];
  return [
    many(`${what} first paint`, "ms", ...of("paint")),
    ratio(`${what} first paint, times the floor's`, ...of("paint"), 1.1),
    many(`${what} live number`, "ms", ...of("number")),
    ratio(`${what} live number, times the floor's`, ...of("number"), 1.3),
  ];
}

async function worker({ pair }) {
  const replies = await byTurns(STARTS, ...pair.map((extension) => () => extension.coldReply()));
  return [
    many("worker: reply when it was stopped", "ms", ...replies),
    ratio("worker: reply, times the floor's", ...replies, 1.5),
  ];
}

async function heaps({ pair }) {
  const workers = await byTurns(HEAPS, ...pair.map((extension) => () => extension.workerHeap()));
  const popups = await byTurns(HEAPS, ...pair.map((extension) => () => extension.popupHeap()));
  return [
    many("worker: JavaScript heap after a wake", "MB", ...workers, 3),
    many("popup: JavaScript heap while open", "MB", ...popups, 6),
  ];
}

async function player({ chromium, pair }) {
  const { playerFrames } = await import("./bench/player.mjs");
  const { frames, script } = await playerFrames(chromium, pair[0]);
  return [
    many("player: frames a second", "fps", frames),
    many("player: script in each frame", "ms", script, undefined, 5),
  ];
}

async function history({ chromium, pair }) {
  const { historyTimes } = await import("./bench/history.mjs");
  const { empty, full, periods, eventEmpty, eventFull } = await historyTimes(chromium, pair[0], HISTORIES);
  return [
    many("history: first frame with 400 full days; floor: with none", "ms", full, empty),
    ratio("history: first frame, times an empty one's", full, empty, 1.3),
    many("history: script for another week or month", "ms", periods, undefined, 100),
    many("history: an event with 400 full days; floor: with none", "ms", eventFull, eventEmpty),
    ratio("history: an event, times one with none", eventFull, eventEmpty, 1.1),
  ];
}

async function engine({ chromium, folder }) {
  const { bundleWorkday, ensureTemporal, yearInNode, yearInPage } = await import("./bench/engine.mjs");
  const file = await bundleWorkday(root, join(folder, "workday"));
  const inNode = `Node, ${await ensureTemporal()}`;
  const tab = await chromium.newTab();
  const [page, node] = await byTurns(
    YEARS,
    () => yearInPage(tab, file),
    () => yearInNode(file),
  );
  const seconds = (years) => years.map(({ ms }) => ms / 1e3);
  const speed = (years) => years.map(({ ms, events }) => (events / ms) * 1e3);
  return [
    many("engine: a year, Chromium, native Temporal", "s", seconds(page), undefined, 1),
    many("engine: events, Chromium, native Temporal", "/s", speed(page)),
    many(`engine: a year, ${inNode}`, "s", seconds(node)),
    many(`engine: events, ${inNode}`, "/s", speed(node)),
  ];
}

/** Those that nobody asked for: alarms, reports of idle time, windows and notifications that were closed. */
async function wakes({ folder }) {
  const { bundleWorkday, ensureTemporal, wakesPerHour } = await import("./bench/engine.mjs");
  const file = await bundleWorkday(root, join(folder, "workday"));
  await ensureTemporal();
  const [answers, ignores, pauses] = [
    await wakesPerHour(file, DAYS, "answers"),
    await wakesPerHour(file, DAYS, "ignores"),
    await wakesPerHour(file, DAYS, "pauses"),
  ];
  return [
    many("wakes: someone who answers", "/h", answers.unasked, undefined, 12),
    many("wakes: that start the worker", "/h", answers.starts),
    many("wakes: someone who ignores everything", "/h", ignores.unasked, undefined, 12),
    many("wakes: that start the worker", "/h", ignores.starts),
    many("wakes: while paused", "/h", pauses.unasked, undefined, 12),
    many("wakes: by the alarm while paused", "/h", pauses.alarms, undefined, 0),
  ];
}

/** As much history as can be kept, each day as full as a person can make it. */
async function data({ chromium, pair, folder }) {
  const { moveHistory } = await import("./bench/transfer.mjs");
  const { save, read, take, back } = await moveHistory(chromium, pair[0], root, folder, KEPT_DAYS);
  const lines = (what, { ms, longest, heap }) => [
    once(`data: ${what}`, "s", ms / 1e3),
    once("data: longest task of the page meanwhile", "ms", longest, 50),
    once("data: JavaScript heap of the page, at most", "MB", heap),
  ];
  return [
    ...lines(`${KEPT_DAYS} full days saved`, save),
    ...lines("the file read and compared", read),
    ...lines("the file taken", take),
    ...lines("and taken back", back),
  ];
}

/** Measures two things by turns, so that whatever else the machine does meets both. */
async function byTurns(turns, one, other) {
  const results = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    results[0].push(await one());
    results[1].push(await other());
  }
  return results;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
try {
  if (unknown.length > 0) {
    throw new NeedsPerson(
      `There is no part ${unknown.join(", ")}: there are ${Object.keys(parts).join(", ")}.`,
    );
  }
  await bench(named.length > 0 ? named : Object.keys(parts));
} catch (error) {
  console.error(error instanceof NeedsPerson ? error.message : error);
  process.exitCode = 1;
}
