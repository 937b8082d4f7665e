import * as v from "valibot";
import { easeSteps } from "../domain/model/easy.ts";
import { answers, breakOutcomes, type DayRecord } from "../domain/model/record.ts";
import { roundEnds, roundKinds } from "../domain/model/round.ts";
import { LONGEST_ITEM, partOutcomes } from "../domain/model/routine.ts";
import type { Ms } from "../calendar/time.ts";
import { once } from "../decoding/once.ts";
import { instant, length, listUpTo, text } from "../decoding/values.ts";
import { LONGEST_DATE, LONGEST_DAY, LONGEST_SPAN, MOST_REMINDERS } from "../domain/model/limits.ts";
import { exercises } from "../exercises/exercise.ts";
import { MOST_WATER_ML } from "../settings/fields.ts";
import { holdReasons } from "../domain/model/hold.ts";
import { exercise } from "../settings/schemas.ts";
import { readCallSites } from "./call-sites.ts";
import { routineName } from "./exercises.ts";
import { reminderId } from "./reminder-id.ts";

const members = listUpTo(MOST_REMINDERS, reminderId);
const moment = { at: instant };
const span = { from: instant, until: instant };
const ofPrompt = { ...moment, prompt: text, members };
const part = v.object({
  exercise,
  outcome: v.picklist(partOutcomes),
  seconds: v.pipe(length, v.maxValue(LONGEST_ITEM)),
});
const rest = { kind: v.literal("break"), ...span, members, outcome: v.picklist(breakOutcomes) };

const anyRecord = (): v.GenericSchema<unknown, DayRecord> =>
  v.union([
    v.variant("kind", [
      v.object({
        kind: v.literal("sat"),
        ...span,
        doubted: v.exactOptional(v.literal(true)),
        said: v.exactOptional(instant),
      }),
      v.object({ kind: v.literal("stood"), ...span, doubted: v.exactOptional(v.literal(true)) }),
      v.object({ kind: v.literal("stoodUp"), ...moment, forgotten: v.exactOptional(v.literal(true)) }),
      v.object({ kind: v.literal("satDown"), ...moment, forgotten: v.exactOptional(v.literal(true)) }),
      v.object({ kind: v.literal("rested"), ...span }),
      v.object({ kind: v.literal("prompted"), ...ofPrompt }),
      v.object({ kind: v.literal("joined"), ...ofPrompt }),
      v.object({ kind: v.literal("answered"), ...ofPrompt, answer: v.picklist(answers) }),
      v.object({
        ...rest,
        routine: v.exactOptional(routineName),
        parts: v.exactOptional(listUpTo(exercises.length, part)),
      }),
      v.object({ kind: v.literal("done"), ...moment, reminder: reminderId }),
      v.object({ kind: v.literal("drank"), ...moment, ml: v.pipe(length, v.maxValue(MOST_WATER_ML)) }),
      v.object({ kind: v.literal("undone"), ...moment, of: instant }),
      v.object({
        kind: v.literal("round"),
        ...span,
        what: v.picklist(roundKinds),
        end: v.picklist(roundEnds),
      }),
      v.object({
        kind: v.literal("ease"),
        ...moment,
        how: v.picklist(easeSteps),
        until: v.exactOptional(instant),
      }),
      v.object({
        kind: v.literal("held"),
        ...span,
        reason: v.picklist(holdReasons),
        members,
        sites: v.exactOptional(readCallSites),
      }),
    ]),
    // An exercise that this version does not know is no reason to leave out the break.
    v.object(rest),
  ]);

/** One line of a day's history, that can be: nobody sits for a week, or has a break that lasts for a year. */
export const record = once(() => v.pipe(anyRecord(), v.check(isPossible)));

/** A clock that was set back may have turned a span round. */
function isPossible(told: DayRecord): boolean {
  return !("from" in told) || Math.abs(told.until - told.from) <= longest[told.kind];
}

const longest = {
  sat: LONGEST_DATE,
  stood: LONGEST_DATE,
  break: LONGEST_DAY,
  rested: LONGEST_SPAN,
  held: LONGEST_SPAN,
  round: LONGEST_DAY,
} as const satisfies Partial<Record<DayRecord["kind"], Ms>>;
