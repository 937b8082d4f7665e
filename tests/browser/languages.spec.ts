import type { Page } from "@playwright/test";
import { numbers } from "../../src/ui/help/numbers.ts";
import { CLOSING, OPENING } from "../../scripts/pseudo-locale.ts";
import { expect, test } from "./extension.ts";
import { inDisguise, NOT_OURS, rounds } from "./scenes.ts";

test.describe.configure({ mode: "parallel" });

/** What stands on a page and is no word of ours: what people wrote, names, and what Intl writes. */
const NO_WORDS_OF_OURS = [
  "nowhere",
  ...Object.values(numbers).flatMap(({ advice }) => (advice === undefined ? [] : [advice.name])),
  "AM",
  "PM",
  "kB",
  "MB",
  "GB",
  // The scale of a chart: `8h`.
  String.raw`\d+h`,
  "English",
  ...namesOf("weekday"),
  ...namesOf("month"),
];

/** The guide shows the addresses of its sources, to be copied. */
const ADDRESS = /https:\/\/\S+/gu;

/** The long and short names of the days or months, as a browser in English has them. */
function namesOf(part: "weekday" | "month"): string[] {
  const some = Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index, 1 + index));
  const week = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, 1 + index));
  return (["long", "short", "narrow"] as const).flatMap((width) => {
    const format = new Intl.DateTimeFormat("en-US", { [part]: width, timeZone: "UTC" });
    return [...some, ...week].map((day) => format.format(day));
  });
}

/** Everything that can be read or heard on a page, but for keys and for what is in a language that it names. */
function textsOn(shown: Page): Promise<string[]> {
  return shown.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.closest("script, style, .keys, [lang]:not(html)") === null)
        found.push(text.data);
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of ["aria-label", "aria-valuetext", "title", "alt", "placeholder"]) {
        found.push(element.getAttribute(name) ?? "");
      }
    }
    return found;
  });
}

/** What has letters outside of all brackets. */
function findUnbracketed(texts: readonly string[]): string[] {
  const known = new RegExp(String.raw`\b(?:${NO_WORDS_OF_OURS.join("|")})\b`, "gu");
  const inner = new RegExp(`${OPENING}[^${OPENING}${CLOSING}]*${CLOSING}`, "gu");
  return texts.filter((text) => {
    // Names may be in another script, of which a pattern knows no ends of words.
    let rest = NOT_OURS.reduce((left, name) => left.replaceAll(name, ""), text);
    // From the inside out: what stands in a place of a message has brackets of its own.
    while (inner.test(rest)) rest = rest.replaceAll(inner, "");
    return /\p{L}/u.test(rest.replaceAll(ADDRESS, "").replaceAll(known, ""));
  });
}

for (const [round, visit] of Object.entries(rounds)) {
  test(`in another language every word is another, ${round}`, async () => {
    test.slow();
    await inDisguise("pseudo", async (limber) => {
      const found: Record<string, string[]> = {};
      await visit(limber, async (shown, where) => {
        const texts = findUnbracketed(await textsOn(shown));
        if (texts.length > 0) found[where] = texts;
      });
      expect(found).toEqual({});
      const { title } = await limber.shown();
      expect(findUnbracketed([title])).toEqual([]);
    });
  });
}
