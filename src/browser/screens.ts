import type { Area } from "../placing/area.ts";
import { browser, isFirefox } from "./extension.ts";

interface Display {
  isPrimary: boolean;
  isEnabled: boolean;
  workArea: Area;
}
interface Displays {
  system: { display: { getInfo(): Promise<Display[]> } };
}

/** What windows may cover of each screen, the primary one first. Empty where it cannot be found out, as in Firefox. */
export async function screens(): Promise<Area[]> {
  if (isFirefox) return [];
  try {
    const displays = await (browser as unknown as Displays).system.display.getInfo();
    return displays
      .filter(({ isEnabled }) => isEnabled)
      .toSorted((one, other) => Number(other.isPrimary) - Number(one.isPrimary))
      .map(({ workArea }) => workArea);
  } catch {
    return [];
  }
}
