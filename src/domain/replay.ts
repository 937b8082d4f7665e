import type { Day } from "../calendar/day.ts";
import type { Event } from "./model/event.ts";
import type { DayRecord, Filed } from "./model/record.ts";
import type { Context, Past, State, World } from "./model/state.ts";
import { MINUTE, type Instant, type Ms } from "../calendar/time.ts";

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
  const known = knownWithout(context, retracted);
  const records: Filed[] = [];
  let state: State = { ...from, jumps: before.jumps.slice(0, index), mended: before.mended };

  const go = (next: Event, at: Instant, facts: World) => {
    // The page of a break that was on before is missing because its time seemed to be over: nobody has left it.
    const isForgiven = at < context.now && state.break !== null && state.break.id === from.break?.id;
    const world = isForgiven ? { ...facts, pageOpen: true } : facts;
    const stepped = step(state, next, { ...context, now: at, world, known });
    state = stepped.state;
    records.push(...stepped.records);
    for (const { day, record } of stepped.records) known[day]?.push(record);
  };
  // What was known of the world stays so until the next event.
  let { world } = events[0] ?? context;
  /** The alarms that would have rung. */
  const ringUntil = (at: Instant) => {
    while (state.wakeAt !== null && state.wakeAt <= at) go({ signal: "woke" }, state.wakeAt, world);
  };
  for (const past of events) {
    ringUntil(past.rightly);
    world = past.world;
    go(righted(past, events, state), past.rightly, world);
  }
  // Of what lies between the time that is known to have passed and now nobody knows more than of any gap.
  ringUntil(Math.min(context.now, from.seenAt + undone.reduce((sum, { lived }) => sum + lived, 0)));
  if (state.break !== null && state.break.id === from.break?.id && !context.world.pageOpen) {
    state = { ...state, break: { ...state.break, pageSeen: false } };
  }
  // What brought the return was asked of what was shown before it.
  const last = { event, at: context.now, rightly: context.now, toCurrent: namesCurrent(event, before) };
  go(righted(last, events, state), context.now, context.world);
  return { state, records, retracted };
}

/** Whether an event names the prompt that is open, or the click that can be taken back. */
export function namesCurrent(event: Event, { prompt, undo }: State): boolean {
  if ("prompt" in event) return event.prompt !== null && event.prompt === prompt?.id;
  return "command" in event && event.command === "undo" && event.at === undo?.at;
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
function righted(
  past: Pick<Righted, "event" | "at" | "rightly" | "toCurrent">,
  events: readonly Righted[],
  state: State,
): Event {
  const rightly = (moment: Instant): Instant => {
    const handled = events.find(({ at }) => at >= moment && at - moment <= HANDLED);
    return handled === undefined ? moment : moment + handled.rightly - handled.at;
  };
  const named = (id: string) => id.replace(/^break@(-?\d+)$/u, (_, at) => `break@${rightly(Number(at))}`);
  const { toCurrent } = past;
  const right = { ...past.event };
  if ("at" in right) right.at = rightly(right.at);
  if ("break" in right) right.break = named(right.break);
  if ("page" in right) right.page = named(right.page);
  if ("prompt" in right && toCurrent && state.prompt !== null) right.prompt = state.prompt.id;
  if ("command" in right && right.command === "undo" && toCurrent && state.undo !== null)
    right.at = state.undo.at;
  // An end that was chosen by a wrong date is as far ahead as it was meant to be.
  if ("length" in right && typeof right.length === "object" && "until" in right.length) {
    right.length = { until: right.length.until + past.rightly - past.at };
  }
  return right;
}

/** What the histories hold once the retracted records are out of them: each taken out once, where it stands last. */
function knownWithout({ known }: Context, retracted: readonly Filed[]): Record<Day, DayRecord[]> {
  const days = Object.entries(known ?? {}).map(([day, stored]) => {
    const gone = retracted.filter((one) => one.day === day).map(({ record }) => JSON.stringify(record));
    const left = stored.toReversed().filter((record) => {
      const index = gone.indexOf(JSON.stringify(record));
      if (index >= 0) gone.splice(index, 1);
      return index < 0;
    });
    return [day, left.toReversed()];
  });
  return Object.fromEntries(days) as Record<Day, DayRecord[]>;
}
