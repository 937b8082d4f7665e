import type { Field, NumberField } from "../../../settings/field.ts";
import type { Settings } from "../../../settings/fields.ts";
import { fromOunces, inDrinkUnit, drinkUnitOf } from "../../../words/drinks.ts";
import type { FieldValue } from "./field-props.ts";

/** How a setting is entered, and how what is entered becomes what is kept. */
export interface Entered {
  field: Field;
  value: FieldValue;
  kept: (entered: FieldValue) => FieldValue;
}

/**
 * A setting as it is entered: millilitres in half ounces where those are the person's measure, anything else as it is.
 * Who wants glasses only is still asked in the region's measure how much they hold, since limits go by that.
 */
export function asEntered(field: Field, value: FieldValue, language: string, settings: Settings): Entered {
  if (field.kind !== "number" || field.unit !== "ml") return { field, value, kept: (entered) => entered };
  const { waterUnit } = settings;
  const measure = drinkUnitOf(language, { waterUnit: waterUnit === "glasses" ? "automatic" : waterUnit });
  if (measure !== "usOunces" && measure !== "imperialOunces")
    return { field, value, kept: (entered) => entered };
  const inOunces = (ml: number) => inDrinkUnit(ml, measure, settings);
  const { min, max } = field;
  const shown: NumberField = { ...field, unit: measure, min: inOunces(min), max: inOunces(max), step: 0.5 };
  return {
    field: shown,
    value: inOunces(Number(value)),
    kept: (entered) => {
      const ounces = Number(entered);
      const ml = fromOunces(ounces, measure);
      // The last half ounce may lie a few millilitres beyond the range; what lies beyond that is refused.
      return ounces < shown.min || ounces > shown.max ? ml : Math.min(max, Math.max(min, ml));
    },
  };
}
