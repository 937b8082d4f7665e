import * as v from "valibot";
import { LONGEST_ITEM, routineNames } from "../domain/model/routine.ts";
import { breakPlaces } from "../domain/model/break.ts";
import { exercises } from "../exercises/exercise.ts";
import type { Item } from "../stretches/routine.ts";
import { exercise } from "../settings/schemas.ts";

export const routineName = v.picklist(routineNames);
export const place = v.picklist(breakPlaces);

/** One exercise of a routine and its seconds. */
const item = v.strictObject({
  exercise,
  seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_ITEM)),
});

/** What can be gone through in one break: something, and nothing endless. */
export const items: v.GenericSchema<unknown, readonly Item[]> = v.pipe(
  v.array(item),
  v.minLength(1),
  v.maxLength(exercises.length),
);
