import { dayOf, momentOn } from "../calendar/day.ts";
import { arrived, dayTurned, firstOfDay, goneBack, newDay, redated } from "./changes/day.ts";
import { hasJumped, keepFiled, keepJumps, undoneJump } from "./rules/jumps.ts";
import { absenceInGap, isGap, observed } from "./changes/presence.ts";
import { running } from "./changes/counters.ts";
import { setBack } from "./changes/clock.ts";
import { isSign, withPerson, withSign } from "./rules/signs.ts";
import type { Event, Signal } from "./model/event.ts";
import { nextBoundaries } from "./rules/holds.ts";
import { seeing } from "./rules/probing.ts";
import { keptUp, watched } from "./changes/holds.ts";
import { begunBy, breakEnds } from "./rules/break.ts";
import { replyEnds } from "./changes/late.ts";
import { ranOut } from "./changes/break.ts";
import { expired, offered, promptExpires, reconsidered, SETTLING, stillWanted } from "./changes/prompt.ts";
import { reacted } from "./changes/commands.ts";
import type { Filed, Note } from "./model/record.ts";
import { namesCurrent, replay, type Stepped } from "./replay.ts";
import type { Settings } from "../settings/fields.ts";
import { newState, type Context, type Span, type State } from "./model/state.ts";
import { earliest, HOUR, type Instant, type Ms } from "../calendar/time.ts";
import { nextWake } from "./wake.ts";

/** What was long ago has left nothing but a new day: nobody lives through years of working hours to find out. */
const LOOK_BACK: Ms = 8 * 24 * HOUR;

/**
 * What is true after an event. First time passes up to now, moment by moment; then the facts just probed
 * are believed; then the event itself; then, if something is due and nothing holds, a prompt opens. Where the clock
 * has returned from a jump, what came since is gone through again.
 */
export function step(before: State, event: Event, context: Context): Stepped {
  const undone = undoneJump(before, context);
  if (undone !== null) return replay(before, undone, event, context, step);
  const { state, records } = advance(before, event, context);
  const { now: at, world } = context;
  const toCurrent = namesCurrent(event, before);
  const jumps = keepJumps(before, { event, world, at, toCurrent }, records, hasJumped(before, state));
  return { state: withWake({ ...state, jumps }, context), records, retracted: [] };
}

function withWake(state: State, context: Context): State {
  return { ...state, wakeAt: nextWake(state, context) };
}

function advance(before: State, event: Event, context: Context): Pick<Stepped, "state" | "records"> {
  const records: Filed[] = [];
  const note: Note = (day, record) => records.push({ day, record });
  const { now, zone } = context;

  let state = before.seenAt > now ? setBack(before, before.seenAt - now) : before;
  state = { ...state, settleUntil: Math.min(state.settleUntil, now + SETTLING) };
  state = { ...state, break: state.break && begunBy(state.break, now) };
  state = { ...state, pause: travelled(state.pause, context), quiet: travelled(state.quiet, context) };
  if (goneBack(state, context)) state = redated(state, context, note);
  const browserStarted = "signal" in event && event.signal === "browserStarted";
  if (isGap(state, context, browserStarted)) {
    const presence = absenceInGap(state, context, browserStarted);
    const began = { ...context, now: presence.since };
    state = settled({ ...passed(state, began, note), presence }, began, note);
  }
  state = passed(state, context, note);
  const isByHand = isSign(event, state);
  const facts = isByHand ? withPerson(context) : context;
  state = settled(seeing(observed(watched(state, context), facts, note), context), context, note);
  if (isByHand) state = withSign(state, now, note);
  state = settled(seeing(reacted(state, event, context, note), context), context, note);
  const there = arrived(state, context);
  if (there !== state) state = running(there, context, note);
  state = watched(offered(state, context, note), context);
  return { state: { ...state, seenAt: now, zone }, records };
}

/**
 * What is true after a change of settings. Until now the old ones held; the day goes on under whatever date the new
 * ones give it, and an open prompt is looked at again.
 * @param context with the old settings
 * @param event what the change came with: a visit where somebody here has made it, a signal where it came from outside
 */
export function stepInto(
  settings: Settings,
  before: State,
  context: Context,
  event: Signal | { command: "visit" } = { command: "visit" },
): Stepped {
  const records: Filed[] = [];
  const note: Note = (day, record) => records.push({ day, record });
  const changed = { ...context, settings };
  const until = step(before, event, context);
  // What was drunk today was drunk today, at whatever hour the day begins.
  const today = { ...redated(until.state, changed, note), glasses: until.state.glasses };
  const again: Event = "signal" in event ? { signal: "woke" } : event;
  const after = advance(reconsidered(today, context.settings, changed, note), again, changed);
  const more = [...records, ...after.records];
  const jumps = keepFiled(after.state.jumps, more);
  return {
    ...until,
    state: withWake({ ...after.state, jumps }, changed),
    records: [...until.records, ...more],
  };
}

/** The state at the very first start, with everything counting. */
export function begin(context: Context): Stepped {
  const { now, zone, settings } = context;
  const first = newState(now, dayOf(now, zone, settings.dayStart));
  return step({ ...first, arrivedAt: now, progress: firstOfDay(settings) }, { signal: "woke" }, context);
}

/** Holds and counters follow from the rest of the state; this makes them do so. */
function settled(state: State, context: Context, note: Note): State {
  return running(keptUp(stillWanted(state, context, note), context, note), context, note);
}

/**
 * Lets time pass: whatever happens by itself between the last event and now happens in order, each at its
 * own moment, so that it makes no difference how often the engine is woken.
 */
function passed(before: State, context: Context, note: Note): State {
  let state = before;
  for (;;) {
    const turned = dayTurned(state, context);
    const at = earliest([...moments(state, context), turned]);
    if (at === null || at > context.now) return state;
    const moment = { ...context, now: Math.max(at, state.seenAt) };
    state = watched(state, moment);
    if (turned !== null && turned <= at) {
      state = newDay(state, dayOf(context.now, context.zone, context.settings.dayStart), moment, note);
    }
    state = settled(happened(state, moment, note), moment, note);
    state = { ...state, seenAt: moment.now };
  }
}

/** What will change by itself. */
function moments(state: State, context: Context): (Instant | null)[] {
  const { settings } = context;
  return [
    ...nextBoundaries({ ...context, now: Math.max(state.seenAt, context.now - LOOK_BACK) }),
    ...state.held.map(({ until }) => until),
    state.pause?.until ?? null,
    state.quiet?.until ?? null,
    state.break && breakEnds(state.break),
    promptExpires(state, settings),
    replyEnds(state),
  ];
}

function happened(before: State, context: Context, note: Note): State {
  const { now, settings } = context;
  let state = before;
  if (state.break !== null && breakEnds(state.break) <= now) state = ranOut(state, context, note);
  const expires = promptExpires(state, settings);
  if (expires !== null && expires <= now) state = expired(state, context, note);
  if (isOver(state.quiet, now)) state = { ...state, quiet: null };
  if (isOver(state.pause, now)) state = { ...state, pause: null };
  const ends = replyEnds(state);
  if (ends !== null && ends <= now) state = { ...state, replyAt: null };
  return state;
}

/** What ends at a time of day ends when the clocks show it where the person is now. */
function travelled(span: Span | null, { zone }: Context): Span | null {
  return span?.wall === undefined ? span : { ...span, until: momentOn(span.wall, zone) };
}

function isOver(span: State["quiet"], now: Instant): boolean {
  return span !== null && span.until !== null && span.until <= now;
}
