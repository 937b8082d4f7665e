import { extrasWithoutJumps } from "./easy.ts";
import { jumpsReader } from "./jumps.ts";
import { readSavedWith, type Saved } from "./saved.ts";

/** Everything saved, the jumps of the clock among it, as far as it can be read: what the engine begins with. Never throws. */
export function readSaved(raw: Record<string, unknown>, now: number, zone: string): Saved {
  return readSavedWith(
    (here, state) => ({ ...extrasWithoutJumps(here, state), jumps: jumpsReader(here) }),
    raw,
    now,
    zone,
  );
}
