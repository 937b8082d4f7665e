import { isObject } from "../decoding/reader.ts";
import { isBreakTimer, readBreakTimer } from "./break-timer.ts";
import { salvageAtOnce } from "../transfer/salvage.ts";
import type { ForeignFile } from "./foreign-file.ts";
import { isMarinara, isMarinaraHistory, readMarinara, readMarinaraHistory } from "./marinara.ts";
import { isSafeEyes, readSafeEyes } from "./safe-eyes.ts";
import { isStretchly, readStretchly } from "./stretchly.ts";
import {
  isTomatoClock,
  isTomatoClockHistory,
  readTomatoClock,
  readTomatoClockHistory,
} from "./tomato-clock.ts";
import { isWorkrave, isWorkraveHistory, readWorkrave, readWorkraveHistory } from "./workrave.ts";

/** Where the days of whoever reads a file begin: minutes after midnight in a zone. */
export interface DayPlace {
  zone: string;
  dayStart: number;
}

/**
 * Reads a file of another tool, which is known by what is in it, whatever it is called. Null: it is of none that is
 * known. Nothing in a file makes it fail.
 */
export function readForeign(text: string, place: DayPlace): ForeignFile | null {
  if (isWorkraveHistory(text)) return readWorkraveHistory(text);
  if (isWorkrave(text)) return readWorkrave(text);
  const file = parse(text);
  if (isTomatoClockHistory(file)) return readTomatoClockHistory(file, place);
  if (!isObject(file)) return null;
  if (isBreakTimer(file)) return readBreakTimer(file, place.zone);
  if (isStretchly(file)) return readStretchly(file);
  if (isSafeEyes(file)) return readSafeEyes(file);
  if (isMarinaraHistory(file)) return readMarinaraHistory(file, place.dayStart);
  if (isMarinara(file)) return readMarinara(file);
  return isTomatoClock(file) ? readTomatoClock(file) : null;
}

/** Hands that edit such files leave a bracket too many: what is whole is read all the same. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return salvageAtOnce(text).value;
  }
}
