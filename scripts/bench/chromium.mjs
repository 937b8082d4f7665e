// A Chromium told what to do through a pipe, in its DevTools protocol. Playwright would watch every page and
// hold every worker at its start, and what is measured here is mostly starts.

import { spawn } from "node:child_process";
import { once } from "node:events";

const PATIENCE_MS = 30_000;

export class Chromium {
  #process;
  #last = 0;
  #waiting = new Map();
  #listeners = new Set();

  constructor({ executablePath, chromiumSandbox, args }, profile) {
    this.#process = spawn(
      executablePath,
      [
        ...args,
        ...(chromiumSandbox ? [] : ["--no-sandbox"]),
        "--headless",
        "--remote-debugging-pipe",
        // So that an extension's icon can be clicked.
        "--enable-unsafe-extension-debugging",
        `--user-data-dir=${profile}`,
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    this.#process.once("exit", () => this.#gone(new Error("Chromium ended")));
    this.#process.once("error", (error) => this.#gone(error));
    // What is written to a Chromium that has ended is answered by its end.
    this.#process.stdio[3].on("error", () => {});
    this.#read(this.#process.stdio[4]);
  }

  /** Sends a command to the browser, or to a page or worker by its session, and gives back the result. */
  send(method, params = {}, sessionId) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => this.#settle(id, { error: { message: `no answer within ${PATIENCE_MS} ms` } }),
        PATIENCE_MS,
      );
      this.#waiting.set(id, { method, resolve, reject, late });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  onEvent(listener) {
    this.#listeners.add(listener);
  }

  offEvent(listener) {
    this.#listeners.delete(listener);
  }

  /** What the next event says that is meant. */
  next(isMeant) {
    return new Promise((resolve) => {
      const listener = (event) => {
        if (!isMeant(event)) return;
        this.#listeners.delete(listener);
        resolve(event.params);
      };
      this.#listeners.add(listener);
    });
  }

  /** Pages, workers and the like; tabs only if they are asked for. */
  async targets(type) {
    const filter = type && [{ type }];
    return (await this.send("Target.getTargets", { filter })).targetInfos;
  }

  /**
   * Has the next popup wait until it is told to run. Nobody knows yet what kind of page it will be.
   * @returns an object, lest it be waited for already, with the promise of it
   */
  async holdNextPopup() {
    const held = this.next(
      ({ method, params }) => method === "Target.attachedToTarget" && params.waitingForDebugger,
    );
    await this.#hold(true, { filter: [{ type: "other" }] });
    return { held: held.then(({ targetInfo, sessionId }) => new Tab(this, targetInfo.targetId, sessionId)) };
  }

  /** From now on popups wait for nobody. */
  async holdNoPopup() {
    await this.#hold(false);
  }

  #hold(autoAttach, filter) {
    const params = { autoAttach, waitForDebuggerOnStart: autoAttach, flatten: true, ...filter };
    return this.send("Target.setAutoAttach", params);
  }

  async attach(targetId) {
    return (await this.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
  }

  /** Opens a new tab, at first with nothing in it. */
  async newTab() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    return new Tab(this, targetId, await this.attach(targetId));
  }

  async close() {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.send("Browser.close").catch(() => {});
    await ended;
  }

  #read(pipe) {
    let unread = "";
    pipe.setEncoding("utf8");
    pipe.on("data", (text) => {
      const messages = (unread + text).split("\0");
      unread = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  #receive(message) {
    if (message.id !== undefined) this.#settle(message.id, message);
    else for (const listener of this.#listeners) listener(message);
  }

  #settle(id, { result, error }) {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.late);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(`${waiting.method}: ${error.message}`));
  }

  #gone({ message }) {
    for (const id of this.#waiting.keys()) this.#settle(id, { error: { message } });
  }
}

export class Tab {
  constructor(chromium, targetId, session) {
    this.chromium = chromium;
    this.targetId = targetId;
    this.session = session;
  }

  async goto(url) {
    const { errorText } = await this.chromium.send("Page.navigate", { url }, this.session);
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Has every page that is opened here run this before anything of its own. */
  async evaluateFirst(source) {
    await this.chromium.send("Page.enable", {}, this.session);
    await this.chromium.send("Page.addScriptToEvaluateOnNewDocument", { source }, this.session);
  }

  /** Lets a popup that was held run, until it has loaded. */
  async run() {
    const { chromium, session } = this;
    const loaded = chromium.next(
      ({ method, sessionId }) => method === "Page.loadEventFired" && sessionId === session,
    );
    await chromium.send("Runtime.runIfWaitingForDebugger", {}, session);
    await loaded;
  }

  /** Runs an expression in the page, waits for it if it is a promise, and gives back its value. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.chromium.send(
      "Runtime.evaluate",
      { expression, awaitPromise: true, returnByValue: true },
      this.session,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async close() {
    await this.chromium.send("Target.closeTarget", { targetId: this.targetId });
  }
}
