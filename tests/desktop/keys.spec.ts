import type { Page } from "@playwright/test";
import type { Limber } from "../browser/extension.ts";
import { haveSat } from "../browser/time-travel.ts";
import { expect, test, type Desktop } from "./desktop.ts";

const BREAK = "src/ui/break/index.html";
const TYPED = ["a", "b", "space", "c", "Tab", "Return", "d", "space", "Return"];

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
  expect(await limber.state()).toMatchObject({
    break: null,
    prompt: { members: ["posture"], page: "seen" },
  });
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
  await expect.poll(async () => (await limber.state()).prompt?.page).toBe("seen");
  desktop.type(...TYPED);
  await typesOn(desktop, document, "ab c\t\nd \n");
  expect((await limber.windows()).filter((window) => window !== "normal")).toEqual([`popup ${BREAK}`]);
});

test("a window that came by itself is in sight in the next pause", async ({ limber, desktop }) => {
  // To this driver every page has the focus, whichever window it is in.
  await limber.context.addInitScript(() => {
    document.hasFocus = () => false;
  });
  desktop.touch();
  const page = await comeByItself(limber);
  await expect.poll(() => desktop.windowInUse(), { timeout: 40_000 }).toContain("Break");
  await expect(page.getByRole("button", { name: "Snooze" })).toBeVisible();
});

test("a window that came by itself takes no key and no click at first, and says so; then one key snoozes", async ({
  limber,
  desktop,
}) => {
  await stopTheClock(limber);
  const page = await comeByItself(limber);
  await expect(page.getByRole("status").last()).toHaveText("The buttons work in a moment.");
  // The desktop hears of the window's title a moment after the page has it, and until then finds no such window.
  await expect
    .poll(() => {
      desktop.chooseWindow("^Break");
      return desktop.windowInUse();
    })
    .toContain("Break");
  desktop.click(...(await placeOf(page, "Start")), 2);
  desktop.type("Escape", "Tab", "Tab", "Return", "space");
  await setClock(page, 2_000);
  await expect(page.getByRole("status").last()).toHaveText("Escape snoozes it.");
  expect(await limber.state()).toMatchObject({ break: null, prompt: { members: ["posture"] } });

  const closed = page.waitForEvent("close");
  desktop.type("Escape");
  await expect.poll(async () => (await limber.state()).progress["posture"]?.wait?.reason).toBe("snoozed");
  await closed;
});

test("a double click on snooze presses nothing of what the window was in front of", async ({
  limber,
  desktop,
}) => {
  const behind = await limber.context.newPage();
  await behind.setContent(
    `<title>Report</title><body style="height: 100vh" onclick="document.title = 'Hit'">`,
  );
  const page = await comeByItself(limber);
  await expect(page.getByRole("status").last()).toHaveText("Escape snoozes it.");
  desktop.chooseWindow("^Break");
  const closed = page.waitForEvent("close");
  desktop.click(...(await placeOf(page, "Snooze")), 2);
  await closed;
  expect(await behind.title()).toBe("Report");
  expect((await limber.state()).progress["posture"]?.wait).toMatchObject({ reason: "snoozed" });
});

test("a double click on start starts the break, and does not end it", async ({ limber, desktop }) => {
  const page = await comeByItself(limber);
  await expect(page.getByRole("status").last()).toHaveText("Escape snoozes it.");
  desktop.chooseWindow("^Break");
  desktop.click(...(await placeOf(page, "Start")), 2);
  await expect(page.getByRole("timer")).toBeVisible();
  // What the second click had asked for would be handled before this.
  await limber.send({ command: "refresh" });
  expect((await limber.state()).break).toMatchObject({ members: ["posture"] });
});

test("a break that was asked for has the keyboard at once, but no key that was held down before it came", async ({
  limber,
  desktop,
}) => {
  await writeIn(limber);
  desktop.hold("Right");
  const items = ["hip-sway", "seated-twist"].map((exercise) => ({ exercise, seconds: 60 }));
  await limber.send({ command: "stretch", name: "own", items, place: "window" });
  await expect.poll(() => desktop.windowInUse()).toContain("Break");
  await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
  desktop.letGo("Right");
  await limber.send({ command: "refresh" });
  expect((await limber.state()).break?.routine).toMatchObject({ done: [0, 0], playing: true });
  desktop.type("space");
  await expect.poll(async () => (await limber.state()).break?.routine?.playing).toBe(false);
});

/** Pages that open from now on believe that no time passes. */
async function stopTheClock({ context }: Limber): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(window, { time: 0 });
    performance.now = () => (window as unknown as { time: number }).time;
  });
}

async function setClock(page: Page, time: number): Promise<void> {
  await page.evaluate((now) => Object.assign(window, { time: now }), time);
}

/** Where the middle of a button is on the screen. */
async function placeOf(page: Page, name: string): Promise<[left: number, top: number]> {
  const box = await page.getByRole("button", { name }).boundingBox();
  const frame = await page.evaluate(() => ({
    left: screenX,
    top: screenY + outerHeight - innerHeight,
  }));
  if (box === null) throw new Error(`${name} is not in view`);
  return [Math.round(frame.left + box.x + box.width / 2), Math.round(frame.top + box.y + box.height / 2)];
}
