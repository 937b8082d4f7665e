import type { Page } from "@playwright/test";
import type { Disguise } from "../../scripts/pseudo-locale.ts";
import { strayColors, unseenFocus } from "./accessibility.ts";
import { expect, test } from "./extension.ts";
import { layoutChecker, resize, type Size } from "./layout.ts";
import { inDisguise, rounds } from "./scenes.ts";

test.describe.configure({ mode: "parallel" });

/** As a browser begins, and at twice that. */
const TEXTS = [16, 32];

const SOME = [200, 320, 420, 800];
/** Windows of every width, and low ones, where what keeps its place at an edge could hide the rest. */
const ALL = { 800: [200, 280, 320, 360, 420, 800, 1280, 2560], 400: SOME };
/** How high a window is changes nothing about what these languages change. */
const HIGH = { 800: SOME };

const sizesOf = (widths: Record<number, number[]>): Size[] =>
  TEXTS.flatMap((text) =>
    Object.entries(widths).flatMap(([height, all]) =>
      all.map((width) => ({ width, height: Number(height), text })),
    ),
  );

/** How a page is shown: layout is the same in all of these, so each language has one of them. */
interface Showing {
  language: string;
  widths: Record<number, number[]>;
  colorScheme: "light" | "dark";
  forcedColors: "active" | "none";
}

const showings: Record<Disguise, Showing> = {
  pseudo: { language: "with words 40 % longer", widths: ALL, colorScheme: "dark", forcedColors: "active" },
  rtl: { language: "from right to left", widths: HIGH, colorScheme: "dark", forcedColors: "none" },
  unbreakable: {
    language: "with a word of 40 letters in every message",
    widths: HIGH,
    colorScheme: "light",
    forcedColors: "none",
  },
};

/** Long, for each page is laid out some twenty times. */
const PATIENCE = 6 * 60_000;

for (const [disguise, { language, widths, ...colors }] of Object.entries(showings)) {
  for (const [round, visit] of Object.entries(rounds)) {
    test(`at any width and font size nothing is cut, covered or out of reach, ${language}, ${round}`, async () => {
      test.setTimeout(PATIENCE);
      await inDisguise(disguise as Disguise, async (limber) => {
        await visit(limber, async (shown, where, isOpened) => {
          await shown.emulateMedia(colors);
          await expect(shown.locator("html"), where).toHaveAttribute(
            "dir",
            disguise === "rtl" ? "rtl" : "ltr",
          );
          expect.soft(await faultsAtAll(shown, sizesOf(widths)), where).toEqual({});
          if (colors.forcedColors === "active") expect.soft(await strayColors(shown), where).toEqual([]);
          // What was opened over a page may hide it. In the longest words the popup's foot hides what it stands before.
          if (isOpened || disguise === "unbreakable") return;
          expect.soft(await unseenFocus(shown), where).toEqual([]);
        });
      });
    });
  }
}

/** Each fault with the first size that has it, and how many have it. */
async function faultsAtAll(shown: Page, sizes: readonly Size[]): Promise<Record<string, string>> {
  const session = await shown.context().newCDPSession(shown);
  const checker = await layoutChecker(shown);
  const found: Record<string, Size[]> = {};
  let before: Size | undefined;
  for (const size of sizes) {
    await resize(session, size, before);
    before = size;
    for (const fault of await checker.evaluate((faults) => faults())) (found[fault] ??= []).push(size);
  }
  // As large as a popup may be, for what follows.
  await resize(session, { width: 360, height: 600, text: 16 }, before);
  return Object.fromEntries(
    Object.entries(found).map(([fault, [first, ...more]]) => [
      fault,
      `${first?.width} × ${first?.height} at ${first?.text} px, and ${more.length} more`,
    ]),
  );
}
