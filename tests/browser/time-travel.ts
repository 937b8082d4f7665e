import { LONGEST_WAIT } from "../../src/domain/rules/prompt.ts";
import type { Rounds } from "../../src/domain/model/round.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { Limber } from "./extension.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What it takes of an installed extension, whichever the browser. */
type Stored = Pick<Limber, "state" | "stored" | "storage">;

/**
 * Makes it as if the person had sat for so many minutes: every counter that runs began so much earlier, and
 * so did all that lies in the past. The engine's own clock is left alone, so what follows happens for real.
 * @param busy the person is in the middle of something, so a prompt has yet to wait for a pause
 */
export async function haveSat(limber: Stored, minutes: number, { busy = false } = {}): Promise<void> {
  await change(limber, (state) => {
    const earlier = (moment: number | null) => moment && moment - minutes * 60_000;
    for (const progress of Object.values(state.progress)) {
      progress.counter.since = earlier(progress.counter.since);
      if (progress.wait) progress.wait.passed.since = earlier(progress.wait.passed.since);
    }
    state.sitting.since = earlier(state.sitting.since);
    state.desk.since = earlier(state.desk.since);
    if (state.presence.is === "here") state.presence.since -= minutes * 60_000;
    // Nobody sits before they arrive: just after the beginning of a day that would be an impossible state.
    state.arrivedAt = earlier(state.arrivedAt);
    // Without a window nobody is ever seen to pause: what becomes due has waited for that long enough.
    state.waitingSince = busy ? null : Date.now() - LONGEST_WAIT;
  });
}

/** The saved state of someone who comes back, with the next event, from forty minutes away on the same day. */
export async function backFromMeeting(limber: Stored): Promise<State> {
  const state = await limber.state();
  const since = Date.now() - 40 * 60_000;
  const stop = ({ counted }: { counted: number }) => ({ counted, since: null });
  const progress = Object.entries(state.progress).map(([id, one]) => [
    id,
    { ...one, counter: stop(one.counter) },
  ]);
  return {
    ...state,
    presence: { is: "away", since },
    arrivedAt: since - 20 * 60_000,
    desk: stop(state.desk),
    sitting: stop(state.sitting),
    progress: Object.fromEntries(progress) as State["progress"],
    held: [{ reason: "away", from: since, until: null, delayed: [] }],
    seenAt: Date.now(),
    wakeAt: Date.now(),
  };
}

/** Makes it as if the settling time after a hold were over. */
export async function haveSettled(limber: Stored): Promise<void> {
  await change(limber, (state) => {
    state.settleUntil = Date.now();
    state.waitingSince = Date.now() - LONGEST_WAIT;
  });
}

/** Makes it as if nothing had been noticed of the call for so long that it is over. */
export async function haveHeardNothing(limber: Stored): Promise<void> {
  await change(limber, (state) => {
    if (state.seen.callLast !== null) state.seen.callLast -= 3 * 60_000;
  });
}

/** The rounds of warmth and cold as they are saved. */
export async function roundsOf(limber: Pick<Stored, "stored">): Promise<Rounds> {
  return (await limber.stored("rounds")) as Rounds;
}

/**
 * Makes it as if a round, or the time since one, had lasted for so many minutes.
 * @param seen Limber was there all the time; else not once
 */
export async function haveWaited(limber: Stored, minutes: number, { seen = true } = {}): Promise<void> {
  const { on, past, ...rest } = await roundsOf(limber);
  const by = minutes * MINUTE;
  const now = Date.now();
  const counted = seen ? by : 0;
  await limber.storage({
    rounds: {
      ...rest,
      on: on && { ...on, from: on.from - by, passed: on.passed + counted },
      past: past.map((one) => ({
        ...one,
        at: one.at - by,
        surely: one.surely + counted,
        shown: one.shown + counted,
      })),
      seenAt: seen ? now : rest.seenAt - by,
      dueAt: seen ? now + MINUTE : rest.dueAt && rest.dueAt - by,
    },
  });
}

/** Everything saved lies a day back, as after a night in which the machine slept. */
export async function sleepThroughTheNight(limber: Stored): Promise<void> {
  const text = JSON.stringify(await limber.state());
  const yesterday = text.replaceAll(/\b\d{13}\b/gu, (moment) => String(Number(moment) - DAY));
  const state = JSON.parse(yesterday) as State;
  const day = await dateBefore(limber, 1);
  await limber.storage({ state: { ...state, day } });
}

/** The date of a day before Limber's today, which begins at four in the morning and may not be the calendar's. */
export async function dateBefore(limber: Stored, days: number): Promise<string> {
  const { day } = await limber.state();
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** Changes the saved state behind the engine's back. The wake it planned would look like a gap otherwise. */
async function change(limber: Stored, how: (state: State) => void): Promise<void> {
  const state = await limber.state();
  how(state);
  state.seenAt = Date.now();
  state.wakeAt = Date.now();
  await limber.storage({ state });
}
