import type { Day } from "../calendar/day.ts";
import { AT_ONCE } from "./age.ts";

/** Days and all that is stored of them, the oldest first. */
export type StoredDays = readonly (readonly [Day, readonly unknown[]])[];

/** The requests that delete days. */
export function deletionsOf(stored: StoredDays) {
  return inMonths(stored).map((month) => ({
    history: "deleteDays" as const,
    days: month.map(([day]) => day),
  }));
}

/** The requests that put days back as they were. */
export function restorationsOf(stored: StoredDays) {
  return inMonths(stored).map((month) => ({
    history: "restoreDays" as const,
    days: Object.fromEntries(month),
  }));
}

/** As many in each part as one request may be about. */
export function inMonths<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, month) =>
    all.slice(month * AT_ONCE, (month + 1) * AT_ONCE),
  );
}
