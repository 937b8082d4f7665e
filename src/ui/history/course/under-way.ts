import type { DayRecord } from "../../../domain/record.ts";
import type { State } from "../../../domain/state.ts";
import type { Instant } from "../../../domain/time.ts";

/** What will be written once it is over, as if it were over now. */
export function underWay({ desk, held }: State, now: Instant): DayRecord[] {
  const sitting: DayRecord[] = desk.since === null ? [] : [{ kind: "sat", from: desk.since, until: now }];
  const holding = held.filter(({ delayed }) => delayed.length > 0);
  return [
    ...sitting,
    ...holding.map(({ reason, from, delayed }): DayRecord => {
      return { kind: "held", from, until: now, reason, members: delayed };
    }),
  ];
}
