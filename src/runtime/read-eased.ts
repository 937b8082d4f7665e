import { settingsNow } from "../domain/rules/easy.ts";
import { extrasWithoutJumps } from "../snapshot/easy.ts";
import { readSavedWith, type Saved } from "../snapshot/saved.ts";

/** What is saved of somebody with a sore back, for a page that shows it: with the settings that count meanwhile. Never throws. */
export function readEased(raw: Record<string, unknown>, now: number, zone: string): Saved {
  const saved = readSavedWith(extrasWithoutJumps, raw, now, zone);
  const { state, settings } = saved;
  return state === null ? saved : { ...saved, settings: settingsNow(settings, state) };
}
