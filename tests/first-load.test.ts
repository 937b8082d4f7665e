import { resolve } from "node:path";
import { build, type Rolldown } from "vite";
import { describe, expect, test } from "vitest";
import { exercises } from "../src/exercises/exercise.ts";
import { filesBelow, loadedWith, parseSource, readSource } from "./support/sources.ts";

const SRC = resolve(import.meta.dirname, "../src");
const sources = filesBelow(SRC)
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"))
  .map((path) => readSource(SRC, path));

/** What is heavy, and only needed once somebody stretches. */
const GUIDE_AND_PLAYER = /^(?:ui\/(?:guide|player)|stretches\/playing|figure\/(?:movement|rooms|front))\//u;
const ART = /^(?:exercises\/(?:art|draw|frame|[^/]+\/art)|ideas\/(?:draw-idea|motions\/[^/]+))\.ts$/u;
const LIBRARY = /^(?:exercises\/(?:motion|demonstration|sources)|stretches\/(?:cautions|dose))\.ts$/u;
/** What only a hand on the page, or the engine, has a use for. */
const AFTERWARDS = /^(?:ui\/kit\/press-guard|snapshot\/(?:jumps|whole|request)|history\/.*)\.ts$/u;
/** What decides which stretch comes: the worker does. */
const CHOICE =
  /^(?:ideas\/(?:choose-idea|idea-traits|idea-looks)|exercises\/(?:facts|[^/]+\/facts)|stretches\/(?:routines|timing|choosing\/(?:choose|filter|refill|reason)))\.ts$/u;

function heavy(first: string, ...patterns: RegExp[]): string[] {
  return loadedWith(first, sources).filter((path) => patterns.some((pattern) => pattern.test(path)));
}

describe("before it can begin", () => {
  test("the popup loads no art, no library, no choice, no guide and no player", () => {
    expect(loadedWith("ui/popup/main.tsx", sources)).toContain("ui/popup/overview/overview.tsx");
    expect(heavy("ui/popup/main.tsx", GUIDE_AND_PLAYER, ART, LIBRARY, CHOICE)).toEqual([]);
  });

  test("the popup loads neither the guard of presses, nor requests, jumps and histories", () => {
    expect(heavy("ui/popup/main.tsx", AFTERWARDS)).toEqual([]);
  });

  test("the worker loads no art, no library and no page, and of the exercises what decides the choice", () => {
    expect(loadedWith("background/index.ts", sources)).toContain("exercises/facts.ts");
    expect(
      heavy("background/index.ts", GUIDE_AND_PLAYER, ART, LIBRARY, /^(?:ui|figure)\/|^ideas\/idea-looks/u),
    ).toEqual([]);
  });

  test("the facts of the exercises load nothing but one another", () => {
    const facts = ["exercises/facts.ts", ...exercises.map((id) => `exercises/${id}/facts.ts`)];
    expect(loadedWith("exercises/facts.ts", sources).toSorted()).toEqual(facts.toSorted());
  });

  test("the break page and the options load no art", () => {
    for (const page of ["break", "options"]) {
      expect(heavy(`ui/${page}/main.tsx`, GUIDE_AND_PLAYER, ART, LIBRARY), page).toEqual([]);
    }
  });
});

test(
  "the worker's file knows of each exercise whom it suits, and nothing of how it is done",
  { timeout: 30_000 },
  async () => {
    const built = await build({
      configFile: false,
      logLevel: "error",
      publicDir: false,
      build: { write: false, minify: false, rolldownOptions: { input: resolve(SRC, "background/index.ts") } },
    });
    const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
    const code = output.map((file) => (file.type === "chunk" ? file.code : "")).join("\n");
    expect(code.match(/fromSeat: (?:true|false)/gu)).toHaveLength(exercises.length);
    expect(code.match(/\b(?:repetitions|rhythm|cautions|sources|keyframes):/gu)).toBeNull();
  },
);

test("what is loaded later is told from what is loaded at once", () => {
  const planted = (path: string, text: string) => parseSource(SRC, path, text);
  const popup = planted(
    "ui/a.ts",
    `import "./at-once.ts"; import type { T } from "./types.ts"; const b = () => import("./later.ts");`,
  );
  const atOnce = planted("ui/at-once.ts", `export { x } from "./through.ts";`);
  expect(loadedWith("ui/a.ts", [popup, atOnce])).toEqual(["ui/a.ts", "ui/at-once.ts", "ui/through.ts"]);
});
