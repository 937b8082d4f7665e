import type { WeekRange } from "../calendar/week.ts";
import { profiles } from "../stretches/choosing/comfort.ts";
import type { ExerciseId } from "../exercises/exercise.ts";

/**
 * Every setting: its default, its range and its unit, in this one place. The form, the decoder and the
 * tests all read them here. Defaults and ranges come from the evidence on break cadence and hydration.
 */

export interface NumberField {
  kind: "number";
  default: number;
  min: number;
  max: number;
  step: number;
  unit: Unit;
}
export interface YesNoField {
  kind: "yesNo";
  default: boolean;
}
export interface ChoiceField<Option extends string = string> {
  kind: "choice";
  default: Option;
  options: readonly Option[];
}
export interface TextField {
  kind: "text";
  default: string;
  /** Longest text allowed, in UTF-16 units. The shortest is one visible character. */
  max: number;
}
export type Field = NumberField | YesNoField | ChoiceField | TextField;

/** `clock` is a time of day in minutes after midnight. */
export type Unit = "min" | "ml" | "glasses" | "prompts" | "percent" | "clock";

type ValueOf<F> = F extends NumberField
  ? number
  : F extends YesNoField
    ? boolean
    : F extends ChoiceField<infer Option>
      ? Option
      : string;
type ValuesOf<Fields> = { [Name in keyof Fields]: ValueOf<Fields[Name]> };

const number = (unit: Unit, standard: number, min: number, max: number, step = 1): NumberField => ({
  kind: "number",
  default: standard,
  min,
  max,
  step,
  unit,
});
const yesNo = (standard: boolean): YesNoField => ({ kind: "yesNo", default: standard });
const choice = <const Option extends string>(
  standard: NoInfer<Option>,
  options: readonly Option[],
): ChoiceField<Option> => ({ kind: "choice", default: standard, options });

/** How a reminder reaches the person: the icon alone, a system notification, or a window of its own. */
export const surfaces = ["icon", "notification", "window"] as const;
export type Surface = (typeof surfaces)[number];

export const symbols = ["eyes", "posture", "breath", "walk", "hands", "star"] as const;
export type ReminderSymbol = (typeof symbols)[number];

/** Where an emergency number is looked up for; `automatic`: by the browser's language. */
export const regions = [
  "automatic",
  "europe",
  "unitedKingdom",
  "northAmerica",
  "australia",
  "newZealand",
  "india",
  "japan",
  "elsewhere",
] as const;
export type Region = (typeof regions)[number];

export const fields = {
  postureEnabled: yesNo(true),
  postureInterval: number("min", 30, 5, 90),
  postureLength: number("min", 2, 0.5, 10, 0.5),
  postureSurface: choice("notification", surfaces),
  postureSound: yesNo(true),
  stretchEnabled: yesNo(true),
  stretchInterval: number("min", 120, 15, 240),
  stretchLength: number("min", 3, 1, 10, 0.5),
  stretchSurface: choice("notification", surfaces),
  stretchSound: yesNo(true),
  ownRoutine: yesNo(false),
  profile: choice("notSure", profiles),
  seatedOnly: yesNo(false),
  avoidFloor: yesNo(false),
  avoidTwisting: yesNo(false),
  avoidForwardBending: yesNo(false),
  avoidBackBending: yesNo(false),
  avoidKneeling: yesNo(false),
  avoidStanding: yesNo(false),
  waterEnabled: yesNo(true),
  waterInterval: number("min", 60, 15, 180),
  waterGlass: number("ml", 200, 100, 500, 10),
  waterGoal: number("glasses", 6, 3, 10),
  waterSurface: choice("notification", surfaces),
  waterSound: yesNo(false),
  workingHoursEnabled: yesNo(false),
  focusPlanEnabled: yesNo(true),
  quietInFullScreen: yesNo(true),
  quietInCalls: yesNo(true),
  waitForPause: yesNo(true),
  idleDetection: yesNo(true),
  awayAfter: number("min", 3, 1, 15),
  naturalBreak: number("min", 5, 2, 30),
  soundMeansSitting: yesNo(true),
  mergeWindow: number("min", 5, 0, 15),
  promptOpenFor: number("min", 10, 2, 30),
  noticeStays: yesNo(false),
  promptsPerHour: number("prompts", 4, 1, 12),
  snooze: number("min", 5, 1, 60),
  volume: number("percent", 40, 0, 100, 5),
  breakChime: yesNo(true),
  breakVoice: yesNo(false),
  dayStart: number("clock", 4 * 60, 0, 12 * 60, 15),
  badge: choice("due", ["due", "countdown"]),
  theme: choice("system", ["system", "light", "dark"]),
  region: choice("automatic", regions),
} as const satisfies Record<string, Field>;

export type SettingName = keyof typeof fields;

/** A reminder the person made. */
export const ownFields = {
  name: { kind: "text", default: "", max: 60 },
  symbol: choice("star", symbols),
  enabled: yesNo(true),
  interval: number("min", 60, 5, 480),
  length: number("min", 1, 0.25, 30, 0.25),
  surface: choice("notification", surfaces),
  sound: yesNo(false),
} as const satisfies Record<string, Field>;

export type OwnReminder = { id: string } & ValuesOf<typeof ownFields>;

/** How many reminders of their own a person may keep: with more, prompts would only push each other away. */
export const MOST_OWN = 12;

/** What a person keeps a list of. Lists are changed one entry at a time, each by a request of its own. */
export interface Lists {
  own: readonly OwnReminder[];
  /** Exercises that are not for this person. */
  excluded: readonly ExerciseId[];
  /** The exercises of the routine the person made, in order. */
  picked: readonly ExerciseId[];
  /** When reminders come at all, if the person has switched that on. */
  workingHours: readonly WeekRange[];
  /** When they are quiet every week. */
  focusPlan: readonly WeekRange[];
  /** Local dates, `YYYY-MM-DD`, on which there are no working hours. */
  daysOff: readonly string[];
}

export type Settings = ValuesOf<typeof fields> & Lists;

export type SettingChanges = Partial<ValuesOf<typeof fields>>;

/** What is stored: only what differs from the defaults. */
export type StoredSettings = Partial<Settings>;

/** What working hours begin with when they are switched on: Monday to Friday, nine to five. */
const officeHours: readonly WeekRange[] = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: 9 * 60,
  until: 17 * 60,
}));

/** The most dates off that are kept. */
export const MOST_DAYS_OFF = 100;

export const defaults: Settings = {
  ...(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as ValuesOf<
    typeof fields
  >),
  own: [],
  excluded: [],
  picked: [],
  workingHours: officeHours,
  focusPlan: [],
  daysOff: [],
};

/** A person's list is stored once it is another than the default. */
const lists = ["own", "excluded", "picked", "workingHours", "focusPlan", "daysOff"] as const;

/** Millilitres a day that the goal may never pass (EFSA and NIOSH upper sides, kept well below). */
export const MOST_WATER_ML = 3_000;

/** Glasses to drink today: the goal, lowered where so many such glasses would pass the daily limit. */
export function glassesToday(settings: Settings): number {
  return Math.min(settings.waterGoal, Math.floor(MOST_WATER_ML / settings.waterGlass));
}

export function effective(stored: StoredSettings): Settings {
  return { ...defaults, ...stored };
}

/** The smallest thing to store that gives these settings. */
export function differing(settings: Settings): StoredSettings {
  const names = Object.keys(fields) as SettingName[];
  const changed = names.filter((name) => settings[name] !== defaults[name]);
  const own = lists.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaults[name]));
  return Object.fromEntries([...changed, ...own].map((name) => [name, settings[name]]));
}

/** Whether the goal, in these glasses, would pass the daily limit. */
export function isTooMuchWater({ waterGoal, waterGlass }: Settings): boolean {
  return waterGoal * waterGlass > MOST_WATER_ML;
}

/** Ready-made rhythms for the posture break. Sources: Galinsky 2000, AUVA (Austria), Sheahan 2016. */
export const presets = {
  balanced: { postureInterval: 30, postureLength: 2 },
  light: { postureInterval: 60, postureLength: 5 },
  frequent: { postureInterval: 20, postureLength: 2 },
  austria: { postureInterval: 50, postureLength: 10 },
  sheahan: { postureInterval: 15, postureLength: 2.5 },
} as const satisfies Record<string, StoredSettings>;

/** Starting points for reminders of one's own. Names are words and live with the other words. */
export const templates = {
  eyes: { symbol: "eyes", interval: 20, length: 0.5, surface: "icon" },
  posture: { symbol: "posture", interval: 20, length: 0.5, surface: "icon" },
  breath: { symbol: "breath", interval: 60, length: 1, surface: "notification" },
} as const satisfies Record<string, Partial<OwnReminder>>;
