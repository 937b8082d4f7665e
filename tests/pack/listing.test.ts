import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { exercises } from "../../src/exercises/exercise.ts";
import { ideas } from "../../src/ideas/idea.ts";

const file = (name: string) => new URL(`../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(file(name), "utf8");
const listing = read("store/listing.md");

/** What stands under a heading. */
function section(name: string): string {
  const [, text = ""] = new RegExp(`^## ${name}\n\n(.*?)\n*(?=^## |(?![^]))`, "msu").exec(listing) ?? [];
  return text.trim();
}

describe("the listing", () => {
  test("says what the extension says of itself", () => {
    expect(section("Name")).toBe(messages.name.message);
    expect(section("Summary")).toBe(messages.description.message);
  });

  test("fits what each store takes", () => {
    // Edge takes 45 characters of a name and Chrome 132 of a summary; of a description Edge wants 250, Chrome takes 16,000.
    expect(section("Name").length).toBeLessThanOrEqual(45);
    expect(section("Summary").length).toBeLessThanOrEqual(132);
    expect(section("Single purpose").length).toBeLessThanOrEqual(1_000);
    expect(section("Description").length).toBeGreaterThanOrEqual(250);
    expect(section("Description").length).toBeLessThanOrEqual(10_000);
    for (const name of ["Category", "Single purpose", "Answers about data"])
      expect(section(name)).not.toBe("");
  });

  test("counts what there is", () => {
    expect(section("Description")).toContain(`one of ${ideas.length} ideas`);
    expect(exercises).toHaveLength(24);
    expect(section("Description")).toContain("Twenty-four illustrated exercises");
  });

  test("claims nothing about health, and says so", () => {
    const claims = /\b(?:cures?|heals?|relieves?|prevents?|treats?|pain[- ]free|corrects?)\b/iu;
    const [, without = ""] = /(.*)Limber is for general wellness\./su.exec(section("Description")) ?? [];
    expect(without).not.toBe("");
    expect(without).not.toMatch(claims);
  });
});

test("a reason is no longer than Chrome's store takes", () => {
  const reasons = read("store/permissions.md").split(/^### /mu).slice(1);
  for (const reason of reasons) expect(reason.split(/^## /mu)[0]!.length, reason).toBeLessThanOrEqual(1_000);
});

test("every file that a text of ours names is there", () => {
  const texts = [
    "README.md",
    "CONTRIBUTING.md",
    "BUILD.md",
    "PRIVACY.md",
    "SECURITY.md",
    "store/listing.md",
    "store/reviewers.md",
    "store/checklist.md",
  ];
  for (const text of texts) {
    const named = [...read(text).matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:md|mjs|ts|tsx|json|yml))`/gu)];
    for (const [, name] of named) {
      const isThere = [name!, `store/${name!}`].some((path) => existsSync(file(path)));
      // A kind of file, or one of many.
      if (!["facts.ts", "art.ts"].includes(name!)) expect(isThere, `${text} names ${name}`).toBe(true);
    }
  }
});
