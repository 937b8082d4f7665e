import { dayOf, isZone, startOfDay, type Day } from "../calendar/day.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import { SETTLING } from "../domain/rules/prompt.ts";
import type { Break } from "../domain/model/break.ts";
import { countAt, type Counter } from "../domain/model/counter.ts";
import { LONGEST_SNOOZE_MINUTES } from "../domain/model/event.ts";
import { LIFETIME, LONGEST_DATE, LONGEST_DAY, LONGEST_SPAN } from "../domain/model/limits.ts";
import { GAP } from "../domain/rules/presence.ts";
import { lengthOf } from "../domain/model/routine.ts";
import { newState, type Presence, type Progress, type Span, type State } from "../domain/model/state.ts";
import { ownFields } from "../settings/lists.ts";
import { MOST_WATER_ML } from "../settings/fields.ts";

/*
 * A stored number may be well formed and yet be none that can be: a counter of a million years, a last event in the
 * year 9999. Believed, it would be said to the person. What can be is measured by the state's own last event, not by
 * the clock of now: a clock that went back leaves a whole state in what is the future now, and `followClock` takes it
 * along.
 */

/** Where and when a state is read: with `dayStart`, what day it is. */
export interface Whereabouts {
  now: Instant;
  zone: string;
  /** Minutes after local midnight. */
  dayStart: number;
}

/** The longest break without a routine. */
const LONGEST_BREAK: Ms = ownFields.length.max * MINUTE;

/** After it, dates are written in another way. */
const LAST_DAY: Instant = Date.UTC(9999, 11, 30);

/** A day begins between midnight and noon. */
const HALF_A_DAY: Ms = 12 * HOUR;

/** A counter may begin with as much as the longest interval. */
const LONGEST_COUNT: Ms = LONGEST_DATE + ownFields.interval.max * MINUTE;

/** Ends that were chosen as a length lie within a year; a clock that was wrong may have added another. */
const FARTHEST: Ms = 2 * 366 * 24 * HOUR;

/** A readable state with what cannot be set back; the paths of that go into `damaged`. */
export function repairImpossible(read: State, here: Whereabouts, damaged: string[]): State {
  const isUnread = damaged.includes("state.seenAt");
  // Where the day began, unless that is not known, or no place on Earth.
  const known = read.zone !== null && isZone(read.zone) ? read.zone : null;
  const zone = known ?? here.zone;
  // No calendar takes a fraction of a millisecond.
  const seenAt = Math.floor(lastSeen(read, { ...here, zone }, damaged));
  const state = { ...read, seenAt, day: dayAt(read.day, seenAt, { ...here, zone }, damaged) };
  const latest = Math.max(seenAt, here.now);
  const fresh = newState(latest, state.day);

  // Where nobody can read when that was, the clock may have gone back since.
  const isPast = (at: Instant | null) => at === null || isUnread || at <= latest;
  // By the last event, not by now: a machine that was shelved for years has a state that is as old.
  const isOfLife = (at: Instant) => Math.abs(seenAt - at) <= LIFETIME;
  /** What stays at the moment under which the history has it may lie ahead of a clock that went back. */
  const isSoon = (at: Instant) => at <= latest + LONGEST_SPAN;
  const canCount = (counter: Counter, most: Ms) =>
    isPast(counter.since) &&
    (counter.since === null || seenAt - counter.since <= LONGEST_DATE) &&
    countAt(counter, seenAt) <= most;
  const keep = <Name extends keyof State>(name: Name, canBe: (value: State[Name]) => boolean) => {
    if (canBe(state[name])) return state[name];
    damaged.push(`state.${name}`);
    return fresh[name];
  };
  const keepItems = <One>(name: string, all: One[], canBe: (one: One) => boolean) =>
    all.filter((one, index) => canBe(one) || !damaged.push(`state.${name}.${index}`));

  const arrivedAt = keep(
    "arrivedAt",
    (at) => at === null || (isPast(at) && seenAt - at <= LONGEST_DATE + GAP),
  );
  // The clock or the zone may have moved the beginning of the day: who arrived before it has been here since then.
  // It is noticed with an event, which comes a little late. Of a day that began nobody knows where, nobody knows when.
  const isArrivalKnown = arrivedAt !== null && !damaged.includes("state.arrivedAt");
  const began =
    isArrivalKnown && known !== null
      ? Math.min(arrivedAt - GAP, startOfDay(state.day, zone, here.dayStart))
      : Number.NEGATIVE_INFINITY;
  const dayLength = Math.min(LONGEST_DATE, Math.max(0, seenAt - began));

  // A clock on the wall stays where it is when the machine's goes back: then the end is as far off as that went.
  const walls = [state.pause, state.quiet].flatMap((span) =>
    span?.wall === undefined || span.until === null ? [] : span.until,
  );
  const farthest = Math.max(latest + FARTHEST, ...walls);

  // One that is never to come would make all the time until then time at the desk: it counts as missed.
  const isWakePossible = state.wakeAt === null || state.wakeAt <= farthest;
  if (!isWakePossible) damaged.push("state.wakeAt");

  return {
    ...state,
    wakeAt: isWakePossible ? state.wakeAt : seenAt,
    arrivedAt,
    presence: keep("presence", (presence) => canBePresence(presence, isPast, isOfLife)),
    lastSign: keep("lastSign", isPast),
    pause: keep("pause", (span) => canBeSpan(span, isPast, farthest)),
    quiet: keep("quiet", (span) => canBeSpan(span, isPast, farthest)),
    held: keepItems("held", state.held, (hold) => {
      const isShort = hold.reason === "hourly" || hold.reason === "fullScreen";
      return canBeSpan(hold, isPast, isShort ? latest + HOUR : farthest);
    }),
    settleUntil: keep("settleUntil", (at) => at <= latest + (isUnread ? HOUR : SETTLING)),
    seen: keep("seen", (seen) => Object.values(seen).every(isPast)),
    waitingSince: keep("waitingSince", isPast),
    progress: Object.fromEntries(
      Object.entries(state.progress).map(([id, progress]) => [
        id,
        possibleProgress(progress, `state.progress.${id}`, damaged, (one) => canCount(one, LONGEST_COUNT)),
      ]),
    ),
    desk: keep("desk", (counter) => canCount(counter, LONGEST_DATE)),
    position: keep("position", ({ said }) => isPast(said)),
    sitting: keep("sitting", (counter) => canCount(counter, dayLength)),
    standing: keep("standing", (counter) => canCount(counter, dayLength)),
    absence: keep("absence", (absence) => {
      // Like glasses it stays at the moment under which the history has it.
      if (absence === null) return true;
      const { from, until } = absence;
      return isSoon(until) && from <= until && until - from <= LONGEST_DAY && absence.sitting <= dayLength;
    }),
    prompt: keep("prompt", (prompt) => isPast(prompt?.openedAt ?? null)),
    replyAt: keep("replyAt", isPast),
    prompted: keepItems("prompted", state.prompted, isPast),
    break: keep("break", (one) => one === null || canBeBreak(one, seenAt)),
    stretched: keepItems("stretched", state.stretched, ({ at }) => isPast(at)),
    glasses: keepItems("glasses", state.glasses, ({ at, ml }) => isSoon(at) && ml <= MOST_WATER_ML),
    undo: keep(
      "undo",
      (undo) =>
        undo === null ||
        (Math.abs(undo.sitting) <= dayLength &&
          (undo.standing ?? 0) <= dayLength &&
          Object.values(undo.progress).every(({ counted }) => Math.abs(counted) <= LONGEST_COUNT)),
    ),
  };
}

/**
 * The last event. The wake is planned after it, so one that is said to come after the wake, and is yet to come, has not
 * been; nor has one before most of what has happened. Then it was at the last moment of which something is known: what
 * has come since is a gap.
 */
function lastSeen(state: State, { now, zone, dayStart }: Whereabouts, damaged: string[]): Instant {
  const { seenAt, wakeAt, day } = state;
  const isUnread = damaged.includes("state.seenAt");
  // Where it cannot be read, the clock may have gone back since as well.
  const happened = momentsIn(state)
    // Of a list only what could be read is left.
    .filter(([name, at]) => at !== null && !damaged.includes(`state.${name}`))
    .map(([, at]) => at) as Instant[];
  const isBeforeMost = (at: Instant) => happened.filter((one) => one > at).length > happened.length / 2;
  // A wake before most of what has happened is the one that cannot be.
  const isAhead = seenAt > now && wakeAt !== null && wakeAt < seenAt && !isBeforeMost(wakeAt);
  const known = isAhead ? happened.filter((at) => at <= now) : happened;
  if (!isUnread && !isAhead && !isBeforeMost(seenAt)) return seenAt;
  if (!isUnread) damaged.push("state.seenAt");
  if (known.length === 0) return now;
  // Whoever was away may have done nothing in that day yet.
  const dayBegan = startOfDay(day, zone, dayStart);
  const isDayKnown = isUnread && dayBegan <= now && !damaged.includes("state.day");
  return Math.max(...known, isDayKnown ? dayBegan : Number.NEGATIVE_INFINITY);
}

/** The day of the last event. A zone and an hour at which days begin that were others then make less than two days. */
function dayAt(day: Day, seenAt: Instant, { zone, dayStart }: Whereabouts, damaged: string[]): Day {
  const sinceBegun = seenAt - startOfDay(day, zone, dayStart);
  if (sinceBegun > LONGEST_DAY - LONGEST_DATE - HALF_A_DAY && sinceBegun < LONGEST_DATE + HALF_A_DAY)
    return day;
  damaged.push("state.day");
  return dayOf(Math.max(0, Math.min(seenAt, LAST_DAY)), zone, dayStart);
}

/** What has happened before the last event, by the names of the fields that say so. */
function momentsIn(state: State): [string, Instant | null][] {
  return [
    ["presence", state.presence.since],
    ["lastSign", state.lastSign],
    ["arrivedAt", state.arrivedAt],
    ...Object.values(state.seen).map((at): [string, Instant | null] => ["seen", at]),
    ["waitingSince", state.waitingSince],
    ["replyAt", state.replyAt],
    ["desk", state.desk.since],
    ["sitting", state.sitting.since],
    ["standing", state.standing.since],
    ["position", state.position.said],
    ["break", state.break?.startedAt ?? null],
    ["break", state.break?.routine?.changedAt ?? null],
    ["prompt", state.prompt?.openedAt ?? null],
    ...state.held.map(({ from }): [string, Instant] => ["held", from]),
    ...state.prompted.map((at): [string, Instant] => ["prompted", at]),
    ...Object.entries(state.progress).flatMap(([id, { counter, wait }]): [string, Instant | null][] => [
      [`progress.${id}`, counter.since],
      [`progress.${id}`, wait?.passed.since ?? null],
    ]),
  ];
}

function canBePresence(
  presence: Presence,
  isPast: (at: Instant | null) => boolean,
  isOfLife: (at: Instant) => boolean,
): boolean {
  const { since } = presence;
  const other = presence.is === "here" ? presence.listeningSince : presence.surelySince;
  return [since, other ?? since].every((at) => isPast(at) && isOfLife(at));
}

function canBeSpan(
  span: Pick<Span, "from" | "until"> | null,
  isPast: (at: Instant | null) => boolean,
  farthest: Instant,
): boolean {
  return span === null || (isPast(span.from) && (span.until ?? farthest) <= farthest);
}

/** A routine may be as long as the person made it; what was clicked in it last, was clicked by the last event. */
function canBeBreak({ startedAt, length, routine }: Break, seenAt: Instant): boolean {
  return (
    length <= Math.max(LONGEST_BREAK, routine === null ? 0 : lengthOf(routine)) &&
    seenAt - startedAt <= LONGEST_DAY &&
    Math.max(startedAt, routine?.changedAt ?? startedAt) <= seenAt
  );
}

/** How a reminder stands, each of the two apart: a wait that cannot be is no reason to lose the counter. */
function possibleProgress(
  progress: Progress,
  path: string,
  damaged: string[],
  canCount: (counter: Counter) => boolean,
): Progress {
  const { counter, wait } = progress;
  const isCounterFine = canCount(counter);
  const isWaitFine =
    wait === null || (wait.length <= LONGEST_SNOOZE_MINUTES * MINUTE && canCount(wait.passed));
  if (!isCounterFine) damaged.push(`${path}.counter`);
  if (!isWaitFine) damaged.push(`${path}.wait`);
  return {
    ...progress,
    counter: isCounterFine ? counter : { counted: 0, since: null },
    wait: isWaitFine ? wait : null,
  };
}
