import * as v from "valibot";
import { AT_ONCE } from "../history/age.ts";
import { exercises } from "../exercises/exercise.ts";
import { LONGEST_HOLD_MINUTES, LONGEST_SNOOZE_MINUTES, type Request } from "../domain/model/event.ts";
import { exercise, exerciseList, items, place, routineName } from "./exercises.ts";
import { MOST_DAYS_OFF, MOST_OWN } from "../settings/fields.ts";
import { ownId, reminderId } from "./reminder-id.ts";
import { day, weekRange } from "./week.ts";
import { ownReminder, settingChanges } from "../settings/decode.ts";
import { instant as at } from "./values.ts";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minutes = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(most));
const length = v.union([
  v.picklist(["tomorrow", "untilEnded"]),
  v.strictObject({ minutes: minutes(LONGEST_HOLD_MINUTES) }),
  v.strictObject({ until: at }),
]);

const is = <const Name extends Request["command"]>(command: Name) => v.literal(command);
const schema = v.variant("command", [
  v.strictObject({ command: is("look") }),
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
  v.strictObject({ command: is("drank"), at }),
  v.strictObject({ command: is("undo"), at }),
  v.strictObject({ command: is("pageOpened"), page: name }),
  v.strictObject({ command: is("showBreak") }),
  v.strictObject({ command: is("stretch"), name: routineName, items, place }),
  v.strictObject({ command: is("play"), break: name, on: v.boolean(), at }),
  v.strictObject({
    command: is("turnTo"),
    break: name,
    item: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(exercises.length)),
    at,
  }),
  v.strictObject({ command: is("endBreak"), break: name, how: v.picklist(["done", "snooze", "skip"]), at }),
  v.strictObject({ command: is("quiet"), length }),
  v.strictObject({ command: is("endQuiet") }),
  v.strictObject({ command: is("takeBreak") }),
  v.strictObject({ command: is("dismissOffer") }),
  v.strictObject({ command: is("pause"), length }),
  v.strictObject({ command: is("endPause") }),
  v.strictObject({ command: is("dismissMended") }),
  v.strictObject({ command: is("changeSettings"), changes: settingChanges }),
  v.strictObject({ command: is("resetSettings") }),
  v.strictObject({
    command: is("keepReminder"),
    reminder: ownReminder,
    index: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_OWN))),
  }),
  v.strictObject({ command: is("removeReminder"), id: ownId }),
  v.strictObject({ command: is("leaveOut"), exercise }),
  v.strictObject({ command: is("takeBack"), exercise }),
  v.strictObject({ command: is("keepRoutine"), exercises: exerciseList }),
  v.strictObject({
    command: is("keepWeek"),
    week: v.picklist(["workingHours", "focusPlan"]),
    ranges: v.array(weekRange),
  }),
  v.strictObject({
    command: is("deleteDays"),
    days: v.pipe(v.array(day), v.minLength(1), v.maxLength(AT_ONCE)),
  }),
  v.strictObject({
    command: is("restoreDays"),
    days: v.pipe(
      v.record(day, v.array(v.unknown())),
      v.check((days) => Object.keys(days).length <= AT_ONCE),
    ),
  }),
  v.strictObject({ command: is("keepDaysOff"), dates: v.pipe(v.array(day), v.maxLength(MOST_DAYS_OFF)) }),
]);

/** The answer to a command that was not carried out: the field at fault. */
export interface CommandError {
  field: string;
}

/** A message of any shape as a command, or the name of the field that is wrong. */
export function readRequest(raw: unknown): { request: Request } | { error: CommandError } {
  const read = v.safeParse(schema, raw);
  if (read.success) return { request: read.output as Request };
  const path = read.issues[0].path?.map(({ key }) => String(key)) ?? [];
  return { error: { field: path.at(-1) ?? "command" } };
}
