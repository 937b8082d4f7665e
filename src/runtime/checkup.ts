import { dayBefore, dayOf, type Day } from "../calendar/day.ts";
import type { Request } from "../snapshot/request.ts";
import type { DayRecord } from "../domain/model/record.ts";
import type { Instant } from "../calendar/time.ts";
import { readHistory } from "../snapshot/history.ts";
import { DAY, dayKey, SYNC, type Saved } from "../snapshot/saved.ts";
import { readJournal, type Journal } from "../syncing/journal.ts";
import type { Client } from "./client.ts";
import { inTime } from "./in-time.ts";
import type { Clock, Trouble } from "./ports.ts";
import type { Checkup, Findings } from "./page-ports.ts";
import { loadStored } from "./reading.ts";

/** How things stood at one moment. What could not be found out is undefined. */
export interface Examination {
  at: Instant;
  zone: string;
  saved: Saved | undefined;
  /** What is remembered of the exchange with the person's other computers. */
  sync: Journal | undefined;
  /** What is known to be wrong. */
  troubles: Trouble[];
  /** The histories of today and the days before, as far as there are any. */
  days: DayRecord[][];
  found: { [Name in keyof Findings]: Findings[Name] | undefined };
}

/** So many days are looked at, in which an absence should have been noticed. */
const DAYS = 14;

/** Asks everything and changes nothing. Each question has its own time, and one that fails leaves the others alone. */
export async function examine(checkup: Checkup, client: Client, clock: Clock): Promise<Examination> {
  const { questions } = checkup;
  const at = clock.now();
  const zone = clock.zone();
  const saved = await answer(() => client.read());
  const [troubles, sync, histories, ...answers] = await Promise.all([
    answer(() => client.troubles()),
    answer(async () => readJournal((await checkup.stored.load([SYNC]))[SYNC])),
    answer(() =>
      loadStored(checkup.stored, daysUntil(at, zone, saved?.settings.dayStart ?? 0).map(dayKey), clock),
    ),
    ...Object.values(questions).map((question) => answer<unknown>(question)),
  ]);
  const found = Object.fromEntries(Object.keys(questions).map((name, index) => [name, answers[index]]));
  return {
    at,
    zone,
    saved,
    sync,
    troubles: troubles ?? [],
    days: Object.entries(histories ?? {})
      .filter(([key]) => key.startsWith(DAY))
      .map(([, day]) => readHistory(day).records),
    found: found as Examination["found"],
  };
}

/**
 * Asks the worker for something, and waits until the browser matches it too. The worker answers as soon as it has
 * saved and acts after that, so only the answer to a later look tells that it is done.
 */
export async function carryOut(client: Client, request: Request): Promise<void> {
  for (const each of [request, { command: "refresh" } as const]) await answer(() => client.send(each));
}

/** What a question comes to; undefined where it fails, or takes too long. */
async function answer<Found>(question: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await inTime(question());
  } catch {
    return undefined;
  }
}

function daysUntil(at: Instant, zone: string, dayStart: number): Day[] {
  const today = dayOf(at, zone, dayStart);
  return Array.from({ length: DAYS }, (_, back) => dayBefore(today, back));
}
