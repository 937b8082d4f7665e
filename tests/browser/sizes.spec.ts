import type { Disguise } from "../../scripts/pseudo-locale.ts";
import { expect, test } from "./extension.ts";
import { layoutFaults, resize, type Size } from "./layout.ts";
import { inDisguise, visitAll } from "./scenes.ts";

test.describe.configure({ mode: "parallel" });

const WIDTHS = [200, 280, 320, 360, 420, 800, 1280, 2560];
/** Low windows matter where something keeps its place at an edge. */
const LOW = [200, 320, 420, 800];
/** As a browser begins, and at twice that. */
const TEXTS = [16, 32];

const sizes: Size[] = TEXTS.flatMap((text) => [
  ...WIDTHS.map((width) => ({ width, height: 800, text })),
  ...LOW.map((width) => ({ width, height: 400, text })),
]);

const languages: Record<Disguise, string> = {
  pseudo: "with words 40 % longer",
  rtl: "from right to left",
  unbreakable: "with a word of 40 letters in every message",
};

for (const [disguise, language] of Object.entries(languages) as [Disguise, string][]) {
  test(`nothing is cut, covered or out of reach at any width and font size, ${language}`, async () => {
    test.slow();
    await inDisguise(disguise, async (limber) => {
      await visitAll(limber, async (shown, where) => {
        const session = await shown.context().newCDPSession(shown);
        const found: Record<string, string[]> = {};
        for (const size of sizes) {
          await resize(shown, session, size);
          for (const fault of await layoutFaults(shown)) {
            (found[fault] ??= []).push(`${size.width} × ${size.height} at ${size.text} px`);
          }
        }
        expect.soft(found, where).toEqual({});
        await session.detach();
      });
    });
  });
}
