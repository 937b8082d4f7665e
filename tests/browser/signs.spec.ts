import type { State } from "../../src/domain/model/state.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

const HOUR = 3_600_000;

/** A mouse has moved all night: nobody has answered, and nobody has given a sign for so many hours. */
async function haveGivenNoSign(limber: Limber, hours: number): Promise<void> {
  const state = await limber.state();
  const since = Date.now() - hours * HOUR;
  const night: State = {
    ...state,
    arrivedAt: since,
    lastSign: since,
    unanswered: 3,
    seenAt: Date.now(),
    wakeAt: Date.now() + HOUR,
    desk: { counted: 0, since },
    sitting: { counted: 0, since },
    presence: { is: "here", since, listeningSince: null },
  };
  night.progress = {
    ...night.progress,
    posture: { counter: { counted: HOUR, since }, wait: null, misses: 3, appointment: null },
  };
  await limber.storage({ state: night });
  await limber.send({ command: "refresh" });
}

test("after a night without a sign nobody is asked; the popup says why, and by being opened ends it", async ({
  limber,
}) => {
  await haveGivenNoSign(limber, 9);
  expect((await limber.state()).held.map(({ reason }) => reason)).toEqual(["unanswered"]);
  expect(await limber.notifications()).toEqual([]);
  // The page that only asks says so, and ends it by its button.
  const health = await limber.open("src/ui/health/index.html", { width: 800, height: 900 });
  await expect(health.getByText(/^Three reminders in a row went unanswered/u)).toBeVisible();
  await health.getByRole("button", { name: "Resume" }).click();
  await expect.poll(async () => (await limber.state()).held).toEqual([]);
  await haveGivenNoSign(limber, 9);
  await limber.popup();
  await expect.poll(async () => (await limber.state()).held).toEqual([]);
  expect((await limber.state()).unanswered).toBe(0);
});

test("the night is told as what the system tells, and 'Is it working?' says why nothing came", async ({
  limber,
}) => {
  await haveGivenNoSign(limber, 9);
  // Whoever sat there leaves without a word: nobody has locked anything.
  const state = await limber.state();
  // Limber's day, which is another than the date for whoever sits there before four in the morning.
  const day = new Intl.DateTimeFormat("en-CA").format(state.lastSign - 4 * HOUR);
  const until = state.lastSign + 8 * HOUR;
  await limber.storage({
    [`day:${day}`]: [
      { kind: "sat", from: state.lastSign - HOUR, until: state.lastSign },
      { kind: "sat", from: state.lastSign, until, doubted: true },
      { kind: "held", from: until - 5 * HOUR, until, reason: "unanswered", members: ["posture"] },
    ],
    state: {
      ...state,
      day,
      lastSign: Date.now(),
      unanswered: 0,
      held: [],
      // By day the night's counters would still be full, and what is due would wait for a pause.
      progress: {},
      waitingSince: null,
      desk: { counted: 0, since: null },
    },
  });
  const history = await limber.open(`src/ui/history/index.html#${day}`, { width: 800, height: 700 });
  await expect(history.getByText(/^8 h more at the desk as far as the system tells/u)).toBeVisible();
  expect(await violations(history)).toEqual([]);
  const health = await limber.open("src/ui/health/index.html", { width: 800, height: 900 });
  await expect(health.getByText(/none came, because three in a row had gone unanswered/u)).toBeVisible();
  await expect(health.getByText(/only as far as the system tells/u)).toBeVisible();
});
