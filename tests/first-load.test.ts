import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, loadedWith, parsed, readSource } from "./support/sources.ts";

const SRC = resolve(import.meta.dirname, "../src");
const sources = filesBelow(SRC)
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"))
  .map((path) => readSource(SRC, path));

/** What is heavy, and only needed once somebody stretches. */
const GUIDE_AND_PLAYER =
  /^(?:ui\/(?:guide|player)|stretches\/(?:exercises|playing)|figure\/(?:exercises|front))\//u;
const LIBRARY = /^stretches\/(?:library|cautions|dose)\.ts$/u;
/** What decides which stretch comes: the worker does. */
const CHOICE = /^stretches\/(?:traits|routines|timing|choosing\/(?:choose|filter|refill|reason))\.ts$/u;

function heavy(first: string, ...patterns: RegExp[]): string[] {
  return loadedWith(first, sources).filter((path) => patterns.some((pattern) => pattern.test(path)));
}

describe("before it can begin", () => {
  test("the popup loads no art, no library, no choice, no guide and no player", () => {
    expect(loadedWith("ui/popup/main.tsx", sources)).toContain("ui/popup/overview/overview.tsx");
    expect(heavy("ui/popup/main.tsx", GUIDE_AND_PLAYER, LIBRARY, CHOICE)).toEqual([]);
  });

  test("the worker loads no art, no library and no page, and of the exercises what decides the choice", () => {
    expect(loadedWith("background/index.ts", sources)).toContain("stretches/traits.ts");
    expect(heavy("background/index.ts", GUIDE_AND_PLAYER, LIBRARY, /^(?:ui|figure)\//u)).toEqual([]);
  });

  test("the break page and the options load no art", () => {
    for (const page of ["break", "options"]) {
      expect(heavy(`ui/${page}/main.tsx`, GUIDE_AND_PLAYER), page).toEqual([]);
    }
  });
});

test("what is loaded later is told from what is loaded at once", () => {
  const planted = (path: string, text: string) => parsed(SRC, path, text);
  const popup = planted(
    "ui/a.ts",
    `import "./at-once.ts"; import type { T } from "./types.ts"; const b = () => import("./later.ts");`,
  );
  const atOnce = planted("ui/at-once.ts", `export { x } from "./through.ts";`);
  expect(loadedWith("ui/a.ts", [popup, atOnce])).toEqual(["ui/a.ts", "ui/at-once.ts", "ui/through.ts"]);
});
