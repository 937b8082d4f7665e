import * as v from "valibot";
import { AT_ONCE } from "../history/age.ts";
import { exercises } from "../exercises/exercise.ts";
import { isObject } from "../decoding/reader.ts";
import { once } from "../decoding/once.ts";
import { day, instant as at } from "../decoding/values.ts";
import { easeNotes, easyHours } from "../domain/model/easy.ts";
import { LONGEST_HOLD_MINUTES, LONGEST_SNOOZE_MINUTES, type Command } from "../domain/model/event.ts";
import { HARD_STOP, roundKinds } from "../domain/model/round.ts";
import { MINUTE } from "../calendar/time.ts";
import { idea, settingsChange, type SettingsChange } from "../settings/change.ts";
import { schemaFor } from "../settings/schemas.ts";
import { meetingAnswers } from "../syncing/merge.ts";
import { items, place, routineName } from "./exercises.ts";
import { reminderId } from "./reminder-id.ts";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minutes = (most: number) => v.pipe(v.number(), v.minValue(1), v.maxValue(most));
const length = v.union([
  v.picklist(["tomorrow", "untilEnded"]),
  v.strictObject({ minutes: minutes(LONGEST_HOLD_MINUTES) }),
  v.strictObject({ until: at }),
]);

const is = <const Name extends Command["command"]>(command: Name) => v.literal(command);
/** What is asked of the engine. */
export const command = once(() =>
  v.variant("command", [
    v.strictObject({ command: is("refresh") }),
    v.strictObject({ command: is("visit") }),
    v.strictObject({ command: is("start"), prompt: v.nullable(name), reminder: v.nullable(reminderId) }),
    v.strictObject({ command: is("open"), prompt: name }),
    v.strictObject({
      command: is("snooze"),
      prompt: name,
      minutes: v.nullable(minutes(LONGEST_SNOOZE_MINUTES)),
    }),
    v.strictObject({ command: is("skip"), prompt: name }),
    v.strictObject({ command: is("done"), reminder: reminderId, at }),
    v.strictObject({ command: is("drank"), at, ml: v.exactOptional(schemaFor("waterLarge")) }),
    v.strictObject({ command: is("removeGlass"), of: at, at }),
    v.strictObject({ command: is("takePosition"), position: v.picklist(["sitting", "standing"]), at }),
    v.strictObject({ command: is("satElsewhere"), ended: at, at }),
    v.strictObject({ command: is("undo"), at }),
    v.strictObject({ command: is("pageOpened"), page: name }),
    v.strictObject({ command: is("showBreak") }),
    v.strictObject({ command: is("stretch"), name: routineName, items, place }),
    v.strictObject({ command: is("play"), break: name, on: v.boolean(), at }),
    v.strictObject({
      command: is("seek"),
      break: name,
      item: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(exercises.length)),
      at,
    }),
    v.strictObject({ command: is("showIdea"), break: name, idea: v.nullable(idea) }),
    v.strictObject({ command: is("endBreak"), break: name, how: v.picklist(["done", "snooze", "skip"]), at }),
    v.strictObject({ command: is("quiet"), length }),
    v.strictObject({ command: is("endQuiet") }),
    v.strictObject({ command: is("takeBreak") }),
    v.strictObject({ command: is("dismissOffer") }),
    v.strictObject({ command: is("pause"), length }),
    v.strictObject({ command: is("endPause") }),
    v.strictObject({ command: is("goEasy"), hours: v.picklist(easyHours), at }),
    v.strictObject({ command: is("easeAnotherDay"), at }),
    v.strictObject({ command: is("leaveEase"), at }),
    v.strictObject({ command: is("forgetStart"), day, of: at, at }),
    v.strictObject({ command: is("putNoteAway"), note: v.picklist(easeNotes) }),
    v.strictObject({
      command: is("beginRound"),
      kind: v.picklist(roundKinds),
      minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(HARD_STOP / MINUTE)),
      gap: v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60)),
    }),
    v.strictObject({ command: is("stopRound") }),
    v.strictObject({ command: is("dismissRepaired") }),
  ]),
);

/**
 * What is asked of the histories, of which the engine knows nothing: delete days, put them back as they were, leave the
 * figures of days that have none.
 */
const historyRequest = once(() =>
  v.variant("history", [
    v.strictObject({
      history: v.literal("deleteDays"),
      days: v.pipe(v.array(day), v.minLength(1), v.maxLength(AT_ONCE), v.readonly()),
    }),
    v.strictObject({
      history: v.literal("restoreDays"),
      days: v.pipe(
        v.record(day, v.pipe(v.array(v.unknown()), v.readonly())),
        v.check((days) => Object.keys(days).length <= AT_ONCE),
        v.readonly(),
      ),
    }),
    v.strictObject({
      history: v.literal("countDays"),
      days: v.pipe(v.array(day), v.minLength(1), v.maxLength(AT_ONCE), v.readonly()),
    }),
  ]),
);

/** Days and what is stored of each. How many there are, is limited by what a file may hold. */
const storedDays = v.record(day, v.pipe(v.array(v.unknown()), v.readonly()));
const storedNames = v.custom<Record<string, unknown>>(isObject);

/**
 * What is asked of all that is stored: to take what a file has, to take that or a deletion back, to forget everything.
 * `person` is what is stored of a person's layer. Null: nothing is asked of settings, or of the history.
 */
const dataRequest = once(() =>
  v.variant("data", [
    v.strictObject({
      data: v.literal("import"),
      way: v.picklist(["replace", "add", "take"]),
      person: v.nullable(storedNames),
      days: v.nullable(storedDays),
    }),
    v.strictObject({
      data: v.literal("restore"),
      /** What was stored before the step, and after it. */
      person: v.nullable(v.strictObject({ was: storedNames, became: storedNames })),
      /** What was stored of each day before the step, and what was imported of it. */
      days: v.record(day, v.strictObject({ was: v.array(v.unknown()), imported: v.array(v.unknown()) })),
      /** Everything else was forgotten, and is as it was: how the day stands, and what is stored under other keys. */
      state: v.exactOptional(v.unknown()),
      others: v.exactOptional(storedNames),
    }),
    v.strictObject({ data: v.literal("deleteAll") }),
  ]),
);

/**
 * What is asked of the exchange with a person's other computers: to begin it, to end it, to say what counts where both
 * sides have something, to end it everywhere and delete what the browser's account has.
 */
const syncRequest = once(() =>
  v.variant("sync", [
    v.strictObject({ sync: v.picklist(["on", "off", "forget"]) }),
    v.strictObject({ sync: v.literal("answer"), counts: v.picklist(meetingAnswers) }),
  ]),
);

/** The first of two types if they are the same type, and `never` otherwise: then no value fits. */
type Same<One extends Other, Other> = [Other] extends [One] ? One : never;

export type HistoryRequest = v.InferOutput<ReturnType<typeof historyRequest>>;
export type DataRequest = v.InferOutput<ReturnType<typeof dataRequest>>;
export type SyncRequest = v.InferOutput<ReturnType<typeof syncRequest>>;

/** Anything a page may ask for. What kind it is, is told by its tag: `command`, `settings`, `history`, `data` or `sync`. */
export type Request =
  | Same<v.InferOutput<ReturnType<typeof command>>, Command>
  | SettingsChange
  | HistoryRequest
  | DataRequest
  | SyncRequest;

/** The answer to a request that was not carried out: the field at fault. */
export interface RequestError {
  field: string;
}

/** A message of any shape as a request, or the name of the field that is wrong. */
export function readRequest(raw: unknown): { request: Request } | { error: RequestError } {
  const read = v.safeParse(schemaOfRequest(raw), raw);
  if (read.success) return { request: read.output };
  const path = read.issues[0].path?.map(({ key }) => String(key)) ?? [];
  return { error: { field: path.at(-1) ?? "command" } };
}

function schemaOfRequest(raw: unknown): v.GenericSchema<unknown, Request> {
  if (isObject(raw) && "settings" in raw) return settingsChange();
  if (isObject(raw) && "data" in raw) return dataRequest();
  if (isObject(raw) && "sync" in raw) return syncRequest();
  return isObject(raw) && "history" in raw ? historyRequest() : command();
}
