import type { Limits } from "./filter.ts";

/** What a person says of their back: a preference, never a measurement. */
export const profiles = ["notSure", "archingBothersMe", "slumpingBothersMe"] as const;
export type Profile = (typeof profiles)[number];

export interface Comfort extends Limits {
  profile: Profile;
}

/**
 * All that is left out for a person. Bending backward is not in the arching set itself, but it is in what comes
 * after long sitting, and could come where another exercise has to fill in.
 */
export function limitsOf(comfort: Comfort): Limits {
  if (comfort.profile !== "archingBothersMe") return comfort;
  return { ...comfort, avoid: [...comfort.avoid, "backBending"] };
}
