import type { Settings } from "../settings/fields.ts";
import { isMeasuredInOunces } from "./locale.ts";
import type { Say } from "./say.ts";

/** In what an amount of a drink is said. It is stored in millilitres, whatever it is said in. */
export type DrinkUnit = Exclude<Settings["waterUnit"], "automatic">;

type Chosen = Pick<Settings, "waterUnit" | "waterGlass">;

const OUNCE_ML = { usOunces: 29.5735, imperialOunces: 28.4131 };

/**
 * What the person has chosen, or what their region has.
 * @param language the tag of a locale, with its region
 */
export function drinkUnitOf(language: string, { waterUnit }: Pick<Chosen, "waterUnit">): DrinkUnit {
  if (waterUnit !== "automatic") return waterUnit;
  return isMeasuredInOunces(language) ? "usOunces" : "millilitres";
}

/** For amounts that say how much and not how often: who counts glasses has them in their region's unit. */
export function withoutGlasses<Some extends Pick<Chosen, "waterUnit">>(settings: Some): Some {
  return settings.waterUnit === "glasses" ? { ...settings, waterUnit: "automatic" } : settings;
}

/** Millilitres in a unit: whole ones, half ounces, or tenths of the person's usual glass. */
export function inDrinkUnit(ml: number, unit: DrinkUnit, { waterGlass }: Pick<Chosen, "waterGlass">): number {
  if (unit === "millilitres") return ml;
  if (unit === "glasses") return Math.round((ml * 10) / waterGlass) / 10;
  return Math.round((ml * 2) / OUNCE_ML[unit]) / 2;
}

/** Ounces, to the half, as whole millilitres: `inDrinkUnit` gives the same ounces back. */
export function fromOunces(ounces: number, unit: keyof typeof OUNCE_ML): number {
  return Math.round(ounces * OUNCE_ML[unit]);
}

/** A number of a field's unit with the unit: `17 fl oz`. */
export function amountIn(say: Say, unit: "ml" | keyof typeof OUNCE_ML, value: number): string {
  return say(`amount_${unit === "ml" ? "millilitres" : unit}`, value);
}

/** An amount of a drink: `200 ml`, `7 fl oz`, `1 glass`. The units are messages, since `Intl` has no imperial ounces. */
export function drinkAmount(say: Say, language: string, ml: number, settings: Chosen): string {
  const unit = drinkUnitOf(language, settings);
  const value = inDrinkUnit(ml, unit, settings);
  return unit === "glasses" ? say("amount_glasses", value) : say(`amount_${unit}`, value);
}

/** A size of the person's glasses, in millilitres and as it is said. */
export interface DrinkSize {
  ml: number;
  amount: string;
}

/** The sizes of the person's glasses, the smallest first. Of those that are said alike there is one, the usual first. */
export function drinkSizes(say: Say, language: string, settings: Settings): DrinkSize[] {
  const { waterGlass, waterSmall, waterLarge } = settings;
  const sizes = new Map<string, number>();
  for (const ml of [waterGlass, waterSmall, waterLarge]) {
    const amount = drinkAmount(say, language, ml, settings);
    if (!sizes.has(amount)) sizes.set(amount, ml);
  }
  return [...sizes].map(([amount, ml]) => ({ ml, amount })).toSorted((one, other) => one.ml - other.ml);
}
