import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/prepare.mjs";
import { unneededFeatures } from "./browser/chromium.ts";

test("in the tests' Chromium everything is off that Playwright switches off", () => {
  // It hands out no list of them.
  const source = readFileSync(join(root, "node_modules/playwright-core/lib/coreBundle.js"), "utf8");
  const list = /disabledFeatures = \[(.*?)\]\.filter/su.exec(source)?.[1] ?? "";
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gmu)].map(([, name]) => name);
  expect(theirs.length).toBeGreaterThan(10);
  // Those of one other browser begin with its maker.
  expect(unneededFeatures).toEqual(expect.arrayContaining(theirs.filter((name) => !name?.startsWith("ms"))));
});
