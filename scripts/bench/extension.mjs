// An extension as it is measured: its worker stopped and started again, its popup opened, its heaps weighed.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What Limber's pages ask of its worker when they open. */
const QUESTION = JSON.stringify({ command: "refresh" });

const WELCOME = "src/ui/welcome/index.html";

/** Long enough for the browser to have put away what it was told to stop or close. */
const SETTLED_MS = 300;

/** Follows all the workers of a browser, whether they run or not. */
export class Workers {
  #versions = new Map();

  static async of(chromium) {
    const workers = new Workers();
    const tab = await chromium.newTab();
    workers.session = tab.session;
    workers.chromium = chromium;
    chromium.onEvent(({ method, params }) => {
      if (method !== "ServiceWorker.workerVersionUpdated") return;
      for (const version of params.versions) workers.#versions.set(version.scriptURL, version);
    });
    await chromium.send("ServiceWorker.enable", {}, tab.session);
    return workers;
  }

  /** The address of the worker whose script has this name. */
  async find(script) {
    const found = () => [...this.#versions.keys()].find((url) => url.endsWith(`/${script}`));
    await until(() => found() !== undefined, `${script} is installed`);
    return found();
  }

  targetOf(url) {
    return this.#versions.get(url).targetId;
  }

  /** Stops a worker, again if need be: one that was just installed is started anew for what waits for it. */
  async stop(url) {
    const isStopped = () => this.#versions.get(url).runningStatus === "stopped";
    await until(async () => {
      if (isStopped()) return true;
      const { versionId } = this.#versions.get(url);
      await this.chromium.send("ServiceWorker.stopWorker", { versionId }, this.session);
      await pause(SETTLED_MS);
      return isStopped();
    }, "the worker has stopped");
  }
}

export class Extension {
  static async installed(chromium, workers, folder) {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    const extension = new Extension();
    extension.chromium = chromium;
    extension.workers = workers;
    extension.worker = await workers.find(manifest.background.service_worker);
    extension.popup = new URL(manifest.action.default_popup, extension.worker).href;
    // The manifest, shown as text, runs no script of the extension, yet may send its worker a message.
    extension.probe = new URL("manifest.json", extension.worker).href;
    if (existsSync(join(folder, WELCOME))) await extension.#closeWelcome();
    return extension;
  }

  /** Waits until the worker has begun: one that is stopped while it is being installed answers nobody afterwards. */
  async begun() {
    const tab = await this.#opened(this.probe);
    await tab.evaluate(askedAndTimed);
    await tab.close();
  }

  /** Installing opens a page, which is none of what is measured. */
  async #closeWelcome() {
    const page = new URL(WELCOME, this.worker).href;
    const find = async () => (await this.chromium.targets()).find(({ url }) => url === page);
    await until(async () => (await find()) !== undefined, "the welcome page is open");
    await this.chromium.send("Target.closeTarget", { targetId: (await find()).targetId });
    await until(async () => (await find()) === undefined, "the welcome page is closed");
  }

  /** Milliseconds from a message to the answer of a worker that was stopped. The page it is sent from is open. */
  async coldReply() {
    await this.workers.stop(this.worker);
    const tab = await this.#opened(this.probe);
    await pause(SETTLED_MS);
    const took = await tab.evaluate(askedAndTimed);
    await tab.close();
    return took;
  }

  /**
   * Milliseconds from the click on the icon until the person sees something in the popup, and until they see a number.
   * Chromium shows no popup before its page has loaded, so this is not what a tab would tell.
   */
  async click() {
    await this.workers.stop(this.worker);
    const { chromium } = this;
    const { held } = await chromium.holdNextPopup();
    const [{ targetId }] = await chromium.targets("tab");
    const clicked = Date.now();
    await chromium.send("Extensions.triggerAction", { id: new URL(this.popup).host, targetId });
    const page = await held;
    await page.evaluateFirst(numberNoted);
    await page.run();
    const shown = await this.#shownIn(page);
    const began = (await page.evaluate("performance.timeOrigin")) - clicked;
    await page.close();
    await chromium.holdNoPopup();
    await pause(SETTLED_MS);
    return { paint: began + shown.paint, number: began + shown.number };
  }

  /**
   * Milliseconds from the navigation to the first paint with something in it of the popup's page in a tab, and to the
   * frame that shows a number. Nothing else of the extension is there, neither page nor worker, as when a person clicks
   * its icon.
   */
  async opening() {
    await this.workers.stop(this.worker);
    const tab = await this.chromium.newTab();
    await tab.evaluateFirst(numberNoted);
    await tab.goto(this.popup);
    const { paint, number } = await this.#shownIn(tab);
    // What the popup asks of the worker comes after its first frame; the next round must find it answered.
    await pause(SETTLED_MS);
    await tab.close();
    return { paint, number };
  }

  /** Megabytes of JavaScript in use in the worker after it was woken and has answered. */
  async workerHeap() {
    const tab = await this.#opened(this.probe);
    await this.workers.stop(this.worker);
    await tab.evaluate(askedAndTimed);
    const session = await this.chromium.attach(this.workers.targetOf(this.worker));
    const heap = await this.#heap(session);
    await this.chromium.send("Target.detachFromTarget", { sessionId: session });
    await tab.close();
    return heap;
  }

  /** Megabytes of JavaScript in use in the open popup, the extension's only page. */
  async popupHeap() {
    await this.workers.stop(this.worker);
    const tab = await this.#opened(this.popup);
    await tab.evaluate(firstPaintSeen);
    await pause(SETTLED_MS);
    const heap = await this.#heap(tab.session);
    await tab.close();
    return heap;
  }

  async #shownIn(page) {
    return { paint: await page.evaluate(firstPaintSeen), number: await page.evaluate("numberShown") };
  }

  async #heap(session) {
    await this.chromium.send("HeapProfiler.enable", {}, session);
    await this.chromium.send("HeapProfiler.collectGarbage", {}, session);
    const { usedSize } = await this.chromium.send("Runtime.getHeapUsage", {}, session);
    return usedSize / 1e6;
  }

  async #opened(url) {
    const tab = await this.chromium.newTab();
    await tab.goto(url);
    return tab;
  }
}

const askedAndTimed = `(async () => {
  const asked = performance.now();
  const answer = await chrome.runtime.sendMessage(${QUESTION});
  const took = performance.now() - asked;
  if (!answer?.ok) throw new Error("the worker answered " + JSON.stringify(answer));
  return took;
})()`;

const firstPaintSeen = `new Promise((resolve) => {
  const seen = () => performance.getEntriesByName("first-contentful-paint")[0];
  const observer = new PerformanceObserver(() => seen() && resolve(seen().startTime));
  observer.observe({ type: "paint", buffered: true });
})`;

/** Runs before anything in the page. A frame is on the screen shortly after its callbacks have run. */
const numberNoted = `window.numberShown = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!/\\d/.test(document.body?.textContent ?? "")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
})`;

async function until(condition, what) {
  const givenUp = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > givenUp) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
}
