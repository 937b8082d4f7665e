// A year of a person's data saved into a file, read from it, taken over and taken back: how long each takes, how long the
// page stands still at most, and how much memory it needs.

import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bundle, ensureTemporal } from "./engine.mjs";

const OPTIONS = "src/ui/options/index.html#data";
const LOOKED_EACH_MS = 50;
/** What a machine that does something else beside it needs at most. */
const PATIENCE_MS = 300_000;

/**
 * What each step of moving so many full days took: `ms`, the milliseconds of the `longest` task of the page, and the
 * `heap` in megabytes at its largest.
 */
export async function moveHistory(chromium, { probe }, root, folder, days) {
  await ensureTemporal();
  const file = await bundle(root, "scripts/bench/full-history.ts", join(folder, "full-history"));
  const { fullHistory } = await import(pathToFileURL(file).href);
  const history = fullHistory(days);
  const filling = await chromium.newTab();
  await filling.goto(probe);
  await store(filling, history);

  const downloads = join(folder, "downloads");
  await mkdir(downloads);
  await chromium.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  const page = new Measured(chromium, await chromium.newTab());
  await page.open(new URL(OPTIONS, probe).href);
  const save = await page.measure(
    press("Save everything"),
    `document.querySelector(".data-part output")?.textContent`,
  );

  // Of each day something else is there, so that all of them are compared and change.
  await store(
    filling,
    Object.fromEntries(Object.entries(history).map(([day, items]) => [day, items.slice(0, -1)])),
  );
  const saved = await finishedDownload(downloads);
  const read = await page.measure(() => page.choose(saved), find("Replace"));
  const take = await page.measure(press("Replace"), find("Undo"));
  const back = await page.measure(press("Undo"), `!(${find("Undo")})`);
  await page.close();
  await filling.evaluate(`chrome.storage.local.remove(${JSON.stringify(Object.keys(history))})`);
  await filling.close();
  await rm(downloads, { recursive: true });
  return { save, read, take, back };
}

/** A month at a time: whoever is told what to do answers within half a minute. */
async function store(tab, history) {
  const days = Object.entries(history);
  for (let first = 0; first < days.length; first += 31) {
    const month = Object.fromEntries(days.slice(first, first + 31));
    await tab.evaluate(`chrome.storage.local.set(${JSON.stringify(month)})`);
  }
}

async function finishedDownload(folder) {
  for (;;) {
    const name = (await readdir(folder)).find((one) => one.endsWith(".json"));
    if (name !== undefined) return join(folder, name);
    await pause(LOOKED_EACH_MS);
  }
}

/** Code that finds a button of the card by what it is called. */
const find = (name) =>
  `[...document.querySelectorAll(":is(.data-part, .data-step) button")].find((one) => one.textContent === ${JSON.stringify(name)})`;

/** A person's click has been preceded by nothing for a while; one from code is not taken for half of a double one. */
const press = (name) => async (tab) => tab.evaluate(`${find(name)}.click(), undefined`);

class Measured {
  constructor(chromium, tab) {
    this.chromium = chromium;
    this.tab = tab;
  }

  async open(url) {
    await this.tab.goto(url);
    await this.#until(find("Save everything"));
  }

  /** Does something and waits until an expression is true in the page. */
  async measure(act, isDone) {
    const { chromium, tab } = this;
    await chromium.send("HeapProfiler.collectGarbage", {}, tab.session);
    const tasks = await LongestTask.traced(chromium);
    const began = performance.now();
    await act(tab);
    let heap = 0;
    while (!(await tab.evaluate(`Boolean(${isDone})`))) {
      const { usedSize } = await chromium.send("Runtime.getHeapUsage", {}, tab.session);
      heap = Math.max(heap, usedSize);
      if (performance.now() - began > PATIENCE_MS) throw new Error(`waited in vain for ${isDone}`);
      await pause(LOOKED_EACH_MS);
    }
    const ms = performance.now() - began;
    return { ms, heap: heap / 1e6, longest: await tasks.end() };
  }

  async choose(path) {
    const { root } = await this.chromium.send("DOM.getDocument", {}, this.tab.session);
    const selector = ".data-part input[type=file]";
    const { nodeId } = await this.chromium.send(
      "DOM.querySelector",
      { nodeId: root.nodeId, selector },
      this.tab.session,
    );
    await this.chromium.send("DOM.setFileInputFiles", { nodeId, files: [path] }, this.tab.session);
  }

  async close() {
    await this.tab.close();
  }

  async #until(expression) {
    while (!(await this.tab.evaluate(`Boolean(${expression})`))) await pause(LOOKED_EACH_MS);
  }
}

/**
 * The longest task of a page, in milliseconds of its own work: how long a busy machine lets it wait besides says nothing
 * of the page.
 */
class LongestTask {
  #events = [];

  static async traced(chromium) {
    const tasks = new LongestTask();
    tasks.chromium = chromium;
    tasks.listener = ({ method, params }) => {
      if (method === "Tracing.dataCollected") tasks.#events.push(...params.value);
    };
    chromium.onEvent(tasks.listener);
    const traceConfig = {
      includedCategories: ["toplevel", "__metadata"],
      excludedCategories: ["*"],
    };
    await chromium.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
    return tasks;
  }

  async end() {
    const { chromium, listener } = this;
    const complete = chromium.next(({ method }) => method === "Tracing.tracingComplete");
    await chromium.send("Tracing.end");
    await complete;
    chromium.offEvent(listener);
    const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
    const isMain = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
    const pages = new Set(this.#events.filter(isMain).map(threadOf));
    const tasks = this.#events.filter(
      (event) => event.name.endsWith("RunTask") && pages.has(threadOf(event)),
    );
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1e3));
  }
}
