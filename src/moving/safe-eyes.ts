import { MINUTE, SECOND } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import { lengthFor, numberIn, Taking, yesNoIn, type ForeignFile, type Takers } from "./foreign-file.ts";

const takers: Takers = {
  meta: null,
  // Read together, see below.
  break_interval: null,
  no_of_short_breaks_per_long_break: null,
  postpone_duration: null,
  postpone_unit: null,
  plugins: null,
  long_break_interval: lengthFor("postureInterval", MINUTE),
  long_break_duration: lengthFor("postureLength", SECOND),
};

/**
 * SafeEyes' `safeeyes.json`, of both generations: up to 6.0.1 the long break is counted in short ones. Intervals are
 * minutes, breaks seconds.
 */
export function readSafeEyes(file: Readonly<Record<string, unknown>>): ForeignFile {
  const taking = new Taking();
  if (file["break_interval"] !== undefined) {
    const between = numberIn(file["no_of_short_breaks_per_long_break"] ?? 1);
    taking.number("postureInterval", "break_interval", numberIn(file["break_interval"]) * between);
  }
  if (file["postpone_duration"] !== undefined) {
    const unit = file["postpone_unit"] === "seconds" ? SECOND : MINUTE;
    lengthFor("snooze", unit)(file["postpone_duration"], taking, "postpone_duration");
  }
  takePlugins(file["plugins"], taking);
  taking.all(file, takers);
  return taking.from("safeEyes");
}

/** What a plug-in runs is a command of that computer: of all of them only how long an absence lasts is read. */
function takePlugins(plugins: unknown, taking: Taking): void {
  if (!Array.isArray(plugins)) return;
  const pause: unknown = plugins.find((plugin) => isObject(plugin) && plugin["id"] === "smartpause");
  if (!isObject(pause) || yesNoIn(pause["enabled"]) === false || !isObject(pause["settings"])) return;
  const { idle_time } = pause["settings"];
  if (idle_time !== undefined) lengthFor("naturalBreak", SECOND)(idle_time, taking, "smartpause idle_time");
}

export function isSafeEyes(file: Readonly<Record<string, unknown>>): boolean {
  return "short_breaks" in file || "long_breaks" in file || "long_break_interval" in file;
}
