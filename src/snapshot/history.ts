import * as v from "valibot";
import { answers, breakOutcomes, type DayRecord } from "../domain/record.ts";
import { partOutcomes } from "../domain/stretching/routine.ts";
import { exercise, routineName } from "./exercises.ts";
import { reminderId } from "./reminder-id.ts";
import { readDay } from "./saved.ts";
import { instant, length, reasons, text } from "./state.ts";

/** A day as far as it can be read. */
export interface History {
  records: DayRecord[];
  /** How many records could not be read and are left out. */
  unreadable: number;
}

const members = v.array(reminderId);
const moment = { at: instant };
const span = { from: instant, until: instant };
const ofPrompt = { ...moment, prompt: text, members };
const part = v.object({ exercise, outcome: v.picklist(partOutcomes), seconds: length });
const rest = { kind: v.literal("break"), ...span, members, outcome: v.picklist(breakOutcomes) };

const record: v.GenericSchema<unknown, DayRecord> = v.union([
  v.variant("kind", [
    v.object({ kind: v.literal("sat"), ...span }),
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

/** A day as it is stored, in the order in which it was written. Never throws. */
export function readHistory(raw: unknown): History {
  const stored = readDay(raw);
  if (stored === null) return { records: [], unreadable: 1 };
  const read = stored.map((one) => v.safeParse(record, one));
  const records = read.flatMap(({ success, output }) => (success ? [output] : []));
  return { records, unreadable: stored.length - records.length };
}
