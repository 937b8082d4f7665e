import { UPKEEP } from "../snapshot/saved.ts";
import { readUpkeep } from "../snapshot/upkeep.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

/**
 * Opens the welcome page, once for each installation. It is written down first, so a worker that dies in between opens
 * it never rather than twice: the options lead to it too. What cannot be written down is not opened.
 * @throws NoRoom, or what the browser says to the page
 */
export async function openWelcome({ store, clock, welcome }: Ports): Promise<void> {
  const { [UPKEEP]: raw } = await loadStored(store, [UPKEEP], clock);
  const upkeep = readUpkeep(raw);
  if (upkeep.welcomed) return;
  await store.save({ [UPKEEP]: { ...upkeep, welcomed: true } });
  await inTime(welcome.open());
}
