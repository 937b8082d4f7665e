import type { Field, NumberField } from "../../../settings/field.ts";
import type { Settings } from "../../../settings/fields.ts";
import { fromOunces, withoutGlasses } from "../../../words/drink-sizes.ts";
import { drinkUnitOf, inDrinkUnit } from "../../../words/drinks.ts";
import type { FieldValue } from "./field-props.ts";

/** How a setting is entered, and how what is entered becomes what is kept. */
export interface Entered {
  field: Field;
  value: FieldValue;
  toKept: (entered: FieldValue) => FieldValue;
}

/**
 * A setting as it is entered: millilitres in half ounces where those are the person's unit, anything else as it is.
 * Who wants glasses only is still asked in the region's unit how much they hold, since limits go by that.
 */
export function asEntered(field: Field, value: FieldValue, language: string, settings: Settings): Entered {
  if (field.kind !== "number" || field.unit !== "ml") return { field, value, toKept: (entered) => entered };
  const unit = drinkUnitOf(language, withoutGlasses(settings));
  if (unit !== "usOunces" && unit !== "imperialOunces") return { field, value, toKept: (entered) => entered };
  const inOunces = (ml: number) => inDrinkUnit(ml, unit, settings);
  const { min, max } = field;
  const shown: NumberField = {
    ...field,
    unit,
    min: inOunces(min),
    max: inOunces(max),
    step: 0.5,
    isRounded: true,
  };
  return {
    field: shown,
    value: inOunces(Number(value)),
    toKept: (entered) => {
      const ounces = Number(entered);
      // What lies beyond the range that is shown is refused, though in millilitres it might be within it.
      if (ounces < shown.min) return min - 1;
      if (ounces > shown.max) return max + 1;
      return Math.min(max, Math.max(min, fromOunces(ounces, unit)));
    },
  };
}
