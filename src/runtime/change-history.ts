import { readDay, restoreRecords } from "../snapshot/history.ts";
import { dayKey } from "../snapshot/saved.ts";
import type { HistoryRequest } from "../snapshot/request.ts";
import { countDays, forgetFigures, withoutFigures } from "./leave-figures.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

export function isHistoryRequest(asked: object): asked is HistoryRequest {
  return "history" in asked;
}

/** Deletes days, puts them back, or counts them. All of it is harmless when asked for twice. */
export async function changeHistory(ports: Ports, request: HistoryRequest): Promise<void> {
  const { store, clock } = ports;
  if (request.history === "countDays") {
    await countDays(ports, request.days);
    return;
  }
  if (request.history === "deleteDays") {
    // Figures first: a worker that dies in between leaves days that are counted again, and none that only seem deleted.
    await forgetFigures(ports, request.days);
    await store.remove(request.days.map(dayKey));
    return;
  }
  const raw = await loadStored(store, Object.keys(request.days).map(dayKey), clock);
  const items = Object.entries(request.days).map(([day, was]) => {
    const key = dayKey(day);
    return [key, restoreRecords(readDay(raw[key]) ?? [raw[key]], was)];
  });
  await store.save({
    ...(Object.fromEntries(items) as Record<string, unknown>),
    ...(await withoutFigures(ports, Object.keys(request.days))),
  });
}
