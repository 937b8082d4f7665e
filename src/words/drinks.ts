import type { Settings } from "../settings/fields.ts";
import type { Say } from "./say.ts";

/** In what an amount of a drink is said. It is stored in millilitres, whatever it is said in. */
export type DrinkUnit = Exclude<Settings["waterUnit"], "automatic">;

type Chosen = Pick<Settings, "waterUnit" | "waterGlass">;

const OUNCE_ML = { usOunces: 29.5735, imperialOunces: 28.4131 };

/** Whose recipes and bottles have fluid ounces: of all regions America's alone. */
const HAS_OUNCES = "-US";

/**
 * What the person has chosen, or what their region has.
 * @param language the tag of a locale, with its region
 */
export function drinkUnitOf(language: string, { waterUnit }: Pick<Chosen, "waterUnit">): DrinkUnit {
  if (waterUnit !== "automatic") return waterUnit;
  return language.includes(HAS_OUNCES) ? "usOunces" : "millilitres";
}

/** Millilitres in a measure: whole ones, half ounces, or tenths of the person's usual glass. */
export function inDrinkUnit(
  ml: number,
  measure: DrinkUnit,
  { waterGlass }: Pick<Chosen, "waterGlass">,
): number {
  if (measure === "millilitres") return ml;
  if (measure === "glasses") return Math.round((ml * 10) / waterGlass) / 10;
  return Math.round((ml * 2) / OUNCE_ML[measure]) / 2;
}

/** Ounces, to the half, as whole millilitres: `inDrinkUnit` gives the same ounces back. */
export function fromOunces(ounces: number, measure: keyof typeof OUNCE_ML): number {
  return Math.round(ounces * OUNCE_ML[measure]);
}

/** A number of a field's unit with the unit: `17 fl oz`. */
export function amountIn(say: Say, unit: "ml" | keyof typeof OUNCE_ML, value: number): string {
  return say(`amount_${unit === "ml" ? "millilitres" : unit}`, value);
}

/**
 * An amount of a drink: `200 ml`, `7 fl oz`, `1 glass`. The units are messages, since `Intl` has no imperial ounces, and
 * its first number format would hold up the popup's first frame: see `decimal`.
 */
export function drinkAmount(say: Say, language: string, ml: number, settings: Chosen): string {
  const measure = drinkUnitOf(language, settings);
  const value = inDrinkUnit(ml, measure, settings);
  return measure === "glasses" ? say("amount_glasses", value) : say(`amount_${measure}`, value);
}
