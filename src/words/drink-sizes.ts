import type { Settings } from "../settings/fields.ts";
import { drinkAmount, OUNCE_ML, type ChosenUnit } from "./drinks.ts";
import type { Say } from "./say.ts";

/* What glasses hold: how it is entered and offered. An amount alone is said by `drinks.ts`, for which the popup waits. */

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

/** For amounts that say how much and not how often: who counts glasses has them in their region's unit. */
export function withoutGlasses<Some extends Pick<ChosenUnit, "waterUnit">>(settings: Some): Some {
  return settings.waterUnit === "glasses" ? { ...settings, waterUnit: "automatic" } : settings;
}

/** Ounces, to the half, as whole millilitres: `inDrinkUnit` gives the same ounces back. */
export function fromOunces(ounces: number, unit: keyof typeof OUNCE_ML): number {
  return Math.round(ounces * OUNCE_ML[unit]);
}

/** A number of a field's unit with the unit: `17 fl oz`. */
export function amountIn(say: Say, unit: "ml" | keyof typeof OUNCE_ML, value: number): string {
  return say(`amount_${unit === "ml" ? "millilitres" : unit}`, value);
}
