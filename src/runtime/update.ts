import { readSaved, SETTINGS, STATE } from "../snapshot/saved.ts";
import type { Ports } from "./ports.ts";

/**
 * Installs the new version that waits, if there is one and no break is on: it would take the break's page away, or
 * the popup with its routine. Fails where the browser refuses; then the next event tries again, and the browser
 * installs it when it starts.
 */
export async function installUpdate(ports: Ports): Promise<void> {
  if (!(await ports.updates.isWaiting()) || (await isOnBreak(ports))) return;
  await ports.updates.install();
}

async function isOnBreak({ store, clock }: Ports): Promise<boolean> {
  const { state } = readSaved(await store.load([STATE, SETTINGS]), clock.now(), clock.zone());
  return state !== null && state.break !== null;
}
