import { afterEach, expect, test, vi } from "vitest";
import type { Menu } from "../src/runtime/ports.ts";
import { english } from "./support/english.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock("../src/browser/extension.ts");
  vi.resetModules();
});

/** The icon's menu in a browser of that region, whose entries can be read. */
async function menuIn(region: string): Promise<{
  menu: Menu;
  titles: Map<string, string>;
  hidden: Set<string>;
  inside: Set<string>;
  told: () => number;
}> {
  const titles = new Map<string, string>();
  const hidden = new Set<string>();
  const inside = new Set<string>();
  const session: Record<string, unknown> = {};
  const update = vi.fn(async (id: string, { title, visible }: { title?: string; visible?: boolean }) => {
    if (title !== undefined) titles.set(id, title);
    if (visible !== undefined) hidden[visible ? "delete" : "add"](id);
  });
  const fake = {
    i18n: {
      getMessage: (key: string, values: string[] = []) =>
        key === "language" ? "en" : english(key as "menu_pause", ...(values as [string])),
      getUILanguage: () => region,
    },
    runtime: {},
    contextMenus: {
      removeAll: async () => titles.clear(),
      create: (
        { id, title, visible, parentId }: { id: string; title: string; visible: boolean; parentId?: string },
        made: () => void,
      ) => {
        if (parentId !== undefined && !titles.has(parentId)) throw new Error("there is no such entry yet");
        if (parentId !== undefined) inside.add(id);
        titles.set(id, title);
        if (!visible) hidden.add(id);
        made();
      },
      update,
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session[key] }),
        set: async (items: object) => void Object.assign(session, items),
        remove: async (key: string) => void delete session[key],
      },
    },
  };
  class Numbers extends Intl.NumberFormat {
    constructor(tag: string = region, options: Intl.NumberFormatOptions = {}) {
      super(tag, options);
    }
  }
  vi.stubGlobal("Intl", Object.create(Intl, { NumberFormat: { value: Numbers } }));
  vi.stubGlobal("navigator", { languages: [region] });
  vi.doMock("../src/browser/extension.ts", () => ({ browser: fake, isFirefox: false }));
  const { menu } = await import("../src/browser/menu.ts");
  await menu.make();
  return { menu, titles, hidden, inside, told: () => update.mock.calls.length };
}

test.each([
  ["en-US", "4:00 AM", "5:30 AM", "05:30"],
  ["en-GB", "4:00", "5:30", "5:30"],
])("in %s, the menu names the end of a pause as a clock of that region shows it", async (...row) => {
  const [region, atFirst, later, onAFullClock] = row;
  const { menu, titles } = await menuIn(region);
  const spoken = () => titles.get("pause")?.replace("\u202f", " ");
  expect(spoken()).toBe(`Pause until ${atFirst}`);
  await menu.update({ pauseUntil: 330, clock: "automatic", ends: false, position: null });
  expect(spoken()).toBe(`Pause until ${later}`);
  await menu.update({ pauseUntil: 330, clock: "twentyFour", ends: false, position: null });
  expect(spoken()).toBe(`Pause until ${onAFullClock}`);
});

test("the browser is told of the menu's words only where they are others, or the menu was made anew", async () => {
  const { menu, titles, told } = await menuIn("en-GB");
  await menu.update({ pauseUntil: 330, clock: "automatic", ends: false, position: null });
  await menu.update({ pauseUntil: 330, clock: "twentyFour", ends: false, position: null });
  expect(told()).toBe(3);
  await menu.make();
  await menu.update({ pauseUntil: 330, clock: "automatic", ends: false, position: null });
  expect(titles.get("pause")).toBe("Pause until 5:30");
});

test("what is on can be ended from the menu, and where nothing is there is nothing to end", async () => {
  const { menu, hidden } = await menuIn("en-GB");
  expect([...hidden].toSorted()).toEqual(["end", "position"]);
  await menu.update({ pauseUntil: 240, clock: "automatic", ends: true, position: null });
  expect([...hidden]).toEqual(["position"]);
  await menu.update({ pauseUntil: 240, clock: "automatic", ends: false, position: null });
  expect([...hidden].toSorted()).toEqual(["end", "position"]);
});

test("the position that can be taken is named, and no entry is there where there is only one", async () => {
  const { menu, titles, hidden } = await menuIn("en-GB");
  const wanted = { pauseUntil: 240, clock: "automatic", ends: true } as const;
  await menu.update({ ...wanted, position: "standing" });
  expect([...hidden]).toEqual([]);
  expect(titles.get("position")).toBe("I'm standing now");
  await menu.update({ ...wanted, position: "sitting" });
  expect(titles.get("position")).toBe("I'm sitting now");
  await menu.update({ ...wanted, position: null });
  expect([...hidden]).toEqual(["position"]);
});

test("there are no more entries than the browser takes, hidden ones included", async () => {
  const { titles, inside } = await menuIn("en-GB");
  expect(titles.size - inside.size).toBeLessThanOrEqual(6);
  expect([...inside]).toEqual(["quiet-25", "quiet-50"]);
  expect(titles.get("sore")).toBe("My back is sore");
});
