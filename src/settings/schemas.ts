import * as v from "valibot";
import { DAY_MINUTES, faultIn, type WeekRange } from "../calendar/week.ts";
import { once } from "../decoding/once.ts";
import { exercises } from "../exercises/exercise.ts";
import type { IdeaId } from "../ideas/idea.ts";
import type { Field, NumberField, ValueOf } from "./field.ts";
import { fields, type SettingName } from "./fields.ts";
import { MOST_OWN_TIMES, ownFields } from "./lists.ts";

/*
 * What settings and lists accept: exactly the ranges of their rows. Only what stored ones are read with is here; what a
 * request is checked with is beside the requests, since no page has a use for it.
 */

type Accepting<F> = v.GenericSchema<unknown, ValueOf<F>>;

function schemaOf(field: Field): v.GenericSchema<unknown, unknown> {
  switch (field.kind) {
    case "number":
      return withinRange(field);
    case "yesNo":
      return v.boolean();
    case "choice":
      return v.picklist(field.options);
    case "text":
      return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(field.max));
  }
}

/** Whole numbers where the form steps by whole numbers; any fraction where it steps by fractions. */
function withinRange({ min, max, step }: NumberField) {
  const range = v.pipe(v.number(), v.minValue(min), v.maxValue(max));
  return step < 1 ? range : v.pipe(range, v.integer());
}

/** What a setting accepts. It is made when it is asked for: of most settings nothing is stored. */
export function schemaFor<Name extends SettingName>(name: Name): Accepting<(typeof fields)[Name]> {
  return schemaOf(fields[name]) as Accepting<(typeof fields)[Name]>;
}

type OwnParts = { [Name in keyof typeof ownFields]: Accepting<(typeof ownFields)[Name]> };

/** What each field of a person's own reminders accepts. */
export const ownParts = once(() => {
  const schemas = Object.entries(ownFields).map(([name, field]) => [name, schemaOf(field)]);
  return Object.fromEntries(schemas) as OwnParts;
});

/** What a reminder of the person's own may be called inside: letters, digits, `_` and `-`. */
export const ownIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const wholeWithin = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** At least one, none of them twice. */
const someOf = (
  most: number,
  value: v.GenericSchema<unknown, number>,
): v.GenericSchema<unknown, readonly number[]> =>
  v.pipe(
    v.array(value),
    v.minLength(1),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

/** When a reminder of the person's own comes, if it comes at times of day. */
export const ownTimes = {
  times: someOf(MOST_OWN_TIMES, wholeWithin(0, DAY_MINUTES - 1)),
  days: someOf(7, wholeWithin(1, 7)),
};

export const exercise = v.picklist(exercises);

/**
 * The id of an idea, of this version or of one that knows more. The list of them is left to those who show or choose
 * one: the popup, which reads the same, has no use for it.
 */
export const ideaId = v.pipe(v.string(), v.regex(/^[a-zA-Z]\w{0,39}$/u)) as v.GenericSchema<unknown, IdeaId>;

/** The shape of a range; whether there can be such a one is for the calendar to say. */
export const weekRange = v.strictObject({ day: v.number(), from: v.number(), until: v.number() });

/** Whether a range can stand beside others. */
export function fits(range: unknown, others: readonly WeekRange[]): range is WeekRange {
  return v.is(weekRange, range) && faultIn([...others, range]) === null;
}
