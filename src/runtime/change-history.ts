import { readDay, restoreRecords } from "../snapshot/history.ts";
import { dayKey } from "../snapshot/saved.ts";
import type { HistoryRequest } from "../snapshot/request.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

export function isHistoryRequest(asked: object): asked is HistoryRequest {
  return "history" in asked;
}

/** Deletes days, or puts them back. Either is harmless when asked for twice. */
export async function changeHistory({ store, clock }: Ports, request: HistoryRequest): Promise<void> {
  if (request.history === "deleteDays") {
    await store.remove(request.days.map(dayKey));
    return;
  }
  const raw = await loadStored(store, Object.keys(request.days).map(dayKey), clock);
  const items = Object.entries(request.days).map(([day, was]) => {
    const key = dayKey(day);
    return [key, restoreRecords(readDay(raw[key]) ?? [raw[key]], was)];
  });
  await store.save(Object.fromEntries(items) as Record<string, unknown>);
}
