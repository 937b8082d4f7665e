import { readSaved, SETTINGS } from "../snapshot/saved.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

/**
 * Installs the new version that waits, if there is one, no break is on and no page in use: it would take the break's
 * page away, or the popup with its routine, or the field in which somebody types. Fails where the browser refuses; then the next event tries again, and the browser
 * installs it when it starts.
 */
export async function installUpdate(ports: Ports): Promise<void> {
  if (!(await ports.updates.isWaiting())) return;
  if ((await isOnBreak(ports)) || (await ports.updates.isInTheWay())) return;
  await ports.updates.install();
}

async function isOnBreak({ store, clock }: Ports): Promise<boolean> {
  const { state } = readSaved(await loadStored(store, [SETTINGS], clock), clock.now(), clock.zone());
  return state !== null && state.break !== null;
}
