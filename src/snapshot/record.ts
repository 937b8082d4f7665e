import * as v from "valibot";
import { answers, breakOutcomes, type DayRecord } from "../domain/model/record.ts";
import { partOutcomes } from "../domain/model/routine.ts";
import { instant, length, text } from "../decoding/values.ts";
import { holdKinds, type HoldReason } from "../domain/model/hold.ts";
import { exercise } from "../settings/schemas.ts";
import { routineName } from "./exercises.ts";
import { reminderId } from "./reminder-id.ts";

export const reasons = Object.keys(holdKinds) as HoldReason[];

const members = v.array(reminderId);
const moment = { at: instant };
const span = { from: instant, until: instant };
const ofPrompt = { ...moment, prompt: text, members };
const part = v.object({ exercise, outcome: v.picklist(partOutcomes), seconds: length });
const rest = { kind: v.literal("break"), ...span, members, outcome: v.picklist(breakOutcomes) };

/** One line of a day's history. */
export const record: v.GenericSchema<unknown, DayRecord> = v.union([
  v.variant("kind", [
    v.object({ kind: v.literal("sat"), ...span, doubted: v.exactOptional(v.literal(true)) }),
    v.object({ kind: v.literal("rested"), ...span }),
    v.object({ kind: v.literal("prompted"), ...ofPrompt }),
    v.object({ kind: v.literal("joined"), ...ofPrompt }),
    v.object({ kind: v.literal("answered"), ...ofPrompt, answer: v.picklist(answers) }),
    v.object({
      ...rest,
      routine: v.exactOptional(routineName),
      parts: v.exactOptional(v.array(part)),
    }),
    v.object({ kind: v.literal("done"), ...moment, reminder: reminderId }),
    v.object({ kind: v.literal("drank"), ...moment, ml: length }),
    v.object({ kind: v.literal("undone"), ...moment, of: instant }),
    v.object({ kind: v.literal("held"), ...span, reason: v.picklist(reasons), members }),
  ]),
  // An exercise that this version does not know is no reason to leave out the break.
  v.object(rest),
]);
