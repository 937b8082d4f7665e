import type { DosePart } from "../stretches/dose.ts";
import { inSeconds } from "./amounts.ts";
import type { Say } from "./say.ts";

/** One part of a dose: how often, for how long, how fast, or how long it takes in all. */
export function dosePartWords(say: Say, { key, values }: DosePart): string {
  const [least = 0, most = least] = values;
  switch (key) {
    case "dose_once_side":
      return say(key);
    case "dose_whole":
      return say(key, inSeconds(say, least));
    case "dose_hold":
    case "dose_pace":
      return say(key, least);
    case "dose_minutes":
    case "dose_hold_range":
      return say(key, least, most);
    case "dose_times":
    case "dose_times_side":
    case "dose_times_alternating":
      return say(key, least);
    case "dose_breaths":
    case "dose_times_range":
    case "dose_times_range_side":
    case "dose_times_range_alternating":
      return say(key, most, least);
  }
}
