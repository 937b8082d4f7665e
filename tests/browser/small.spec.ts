import type { Page } from "@playwright/test";
import { expect, test, type Limber } from "./extension.ts";
import { haveSat } from "./time-travel.ts";

const BREAK = "src/ui/break/index.html";

const sizes = [
  { width: 420, height: 400 },
  { width: 800, height: 480 },
];

/** What the break page shows, and how it comes to that. */
const scenes: Record<string, (limber: Limber) => Promise<unknown>> = {
  "a prompt": async (limber) => {
    await haveSat(limber, 31);
    await limber.fireAlarm();
    const { prompt } = await limber.state();
    return limber.send({ command: "open", prompt: prompt?.id });
  },
  "a break": (limber) => limber.send({ command: "takeBreak" }),
  "a routine": (limber) => limber.send({ command: "start", prompt: null, reminder: "stretch" }),
};

for (const [scene, begin] of Object.entries(scenes)) {
  test(`on a small screen every button of ${scene} is in sight, also with longer words`, async ({
    limber,
  }) => {
    await begin(limber);
    const page = await limber.open(BREAK);
    await expect(page.getByRole("button").last()).toBeAttached();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(() => outOfSight(page)).toEqual([]);
    }
    await lengthenWords(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(() => outOfSight(page)).toEqual([]);
    }
  });
}

/** The labels of the buttons that are not wholly in the window, and how far the page can be moved sideways. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden = [...document.querySelectorAll("button")].filter((button) => {
      const { top, bottom, left, right, width } = button.getBoundingClientRect();
      // What is in a closed menu has no size.
      return width > 0 && (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth);
    });
    const sideways = document.documentElement.scrollWidth - innerWidth;
    const labels = hidden.map((button) => button.textContent);
    return sideways > 0 ? [...labels, `${sideways} px sideways`] : labels;
  });
}

/** Other languages take up to forty per cent more room. */
async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      const more = Math.ceil(text.data.trim().length * 0.4);
      text.appendData("a long word ".repeat(more).slice(0, more));
    }
  });
}
