import * as v from "valibot";
import { answers } from "../domain/model/record.ts";
import { reasons } from "./record.ts";

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The item that holds a day's totals. */
export const summary = v.object({
  summary: v.object({
    sat: amount,
    breaks: amount,
    glasses: amount,
    prompts: amount,
    rested: amount,
    ml: amount,
    exercises: amount,
    answers: v.record(v.picklist(answers), amount),
    held: v.record(v.picklist(reasons), amount),
  }),
});
