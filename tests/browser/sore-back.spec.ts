import { violations } from "./accessibility.ts";
import { expect, test } from "./extension.ts";
import { listenForChimes } from "./loudness.ts";
import { dateBefore, haveWaited, roundsOf } from "./time-travel.ts";

const PAGE = "src/ui/sore-back/index.html";

test("from Get help: the signs and the number come first; then Limber goes easy, everywhere", async ({
  limber,
}) => {
  const help = await limber.open("src/ui/help/index.html", { width: 800, height: 900 });
  await help.getByRole("link", { name: "My back is sore" }).click();
  await expect(help.getByRole("heading", { level: 2 })).toContainText([
    "Emergency number for",
    "Call an ambulance or go to emergency now",
    "Go easy for a while",
  ]);
  await expect(help.getByRole("radio", { name: "48 h" })).toBeChecked();
  expect(await violations(help)).toEqual([]);
  await help.getByRole("radio", { name: "24 h" }).check();
  await help.getByRole("button", { name: "Go easy" }).click();
  await expect(help.getByRole("heading", { name: /^Easy mode until/u })).toBeVisible();
  await expect(help.getByRole("heading", { name: "When your back was sore" })).toBeVisible();
  expect(await violations(help)).toEqual([]);

  const popup = await limber.popup();
  await expect(popup.getByText(/^Easy mode until/u)).toBeVisible();
  await expect(popup.getByText("Stretch", { exact: true })).toHaveCount(0);
  expect(await violations(popup)).toEqual([]);
  await expect.poll(async () => (await limber.shown()).title).toMatch(/easy mode until/u);

  // The worker is killed, the page loaded anew: it is on, and the step-up day leads out of it.
  await limber.killWorker();
  await help.reload();
  await help.getByRole("button", { name: "Back to normal" }).click();
  await expect(help.getByRole("heading", { name: /^Gentle day until/u })).toBeVisible();
  await help.getByRole("button", { name: "Undo" }).click();
  await expect(help.getByRole("heading", { name: /^Easy mode until/u })).toBeVisible();
  await help.getByRole("button", { name: "Clear all" }).click();
  await expect(help.getByRole("heading", { name: "When your back was sore" })).toHaveCount(0);
});

test("from the popup it is one click away", async ({ limber }) => {
  const popup = await limber.popup();
  const opened = limber.context.waitForEvent("page");
  await popup.getByRole("link", { name: "My back is sore" }).click();
  await expect((await opened).getByRole("button", { name: "Go easy" })).toBeVisible();
});

test("when it came back within sixty days a note says so, and leads to the urgent list", async ({
  limber,
}) => {
  const began = Date.now() - 40 * 24 * 60 * 60_000;
  const day = await dateBefore(limber, 40);
  await limber.storage({
    [`day:${day}`]: [{ kind: "ease", at: began, how: "began", until: began + 86_400_000 }],
  });
  await limber.send({ command: "goEasy", hours: 48, at: Date.now() });
  const page = await limber.open(PAGE, { width: 800, height: 900 });
  await expect(page.getByText(/^You have paused for a sore back 2 times/u)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "See the urgent list" }).click();
  await expect(page).toHaveURL(/\/help\/index\.html$/u);
});

test("a round goes on when the worker dies and the page is loaded anew, is heard and seen at its end, and does not begin before its gap", async ({
  limber,
}) => {
  const { rung } = await listenForChimes(limber);
  const page = await limber.open(PAGE, { width: 800, height: 900 });
  // Before the first round of the day the rules stand open.
  await expect(page.getByText("Keep a cloth between the pack and your skin.")).toBeVisible();
  await page.getByRole("button", { name: "Start warmth" }).click();
  await expect(page.getByTestId("round-left")).toHaveText(/^14:|^15:/u);
  expect(await violations(page)).toEqual([]);
  await haveWaited(limber, 5);
  await limber.killWorker();
  await page.reload();
  await expect(page.getByTestId("round-left")).toHaveText(/^9:|^10:/u);
  await limber.fireAlarm();
  await expect.poll(() => limber.notifications()).toContain("round");
  await expect(page.getByRole("status").getByText("Look at your skin")).toBeVisible();

  const looked = rung().length;
  expect(looked).toBeGreaterThan(0);
  await haveWaited(limber, 10);
  await limber.killWorker();
  await limber.fireAlarm();
  await expect(page.getByText("Take the warmth off")).toBeVisible();
  await expect.poll(() => rung().length).toBeGreaterThan(looked);
  await expect.poll(() => limber.notifications()).toContain("round");

  // Neither another window, nor a reload, nor a request begins the next one.
  await page.reload();
  await expect(page.getByTestId("refused-warmth")).toHaveText(/^The next round can begin in/u);
  await limber.send({ command: "beginRound", kind: "warmth", minutes: 15, gap: 60 });
  expect((await roundsOf(limber)).on).toBeNull();
  await expect(page.getByRole("button", { name: "Start cold" })).toBeVisible();

  // What nobody saw pass does not count.
  await haveWaited(limber, 600, { seen: false });
  await limber.send({ command: "refresh" });
  await expect(page.getByTestId("refused-warmth")).toHaveText(/nobody saw how much time has passed/u);
  await haveWaited(limber, 61);
  await limber.send({ command: "refresh" });
  await page.getByRole("button", { name: "Start warmth" }).click();
  await expect(page.getByTestId("round-left")).toBeVisible();
});
