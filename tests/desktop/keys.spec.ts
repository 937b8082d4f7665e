import type { Page } from "@playwright/test";
import type { State } from "../../src/domain/model/state.ts";
import type { Limber } from "../browser/extension.ts";
import { haveSat } from "../browser/time-travel.ts";
import { expect, test, type Desktop } from "./desktop.ts";

const BREAK = "src/ui/break/index.html";
const TYPED = ["a", "b", "space", "c", "Tab", "Return", "d", "space", "Return"];

const stateOf = async (limber: Limber) => (await limber.state()) as unknown as State;

/** Somebody writes in a document of theirs. Tab and Return are characters there. */
async function writeIn(limber: Limber): Promise<Page> {
  const page = await limber.context.newPage();
  await page.setContent(`<title>Report</title><textarea autofocus rows="9"></textarea><script>
    const text = document.querySelector("textarea");
    text.onkeydown = (event) => {
      if (event.key !== "Tab") return;
      event.preventDefault();
      text.setRangeText("\t", text.selectionStart, text.selectionEnd, "end");
    };
  </script>`);
  await page.bringToFront();
  await page.locator("textarea").focus();
  return page;
}

/** A break's window comes by itself, because the person chose that for changes of position. */
async function comeByItself(limber: Limber): Promise<Page> {
  await limber.send({
    settings: "change",
    changes: { postureSurface: "window", waterEnabled: false, stretchEnabled: false },
  });
  await haveSat(limber, 31);
  const opened = limber.context.waitForEvent("page");
  await limber.fireAlarm();
  const page = await opened;
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  return page;
}

const typesOn = (desktop: Desktop, document: Page, text: string) =>
  expect
    .poll(
      async () => {
        const value = await document.locator("textarea").inputValue();
        return value.endsWith(text);
      },
      { message: desktop.windowInUse() },
    )
    .toBe(true);

test("whoever writes writes on while a break's window comes by itself", async ({ limber, desktop }) => {
  const document = await writeIn(limber);
  const coming = comeByItself(limber);
  while ((await limber.windows()).length === 1) desktop.type("x");
  desktop.type(...TYPED);
  const page = await coming;
  desktop.type(...TYPED);
  await typesOn(desktop, document, "ab c\t\nd \nab c\t\nd \n");
  expect(desktop.windowInUse()).toContain("Report");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await stateOf(limber)).toMatchObject({ break: null, prompt: { members: ["posture"], page: "seen" } });
});

test("whoever writes writes on though the page of the last break is still open", async ({
  limber,
  desktop,
}) => {
  await limber.open(BREAK);
  const document = await writeIn(limber);
  await limber.send({
    settings: "change",
    changes: { postureSurface: "window", waterEnabled: false, stretchEnabled: false },
  });
  await haveSat(limber, 31);
  await limber.fireAlarm();
  await expect.poll(async () => (await stateOf(limber)).prompt?.page).toBe("seen");
  desktop.type(...TYPED);
  await typesOn(desktop, document, "ab c\t\nd \n");
  expect((await limber.windows()).filter((window) => window !== "normal")).toEqual([`popup ${BREAK}`]);
});

test("a break that was asked for has the keyboard", async ({ limber, desktop }) => {
  await writeIn(limber);
  await limber.send({ command: "takeBreak" });
  await expect.poll(() => desktop.windowInUse()).toContain("Break");
});
