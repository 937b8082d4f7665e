import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { manifestFor } from "../scripts/manifest.ts";

/*
 * The least versions that the manifests allow have everything that Limber uses, by the data of MDN.
 */

const root = fileURLToPath(new URL("../src/", import.meta.url));
const code = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => readFileSync(root + name, "utf8"));

// Read by Node: twenty megabytes of it are no module to be transformed.
const data = createRequire(import.meta.url)("@mdn/browser-compat-data") as Node;

const { minimum_chrome_version: chromium } = manifestFor("chromium") as { minimum_chrome_version: string };
const { browser_specific_settings: settings } = manifestFor("firefox") as unknown as {
  browser_specific_settings: { gecko: { strict_min_version: string } };
};
const least = { chrome: Number(chromium), firefox: Number.parseFloat(settings.gecko.strict_min_version) };
type Browser = keyof typeof least;

/** What is only asked where it is there, and what happens elsewhere. */
const guarded: Record<Browser, Record<string, string>> = {
  chrome: {
    "runtime.getBrowserInfo": "Chromium names its version in the user agent",
  },
  firefox: {
    "notifications.onButtonClicked": "its notifications have no buttons",
    "offscreen.createDocument": "its background page plays the chime itself",
    "system.display": "a window is kept on one screen by Firefox",
    documentPictureInPicture: "the coach is offered where there is one",
  },
};

const COMPAT = "__compat";
interface Node {
  [COMPAT]?: { support: Record<string, Support | Support[]> };
  [key: string]: unknown;
}
interface Support {
  version_added: string | false;
  flags?: unknown[];
  partial_implementation?: boolean;
}

/** The version from which on it is there without being switched on; null: in none. */
function since(path: readonly string[], browser: Browser): number | null {
  let node = data;
  for (const step of path) {
    if (!(step in node)) throw new Error(`MDN knows nothing of ${path.join(".")}`);
    node = node[step] as Node;
  }
  const support = node[COMPAT]?.support[browser];
  const [first] = [support ?? []].flat().filter(({ flags }) => flags === undefined);
  const version = Number.parseFloat(String(first?.version_added ?? "").replace("≤", ""));
  return Number.isNaN(version) ? null : version;
}

/** Each function and event of the extension interface that is named in the code, as in `tabs.query`. */
const named = new Set(
  code.flatMap((text) =>
    [
      ...text.matchAll(
        /\b(?:browser|chrome)\.((?:storage\.(?:local|session|managed)|system\.display|[a-z]\w*)\.\w+)/gu,
      ),
    ].map(([, path]) => path!),
  ),
);

/** What pages and worker need beside it, and what their style sheets do. */
const needed = [
  "javascript.builtins.Temporal.ZonedDateTime",
  "javascript.builtins.Array.toSorted",
  "api.LockManager.request",
  "api.OffscreenCanvas",
  "api.WakeLock",
  "api.AudioContext",
  "api.SpeechSynthesis",
  "api.structuredClone",
  "css.selectors.dir",
  "css.selectors.has",
  "css.properties.contain-intrinsic-inline-size",
  "css.properties.color-scheme",
  "html.elements.search",
];

describe.each(["chrome", "firefox"] as const)("the least version of %s", (browser) => {
  test("has every function of the extension interface that is used, or is not asked", () => {
    const missing = [...named].filter((path) => {
      const there = since(["webextensions", "api", ...pathOf(path)], browser);
      return (there === null || there > least[browser]) && !isGuarded(path, browser);
    });
    expect(missing).toEqual([]);
  });

  test.each(needed)("has %s", (path) => {
    expect(since(path.split("."), browser)).toBeLessThanOrEqual(least[browser]);
  });
});

test("nothing is told to be missing that is there, or is not used", () => {
  for (const browser of ["chrome", "firefox"] as const) {
    for (const path of Object.keys(guarded[browser])) {
      expect(
        code.some((text) => text.includes(path)),
        path,
      ).toBe(true);
    }
  }
});

test("the versions are needed: those before them lack something", () => {
  const before = (path: string, browser: Browser) => since(path.split("."), browser)! > least[browser] - 4;
  expect(needed.some((path) => before(path, "chrome"))).toBe(true);
  expect(needed.some((path) => before(path, "firefox"))).toBe(true);
});

/** `storage.local.get` is `storage.StorageArea.get` there, and the menu on an icon is a menu. */
function pathOf(path: string): string[] {
  return path
    .replace(/^storage\.(?:local|session|managed)\./u, "storage.StorageArea.")
    .replace("contextMenus", "menus")
    .split(".");
}

function isGuarded(path: string, browser: Browser): boolean {
  return Object.keys(guarded[browser]).some((name) => path === name || path.startsWith(`${name}.`));
}
