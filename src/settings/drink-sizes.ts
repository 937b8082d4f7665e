import type { Settings } from "./fields.ts";

/** The sizes of the person's glasses, the smallest first and each once, in millilitres. */
export function drinkSizes({ waterSmall, waterGlass, waterLarge }: Settings): number[] {
  return [...new Set([waterSmall, waterGlass, waterLarge])].toSorted((one, other) => one - other);
}
