import type { Event } from "./event.ts";
import type { Filed } from "./record.ts";
import type { Context, Past, State, World } from "./state.ts";
import { MINUTE, type Instant, type Ms } from "./time.ts";

/** What is true after an event, what is to be written, and what was written though it has never been. */
export interface Stepped {
  state: State;
  /** What to write into the days' histories, in order. */
  records: Filed[];
  /** What to take out of them again, before that. */
  retracted: Filed[];
}

/** A click is handled within so much time after it. */
const HANDLED: Ms = MINUTE;

/**
 * A jump of the clock or the zone is undone: everything since is gone through again, from the state before it, each
 * event at the time at which it would have come. What was written under the wrong time is retracted.
 * @param index which of the jumps that are kept
 * @param step handles one event; `step.ts` hands in itself
 */
export function replay(
  before: State,
  index: number,
  event: Event,
  context: Context,
  step: (state: State, event: Event, context: Context) => Stepped,
): Stepped {
  const undone = before.jumps.slice(index);
  const from = undone[0]?.from ?? before;
  const retracted = undone.flatMap(({ filed }) => filed);
  const events = atRightTimes(undone, from.seenAt, context.now);
  const records: Filed[] = [];
  let state: State = { ...from, jumps: before.jumps.slice(0, index), mended: before.mended };

  const go = (next: Event, at: Instant, facts: World) => {
    const known = knownWithout(context, retracted, records);
    const stepped = step(state, next, { ...context, now: at, world: facts, known });
    state = stepped.state;
    records.push(...stepped.records);
  };
  // What was known of the world stays so until the next event. A page that was closed because its time seemed to be
  // over is not one that somebody left.
  let world: World = { ...(events[0] ?? context).world, pageOpen: true };
  /** The alarms that would have rung. */
  const ringUntil = (at: Instant) => {
    while (state.wakeAt !== null && state.wakeAt <= at) go({ signal: "woke" }, state.wakeAt, world);
  };
  for (const past of events) {
    ringUntil(past.rightly);
    world = { ...past.world, pageOpen: true };
    go(righted(past, events, state), past.rightly, world);
  }
  ringUntil(context.now);
  if (state.break !== null && !context.world.pageOpen)
    state = { ...state, break: { ...state.break, pageSeen: false } };
  go(event, context.now, context.world);
  return { state, records, retracted };
}

interface Righted extends Past {
  /** When it would have come. */
  rightly: Instant;
}

function atRightTimes(undone: State["jumps"], start: Instant, now: Instant): Righted[] {
  let lived = 0;
  return undone.flatMap((jump) => {
    const since = start + lived;
    lived += jump.lived;
    return jump.events.map((past) => ({ ...past, rightly: Math.min(now, since + past.after) }));
  });
}

/** The event with the moments it names, and what it names by a moment, as they would have been. */
function righted({ event, toPrompt }: Righted, events: readonly Righted[], state: State): Event {
  const rightly = (moment: Instant): Instant => {
    const handled = events.find(({ at }) => at >= moment && at - moment <= HANDLED);
    return handled === undefined ? moment : moment + handled.rightly - handled.at;
  };
  const named = (id: string) => id.replace(/^break@(-?\d+)$/u, (_, at) => `break@${rightly(Number(at))}`);
  const right = { ...event };
  if ("at" in right) right.at = rightly(right.at);
  if ("break" in right) right.break = named(right.break);
  if ("page" in right) right.page = named(right.page);
  if ("prompt" in right && toPrompt && state.prompt !== null) right.prompt = state.prompt.id;
  return right;
}

/** What the histories hold once the retracted records are out of them and the new ones in. */
function knownWithout(
  { known }: Context,
  retracted: readonly Filed[],
  records: readonly Filed[],
): Context["known"] {
  if (known === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(known).map(([day, stored]) => {
      const ofDay = (filed: readonly Filed[]) =>
        filed.filter((one) => one.day === day).map(({ record }) => record);
      return [day, [...without(stored, ofDay(retracted)), ...ofDay(records)]];
    }),
  );
}

/** A list without these items, each of them taken out once, the last that is equal. */
export function without<Item>(list: readonly Item[], taken: readonly Item[]): Item[] {
  const left = [...list];
  for (const item of taken) {
    const index = left.findLastIndex((one) => JSON.stringify(one) === JSON.stringify(item));
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}
