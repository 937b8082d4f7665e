import { HOUR, SECOND, type Instant, type Ms } from "../calendar/time.ts";
import { storedForm } from "../settings/layers.ts";
import type { SyncRequest } from "../snapshot/request.ts";
import { POLICY, SETTINGS, SYNC, type Saved } from "../snapshot/saved.ts";
import { readSaved } from "../snapshot/whole.ts";
import { storedKey, FORGOTTEN, fit, isStoredKey, readAccount } from "../syncing/account.ts";
import { withItems } from "../syncing/items.ts";
import { isSameJournal, readJournal, type Journal, type SyncTrouble } from "../syncing/journal.ts";
import { exchangeItems, noteChanges, type MeetingAnswer } from "../syncing/merge.ts";
import { nextReport, outdatedReports, REPORT } from "../syncing/reports.ts";
import { withdrawReport } from "./other-computers.ts";
import { handle } from "./handle.ts";
import { inTime } from "./in-time.ts";
import { NoRoom, type Ports, type Reply } from "./ports.ts";
import { loadStored } from "./reading.ts";

/** Changes are gathered for so long: whoever moves a slider has one thing to tell. */
export const GATHERING: Ms = 5 * SECOND;
/** That nothing was new is told this often at the most. */
const NEWS_OF_NOTHING: Ms = HOUR;

export function isSyncRequest(asked: object): asked is SyncRequest {
  return "sync" in asked;
}

/**
 * Goes on with the exchange where a person has switched it on; else it looks up that they have not, and no more. It
 * picks up whatever a worker that died has left undone.
 */
export async function continueSync(ports: Ports): Promise<void> {
  if (await isOn(ports)) await synchronise(ports);
}

async function isOn({ store }: Ports): Promise<boolean> {
  const { [SYNC]: stored } = await store.load([SYNC]);
  return readJournal(stored).on;
}

/**
 * Notes what the person has changed, and where the exchange is on, brings it together with what their other computers
 * have written. First the account is told and then what it had is saved here, in one write with what is remembered of
 * it: a worker that dies in between finds at its next beginning that both say the same.
 * @param atOnce also what may be in the middle of being changed is told at once
 */
export async function synchronise(
  ports: Ports,
  answer: MeetingAnswer | null = null,
  atOnce = answer !== null,
): Promise<void> {
  const { stored, journal, saved, isMended, now } = await load(ports);
  if (!journal.on) return keep(ports, stored, journal);
  const raw = await inTime(ports.syncArea.read()).catch(() => undefined);
  if (raw === undefined) return keep(ports, stored, { ...journal, trouble: "refused" });
  const account = readAccount(raw);
  if (account === null) return keep(ports, stored, switchedOff(journal, "unreadable"));
  if (account.isForgotten) return keep(ports, stored, switchedOff(journal, "forgotten"));

  const { layers } = saved;
  const outcome = exchangeItems(journal, account.items, layers.policy, now, answer);
  if (outcome.asks) return keep(ports, stored, { ...journal, asks: true, trouble: null, left: 0 });
  const isReady = atOnce || !isGathering(journal, now);
  const { fits, left } = fit(raw as Record<string, unknown>, isReady ? outcome.writes : {});
  const report = saved.state && nextReport(saved.state, account.reports[journal.name], now);
  const told = { ...fits, ...(report && { [REPORT + journal.name]: report }) };
  const removals = [...outcome.removals.map(storedKey), ...outdatedReports(account.reports, now)];
  const refusal = await write(ports, told, removals);
  const person = withItems(layers.person, layers.policy, outcome.items);
  const isTaken = person !== layers.person;
  const isNews = isTaken || Object.keys(fits).length > 0 || journal.exchangedAt === null;
  const isOld = Math.abs(now - (journal.exchangedAt ?? 0)) >= NEWS_OF_NOTHING;
  const after: Journal = {
    ...journal,
    // What was lost here and has come back is not to come back again.
    changedAt: isMended ? now : journal.changedAt,
    items: outcome.items,
    exchangedAt: isNews || isOld ? now : journal.exchangedAt,
    asks: false,
    trouble: refusal ?? (left > 0 ? "room" : null),
    left,
  };
  if (isTaken) {
    await handle(ports, { signal: "woke" }, () => {}, { [SETTINGS]: storedForm(person), [SYNC]: after });
  } else await keep(ports, stored, after);
}

/** Where the clock has gone back since, nobody waits for it. */
function isGathering({ changedAt }: Journal, now: Instant): boolean {
  return changedAt !== null && changedAt <= now && now - changedAt < GATHERING;
}

interface Loaded {
  stored: unknown;
  /** With all that the person has changed until now. */
  journal: Journal;
  saved: Saved;
  /** Something could not be read of the settings here, since when they were last noted. */
  isMended: boolean;
  now: Instant;
}

async function load({ store, clock }: Ports): Promise<Loaded> {
  const raw = await loadStored(store, [SETTINGS, POLICY, SYNC], clock);
  const now = clock.now();
  const saved = readSaved(raw, now, clock.zone());
  const known = readJournal(raw[SYNC]);
  const mended = saved.state?.mended ?? null;
  const isRecent = mended !== null && mended.at > (known.changedAt ?? Number.NEGATIVE_INFINITY);
  const lost = [...saved.damaged, ...(isRecent ? mended.fields : [])].filter((path) =>
    path.startsWith("settings"),
  );
  const { person, policy } = saved.layers;
  const journal = noteChanges(known, person, policy, now, lost);
  return { stored: raw[SYNC], journal, saved, isMended: lost.length > 0, now };
}

async function keep({ store }: Ports, stored: unknown, journal: Journal): Promise<void> {
  if (!isSameJournal(readJournal(stored), journal)) await store.save({ [SYNC]: journal });
}

/** What the browser refuses now it may take the next time; what it has no room for, hardly. */
async function write(
  { syncArea }: Ports,
  items: Record<string, unknown>,
  removals: readonly string[],
): Promise<SyncTrouble | null> {
  try {
    if (Object.keys(items).length > 0) await inTime(syncArea.write(items));
    if (removals.length > 0) await inTime(syncArea.remove([...removals]));
    return null;
  } catch (error) {
    return error instanceof NoRoom ? "room" : "refused";
  }
}

function switchedOff(journal: Journal, trouble: SyncTrouble | null): Journal {
  return { ...journal, on: false, asks: false, exchangedAt: null, trouble, left: 0 };
}

/** Does what a person has asked of the exchange. Whoever begins anew after all was forgotten, begins for all. */
export async function changeSync(ports: Ports, request: SyncRequest): Promise<Reply> {
  try {
    return await carryOut(ports, request);
  } catch (error) {
    // What does not fit is no trouble of Limber's: all else goes on being saved.
    if (error instanceof NoRoom) return { error: { field: "room" } };
    throw error;
  }
}

async function carryOut(ports: Ports, request: SyncRequest): Promise<Reply> {
  const { stored, journal } = await load(ports);
  switch (request.sync) {
    case "on": {
      if (journal.on) {
        await synchronise(ports, null, true);
        return { ok: true };
      }
      const name = journal.name || crypto.randomUUID().slice(0, 8);
      if ((await write(ports, {}, [FORGOTTEN])) !== null) return { error: { field: "sync" } };
      await keep(ports, stored, { ...switchedOff(journal, null), on: true, name });
      await synchronise(ports, null, true);
      return { ok: true };
    }
    case "answer":
      if (!journal.asks) return { ok: true };
      await synchronise(ports, request.counts);
      return (await isSettled(ports)) ? { ok: true } : { error: { field: "sync" } };
    case "off":
      await withdrawReport(ports);
      await keep(ports, stored, switchedOff(journal, null));
      return { ok: true };
    case "forget":
      return (await forget(ports)) ? { ok: true } : { error: { field: "sync" } };
  }
}

/** Whether the answer of the person has counted: an account that could not be read knows nothing of it. */
async function isSettled({ store }: Ports): Promise<boolean> {
  const { on, asks } = readJournal((await store.load([SYNC]))[SYNC]);
  return on && !asks;
}

/** The mark first: whoever sees it writes nothing any more. Here the exchange ends when all is gone. */
async function forget(ports: Ports): Promise<boolean> {
  const { stored, journal, now } = await load(ports);
  const raw = await inTime(ports.syncArea.read()).catch(() => null);
  if (typeof raw !== "object" || raw === null) return false;
  const keys = Object.keys(raw).filter((key) => isStoredKey(key) && key !== FORGOTTEN);
  if ((await write(ports, { [FORGOTTEN]: now }, keys)) !== null) return false;
  await keep(ports, stored, switchedOff(journal, null));
  return true;
}
