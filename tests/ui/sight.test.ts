import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useIsSeen } from "../../src/ui/break/sight.ts";
import { holdHook } from "../support/hook.ts";

let page: EventTarget & { visibilityState: string; hasFocus: () => boolean };
beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: "visible", hasFocus: () => false });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Shows the page, and waits until it notices what happens to it. */
async function show(mayBeBehind: boolean) {
  const listens = vi.spyOn(page, "addEventListener");
  const seen = holdHook(useIsSeen, mayBeBehind);
  await vi.waitFor(() => expect(listens).toHaveBeenCalled());
  return seen;
}

test("a window that came in front of the others is seen, though the person goes on typing elsewhere", async () => {
  const seen = await show(false);
  expect(seen.result).toBe(true);
  seen.close();
});

test("a window that came behind the others is seen once it has the focus", async () => {
  const seen = await show(true);
  expect(seen.result).toBe(false);
  page.hasFocus = () => true;
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(seen.result).toBe(true));
  seen.close();
});

test("a page in a tab behind another is seen once it comes into view", async () => {
  page.visibilityState = "hidden";
  const seen = await show(false);
  expect(seen.result).toBe(false);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(seen.result).toBe(true));
  seen.close();
});
