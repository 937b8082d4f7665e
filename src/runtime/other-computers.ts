import type { SeenElsewhere } from "../domain/model/environment.ts";
import { SYNC } from "../snapshot/saved.ts";
import { readAccount } from "../syncing/account.ts";
import { readJournal } from "../syncing/journal.ts";
import { elsewhereOf, REPORT } from "../syncing/reports.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";

/**
 * Where the person was besides here, as their other computers have reported it; null: nowhere, or nobody can tell, as
 * where nothing is synchronised.
 */
export async function findElsewhere({ store, syncArea, clock }: Ports): Promise<SeenElsewhere | null> {
  try {
    const { [SYNC]: stored } = await store.load([SYNC]);
    const { on, asks, name } = readJournal(stored);
    if (!on || asks) return null;
    const account = readAccount(await inTime(syncArea.read()));
    return account && elsewhereOf(account.reports, name, clock.now());
  } catch {
    return null;
  }
}

/** The other computers hear no more of where the person was last here. Where that is refused it says nothing in a day. */
export async function withdrawReport({ store, syncArea }: Ports): Promise<void> {
  try {
    const { on, name } = readJournal((await store.load([SYNC]))[SYNC]);
    if (on) await inTime(syncArea.remove([REPORT + name]));
  } catch {
    // Nothing else waits for it.
  }
}
