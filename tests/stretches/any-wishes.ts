import * as fc from "fast-check";
import { exercises } from "../../src/exercises/exercise.ts";
import { profiles, type Comfort } from "../../src/stretches/choosing/comfort.ts";
import { avoidances } from "../../src/stretches/choosing/filter.ts";

/** Anything a person may say of what suits them, up to excluding everything. */
export const anyComfort: fc.Arbitrary<Comfort> = fc.record({
  profile: fc.constantFrom(...profiles),
  avoid: fc.subarray([...avoidances]),
  seatedOnly: fc.boolean(),
  excluded: fc.oneof(fc.subarray([...exercises]), fc.subarray([...exercises], { minLength: 15 })),
});

export const noWishes: Comfort = { profile: "notSure", avoid: [], seatedOnly: false, excluded: [] };
