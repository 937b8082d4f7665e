import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { DayRecord } from "../../src/domain/record.ts";
import type { State } from "../../src/domain/state.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { expect, inProfile, Limber, test } from "./extension.ts";
import { launchedWith, pack } from "./packed.ts";
import { haveSat, haveSettled } from "./time-travel.ts";

const MINUTE = 60_000;
const TEN_HOURS = 600 * MINUTE;

/**
 * The browser is closed after the first part and opened again, on the same profile, for the second. Limber is
 * installed as from a store: one that is loaded from a folder is installed anew at each start.
 */
async function restarting(
  before: (limber: Limber) => Promise<void>,
  after: (limber: Limber) => Promise<void>,
): Promise<void> {
  await inProfile(async (profile) => {
    const limber = pack(await mkdtemp(join(profile, "packed-")));
    for (const part of [before, after]) {
      const context = await launchedWith(limber, profile);
      try {
        await part(await Limber.installedIn(context));
      } finally {
        await context.close();
      }
    }
  });
}

async function stateOf(limber: Limber): Promise<State> {
  return (await limber.state()) as unknown as State;
}

async function records(limber: Limber): Promise<DayRecord[]> {
  const { day } = await stateOf(limber);
  return readHistory(await limber.stored(dayKey(day))).records;
}

test("closed with a prompt open: once the person has settled it is there again", async () => {
  let seen = 0;
  await restarting(
    async (limber) => {
      await haveSat(limber, 31);
      await limber.fireAlarm();
      expect(await limber.notifications()).toHaveLength(1);
      seen = (await stateOf(limber)).seenAt;
    },
    async (limber) => {
      await expect.poll(async () => (await stateOf(limber)).seenAt).toBeGreaterThan(seen);
      await haveSettled(limber);
      await limber.fireAlarm();
      expect(await limber.notifications()).toHaveLength(1);
      expect((await stateOf(limber)).prompt?.members).toContain("posture");
    },
  );
});

test("closed in the first half of a break: it was left, and asks again after the snooze time", async () => {
  await restarting(
    async (limber) => {
      const opened = limber.context.waitForEvent("page");
      await limber.send({ command: "start", prompt: null, reminder: "posture" });
      await expect((await opened).getByRole("timer")).toBeVisible();
      await expect.poll(async () => (await stateOf(limber)).break?.pageSeen).toBe(true);
    },
    async (limber) => {
      await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
      const left = (await records(limber)).filter((record) => record.kind === "break");
      expect(left).toMatchObject([{ outcome: "left", members: ["posture"] }]);
      expect((await stateOf(limber)).progress["posture"]?.wait).toMatchObject({ reason: "snoozed" });
    },
  );
});

test("closed overnight with something due: the morning begins from nothing", async () => {
  await restarting(
    async (limber) => {
      await haveSat(limber, 29);
      const state = await stateOf(limber);
      const earlier = (moment: number | null) => moment && moment - TEN_HOURS;
      for (const progress of Object.values(state.progress)) {
        progress.counter.since = earlier(progress.counter.since);
      }
      state.sitting.since = earlier(state.sitting.since);
      state.desk.since = earlier(state.desk.since);
      state.presence.since -= TEN_HOURS;
      state.seenAt -= TEN_HOURS;
      state.wakeAt = earlier(state.wakeAt);
      await limber.storage({ state });
    },
    async (limber) => {
      const justNow = Date.now() - MINUTE;
      await expect.poll(async () => (await stateOf(limber)).seenAt).toBeGreaterThan(justNow);
      const { prompt, progress, sitting } = await stateOf(limber);
      expect(prompt).toBeNull();
      expect(progress["posture"]?.counter.counted).toBe(0);
      expect(sitting.counted).toBe(0);
      expect(await limber.notifications()).toEqual([]);
    },
  );
});
