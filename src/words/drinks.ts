import type { Settings } from "../settings/fields.ts";
import type { Say } from "./say.ts";

/** In what an amount of a drink is said. It is stored in millilitres, whatever it is said in. */
export type DrinkUnit = Exclude<Settings["waterUnit"], "automatic">;

export type ChosenUnit = Pick<Settings, "waterUnit" | "waterGlass">;

/**
 * A tag of America, of all regions the one whose recipes and bottles have fluid ounces; not one by which another region
 * only borrows how America writes: that has digits of its own, see `localeOf`.
 */
const IN_OUNCES = /-US(?!.*-nu)/;

export const OUNCE_ML = { usOunces: 29.5735, imperialOunces: 28.4131 };

/**
 * What the person has chosen, or what their region has.
 * @param language the tag of a locale, with its region
 */
export function drinkUnitOf(language: string, { waterUnit }: Pick<ChosenUnit, "waterUnit">): DrinkUnit {
  if (waterUnit !== "automatic") return waterUnit;
  return IN_OUNCES.test(language) ? "usOunces" : "millilitres";
}

/** Millilitres in a unit: whole ones, half ounces, or tenths of the person's usual glass. */
export function inDrinkUnit(
  ml: number,
  unit: DrinkUnit,
  { waterGlass }: Pick<ChosenUnit, "waterGlass">,
): number {
  if (unit === "millilitres") return ml;
  if (unit === "glasses") return Math.round((ml * 10) / waterGlass) / 10;
  return Math.round((ml * 2) / OUNCE_ML[unit]) / 2;
}

/** An amount of a drink: `200 ml`, `7 fl oz`, `1 glass`. The units are messages, since `Intl` has no imperial ounces. */
export function drinkAmount(say: Say, language: string, ml: number, settings: ChosenUnit): string {
  const unit = drinkUnitOf(language, settings);
  const value = inDrinkUnit(ml, unit, settings);
  return unit === "glasses" ? say("amount_glasses", value) : say(`amount_${unit}`, value);
}
