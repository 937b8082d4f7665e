import { isListening } from "../changes/presence.ts";
import { readyAt } from "./due.ts";
import { reminders } from "../model/reminder.ts";
import type { Context, Moment, State } from "../model/state.ts";
import { MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { holdKinds } from "./holds.ts";

/** What is seen by looking is looked at so often while it keeps something waiting. */
const BETWEEN_LOOKS: Ms = MINUTE;

/** In a call everyone may be silent for a while, or off camera: it is over once nothing was noticed of it for so long. */
const SILENCE_IN_CALL: Ms = 3 * MINUTE;

/** Whether it matters what the person is doing: something may be about to come to them, or only a call keeps them here. */
export function looksCloser(state: State, moment: Moment): boolean {
  return somethingWaits(state, moment) || isListening(state);
}

function somethingWaits(state: State, { now, settings }: Moment): boolean {
  return reminders(settings).some((reminder) => {
    const ready = readyAt(reminder, state, settings);
    return ready !== null && ready <= now;
  });
}

/** What was seen of full screen and calls. Both are of no interest while nothing waits for them. */
export function seeing(state: State, context: Context): State {
  const { now, settings, world } = context;
  const waits = somethingWaits(state, context);
  const since = (seen: boolean, before: Instant | null) => (waits && seen ? (before ?? now) : null);
  const fullScreen = since(world.fullScreen && settings.quietInFullScreen, state.seen.fullScreen);
  const lastSeen = world.call ? now : (state.seen.callLast ?? -Infinity);
  const call = since(settings.quietInCalls && now < lastSeen + SILENCE_IN_CALL, state.seen.call);
  const callLast = call === null ? null : lastSeen;
  const { seen } = state;
  if (fullScreen === seen.fullScreen && call === seen.call && callLast === seen.callLast) return state;
  return { ...state, seen: { fullScreen, call, callLast } };
}

/** When to look again; null while nothing that has to be looked at keeps anything waiting. */
export function nextGlance({ held }: State, now: Instant): Instant | null {
  return held.some(({ reason }) => holdKinds[reason].looked) ? now + BETWEEN_LOOKS : null;
}
