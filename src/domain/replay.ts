import type { Day } from "../calendar/day.ts";
import { MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import type { Environment } from "./model/environment.ts";
import type { Event } from "./model/event.ts";
import type { DayRecord, FiledRecord } from "./model/record.ts";
import type { PastEvent, State } from "./model/state.ts";
import type { Context, Outcome } from "./model/turn.ts";
import { isAboutCurrent } from "./rules/jumps.ts";

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
  step: (state: State, event: Event, context: Context) => Outcome,
): Outcome {
  const undone = before.jumps.slice(index);
  const from = undone[0]?.from ?? before;
  const retracted = undone.flatMap(({ filed }) => filed);
  const events = correctTimes(undone, from.seenAt, context.now);
  const known = removeRecords(context, retracted);
  const records: FiledRecord[] = [];
  let state: State = { ...from, jumps: before.jumps.slice(0, index), mended: before.mended };

  const go = (next: Event, at: Instant, facts: Environment) => {
    // The page of a break that was on before was closed because the wrong clock said that the break was over: the
    // person has not left it.
    const isForgiven = at < context.now && state.break !== null && state.break.id === from.break?.id;
    const environment = isForgiven ? { ...facts, pageOpen: true } : facts;
    const stepped = step(state, next, { ...context, now: at, environment, known });
    state = stepped.state;
    records.push(...stepped.records);
    for (const { day, record } of stepped.records) known[day]?.push(record);
  };
  // What was known of the environment stays so until the next event.
  let environment = events[0]?.world ?? context.environment;
  /** The alarms that would have rung. */
  const ringUntil = (at: Instant) => {
    while (state.wakeAt !== null && state.wakeAt <= at) go({ signal: "woke" }, state.wakeAt, environment);
  };
  for (const past of events) {
    ringUntil(past.rightAt);
    environment = past.world;
    go(correctEvent(past, events, state), past.rightAt, environment);
  }
  // Some of the time until now may not be accounted for; it is treated like any other gap.
  ringUntil(Math.min(context.now, from.seenAt + undone.reduce((sum, { lived }) => sum + lived, 0)));
  if (state.break !== null && state.break.id === from.break?.id && !context.environment.pageOpen) {
    state = { ...state, break: { ...state.break, pageSeen: false } };
  }
  // The event that made the clock's return known refers to what was shown before that return.
  const last = { event, at: context.now, rightAt: context.now, toCurrent: isAboutCurrent(event, before) };
  go(correctEvent(last, events, state), context.now, context.environment);
  return { state, records, retracted };
}

interface Correction extends PastEvent {
  /** When it would have come. */
  rightAt: Instant;
}

function correctTimes(undone: State["jumps"], start: Instant, now: Instant): Correction[] {
  let lived = 0;
  return undone.flatMap((jump) => {
    const since = start + lived;
    lived += jump.lived;
    return jump.events.map((past) => ({ ...past, rightAt: Math.min(now, since + past.after) }));
  });
}

/** The event with the moments it names, and what it names by a moment, as they would have been. */
function correctEvent(
  past: Pick<Correction, "event" | "at" | "rightAt" | "toCurrent">,
  events: readonly Correction[],
  state: State,
): Event {
  const correct = (moment: Instant): Instant => {
    const handled = events.find(({ at }) => at >= moment && at - moment <= HANDLED);
    return handled === undefined ? moment : moment + handled.rightAt - handled.at;
  };
  const rename = (id: string) => id.replace(/^break@(-?\d+)$/u, (_, at) => `break@${correct(Number(at))}`);
  const { toCurrent } = past;
  const right = { ...past.event };
  if ("at" in right) right.at = correct(right.at);
  if ("break" in right) right.break = rename(right.break);
  if ("page" in right) right.page = rename(right.page);
  if ("prompt" in right && toCurrent && state.prompt !== null) right.prompt = state.prompt.id;
  if ("command" in right && right.command === "undo" && toCurrent && state.undo !== null)
    right.at = state.undo.at;
  if ("ended" in right && toCurrent && state.absence !== null) right.ended = state.absence.until;
  // An end that was chosen by a wrong date is as far ahead as it was meant to be.
  if ("length" in right && typeof right.length === "object" && "until" in right.length) {
    right.length = { until: right.length.until + past.rightAt - past.at };
  }
  return right;
}

/** What the histories hold once the retracted records are out of them: each taken out once, where it stands last. */
function removeRecords({ known }: Context, retracted: readonly FiledRecord[]): Record<Day, DayRecord[]> {
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
