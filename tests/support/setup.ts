// The browsers Limber supports have Temporal; the Node that runs these tests may not. This adds it where missing.
import "temporal-polyfill/global";
import * as fc from "fast-check";

/*
 * What fails today fails tomorrow too: random cases are the same in each run, until somebody asks for others by
 * `LIMBER_SEED=any`, or for those of a failure by its number.
 */
const STANDARD_SEED = 1;

const asked = process.env["LIMBER_SEED"];
if (asked !== "any") fc.configureGlobal({ seed: Number(asked ?? STANDARD_SEED) });
