import { HOUR, MINUTE } from "../calendar/time.ts";
import {
  lengthFor,
  numberFor,
  numberIn,
  Taking,
  yesNoFor,
  yesNoIn,
  type ForeignFile,
  type Takers,
} from "./foreign-file.ts";

const MILLISECOND = 1;

const takers: Takers = {
  // Read together, see below.
  microbreak: null,
  break: null,
  microbreakInterval: null,
  breakInterval: null,
  microbreakDuration: null,
  breakDuration: null,
  breakPostponeTime: lengthFor("snooze", MILLISECOND),
  naturalBreaks: yesNoFor("idleDetection"),
  naturalBreaksInactivityResetTime: lengthFor("naturalBreak", MILLISECOND),
  volume: numberFor("volume", 100),
  morningHour: numberFor("dayStart", HOUR / MINUTE),
  themeSource: (value, taking, name) => {
    if (value === "system" || value === "light" || value === "dark") taking.chosen.theme = value;
    else taking.leave(name, "value");
  },
  // Where somebody is concerns nobody.
  posLatitude: null,
  posLongitude: null,
  __internal__: null,
};

/** Stretchly's `config.json`. Lengths are milliseconds; `breakInterval` counts the short breaks between two long ones. */
export function readStretchly(file: Readonly<Record<string, unknown>>): ForeignFile {
  const taking = new Taking();
  const hasShort = yesNoIn(file["microbreak"]) ?? true;
  const hasLong = yesNoIn(file["break"]) ?? true;
  if (!hasShort && !hasLong) taking.chosen.postureEnabled = false;
  // The long break comes in place of a short one; where there are no short ones, as often as those would.
  const between = hasLong ? numberIn(file["breakInterval"] ?? 0) + 1 : 1;
  if (file["microbreakInterval"] !== undefined) {
    taking.number(
      "postureInterval",
      hasLong ? "breakInterval" : "microbreakInterval",
      (numberIn(file["microbreakInterval"]) * between) / MINUTE,
    );
  }
  const length = hasLong ? "breakDuration" : "microbreakDuration";
  if (file[length] !== undefined) lengthFor("postureLength", MILLISECOND)(file[length], taking, length);
  taking.all(file, takers);
  return taking.from("stretchly");
}

export function isStretchly(file: Readonly<Record<string, unknown>>): boolean {
  return "microbreakInterval" in file || "breakPostponeTime" in file || "microbreakDuration" in file;
}
