import * as v from "valibot";
import type { Field, NumberField } from "./fields.ts";

/** What a field accepts: exactly its range. */
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

/** One schema for each field of a table. */
export function schemasOf<Fields extends Record<string, Field>>(
  fields: Fields,
): Record<keyof Fields & string, v.GenericSchema<unknown, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])) as Record<
    keyof Fields & string,
    v.GenericSchema<unknown, unknown>
  >;
}

/** Whole numbers where the form steps by whole numbers; any fraction where it steps by fractions. */
function withinRange({ min, max, step }: NumberField) {
  const range = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  return step < 1 ? range : v.pipe(range, v.integer());
}
