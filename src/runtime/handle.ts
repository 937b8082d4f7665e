import { changeSettings, isSettingsChange, type SettingsChange } from "../settings/change.ts";
import { dayOf, startOfDay } from "../calendar/day.ts";
import { needsElsewhere } from "../domain/rules/elsewhere.ts";
import { isListening } from "../domain/rules/presence.ts";
import { needsCloseProbe, needsPageProbe } from "../domain/rules/probing.ts";
import { recountDay } from "../domain/changes/day.ts";
import type { Event } from "../domain/model/event.ts";
import { plan, type Plan } from "../domain/plan.ts";
import { settingsNow } from "../domain/rules/easy.ts";
import { stepRounds } from "../domain/changes/rounds.ts";
import { isCounting } from "../domain/rules/rounds.ts";
import { faultOf } from "../domain/rules/holds.ts";
import type { FiledRecord } from "../domain/model/record.ts";
import { findDifferences, effective, isSameSettings, type Settings } from "../settings/fields.ts";
import type { Context, Outcome } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import type { Environment } from "../domain/model/environment.ts";
import { storedForm, withChosen } from "../settings/layers.ts";
import { firstAppearance } from "../settings/appearance.ts";
import { begin, step, stepInto } from "../domain/step.ts";
import { MINUTE, type Instant } from "../calendar/time.ts";
import { readDay, readHistory, withinLimit, withoutRecords, withRecords } from "../snapshot/history.ts";
import { readRounds } from "../snapshot/rounds.ts";
import { BACKUP, dayKey, POLICY, ROUNDS, SETTINGS, STATE, UPKEEP, type Saved } from "../snapshot/saved.ts";
import { readSaved } from "../snapshot/whole.ts";
import type { Request, SyncRequest } from "../snapshot/request.ts";
import { readUpkeep } from "../snapshot/upkeep.ts";
import { NoRoom, troubleOf, type Ports, type Reply, type ReplyError, type Trouble } from "./ports.ts";
import { changeData, isDataRequest } from "./change-data.ts";
import { changeHistory, isHistoryRequest } from "./change-history.ts";
import { findElsewhere } from "./other-computers.ts";
import { inTime } from "./in-time.ts";
import { collectFigures } from "./leave-figures.ts";
import { runUpkeep } from "./run-upkeep.ts";
import { loadStored } from "./reading.ts";
import { reconcile } from "./reconcile.ts";
import { save } from "./saving.ts";
import type { DayStart } from "./stored-days.ts";

/**
 * Handles one event: load, step, save everything in one write, then make the browser match. Whoever sent a
 * command is answered as soon as it is saved. If that fails, nothing has changed, and it is tried again.
 * @param answer may take its time: only when the answer is on its way is the browser made to match
 * @param news what is to be kept from now on, and goes into the same write
 */
export async function handle(
  ports: Ports,
  event: Event | Exclude<Request, SyncRequest>,
  answer: (reply: Reply) => unknown = () => {},
  news: Record<string, unknown> = {},
): Promise<void> {
  const now = ports.clock.now();
  const saved = await reportFailure(ports, now, async () => {
    if (isDataRequest(event)) {
      const fault = await changeData(ports, event);
      if (fault !== null) return fault;
    } else if (isHistoryRequest(event)) await changeHistory(ports, event);
    else return saveAfter(ports, now, event, { news });
    return saveAfter(ports, now, { command: "refresh" }, { recounts: true });
  });
  if ("error" in saved) {
    await answer(saved);
    return;
  }
  await answer({ ok: true });
  await ports.troubles.set([...saved.troubles, ...(await reconcile(ports, saved.plan))]);
}

async function recount({ store, clock }: Ports, state: State | null): Promise<State | null> {
  if (state === null) return null;
  const key = dayKey(state.day);
  const { [key]: stored } = await loadStored(store, [key], clock);
  return recountDay(state, readHistory(stored).records);
}

interface HandledEvent {
  plan: Plan;
  troubles: Trouble[];
}

async function saveAfter(
  ports: Ports,
  now: Instant,
  event: Event | SettingsChange,
  { news = {}, recounts = false }: { news?: Record<string, unknown>; recounts?: boolean },
): Promise<HandledEvent | ReplyError> {
  const zone = ports.clock.zone();
  const raw = {
    ...(await loadStored(ports.store, [SETTINGS, POLICY, UPKEEP, ROUNDS], ports.clock)),
    ...news,
  };
  const read = readSaved(raw, now, zone);
  // What is told of today has been changed by somebody: its numbers follow.
  const saved = recounts ? { ...read, state: await recount(ports, read.state) } : read;
  const known = readUpkeep(raw[UPKEEP]);
  const fault = "command" in event ? faultOf(event, now) : null;
  if (fault !== null) return { error: { field: fault } };
  // Nothing was ever saved: this is the first event of all. Who is in the pictures is drawn now, and kept.
  const isFirst = raw[STATE] === undefined && raw[SETTINGS] === undefined;
  const begun = isFirst ? withChosen(saved.layers, firstAppearance(now)) : saved.layers;
  const layers = isSettingsChange(event) ? changeSettings(begun, event) : begun;
  if ("refused" in layers) return { error: { field: layers.refused } };
  const { effective: settings } = layers;

  const { environment: here, troubles } = await probe(ports, saved, event, now);
  const mayComeBack =
    here.idle !== "locked" && saved.state !== null && needsElsewhere(saved.state, event, now);
  const environment = mayComeBack ? { ...here, elsewhere: await findElsewhere(ports) } : here;
  const context = {
    now,
    zone,
    settings: settingsInForce(saved),
    environment,
    known: await loadKnown(ports, saved, settings, now, zone),
  };
  const { state, records, retracted } = takeStep(saved.state, event, context, settings);
  const isDamaged = saved.damaged.length > 0;
  const stepped = stepRounds(
    readRounds(raw[ROUNDS], now, state.day),
    isSettingsChange(event) ? { command: "refresh" } : event,
    now,
    state.day,
  );
  const filed = [...records, ...stepped.records.map((record) => ({ day: state.day, record }))];
  const told = {
    ...state,
    settingsInForce: findDifferences(settings),
    ...(isDamaged && { mended: { at: now, fields: saved.damaged } }),
  };
  const where = { zone, dayStart: settings.dayStart };
  const isNewDay = told.day !== saved.state?.day;
  const days = await collectDays(ports, filed, retracted, where);
  const items = {
    ...news,
    [STATE]: told,
    ...(isSettingsChange(event) || isDamaged || isFirst ? { [SETTINGS]: storedForm(layers.person) } : {}),
    ...(isCounting(stepped.rounds) || raw[ROUNDS] !== undefined ? { [ROUNDS]: stepped.rounds } : {}),
    ...days,
    ...(await collectFigures(ports, days, { ...where, today: told.day, before: saved.state?.day ?? null })),
    ...(isDamaged ? await collectBackup(ports, raw) : {}),
  };
  const upkeep = await runUpkeep(ports, known, now, where);
  const isReserved = await save(ports, items, upkeep, {
    ...where,
    today: told.day,
    provenDay: dayOf(upkeep.lived?.since ?? now, zone, settings.dayStart),
    isNewDay,
  });
  const short: Trouble[] = isReserved ? [] : [{ kind: "short", message: "" }];
  return { plan: plan(told, { ...context, settings }, stepped.rounds), troubles: [...troubles, ...short] };
}

async function probe(
  ports: Ports,
  { state, settings }: Saved,
  event: Event | SettingsChange,
  now: Instant,
): Promise<{ environment: Environment; troubles: Trouble[] }> {
  // What is taken back may be due again at once.
  const comesBack = "command" in event && ["undo", "removeGlass"].includes(event.command);
  const matters = {
    doings:
      state !== null &&
      (comesBack || needsCloseProbe(state, { now, settings: settingsNow(settings, state) })),
    page: state !== null && needsPageProbe(state),
  };
  try {
    return { environment: await inTime(ports.activityMonitor.probe(settings, matters)), troubles: [] };
  } catch (error) {
    return { environment: asBefore(state), troubles: [troubleOf("idle", error)] };
  }
}

/** What cannot be found out is taken to be as it was. Whether someone is busy changes too often: they may be. */
function asBefore(state: State | null): Environment {
  const listens = state !== null && isListening(state);
  return {
    idle: listens || state?.presence.is === "away" ? "idle" : "active",
    audible: listens,
    pageOpen: true,
    pageInView: true,
    still: false,
    fullScreen: (state?.seen.fullScreen ?? null) !== null,
    call: (state?.seen.call ?? null) !== null,
    callSites: [],
    returnsReported: false,
  };
}

/** Nothing was saved, so nothing may be shown: but the failure is told, and an alarm is there to try again. */
async function reportFailure<Result>(
  ports: Ports,
  now: Instant,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    await Promise.allSettled([
      ports.troubles.set([troubleOf(error instanceof NoRoom ? "full" : "storage", error)]),
      ports.alarm.ensure(now + MINUTE),
    ]);
    throw error;
  }
}

/** Those of the last event. Somebody else may have written other ones since: another page, another computer. */
function settingsInForce({ state, settings }: Saved): Settings {
  const last = state?.settingsInForce ?? null;
  return last === null ? settings : effective(last);
}

/** A change of settings from outside is noticed with the next event, and handled like one's own. */
function takeStep(
  state: State | null,
  event: Event | SettingsChange,
  context: Context,
  settings: Settings,
): Outcome {
  const known = state ?? begin(context).state;
  if (isSettingsChange(event)) return stepInto(settings, known, context);
  if (isSameSettings(settings, context.settings)) return step(known, event, context);
  if ("signal" in event) return stepInto(settings, known, context, event);
  // What is asked for now is asked for under the new ones.
  const into = stepInto(settings, known, context, { signal: "woke" });
  const { state: after, records, retracted } = step(into.state, event, { ...context, settings });
  return {
    state: after,
    records: [...into.records, ...records],
    retracted: [...into.retracted, ...retracted],
  };
}

/** The histories of the days on which this event may fall, where that is not plainly the day the state is of. */
async function loadKnown(
  ports: Ports,
  saved: Saved,
  changed: Settings,
  now: Instant,
  zone: string,
): Promise<Context["known"]> {
  const { state } = saved;
  const days = [
    ...new Set([settingsInForce(saved), changed].map(({ dayStart }) => dayOf(now, zone, dayStart))),
  ];
  if (state === null || (state.jumps.length === 0 && days.every((day) => day === state.day))) return {};
  const raw = await loadStored(ports.store, days.map(dayKey), ports.clock);
  return Object.fromEntries(days.map((day) => [day, readHistory(raw[dayKey(day)]).records]));
}

/**
 * What could not be read, kept aside: the first of it, which is never overwritten. It may be large, so it is asked for
 * only where there is something to be kept.
 */
async function collectBackup(ports: Ports, raw: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { [BACKUP]: before } = await loadStored(ports.store, [BACKUP], ports.clock);
  return before === undefined ? { [BACKUP]: raw } : {};
}

/**
 * The days' histories without what is retracted and with the new records. A history that is no list is kept aside,
 * not overwritten.
 */
async function collectDays(
  ports: Ports,
  filed: readonly FiledRecord[],
  retracted: readonly FiledRecord[],
  { zone, dayStart }: DayStart,
): Promise<Record<string, unknown>> {
  const days = [...new Set([...retracted, ...filed].map(({ day }) => day))];
  if (days.length === 0) return {};
  const raw = await loadStored(ports.store, days.map(dayKey), ports.clock);
  const items: Record<string, unknown> = {};
  for (const day of days) {
    const key = dayKey(day);
    const known = readDay(raw[key]);
    if (known === null) items[`${BACKUP}:${key}`] = raw[key];
    const of = (some: readonly FiledRecord[]) =>
      some.filter((one) => one.day === day).map(({ record }) => record);
    const kept = withoutRecords(known ?? [], of(retracted));
    items[key] = withRecords(withinLimit(kept, startOfDay(day, zone, dayStart)), of(filed));
  }
  return items;
}
