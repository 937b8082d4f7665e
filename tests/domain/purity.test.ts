import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow, parseSource, readSource, type Source } from "../support/sources.ts";

const REPOSITORY = resolve(import.meta.dirname, "../..");
const SRC = join(REPOSITORY, "src");

interface Room {
  /** Rooms it may import from. */
  imports: readonly string[];
  /** Rooms of which it may know the types, and nothing else. */
  types?: readonly string[];
  packages?: readonly string[];
  /** No clock, no dice, nothing to wait for: the same answer to the same question, at once. */
  pure?: true;
}

/** The rooms of the house. What is not allowed here is a mistake, or a decision to be made here. */
const rooms: Record<string, Room> = {
  calendar: { imports: [], pure: true },
  decoding: { imports: ["calendar"], packages: ["valibot"], pure: true },
  placing: { imports: [], pure: true },
  exercises: { imports: ["figure"], pure: true },
  searching: { imports: [], pure: true },
  stretches: { imports: ["exercises", "searching"], pure: true },
  ideas: { imports: ["exercises", "figure", "stretches"], pure: true },
  settings: {
    imports: ["calendar", "decoding", "exercises", "ideas", "stretches"],
    packages: ["valibot"],
    pure: true,
  },
  domain: { imports: ["calendar", "exercises", "ideas", "stretches", "settings"], pure: true },
  history: {
    imports: ["calendar", "settings", "domain", "exercises", "ideas", "stretches"],
    packages: ["d3-array"],
    pure: true,
  },
  figure: { imports: [], pure: true },
  playback: { imports: ["calendar", "exercises", "ideas", "stretches", "settings", "domain"], pure: true },
  // It knows which messages there are, and what history comes to, as types.
  words: {
    imports: ["calendar", "settings", "domain", "exercises", "ideas", "stretches", "playback", "searching"],
    types: ["../public", "history"],
    pure: true,
  },
  // It knows what an examination looks like, which the runtime makes, and what can be asked for.
  health: {
    imports: ["calendar", "settings", "domain", "exercises", "ideas", "stretches", "history", "words"],
    types: ["runtime", "snapshot", "syncing"],
    pure: true,
  },
  snapshot: {
    imports: [
      "calendar",
      "decoding",
      "settings",
      "domain",
      "exercises",
      "ideas",
      "stretches",
      "history",
      "syncing",
    ],
    packages: ["valibot"],
    pure: true,
  },
  // What the computers of one person tell each other; how it goes from one to the other is the browser's.
  syncing: { imports: ["calendar", "decoding", "settings", "domain"], packages: ["valibot"], pure: true },
  // It reads and writes files' texts; who hands them over is for pages to say.
  transfer: {
    imports: ["calendar", "decoding", "settings", "domain", "history", "snapshot"],
    packages: ["valibot"],
    pure: true,
  },
  moving: {
    imports: ["calendar", "decoding", "settings", "domain", "history", "transfer"],
    packages: ["ical.js", "ini"],
    pure: true,
  },
  runtime: {
    imports: [
      "calendar",
      "placing",
      "settings",
      "domain",
      "exercises",
      "ideas",
      "stretches",
      "history",
      "snapshot",
      "syncing",
      "transfer",
    ],
  },
  browser: {
    // The manifest names the sites that a person may be asked for.
    imports: [
      "calendar",
      "placing",
      "settings",
      "domain",
      "exercises",
      "ideas",
      "stretches",
      "snapshot",
      "runtime",
      "words",
      "../manifest.json",
    ],
    packages: ["webextension-polyfill"],
  },
  background: {
    imports: [
      "calendar",
      "settings",
      "domain",
      "exercises",
      "ideas",
      "stretches",
      "snapshot",
      "runtime",
      "words",
      "browser",
    ],
  },
  ui: {
    imports: [
      "calendar",
      "settings",
      "domain",
      "exercises",
      "ideas",
      "stretches",
      "history",
      "playback",
      "snapshot",
      "runtime",
      "words",
      "health",
      "figure",
      "syncing",
      "transfer",
      "moving",
    ],
    packages: ["preact", "d3-array", "d3-scale"],
  },
};

/** Pages are put together here, and only here do they meet the browser. */
const COMPOSITION_ROOT = /^ui\/[^/]+\/main\.tsx$/u;

const CLOCK_AND_DICE = [
  "Date()",
  "new Date",
  "Date.now",
  "performance.now",
  "Temporal.Now",
  "Math.random",
  "crypto.getRandomValues",
  "crypto.randomUUID",
  "setTimeout()",
  "setInterval()",
  "queueMicrotask()",
  "requestAnimationFrame()",
  "await",
];

const JUNK_DRAWER = /^(?:utils?|utilities|helpers?|common|shared|misc|lib|index)$/iu;
/** The worker's table of contents, which the manifest names. */
const ALLOWED_INDEX = "background/index.ts";

/** The same part in each folder of its kind, under the name that this kind of folder gives it. */
const PARTS: Record<string, RegExp> = {
  // An exercise is a folder; `exercises/facts.ts` and `exercises/art.ts` are the lists of all of them.
  "facts.ts": /^exercises\//u,
  "art.ts": /^exercises\//u,
  // What the browser opens, and where a page is put together.
  "index.html": /^(?:ui\/[^/]+|browser\/sound\/chime)\//u,
  "main.tsx": /^ui\/[^/]+\//u,
};

/**
 * Rooms that go by topics: there a file is named after what it is about, and the folder says what is done with it. So
 * the same name in two of them is the same topic: its rules and its changes, its words, its saved form, its check, its
 * adapter.
 */
const BY_TOPIC =
  /^(?:calendar|domain\/(?:model|rules|changes)|stretches(?:\/playing)?|history|exercises|figure|words|snapshot|health\/checks|runtime|browser(?:\/sound)?)$/u;
const TOPICS = new Set([
  "absence.ts",
  "alarm.ts",
  "break.ts",
  "calls.ts",
  "checkup.ts",
  "clock.ts",
  "day.ts",
  "dose.ts",
  "easy.ts",
  "elsewhere.ts",
  "exercise.ts",
  "holds.ts",
  "icon.ts",
  "jumps.ts",
  "playing.ts",
  "position.ts",
  "presence.ts",
  "prompt.ts",
  "record.ts",
  "routine.ts",
  "rounds.ts",
  "saving.ts",
  "shortcuts.ts",
  "sound.ts",
  "state.ts",
  "toolbar.ts",
  "week.ts",
]);

/** What each exercise declares, and what the lists of all of them do. */
const DECLARED_BY_EACH_EXERCISE = new Set(["art", "details", "traits"]);

const sources = filesBelow(SRC)
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"))
  .map((path) => readSource(SRC, path));

/** The folder of src, or the one beside src, that a file is in. */
function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === ".." ? `../${second}` : first;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** File names that stand for several things. */
function ambiguousFiles(paths: readonly string[]): string[] {
  const byName = groupBy(paths, (path) => path.slice(path.lastIndexOf("/") + 1));
  return [...byName]
    .filter(([name, all]) => {
      const isPart = all.every((path) => PARTS[name]?.test(path));
      const isTopic = TOPICS.has(name) && all.every((path) => BY_TOPIC.test(folderOf(path)));
      return all.length > 1 && !isPart && !isTopic;
    })
    .map(([, all]) => all.join(", "));
}

/** Names that more than one file declares for others. */
function ambiguousNames(all: readonly Source[]): string[] {
  const declared = all.flatMap(({ path, exports }) => [...new Set(exports)].map((name) => ({ name, path })));
  return [...groupBy(declared, ({ name }) => name)]
    .filter(([name, files]) => {
      const isByExercise = files.every(({ path }) => path.startsWith("exercises/"));
      return files.length > 1 && !(isByExercise && DECLARED_BY_EACH_EXERCISE.has(name));
    })
    .map(([name, files]) => `${name}: ${files.map(({ path }) => path).join(", ")}`);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Imports that the table does not allow. */
function findForbidden({ path, imports }: Source): string[] {
  const room = rooms[roomOf(path)];
  const wrong = imports.filter(({ from, ours, typeOnly }) => {
    if (room === undefined) return true;
    if (!ours) return !(room.packages ?? []).some((name) => from === name || from.startsWith(`${name}/`));
    const target = roomOf(from);
    if (target === roomOf(path) || room.imports.includes(target)) return false;
    if (target === "browser" && COMPOSITION_ROOT.test(path)) return false;
    return !(typeOnly && room.types?.includes(target));
  });
  return wrong.map(({ from }) => `${path} imports ${from}`);
}

function clockOrDice({ path, mentions }: Source): string[] {
  return CLOCK_AND_DICE.filter((name) => mentions.has(name)).map((name) => `${path} has ${name}`);
}

/** The files of a circle of imports, if there is one: of those that are there at run time, or of types too. */
function circle(all: readonly Source[], types: "of types too" | "at run time" = "at run time"): string[] {
  const next = new Map(
    all.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly }) => types === "of types too" || !typeOnly).map(({ from }) => from),
    ]),
  );
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of next.get(path) ?? []) {
      const found = follow(to, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  return all.map(({ path }) => follow(path, [])).find((found) => found.length > 0) ?? [];
}

/**
 * The floors of the engine, from the ground up: imports run down, types included. Nouns know no rules, rules change
 * nothing, and changes do not know in which order they are made.
 */
const floors = ["calendar", "settings", "domain/model", "domain/rules", "domain/changes", "domain"] as const;

/** How high up a file is; null: it is none of the engine's. */
function floorOf(path: string): number | null {
  const floor = floors.findLastIndex((folder) => folder === path.slice(0, path.lastIndexOf("/")));
  return floor < 0 ? null : floor;
}

/** Imports that run up. */
function upward({ path, imports }: Source): string[] {
  const floor = floorOf(path) ?? Infinity;
  return imports
    .filter(({ from, ours }) => ours && (floorOf(from) ?? -1) > floor)
    .map(({ from }) => `${path} imports ${from}`);
}

/** The rules of days, weeks and zones are in one place, and only there is a slow calendar asked. */
function asksCalendar({ path, mentions }: Source): string[] {
  return [...mentions].filter((name) => name.startsWith("Temporal.")).map((name) => `${path} has ${name}`);
}

describe("the floors of the engine", () => {
  const engine = sources.filter(({ path }) => floorOf(path) !== null);

  test("are those of the table", () => {
    const folders = new Set(sources.map(({ path }) => path.slice(0, path.lastIndexOf("/"))));
    const own = [...folders].filter((folder) => /^(?:calendar|settings|domain)(?:$|\/)/u.test(folder));
    expect(own.toSorted()).toEqual(floors.toSorted());
  });

  test.each(floors)("%s imports nothing from above", (folder) => {
    expect(engine.filter(({ path }) => floors[floorOf(path) ?? -1] === folder).flatMap(upward)).toEqual([]);
  });

  test("have no circles, not even of types", () => {
    expect(circle(engine, "of types too")).toEqual([]);
  });

  test("leave dates and zones to the calendar", () => {
    expect(engine.filter(({ path }) => roomOf(path) !== "calendar").flatMap(asksCalendar)).toEqual([]);
  });

  test.each([
    ["domain/rules/a.ts", `import { offerPrompt } from "../changes/prompt.ts";`],
    ["domain/rules/a.ts", `import type { Plan } from "../plan.ts";`],
    ["domain/model/a.ts", `import type { Spell } from "../rules/holds.ts";`],
    ["domain/changes/a.ts", `import { step } from "../step.ts";`],
    ["settings/a.ts", `import type { Command } from "../domain/model/event.ts";`],
    ["calendar/a.ts", `import type { Settings } from "../settings/fields.ts";`],
  ])("and what runs up is seen, in %s: %s", (path, text) => {
    expect(upward(parseSource(SRC, path, text))).toHaveLength(1);
  });

  test("and what runs down or stays on its floor is not", () => {
    const down = `import { holds } from "../rules/holds.ts"; import { closePrompt } from "./prompt.ts";`;
    expect(upward(parseSource(SRC, "domain/changes/a.ts", down))).toEqual([]);
  });

  test("and a circle of types is seen, and who asks a calendar of their own", () => {
    const a = parseSource(SRC, "domain/model/a.ts", `import type { B } from "./b.ts";`);
    const b = parseSource(SRC, "domain/model/b.ts", `import type { A } from "./a.ts";`);
    expect(circle([a, b], "of types too")).toHaveLength(3);
    expect(circle([a, b])).toEqual([]);
    const today = `const day = Temporal.PlainDate.from("2026-05-06");`;
    expect(asksCalendar(parseSource(SRC, "domain/rules/a.ts", today))).toHaveLength(1);
  });
});

describe("the rooms", () => {
  test("are those of the table", () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(rooms)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });

  test.each(Object.keys(rooms))("%s imports only what it may", (room) => {
    expect(sources.filter(({ path }) => roomOf(path) === room).flatMap(findForbidden)).toEqual([]);
  });

  test("no files import each other in a circle at run time", () => {
    expect(circle(sources)).toEqual([]);
  });

  test("no files know each other in a circle, by their types either", () => {
    expect(circle(sources, "of types too")).toEqual([]);
  });

  test.each(Object.keys(rooms).filter((name) => rooms[name]?.pure))(
    "%s has neither clock nor dice",
    (room) => {
      expect(sources.filter(({ path }) => roomOf(path) === room).flatMap(clockOrDice)).toEqual([]);
    },
  );

  test("have no two files of one name that are about different things", () => {
    expect(ambiguousFiles(filesBelow(SRC).filter((path) => !path.endsWith("tsconfig.json")))).toEqual([]);
  });

  test("declare no name for two different things", () => {
    expect(ambiguousNames(sources)).toEqual([]);
  });

  test("allow no name of a file twice that is there only once", () => {
    const names = filesBelow(SRC).map((path) => path.slice(path.lastIndexOf("/") + 1));
    const several = [...groupBy(names, (name) => name)].filter(([, all]) => all.length > 1);
    expect([...TOPICS].filter((name) => !several.some(([other]) => other === name))).toEqual([]);
  });

  test("have no junk drawers, and nor have the tests", () => {
    const tests = filesBelow(join(REPOSITORY, "tests")).map((path) => `tests/${path}`);
    const drawers = [...filesBelow(SRC), ...tests].filter(
      (path) =>
        path !== ALLOWED_INDEX &&
        !path.endsWith(".html") &&
        path.split("/").some((part) => JUNK_DRAWER.test(part.split(".")[0] ?? "")),
    );
    expect(drawers).toEqual([]);
  });
});

describe("this guard sees", () => {
  const planted = (path: string, text: string) => parseSource(SRC, path, text);

  test.each([
    ["domain/a.ts", `import { line } from "../browser/store.ts";`],
    ["domain/a.ts", `import { readSaved } from "../snapshot/saved.ts";`],
    ["domain/counting/a.ts", `export { drawn } from "../../figure/seated.ts";`],
    ["domain/a.ts", `const later = import("../runtime/handle.ts");`],
    ["domain/a.ts", `import * as v from "valibot";`],
    ["snapshot/a.ts", `import type { Ports } from "../runtime/ports.ts";`],
    ["figure/a.ts", `import type { State } from "../domain/state.ts";`],
    ["runtime/a.ts", `import browser from "webextension-polyfill";`],
    ["ui/popup/popup.tsx", `import { line } from "../../browser/store.ts";`],
    ["ui/popup/views/main.tsx", `import type { line } from "../../../browser/store.ts";`],
    ["cellar/a.ts", `import "../domain/state.ts";`],
  ])("in %s: %s", (path, text) => {
    expect(findForbidden(planted(path, text))).toHaveLength(1);
  });

  test.each([
    ["domain/a.ts", `import { choose } from "../stretches/choose.ts";`],
    ["domain/counting/a.ts", `import { step } from "../step.ts";`],
    ["ui/popup/main.tsx", `import { line } from "../../browser/store.ts";`],
    ["ui/popup/popup.tsx", `import { useState } from "preact/hooks";`],
  ])("nothing wrong in %s: %s", (path, text) => {
    expect(findForbidden(planted(path, text))).toEqual([]);
  });

  test("a file's name that another one has, unless both are about the same", () => {
    expect(ambiguousFiles(["ui/health/row.tsx", "ui/popup/row.tsx"])).toHaveLength(1);
    expect(ambiguousFiles(["words/break.ts", "ui/kit/break.ts"])).toHaveLength(1);
    expect(ambiguousFiles(["figure/art.ts", "exercises/bird-dog/art.ts"])).toHaveLength(1);
    expect(ambiguousFiles(["words/break.ts", "domain/rules/break.ts", "ui/kit/row.tsx"])).toEqual([]);
    expect(ambiguousFiles(["exercises/easy-walk/art.ts", "exercises/bird-dog/art.ts"])).toEqual([]);
  });

  test("a name that two files declare, and not one that is handed on or kept to oneself", () => {
    const area = planted("figure/a.ts", "export interface Area { width: number }");
    expect(
      ambiguousNames([area, planted("ui/b.tsx", "export function Area() { return null; }")]),
    ).toHaveLength(1);
    expect(ambiguousNames([area, planted("ui/b.tsx", "const Area = 1; export { Area };")])).toHaveLength(1);
    expect(ambiguousNames([area, planted("ui/b.ts", 'export type { Area } from "../figure/a.ts";')])).toEqual(
      [],
    );
    expect(ambiguousNames([area, planted("ui/b.ts", "interface Area { height: number }")])).toEqual([]);
  });

  test("clock and dice in code, and not in comments, strings and types", () => {
    const code =
      "const a = Date.now() + Math.random(); setTimeout(() => new Date()); Temporal.Now.instant();";
    expect(clockOrDice(planted("domain/a.ts", code))).toHaveLength(5);
    const talk = 'type Soon = Date; /* Date.now() */ const a = "Math.random()"; // setTimeout()';
    expect(clockOrDice(planted("domain/a.ts", talk))).toEqual([]);
  });

  test("circles, and those of types where they are asked for", () => {
    const a = planted("domain/a.ts", `import { b } from "./b.ts";`);
    expect(circle([a, planted("domain/b.ts", `import { a } from "./a.ts";`)])).toHaveLength(3);
    const types = planted("domain/b.ts", `import type { A } from "./a.ts";`);
    expect(circle([a, types])).toEqual([]);
    expect(circle([a, types], "of types too")).toHaveLength(3);
  });
});

describe("the compiler", () => {
  /** Each must be refused by the settings of src/domain, in a copy of it that has nothing else in it. */
  const violations = {
    "dom.ts": "export const title = document.title;",
    "window.ts": "export const width: number = window.innerWidth;",
    "chrome.ts": "export const id: string = chrome.runtime.id;",
    "timer.ts": "export const timer = setTimeout(() => {}, 1);",
    "interval.ts": "export const timer = setInterval(() => {}, 1);",
    "fetch.ts": 'export const page = fetch("/");',
    "log.ts": "console.log(1);",
    "node.ts": "export const home = process.env.HOME;",
    "markup.tsx": "export const view = <p>Hello</p>;",
    "outside.ts": 'export { default } from "../../outside.ts";',
  };
  const innocent = { "innocent.ts": "export const now = Temporal.Instant.fromEpochMilliseconds(0);" };
  let copy = "";

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "limber-purity-"));
    symlinkSync(join(REPOSITORY, "node_modules"), join(copy, "node_modules"));
    cpSync(join(REPOSITORY, "tsconfig.json"), join(copy, "tsconfig.json"));
    writeFileSync(join(copy, "outside.ts"), "export default 1;");
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  /** The names of the files that `tsc -p src/domain` finds fault with. */
  function findRefused(files: Record<string, string>): string[] {
    const domain = join(copy, "src/domain");
    rmSync(domain, { recursive: true, force: true });
    mkdirSync(domain, { recursive: true });
    cpSync(join(SRC, "domain/tsconfig.json"), join(domain, "tsconfig.json"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(domain, name), text);
    const compiler = join(REPOSITORY, "node_modules/typescript/bin/tsc");
    try {
      execFileSync(process.execPath, [compiler, "-p", domain, "--pretty", "false"], {
        cwd: copy,
        encoding: "utf8",
      });
      return [];
    } catch (error) {
      const { stdout } = error as { stdout: string };
      return Object.keys({ ...files, "../outside.ts": "" }).filter((name) => stdout.includes(name));
    }
  }

  test("accepts what is pure", { timeout: 30_000 }, () => {
    expect(findRefused(innocent)).toEqual([]);
  });

  test(
    "refuses the page, the browser, timers, the network and files outside src in src/domain",
    { timeout: 30_000 },
    () => {
      expect(findRefused({ ...innocent, ...violations })).toEqual(Object.keys(violations));
    },
  );
});
