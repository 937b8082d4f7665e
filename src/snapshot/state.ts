import * as v from "valibot";
import { dayOf, isWallTime } from "../calendar/day.ts";
import { holdReasons } from "../domain/model/hold.ts";
import {
  MOST_GLASSES,
  MOST_IDEAS,
  MOST_PROMPTS,
  MOST_REMINDERS,
  MOST_ROUTINES,
  MOST_TIMES,
} from "../domain/model/limits.ts";
import { newState, undoable, type Jump, type Presence, type State } from "../domain/model/state.ts";
import { exercises } from "../exercises/exercise.ts";
import { entries, isObject, leaf, list, object, optional, type Reader } from "../decoding/reader.ts";
import { count, day, instant, length, listUpTo, text } from "../decoding/values.ts";
import { readPerson } from "../settings/decode.ts";
import type { StoredSettings } from "../settings/fields.ts";
import { exercise, ideaId } from "../settings/schemas.ts";
import { readCallSites } from "./call-sites.ts";
import { items, place, routineName } from "./exercises.ts";
import { repairImpossible, type Whereabouts } from "./impossible.ts";
import { REMINDER_ID, reminderId } from "./reminder-id.ts";

/** Of what cannot be read so many places are named at most. */
export const MOST_DAMAGED = 100;

const times = v.pipe(count, v.maxValue(MOST_TIMES));
const ids = listUpTo(MOST_REMINDERS, reminderId);
const counter = v.object({ counted: length, since: v.nullable(instant) });
const span = v.object({
  from: instant,
  until: v.nullable(instant),
  wall: v.exactOptional(v.pipe(v.string(), v.check(isWallTime))),
});
const here = v.object({ is: v.picklist(["here"]), since: instant, listeningSince: v.nullable(instant) });
const away = v.object({
  is: v.picklist(["away"]),
  since: instant,
  surelySince: v.exactOptional(instant),
  interrupted: v.exactOptional(
    v.pipe(
      v.boolean(),
      v.check((said: boolean) => said),
    ) as v.GenericSchema<unknown, true>,
  ),
});
const wait = v.object({ reason: v.picklist(["snoozed", "expired", "plenty"]), length, passed: counter });
const appointment = v.object({
  after: instant,
  at: v.nullable(instant),
  askedSince: v.nullable(instant),
});
const held = v.object({
  reason: v.picklist(holdReasons),
  from: instant,
  until: v.nullable(instant),
  delayed: ids,
  sites: v.exactOptional(readCallSites),
});
const plannedHold = v.object({ reason: v.picklist(["offHours", "focus"]), from: instant });
const prompt = v.object({
  id: text,
  members: v.pipe(ids, v.minLength(1)),
  openedAt: instant,
  noticeClosed: v.boolean(),
  page: v.picklist(["none", "wanted", "seen"]),
});
const routine = v.pipe(
  v.object({
    name: routineName,
    items,
    at: length,
    changedAt: instant,
    playing: v.boolean(),
    done: listUpTo(exercises.length, length),
  }),
  v.check(({ done, items: all }) => done.length === all.length),
);
const named = v.object({
  id: reminderId,
  kind: v.picklist(["stretch", "posture", "standing", "own", "water"]),
  name: v.nullable(text),
});
const ongoingBreak = v.object({
  id: text,
  startedAt: instant,
  length,
  members: v.pipe(ids, v.minLength(1)),
  // Words that cannot be read any more are found again in the settings.
  called: v.exactOptional(v.fallback(listUpTo(MOST_REMINDERS, named), [])),
  // A routine that cannot be read any more is no reason to lose the break: without it, it is a walk.
  routine: v.fallback(v.nullable(routine), null),
  idea: v.exactOptional(v.fallback(v.nullable(ideaId), null)),
  place: v.optional(place, "window"),
  pageSeen: v.boolean(),
});
const seen = v.object({
  fullScreen: v.nullable(instant),
  call: v.nullable(instant),
  afterCall: v.optional(v.nullable(instant), null),
  callLast: v.optional(v.nullable(instant), null),
});
const stretched = v.object({ at: instant, first: exercise, done: listUpTo(exercises.length, exercise) });
const position = v.object({ is: v.picklist(["sitting", "standing"]), said: v.nullable(instant) });
/** How reminders stood, of which so much was counted. */
const reminderBefore = (counted: v.GenericSchema<number>) =>
  v.object({
    counted,
    wait: v.nullable(wait),
    misses: times,
    appointment: v.exactOptional(v.nullable(appointment)),
  });
const absence = v.object({
  from: instant,
  until: instant,
  progress: v.record(reminderId, v.nullable(reminderBefore(length))),
  sitting: length,
});
const glass = v.object({ at: instant, ml: length, before: v.exactOptional(reminderBefore(length)) });
const amount = v.number();
const undo = v.object({
  at: instant,
  what: v.picklist(undoable),
  progress: v.record(reminderId, reminderBefore(amount)),
  sitting: amount,
  standing: v.exactOptional(length),
  position: v.exactOptional(position),
  absence: v.exactOptional(absence),
  glass: v.exactOptional(glass),
});

/** What most states are without, and what decides how such a part is read: where, and the stored state. */
export type ExtrasReader = (here: Whereabouts, raw: unknown) => Extras;
export interface Extras {
  jumps: Reader<Jump[]>;
  easy: Reader<State["easy"]>;
  easyBefore: Reader<State["easy"]>;
}

/** For whoever does not need them. */
export const readNoExtras: ExtrasReader = () => ({
  jumps: () => [],
  easy: () => null,
  easyBefore: () => null,
});

/**
 * The saved state, field by field; whatever cannot be read becomes what it would be for someone who has
 * just sat down, and so does what cannot be. Null when nothing was ever saved. Paths of what was set back go into
 * `damaged`.
 */
export function readState(
  raw: unknown,
  whereabouts: Whereabouts,
  readExtras: ExtrasReader,
  damaged: string[],
): State | null {
  if (raw === undefined) return null;
  const { now, zone, dayStart } = whereabouts;
  const fresh = newState(now, dayOf(now, zone, dayStart));
  const extras = readExtras(whereabouts, raw);
  const reader = object<State>({
    version: leaf(v.picklist([1]), 1),
    day: leaf(day, fresh.day),
    zone: optional(leaf(v.nullable(text), null), null),
    seenAt: leaf(instant, fresh.seenAt),
    wakeAt: leaf(v.nullable(instant), fresh.wakeAt),
    presence: (stored, path, into) =>
      leaf<Presence>(isObject(stored) && stored["is"] === "away" ? away : here, fresh.presence)(
        stored,
        path,
        into,
      ),
    lastSign: optional(leaf(instant, now), now),
    unanswered: optional(leaf(times, 0), 0),
    arrivedAt: leaf(v.nullable(instant), now),
    pause: leaf(v.nullable(span), null),
    quiet: leaf(v.nullable(span), null),
    plannedHold: optional(leaf(v.nullable(plannedHold), null), null),
    held: list(held, holdReasons.length),
    settleUntil: leaf(instant, fresh.settleUntil),
    seen: optional(leaf(seen, fresh.seen), fresh.seen),
    waitingSince: optional(leaf(v.nullable(instant), null), null),
    fullScreens: optional(leaf(v.nullable(times), 0), 0),
    progress: entries(
      REMINDER_ID,
      object({
        counter: leaf(counter, { counted: 0, since: null }),
        wait: leaf(v.nullable(wait), null),
        misses: leaf(times, 0),
        appointment: optional(leaf(v.nullable(appointment), null), null),
      }),
      MOST_REMINDERS,
    ),
    desk: leaf(counter, fresh.desk),
    position: optional(leaf(position, fresh.position), fresh.position),
    sitting: leaf(counter, fresh.sitting),
    standing: optional(leaf(counter, fresh.standing), fresh.standing),
    absence: optional(leaf(v.nullable(absence), null), null),
    prompt: leaf(v.nullable(prompt), null),
    replyAt: optional(leaf(v.nullable(instant), null), null),
    pageAskedFor: optional(leaf(v.boolean(), true), true),
    prompted: list(instant, MOST_PROMPTS),
    break: leaf(v.nullable(ongoingBreak), null),
    stretched: optional(list(stretched, MOST_ROUTINES), []),
    ideas: optional(list(ideaId, MOST_IDEAS), []),
    glasses: list(glass, MOST_GLASSES),
    undo: leaf(v.nullable(undo), null),
    mended: leaf(v.nullable(v.object({ at: instant, fields: listUpTo(MOST_DAMAGED, text) })), null),
    settingsInForce: optional(settingsInForce, null),
    ...extras,
  });
  return repairImpossible(reader(raw, "state", damaged), whereabouts, damaged);
}

/**
 * Where they cannot be read, or an earlier version did not keep them, they are taken for those of now. What a later
 * version knew beside them has no meaning here, and is no damage.
 */
const settingsInForce: Reader<StoredSettings | null> = (raw, path, damaged) => {
  if (raw === null) return null;
  const inside: string[] = [];
  const { known } = readPerson(raw, inside);
  if (inside.length === 0) return known;
  damaged.push(path);
  return null;
};
