import { amended, isAmendment } from "../domain/amend.ts";
import type { Amendment, Event } from "../domain/event.ts";
import { plan } from "../domain/plan.ts";
import type { Filed } from "../domain/record.ts";
import { differing, type Settings } from "../domain/settings.ts";
import type { Context, State } from "../domain/state.ts";
import { begin, step, stepInto, type Stepped } from "../domain/step.ts";
import { MINUTE } from "../domain/time.ts";
import { BACKUP, dayKey, readDay, readSaved, SETTINGS, STATE } from "../snapshot/saved.ts";
import type { Ports, Reply } from "./ports.ts";
import { reconcile, troubleOf } from "./reconcile.ts";

/**
 * Handles one event: load, step, save everything in one write, then make the browser match. Whoever sent a
 * command is answered as soon as it is saved.
 */
export async function handle(
  ports: Ports,
  event: Event | Amendment,
  answer: (reply: Reply) => void = () => {},
): Promise<void> {
  const now = ports.clock.now();
  const zone = ports.clock.zone();
  const raw = await ports.store.load([STATE, SETTINGS, BACKUP]);
  const saved = readSaved(raw, now, zone);
  const settings = isAmendment(event) ? amended(saved.settings, event) : saved.settings;
  if ("refused" in settings) {
    answer({ error: { field: settings.refused } });
    return;
  }

  const world = await ports.senses.probe(saved.settings);
  const context = { now, zone, settings: saved.settings, world };
  const { state, records } = stepped(saved.state, event, context, settings);
  const mended =
    saved.damaged.length === 0 ? state : { ...state, mended: { at: now, fields: saved.damaged } };
  try {
    await ports.store.save({
      ...changed(mended, settings, isAmendment(event) || saved.damaged.length > 0),
      ...(await withRecords(ports, records)),
      ...(saved.damaged.length > 0 && raw[BACKUP] === undefined ? { [BACKUP]: raw } : {}),
    });
  } catch (error) {
    await ports.alarm.ensure(now + MINUTE);
    await ports.troubles.set([troubleOf("storage", error)]);
    throw error;
  }
  answer({ ok: true });
  await ports.troubles.set(await reconcile(ports, plan(mended, { ...context, settings })));
}

function stepped(
  state: State | null,
  event: Event | Amendment,
  context: Context,
  settings: Settings,
): Stepped {
  if (state === null) return begin({ ...context, settings });
  return isAmendment(event) ? stepInto(settings, state, context) : step(state, event, context);
}

function changed(state: State, settings: Settings, withSettings: boolean): Record<string, unknown> {
  return withSettings ? { [STATE]: state, [SETTINGS]: differing(settings) } : { [STATE]: state };
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
