import { afterEach, describe, expect, test, vi } from "vitest";
import { newState } from "../../src/domain/model/state.ts";
import { defaults } from "../../src/settings/fields.ts";
import { layersOf, NOTHING_CHANGED } from "../../src/settings/layers.ts";
import type { Saved } from "../../src/snapshot/saved.ts";
import { feedOf, type Model } from "../../src/ui/kit/model.ts";

type Client = Parameters<typeof feedOf>[0];

const clock = { now: () => 0, zone: () => "UTC", pause: async () => {} };
const nothing: Saved = {
  state: null,
  settings: defaults,
  layers: layersOf(NOTHING_CHANGED),
  damaged: [],
};
const begun = (day: string): Saved => ({ ...nothing, state: newState(0, day) });

/** A page that is open, and what is saved while it is. */
async function openPage(first: Saved) {
  vi.stubGlobal("requestAnimationFrame", () => 0);
  let tell: (latest: Saved) => void = () => {};
  const client = {
    read: async () => first,
    watch: (saved: typeof tell) => (tell = saved),
  } as unknown as Client;
  const feed = await feedOf(client, clock, { command: "visit" });
  let shown: Model = feed.first;
  feed.follow((model) => (shown = model));
  return { save: (latest: Saved) => tell(latest), shown: () => shown.seen };
}

describe("what a page shows", () => {
  vi.useFakeTimers();
  afterEach(() => vi.clearAllTimers());

  test("stays while everything is deleted, and is what comes after it", async () => {
    const page = await openPage(begun("2025-03-03"));
    page.save(nothing);
    expect(page.shown().state?.day).toBe("2025-03-03");
    page.save(begun("2025-03-04"));
    expect(page.shown().state?.day).toBe("2025-03-04");
  });

  test("is no state where there has been none", async () => {
    const page = await openPage(nothing);
    page.save(nothing);
    expect(page.shown().state).toBeNull();
  });
});
