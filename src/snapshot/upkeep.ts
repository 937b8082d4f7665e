import * as v from "valibot";
import type { Day } from "../calendar/day.ts";
import { AT_ONCE } from "../history/age.ts";
import type { LivedSpan } from "../history/lived.ts";
import { day, instant, length } from "../decoding/values.ts";

/** What the worker keeps for itself between events. Where it is lost, nothing is deleted because of its age. */
export interface Upkeep {
  lived: LivedSpan | null;
  /** Days that are to go, written down before they do: so a worker that dies in between goes on with the same ones. */
  going: Day[];
  /** Whether some room is set aside for when there is none. */
  reserved: boolean;
  /** The welcome page was opened, or was about to be: it is not opened again. */
  welcomed: boolean;
}

const schema = v.object({
  lived: v.fallback(v.nullable(v.object({ since: instant, until: instant, passed: length })), null),
  going: v.fallback(v.pipe(v.array(day), v.maxLength(AT_ONCE)), []),
  reserved: v.fallback(v.boolean(), false),
  welcomed: v.fallback(v.boolean(), false),
});

/** Never throws. */
export function readUpkeep(raw: unknown): Upkeep {
  const read = v.safeParse(schema, raw);
  return read.success ? read.output : { lived: null, going: [], reserved: false, welcomed: false };
}
