import { cpSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { inProfile } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";
import { launchWith, pack } from "./packed.ts";
import { haveSat, haveSettled, haveWaited, roundsOf } from "./time-travel.ts";

const MINUTE = 60_000;
const TEN_HOURS = 600 * MINUTE;

/**
 * The browser is closed after the first part and opened again, on the same profile, for the second. Limber is
 * installed as from a store: one that is loaded from a folder is installed anew at each start.
 */
async function restarting(
  before: (limber: Limber) => Promise<void>,
  after: (limber: Limber) => Promise<void>,
  { copied = false } = {},
): Promise<void> {
  await inProfile(async (folder) => {
    const limber = pack(await mkdtemp(join(folder, "packed-")));
    for (const part of [before, after]) {
      const isCopy = copied && part === after;
      if (isCopy) cpSync(join(folder, "first"), join(folder, "second"), { recursive: true });
      const context = await launchWith(limber, join(folder, isCopy ? "second" : "first"));
      try {
        // Closing the welcome page once more would stir what is to come up by itself.
        await part(await Limber.installedIn(context, { welcomed: part === after }));
      } finally {
        await context.close();
      }
    }
  });
}

async function records(limber: Limber): Promise<DayRecord[]> {
  const { day } = await limber.state();
  return readHistory(await limber.stored(dayKey(day))).records;
}

test("closed with a prompt open: once the person has settled it is there again", async () => {
  let seen = 0;
  await restarting(
    async (limber) => {
      await haveSat(limber, 31);
      await limber.fireAlarm();
      expect(await limber.notifications()).toHaveLength(1);
      seen = (await limber.state()).seenAt;
    },
    async (limber) => {
      await expect.poll(async () => (await limber.state()).seenAt).toBeGreaterThan(seen);
      await haveSettled(limber);
      await limber.fireAlarm();
      expect(await limber.notifications()).toHaveLength(1);
      expect((await limber.state()).prompt?.members).toContain("posture");
    },
  );
});

for (const copied of [false, true]) {
  const where = copied ? "opened again from a copy of its profile" : "closed and opened again";
  test(`${where}: alarm, title and menu are there`, async () => {
    const wanted = {
      title: expect.stringMatching(/^Limber: .+ at \d/u),
      alarm: expect.any(Number),
      hasMenu: true,
    };
    await restarting(
      async (limber) => {
        await expect.poll(() => limber.shown()).toMatchObject(wanted);
      },
      async (limber) => {
        await expect.poll(() => limber.shown(), { timeout: 2_000 }).toMatchObject(wanted);
      },
      { copied },
    );
  });
}

test("closed in the middle of a break: nobody has left it, and its page comes back at its second", async () => {
  let id = "";
  await restarting(
    async (limber) => {
      const opened = limber.context.waitForEvent("page");
      await limber.send({ command: "start", prompt: null, reminder: "posture" });
      await expect((await opened).getByRole("timer")).toBeVisible();
      await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
      id = (await limber.state()).break?.id ?? "";
    },
    async (limber) => {
      const isPage = (page: Page) => page.url().includes("/ui/break/");
      await expect.poll(() => limber.context.pages().filter(isPage).length).toBe(1);
      await expect(limber.context.pages().find(isPage)!.getByRole("timer")).toBeVisible();
      await expect.poll(async () => (await limber.state()).break).toMatchObject({ id, pageSeen: true });
      expect((await records(limber)).filter((record) => record.kind === "break")).toEqual([]);
    },
  );
});

const WARMTH = { command: "beginRound", kind: "warmth", minutes: 15, gap: 60 };

test("closed in the middle of a round of warmth: it goes on, ends in time and no other begins", async () => {
  await restarting(
    async (limber) => {
      await limber.send(WARMTH);
      await haveWaited(limber, 6);
    },
    async (limber) => {
      await limber.fireAlarm();
      const { on } = await roundsOf(limber);
      expect(on?.passed).toBeGreaterThanOrEqual(6 * MINUTE);
      await limber.send(WARMTH);
      expect((await roundsOf(limber)).on?.from).toBe(on?.from);

      await haveWaited(limber, 9);
      await limber.fireAlarm();
      await expect.poll(() => limber.notifications()).toContain("round");
      await limber.send(WARMTH);
      const { on: none, past } = await roundsOf(limber);
      expect([none, past.map(({ end }) => end)]).toEqual([null, ["over"]]);
    },
  );
});

test("closed for hours in the middle of a round: it was over in time, and the next waits for its gap", async () => {
  await restarting(
    async (limber) => {
      await limber.send(WARMTH);
      await haveWaited(limber, 600, { seen: false });
    },
    async (limber) => {
      await expect.poll(async () => (await roundsOf(limber)).on).toBeNull();
      const [round] = (await roundsOf(limber)).past;
      expect(round?.end).toBe("over");
      expect(round?.at).toBeLessThan(Date.now() - 500 * MINUTE);
      await limber.send(WARMTH);
      expect((await roundsOf(limber)).on).toBeNull();
    },
  );
});

test("closed overnight with something due: the morning begins from nothing", async () => {
  await restarting(
    async (limber) => {
      await haveSat(limber, 29);
      const state = await limber.state();
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
      await expect.poll(async () => (await limber.state()).seenAt).toBeGreaterThan(justNow);
      const { prompt, progress, sitting } = await limber.state();
      expect(prompt).toBeNull();
      expect(progress["posture"]?.counter.counted).toBe(0);
      expect(sitting.counted).toBe(0);
      expect(await limber.notifications()).toEqual([]);
    },
  );
});
