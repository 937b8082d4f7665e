import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadStored } from "../src/runtime/reading.ts";
import { SETTINGS, STATE } from "../src/snapshot/saved.ts";
import { showAppearance } from "../src/ui/kit/page.tsx";

const FIRST_SCRIPT = readFileSync(new URL("../public/popup-first.js", import.meta.url), "utf8");
const KEYS = [STATE, SETTINGS];

/** A storage that refuses, as it does where the person forbids sites to store anything. */
const refusing = {
  getItem: () => {
    throw new Error("The operation is insecure.");
  },
  setItem: () => {
    throw new Error("The operation is insecure.");
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock("../src/browser/extension.ts");
  vi.resetModules();
});

describe("what the popup reads first", () => {
  /** The popup's shelf in a browser that answers each reading with the next of these. */
  async function shelfOf(answers: unknown[], asked?: Promise<Record<string, unknown>>) {
    const get = vi.fn(async () => answers.shift());
    const getKeys = async () => [STATE];
    const onChanged = { addListener: () => {} };
    const fake = {
      runtime: { id: "limber" },
      storage: { local: { get, getKeys }, session: { get }, onChanged },
    };
    vi.doMock("../src/browser/extension.ts", () => ({ browser: fake, isFirefox: false }));
    vi.stubGlobal("firstReading", asked);
    const { popupChannel } = await import("../src/browser/first-reading.ts");
    return { shelf: popupChannel.stored, get };
  }
  const pause = async () => {};

  test("is what its page has asked for, and nothing is asked a second time", async () => {
    const { shelf, get } = await shelfOf([], Promise.resolve({ [STATE]: "early" }));
    expect(await shelf.load(KEYS)).toEqual({ [STATE]: "early" });
    expect(get).not.toHaveBeenCalled();
  });

  test("is read again for every later look, so that news are seen", async () => {
    const { shelf } = await shelfOf([{ [STATE]: "later" }], Promise.resolve({ [STATE]: "early" }));
    await shelf.load(KEYS);
    expect(await shelf.load(KEYS)).toEqual({ [STATE]: "later" });
  });

  test("is asked for by the script where the page has not", async () => {
    const { shelf, get } = await shelfOf([{ [STATE]: "stored" }]);
    expect(await shelf.load(KEYS)).toEqual({ [STATE]: "stored" });
    expect(get).toHaveBeenCalledWith(KEYS);
  });

  test("is asked for again where it failed", async () => {
    const failed = Promise.reject(new Error("IO error"));
    failed.catch(() => {});
    const { shelf } = await shelfOf([{ [STATE]: "stored" }], failed);
    expect(await loadStored(shelf, KEYS, { pause })).toEqual({ [STATE]: "stored" });
  });

  test("is doubted where it lacks the state, though there is one", async () => {
    const { shelf } = await shelfOf([{ [STATE]: "stored" }], Promise.resolve({}));
    expect(await loadStored(shelf, KEYS, { pause })).toEqual({ [STATE]: "stored" });
  });
});

describe("the popup's page, before its script", () => {
  /** Runs it in a page with this copy of the theme; `starts` counts how often the script was looked for. */
  function run(localStorage: object, { hidden = false } = {}) {
    const page = { dataset: {} as Record<string, string>, starts: 0 };
    const frames: (() => void)[] = [];
    const listeners: Record<string, () => void> = {};
    const timers: { action: () => void; delay: number }[] = [];
    const addEventListener = (type: string, listener: () => void) => {
      listeners[type] = listener;
    };
    const asked: unknown[] = [];
    const context = {
      localStorage,
      chrome: { storage: { local: { get: async (keys: unknown) => void asked.push(keys) } } },
      document: {
        hidden,
        documentElement: page,
        addEventListener,
        querySelector: () => {
          page.starts += 1;
          return null;
        },
      },
      requestAnimationFrame: (frame: () => void) => frames.push(frame),
      addEventListener,
      setTimeout: (action: () => void, delay: number) => timers.push({ action, delay }),
    };
    runInNewContext(FIRST_SCRIPT, context);
    return {
      page,
      asked,
      paint: () => frames.forEach((frame) => frame()),
      load: () => listeners["load"]?.(),
      show: () => listeners["visibilitychange"]?.(),
      wait: (ms: number) => timers.filter(({ delay }) => delay <= ms).forEach(({ action }) => action()),
    };
  }

  test("has the theme of which there is a copy, and the system's where there is none", () => {
    expect(run({ getItem: () => "dark" }).page.dataset["theme"]).toBe("dark");
    expect(run({ getItem: () => null }).page.dataset["theme"]).toBe("system");
  });

  test("has the person's look of which there is a copy, and is drawn as for most where there is none", () => {
    const copies = new Map(
      Object.entries({ theme: "light", skin: "dark", hair: "bob", workplace: "standing" }),
    );
    const { page } = run({ getItem: (name: string) => copies.get(name) ?? null });
    expect(page.dataset).toEqual(Object.fromEntries(copies));
    expect(run({ getItem: () => null }).page.dataset).toEqual({ theme: "system" });
  });

  test("begins as the system is where nothing may be stored, and the script begins all the same", () => {
    const { page, asked, paint } = run(refusing);
    expect(page.dataset["theme"]).toBe("system");
    expect(asked).toEqual([["state", "settings", "policy"]]);
    paint();
    expect(page.starts).toBe(1);
  });

  test("starts the script with its first frame", () => {
    const seen = run(refusing);
    seen.load();
    expect(seen.page.starts).toBe(0);
    seen.paint();
    expect(seen.page.starts).toBe(1);
  });

  test("starts the script with the first frame after it is shown, where it was hidden while it loaded", () => {
    const hidden = run(refusing, { hidden: true });
    hidden.load();
    hidden.paint();
    expect(hidden.page.starts).toBe(0);
    hidden.show();
    expect(hidden.page.starts).toBe(0);
    hidden.paint();
    expect(hidden.page.starts).toBe(1);
  });

  test("starts the script a second after it has loaded, should nobody tell it that it is shown", () => {
    const untold = run(refusing, { hidden: true });
    untold.load();
    untold.wait(999);
    expect(untold.page.starts).toBe(0);
    untold.wait(1000);
    expect(untold.page.starts).toBe(1);
  });
});

describe("a chosen appearance", () => {
  const chosen = { theme: "dark", skin: "medium", hair: "curly", workplace: "wheelchair" } as const;

  test("shows at once, and is kept for the popup's first frame", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", { setItem: (key: string, value: string) => kept.set(key, value) });
    vi.stubGlobal("document", { documentElement: { dataset: {} } });
    showAppearance(chosen);
    expect(document.documentElement.dataset).toEqual(chosen);
    showAppearance({ ...chosen, theme: "system", hair: "bob" });
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
    expect(Object.fromEntries(kept)).toEqual({ ...chosen, theme: "system", hair: "bob" });
  });

  test("shows also where nothing may be stored", () => {
    vi.stubGlobal("localStorage", refusing);
    vi.stubGlobal("document", { documentElement: { dataset: {} } });
    showAppearance(chosen);
    expect(document.documentElement.dataset).toEqual(chosen);
  });
});
