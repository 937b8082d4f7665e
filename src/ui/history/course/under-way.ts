import { boutRecords } from "../../../domain/rules/sitting.ts";
import type { DayRecord } from "../../../domain/model/record.ts";
import type { State } from "../../../domain/model/state.ts";
import type { Instant } from "../../../calendar/time.ts";

/** The sitting that will be written once it is over, as if it were over now. */
export function sittingNow({ desk, lastSign }: State, now: Instant): DayRecord[] {
  return desk.since === null ? [] : boutRecords(desk.since, now, lastSign);
}

/** The same of the holds that keep something back. */
export function holdingNow({ held }: State, now: Instant): DayRecord[] {
  return held
    .filter(({ delayed }) => delayed.length > 0)
    .map(({ reason, from, delayed }) => ({ kind: "held", from, until: now, reason, members: delayed }));
}
