import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock("../src/browser/extension.ts");
  vi.resetModules();
});

const WINDOW = 7;
const TAB = 8;
const HOUR = 3_600_000;

/**
 * A browser with a window that a page of ours was in. Its page is told of so many times more after Limber has begun
 * anew, and the clock is set back meanwhile. Gives back the windows that are left.
 */
async function clearAfter(toldOf: number, { others = 1, answerIn = 0 } = {}) {
  vi.resetModules();
  vi.useFakeTimers();
  const windows = new Set([WINDOW, ...Array.from({ length: others }, (_, index) => index)]);
  let reloaded = false;
  let looks = 0;
  const browser = {
    storage: { local: { get: async () => ({ pageWindow: { window: WINDOW, tab: TAB } }) } },
    windows: {
      get: async () => ({ type: "popup", tabs: [{ id: TAB }] }),
      getAll: async () => [...windows],
      remove: async (id: number) => void windows.delete(id),
    },
    tabs: { update: async () => void (reloaded = true) },
    runtime: {
      getContexts: async () => {
        await new Promise((over) => setTimeout(over, answerIn));
        vi.setSystemTime(Date.now() - HOUR);
        return looks++ < toldOf ? [{}] : [];
      },
    },
  };
  vi.doMock("../src/browser/extension.ts", () => ({ browser, isFirefox: false }));
  const { clearLeftWindow } = await import("../src/browser/left-window.ts");
  const began = performance.now();
  let took = 0;
  const cleared = clearLeftWindow("page").then(() => (took = performance.now() - began));
  await vi.advanceTimersByTimeAsync(10_000);
  await cleared;
  return { left: [...windows], reloaded, took };
}

test("a window from which Limber's page was taken is closed, also while the browser still tells of the page", async () => {
  expect((await clearAfter(0)).left).toEqual([0]);
  expect((await clearAfter(4)).left).toEqual([0]);
});

test("one in which the page lives on stays, and nobody waits for long", async () => {
  for (const answerIn of [0, 300]) {
    const { left, took } = await clearAfter(Infinity, { answerIn });
    expect(left).toEqual([WINDOW, 0]);
    expect(took).toBeGreaterThanOrEqual(1_000);
    expect(took).toBeLessThan(2_000);
  }
});

test("the last window is not closed: its page is loaded again", async () => {
  expect(await clearAfter(2, { others: 0 })).toMatchObject({ left: [WINDOW], reloaded: true });
});
