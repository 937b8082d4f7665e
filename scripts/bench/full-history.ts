import { HOUR, type Ms } from "../../src/calendar/time.ts";
import { dayBefore } from "../../src/calendar/day.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { withRecords } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { heavyDay } from "../../tests/support/heavy-day.ts";

/*
 * As much history as anybody can have: so many days up to one, each as full as a person can make it.
 */

const DAY: Ms = 24 * HOUR;
const LAST = "2026-05-06";

/** Such days as they are stored, under their keys. */
export function fullHistory(count: number): Record<string, unknown[]> {
  const records = heavyDay(Date.parse(`${LAST}T04:00:00Z`));
  return Object.fromEntries(
    Array.from({ length: count }, (_, days) => [
      dayKey(dayBefore(LAST, days)),
      withRecords(
        [],
        records.map((record) => earlier(record, days * DAY)),
      ),
    ]),
  );
}

/** The same record, so much earlier. */
function earlier(record: DayRecord, by: Ms): DayRecord {
  const moments = ["at", "from", "until", "of", "said"];
  const moved = Object.entries(record).map(([name, value]: [string, unknown]): [string, unknown] => {
    if (moments.includes(name)) return [name, Number(value) - by];
    if (name !== "prompt") return [name, value];
    const [first, due] = String(value).split("@");
    return [name, `${first}@${Number(due) - by}`];
  });
  return Object.fromEntries(moved) as unknown as DayRecord;
}
