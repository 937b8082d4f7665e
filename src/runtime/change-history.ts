import type { Amendment, Event, HistoryRequest } from "../domain/model/event.ts";
import { readDay, restored } from "../snapshot/history.ts";
import { dayKey } from "../snapshot/saved.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

export function isHistoryRequest(event: Event | Amendment | HistoryRequest): event is HistoryRequest {
  return "command" in event && (event.command === "deleteDays" || event.command === "restoreDays");
}

/** Deletes days, or puts them back. Either is harmless when asked for twice. */
export async function changeHistory({ store, clock }: Ports, request: HistoryRequest): Promise<void> {
  if (request.command === "deleteDays") {
    await store.remove(request.days.map(dayKey));
    return;
  }
  const raw = await loadStored(store, Object.keys(request.days).map(dayKey), clock);
  const items = Object.entries(request.days).map(([day, was]) => {
    const key = dayKey(day);
    return [key, restored(readDay(raw[key]) ?? [raw[key]], was)];
  });
  await store.save(Object.fromEntries(items) as Record<string, unknown>);
}
