import * as v from "valibot";
import type { Field, NumberField } from "../domain/settings.ts";

/** What a field accepts: exactly its range, on its steps' grid or not. */
export function schemaOf(field: Field): v.GenericSchema<unknown, unknown> {
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

function withinRange({ min, max }: NumberField) {
  return v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
}
