import { expect, test } from "vitest";
import type { Family } from "../../src/settings/field.ts";
import { effective, isApplicable, settingNames } from "../../src/settings/fields.ts";
import { hintOf } from "../../src/ui/options/field/field-words.ts";
import { findParts, optionsIndex } from "../../src/words/options-search.ts";
import { english } from "../support/english.ts";

const families: Family[] = ["chromium", "firefox"];
/** What somebody sees who has chosen all that shows more. */
const settings = effective({ workplace: "turns", quietInCalls: true, postureSurface: "window" });

const offered = (family: Family) => settingNames.filter((name) => isApplicable(name, settings, family));
const found = (family: Family, word: string) =>
  findParts(optionsIndex(english, settings, family), word).map(({ address }) => address);

test("notifications that stay are offered where the browser can keep them, and found there only", () => {
  expect(offered("chromium").filter((name) => !offered("firefox").includes(name))).toEqual(["noticeStays"]);
  expect(offered("firefox").filter((name) => !offered("chromium").includes(name))).toEqual([]);
  expect(found("chromium", "sticky")).toEqual(["noticeStays"]);
  expect(found("firefox", "sticky")).toEqual([]);
});

test("who asks in no particular browser, as for a file from another one, is told of all settings", () => {
  expect(isApplicable("noticeStays", settings)).toBe(true);
});

test("a locked screen is spoken of where the browser tells of it", () => {
  const hint = (family: Family) =>
    hintOf({ say: english, language: "en" }, "idleDetection", settings, family);
  expect(hint("chromium")).toContain("locked screen");
  expect(hint("firefox")).not.toContain("lock");
});

test("keys are said to be lost where a window takes them", () => {
  const hint = (family: Family) =>
    hintOf({ say: english, language: "en" }, "postureSurface", settings, family);
  expect(hint("chromium")).not.toContain("lost");
  expect(hint("firefox")).toContain("what you type meanwhile is lost");
});

test("no browser is told what another one does", () => {
  for (const family of families) {
    for (const { texts } of optionsIndex(english, settings, family)) {
      expect(texts.join(" ")).not.toMatch(/chromium|chrome|firefox/iu);
    }
    for (const name of settingNames) {
      expect(hintOf({ say: english, language: "en" }, name, settings, family) ?? "").not.toMatch(
        /chromium|chrome|firefox/iu,
      );
    }
  }
});
