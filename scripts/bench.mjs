// `npm run bench`: builds Limber aside and measures it against its targets. It asserts nothing: machines differ
// and are busy. Times are therefore held against a blank extension's, measured by turns in the same browser.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeBlankExtension } from "./bench/blank-extension.mjs";
import { Chromium } from "./bench/chromium.mjs";
import { Extension, Workers } from "./bench/extension.mjs";
import { many, once, print, ratio } from "./bench/table.mjs";
import { ensureDependencies, launchOptions, NeedsPerson, root } from "./prepare.mjs";

const STARTS = 30;
const HEAPS = 5;
const YEARS = 3;
const DAYS = 50;

async function bench() {
  ensureDependencies();
  const { build } = await import("vite");
  const folder = await mkdtemp(join(tmpdir(), "limber-bench-"));
  try {
    const limber = join(folder, "limber");
    console.log("Building...");
    await build({ root, logLevel: "error", build: { outDir: limber } });
    const lines = await sizes(limber);
    console.log("Measuring, which takes about two minutes...");
    lines.push(...(await runs(folder, limber)));
    console.log();
    print(lines);
    console.log(`\nThe machine's load meanwhile: ${loadavg()[1].toFixed(1)}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function sizes(build) {
  const { packaged, popupLoad, workerScripts } = await import("./bench/sizes.mjs");
  const manifest = JSON.parse(await readFile(join(build, "manifest.json"), "utf8"));
  const popup = await popupLoad(build, manifest);
  const whole = await packaged(build);
  return [
    once("worker: JavaScript, gzipped", "kB", (await workerScripts(build, manifest)) / 1e3, 20),
    once("popup: JavaScript, gzipped", "kB", popup.scripts / 1e3, 30),
    once("popup: style sheets, gzipped", "kB", popup.styles / 1e3),
    once(`package: ${whole.files} files, zipped`, "kB", whole.bytes / 1e3, 200),
  ];
}

async function runs(folder, limber) {
  const blank = join(folder, "blank");
  await writeBlankExtension(blank, limber);
  const chromium = new Chromium(launchOptions(`${limber},${blank}`), join(folder, "profile"));
  try {
    const workers = await Workers.of(chromium);
    const pair = [
      await Extension.installed(chromium, workers, limber),
      await Extension.installed(chromium, workers, blank),
    ];
    return [
      ...(await starts(pair)),
      ...(await heaps(pair)),
      ...(await player(chromium, pair[0])),
      ...(await engine(chromium, folder)),
    ];
  } finally {
    await chromium.close();
  }
}

async function starts(pair) {
  const paints = await byTurns(STARTS, ...pair.map((extension) => () => extension.firstPaint()));
  const replies = await byTurns(STARTS, ...pair.map((extension) => () => extension.coldReply()));
  return [
    many("worker: reply when it was stopped", "ms", ...replies),
    ratio("worker: reply, times the blank one's", ...replies, 1.5),
    many("popup: first contentful paint", "ms", ...paints),
    ratio("popup: paint, times the blank one's", ...paints, 1.3),
  ];
}

async function heaps(pair) {
  const workers = await byTurns(HEAPS, ...pair.map((extension) => () => extension.workerHeap()));
  const popups = await byTurns(HEAPS, ...pair.map((extension) => () => extension.popupHeap()));
  return [
    many("worker: JavaScript heap after a wake", "MB", ...workers, 3),
    many("popup: JavaScript heap while open", "MB", ...popups, 6),
  ];
}

async function player(chromium, extension) {
  const { playerFrames } = await import("./bench/player.mjs");
  const { frames, script } = await playerFrames(chromium, extension);
  return [
    many("player: frames a second", "fps", frames),
    many("player: script in each frame", "ms", script, undefined, 5),
  ];
}

async function engine(chromium, folder) {
  const { bundleWorkday, ensureTemporal, wakesPerHour, yearInNode, yearInPage } =
    await import("./bench/engine.mjs");
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
  const wakes = async (manner) => wakesPerHour(file, DAYS, manner);
  const [answers, ignores, pauses] = [await wakes("answers"), await wakes("ignores"), await wakes("pauses")];
  return [
    many("engine: a year, Chromium, native Temporal", "s", seconds(page), undefined, 2),
    many("engine: events, Chromium, native Temporal", "/s", speed(page)),
    many(`engine: a year, ${inNode}`, "s", seconds(node), undefined, 2),
    many(`engine: events, ${inNode}`, "/s", speed(node)),
    many("wakes: someone who answers", "/h", answers.all, undefined, 12),
    many("wakes: by the alarm", "/h", answers.alarms),
    many("wakes: that start the worker", "/h", answers.starts),
    many("wakes: someone who ignores everything", "/h", ignores.all, undefined, 12),
    many("wakes: that start the worker", "/h", ignores.starts),
    many("wakes: while paused", "/h", pauses.all, undefined, 0),
    many("wakes: by the alarm while paused", "/h", pauses.alarms, undefined, 0),
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

try {
  await bench();
} catch (error) {
  console.error(error instanceof NeedsPerson ? error.message : error);
  process.exitCode = 1;
}
