import { wallTime } from "../calendar/day.ts";
import { minutesOf, SECOND } from "../calendar/time.ts";
import { faultIn, type WeekRange } from "../calendar/week.ts";
import { isObject } from "../decoding/reader.ts";
import {
  lengthFor,
  numberFor,
  numberIn,
  Taking,
  yesNoFor,
  yesNoIn,
  type ForeignFile,
  type Take,
  type Takers,
} from "./foreign-file.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const weekNames = WEEKDAYS.map((day) => `workingHours${day}`);

const readElsewhere = Object.fromEntries(
  [...weekNames, "workingHoursFrom", "workingHoursTo"].map((name) => [name, null] as const),
);

const common: Takers = {
  ...readElsewhere,
  breaksEnabled: yesNoFor("postureEnabled"),
  workingHoursEnabled: yesNoFor("workingHoursEnabled"),
  idleResetEnabled: yesNoFor("idleDetection"),
  gongEnabled: yesNoFor("postureSound"),
  breakSoundVolume: numberFor("volume", 100),
  notificationType: (value, taking, name) => {
    if (value === "POPUP") taking.chosen.postureSurface = "window";
    else if (value === "NOTIFICATION") taking.chosen.postureSurface = "notification";
    else taking.leave(name, "value");
  },
  soundType: (value, taking, name) => {
    if (typeof value === "string") taking.chosen.postureSound = value !== "NONE";
    else taking.leave(name, "value");
  },
};

/**
 * BreakTimer's `config.json`. Since 2.0 lengths are seconds and hours are minutes after midnight; before, each was
 * written as a moment of the last days of 1899, of which only what a clock on the wall shows in the writer's zone is
 * meant. Zones ran on the sun's time then, so in another zone most of them read as nothing whole.
 * @param zone of the person who reads it
 */
export function readBreakTimer(file: Readonly<Record<string, unknown>>, zone: string): ForeignFile {
  const taking = new Taking();
  const settings = settingsIn(file);
  const clock = (setting: Parameters<typeof lengthFor>[0]): Take => {
    return (value, it, name) => {
      const minutes = oldMinutes(value, zone);
      if (minutes === null) it.leave(name, "oldClock");
      else it.number(setting, name, minutes);
    };
  };
  takeWeek(settings, zone, taking);
  taking.all(settings, {
    ...common,
    breakFrequencySeconds: lengthFor("postureInterval", SECOND),
    breakLengthSeconds: lengthFor("postureLength", SECOND),
    postponeLengthSeconds: lengthFor("snooze", SECOND),
    idleResetLengthSeconds: lengthFor("naturalBreak", SECOND),
    breakFrequency: clock("postureInterval"),
    breakLength: clock("postureLength"),
    postponeLength: clock("snooze"),
    idleResetLength: clock("naturalBreak"),
  });
  return taking.from("breakTimer");
}

export function isBreakTimer(file: Readonly<Record<string, unknown>>): boolean {
  const settings = settingsIn(file);
  return "breakFrequencySeconds" in settings || "breakFrequency" in settings;
}

function settingsIn(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isObject(file["settings"]) ? file["settings"] : {};
}

/** The hours of each weekday: with ranges of its own, or switched on for the hours of all. */
function takeWeek(settings: Readonly<Record<string, unknown>>, zone: string, taking: Taking): void {
  const days = weekNames.flatMap((name, index) => (name in settings ? [{ name, day: index + 1 }] : []));
  if (days.length === 0) return;
  const from = oldMinutes(settings["workingHoursFrom"], zone);
  const until = oldMinutes(settings["workingHoursTo"], zone);
  const ranges: WeekRange[] = [];
  for (const { name, day } of days) {
    const value = settings[name];
    if (isObject(value)) {
      if (yesNoIn(value["enabled"]) === false) continue;
      const read = rangesOf(value["ranges"], day);
      if (read === null) return taking.leave("workingHours", "value");
      ranges.push(...read);
    } else if (yesNoIn(value) === true) {
      if (from === null || until === null) return taking.leave("workingHours", "oldClock");
      ranges.push({ day, from, until });
    }
  }
  if (faultIn(ranges) === null) taking.chosen.workingHours = ranges;
  else taking.leave("workingHours", "value");
}

function rangesOf(raw: unknown, day: number): WeekRange[] | null {
  if (!Array.isArray(raw)) return null;
  return raw.map((range: unknown) => {
    const { fromMinutes, toMinutes } = isObject(range) ? range : {};
    return { day, from: numberIn(fromMinutes), until: numberIn(toMinutes) };
  });
}

/** The minutes after midnight that a clock on the wall showed at such a moment; null where it was between two. */
function oldMinutes(value: unknown, zone: string): number | null {
  const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (!Number.isFinite(moment)) return null;
  const [, clock = "", seconds = ""] = /T(\d\d:\d\d):(.*)$/u.exec(wallTime(moment, zone)) ?? [];
  return seconds === "00" ? minutesOf(clock) : null;
}
