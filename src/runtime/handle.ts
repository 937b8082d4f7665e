import { amended, isAmendment } from "../domain/amend.ts";
import { isListening } from "../domain/counting/presence.ts";
import type { Amendment, Event } from "../domain/event.ts";
import { looksCloser } from "../domain/holding/looking.ts";
import { plan, type Plan } from "../domain/plan.ts";
import { faultOf } from "../domain/refuse.ts";
import type { Filed } from "../domain/record.ts";
import { differing, type Settings } from "../domain/settings.ts";
import type { Context, State, World } from "../domain/state.ts";
import { begin, step, stepInto, type Stepped } from "../domain/step.ts";
import { MINUTE, type Instant } from "../domain/time.ts";
import { outdated } from "../snapshot/outdated.ts";
import { BACKUP, dayKey, readDay, readSaved, SETTINGS, STATE, type Saved } from "../snapshot/saved.ts";
import { troubleOf, type Ports, type Reply, type ReplyError, type Trouble } from "./ports.ts";
import { inTime } from "./in-time.ts";
import { reconcile } from "./reconcile.ts";

/**
 * Handles one event: load, step, save everything in one write, then make the browser match. Whoever sent a
 * command is answered as soon as it is saved. If that fails, nothing has changed, and it is tried again.
 */
export async function handle(
  ports: Ports,
  event: Event | Amendment,
  answer: (reply: Reply) => void = () => {},
): Promise<void> {
  const now = ports.clock.now();
  const saved = await orTryAgain(ports, now, () => saveAfter(ports, now, event));
  if ("error" in saved) {
    answer(saved);
    return;
  }
  answer({ ok: true });
  await ports.troubles.set([...saved.troubles, ...(await reconcile(ports, saved.plan))]);
  if (saved.tooOld.length > 0) await inTime(ports.store.remove(saved.tooOld));
}

interface Done {
  plan: Plan;
  troubles: Trouble[];
  /** Keys of histories that can go. What a refusal leaves behind goes with the next day. */
  tooOld: string[];
}

async function saveAfter(ports: Ports, now: Instant, event: Event | Amendment): Promise<Done | ReplyError> {
  const zone = ports.clock.zone();
  const raw = await ports.store.load([STATE, SETTINGS, BACKUP]);
  const saved = readSaved(raw, now, zone);
  const fault = "command" in event && !isAmendment(event) ? faultOf(event, now) : null;
  if (fault !== null) return { error: { field: fault } };
  const settings = isAmendment(event) ? amended(saved.settings, event) : saved.settings;
  if ("refused" in settings) return { error: { field: settings.refused } };

  const { world, troubles } = await probed(ports, saved, event, now);
  const context = { now, zone, settings: saved.settings, world };
  const { state, records } = stepped(saved.state, event, context, settings);
  const isDamaged = saved.damaged.length > 0;
  const told = isDamaged ? { ...state, mended: { at: now, fields: saved.damaged } } : state;
  await ports.store.save({
    [STATE]: told,
    ...(isAmendment(event) || isDamaged ? { [SETTINGS]: differing(settings) } : {}),
    ...(await withRecords(ports, records)),
    ...(isDamaged && raw[BACKUP] === undefined ? { [BACKUP]: raw } : {}),
  });
  const tooOld = told.day === saved.state?.day ? [] : outdated(told.day);
  return { plan: plan(told, { ...context, settings }), troubles, tooOld };
}

async function probed(
  ports: Ports,
  { state, settings }: Saved,
  event: Event | Amendment,
  now: Instant,
): Promise<{ world: World; troubles: Trouble[] }> {
  // What is taken back may be due again at once.
  const comesBack = "command" in event && event.command === "undo";
  const closely = state !== null && (comesBack || looksCloser(state, { now, settings }));
  try {
    return { world: await inTime(ports.senses.probe(settings, closely)), troubles: [] };
  } catch (error) {
    return { world: asBefore(state), troubles: [troubleOf("idle", error)] };
  }
}

/** What cannot be found out is taken to be as it was. Whether someone is busy changes too often: they may be. */
function asBefore(state: State | null): World {
  const listens = state !== null && isListening(state);
  return {
    idle: listens || state?.presence.is === "away" ? "idle" : "active",
    audible: listens,
    pageOpen: true,
    pageInView: true,
    still: false,
    fullScreen: (state?.seen.fullScreen ?? null) !== null,
    call: (state?.seen.call ?? null) !== null,
  };
}

/** Nothing was saved, so nothing may be shown: but the failure is told, and an alarm is there to try again. */
async function orTryAgain<Result>(
  ports: Ports,
  now: Instant,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    await Promise.allSettled([
      ports.troubles.set([troubleOf("storage", error)]),
      ports.alarm.ensure(now + MINUTE),
    ]);
    throw error;
  }
}

function stepped(
  state: State | null,
  event: Event | Amendment,
  context: Context,
  settings: Settings,
): Stepped {
  const known = state ?? begin(context).state;
  return isAmendment(event) ? stepInto(settings, known, context) : step(known, event, context);
}

/** The days' histories with the new records added. A history that is no list is kept aside, not overwritten. */
async function withRecords(ports: Ports, filed: Filed[]): Promise<Record<string, unknown>> {
  const days = [...new Set(filed.map(({ day }) => day))];
  if (days.length === 0) return {};
  const raw = await ports.store.load(days.map(dayKey));
  const items: Record<string, unknown> = {};
  for (const day of days) {
    const known = readDay(raw[dayKey(day)]);
    if (known === null) items[`${BACKUP}:${dayKey(day)}`] = raw[dayKey(day)];
    items[dayKey(day)] = [
      ...(known ?? []),
      ...filed.filter((entry) => entry.day === day).map(({ record }) => record),
    ];
  }
  return items;
}
