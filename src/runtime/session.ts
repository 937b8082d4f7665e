import { SECOND, type Ms } from "../calendar/time.ts";
import type { Event } from "../domain/model/event.ts";
import type { Request } from "../snapshot/request.ts";
import { handle } from "./handle.ts";
import { inTime } from "./in-time.ts";
import { changeSync, isSyncRequest } from "./synchronise.ts";
import { NoRoom, type Ports, type Reply } from "./ports.ts";
import { POLICY, SETTINGS } from "../snapshot/saved.ts";
import { readSaved } from "../snapshot/whole.ts";
import { loadStored } from "./reading.ts";

/**
 * Handles an event. Before the first one of a session its beginning is handled, whatever the event is: browsers
 * report some beginnings and keep quiet about others, like being switched on again.
 */
export async function handleInSession(
  ports: Ports,
  event: Event | Request,
  answer?: (reply: Reply) => unknown,
): Promise<void> {
  await beginSession(ports);
  if (isSyncRequest(event)) await answer?.(await changeSync(ports, event));
  else await handle(ports, event, answer);
  await installUpdate(ports);
}

/** A browser that refuses to save for a moment does so for some milliseconds, or until it has started. */
const TRY_AGAIN: readonly Ms[] = [SECOND, 5 * SECOND];

/**
 * Handles what the browser reports. No page waits for it that could ask again, so a click that could not be saved is
 * tried again. It carries its moment, and therefore counts once. Where there is no room trying again would change
 * nothing, for saving has made what room there can be.
 */
export async function handleReport(ports: Ports, event: Event): Promise<void> {
  for (const pause of "at" in event ? TRY_AGAIN : []) {
    try {
      await handleInSession(ports, event);
      return;
    } catch (error) {
      if (error instanceof NoRoom) throw error;
      await ports.clock.pause(pause);
    }
  }
  await handleInSession(ports, event);
}

/**
 * Begins the session if that has not been done: the browser may have forgotten the alarm, the icon, the menu and
 * Limber's pages, and nobody was watching since the last one. It counts as begun only once that is saved and shown,
 * so a worker that dies in between leaves it to the next.
 */
export async function beginSession(ports: Ports): Promise<void> {
  if (await hasBegun(ports)) return;
  await Promise.allSettled([ports.page.clearAway(), ports.menu.make()].map(inTime));
  await handle(ports, { signal: "browserStarted" });
  // Begun once too often is better than an event that is lost.
  await ports.session.begin().catch(() => {});
}

/** Where nobody can say whether it has begun, it is begun again: that changes little, and not to begin much. */
async function hasBegun(ports: Ports): Promise<boolean> {
  try {
    return await inTime(ports.session.hasBegun());
  } catch {
    return false;
  }
}

/**
 * Installs the new version that waits, if there is one, no break is on and no page in use: it would take the break's
 * page away, or the popup with its routine, or the field in which somebody types. Fails where the browser refuses; then
 * the next event tries again, and the browser installs it when it starts.
 */
async function installUpdate(ports: Ports): Promise<void> {
  if (!(await ports.updates.isWaiting())) return;
  if ((await isOnBreak(ports)) || (await ports.updates.isInTheWay())) return;
  await ports.updates.install();
}

async function isOnBreak({ store, clock }: Ports): Promise<boolean> {
  const { state } = readSaved(await loadStored(store, [SETTINGS, POLICY], clock), clock.now(), clock.zone());
  return state !== null && state.break !== null;
}
