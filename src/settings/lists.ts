import { isDate } from "../calendar/day.ts";
import type { WeekTimes } from "../calendar/times.ts";
import type { WeekRange } from "../calendar/week.ts";
import type { ExerciseId } from "../exercises/exercise.ts";
import type { IdeaId } from "../ideas/idea.ts";
import { choice, number, surfaces, typedText, yesNo, type Field, type Hint, type ValuesOf } from "./field.ts";
import type { SectionName } from "./sections.ts";

/* What a person keeps lists of. Lists are changed one entry at a time, each by a request of its own. */

export const symbols = ["eyes", "posture", "breath", "walk", "hands", "star"] as const;
export type ReminderSymbol = (typeof symbols)[number];

/** What a field of an own reminder is called; null: it stands beside the reminder's name, which names it. */
export interface OwnWords<Key extends string = string> {
  label: Key | null;
  hint?: Hint<Key>;
}

/** Whether a reminder of one's own counts time at the desk, or comes at times of day. */
const timings = ["desk", "times"] as const;

/** A reminder the person made, field by field, in the order in which they are edited. */
export const ownFields = {
  name: typedText(60, { label: "own_name_label" }),
  symbol: choice("star", symbols, "symbol", { label: "own_symbol_label" }),
  enabled: { ...yesNo(true, {}), label: null },
  timing: choice("desk", timings, "timing", { label: "own_timing_label" }),
  interval: number("min", 60, [5, 480], { label: "interval_label" }),
  length: number("min", 1, [0.25, 30, 0.25], { label: "length_label" }),
  surface: choice("notification", surfaces, "surface", { label: "surface_label" }),
  sound: yesNo(false, { label: "sound_label" }),
} as const satisfies Record<string, Field & OwnWords>;

/** The times of one that comes at times of day are kept while it counts time at the desk, and the other way round. */
export type OwnReminder = { id: string } & ValuesOf<typeof ownFields> & WeekTimes;

/** Where nothing else was chosen: at half past twelve, Monday to Friday. */
export const standardTimes: WeekTimes = { times: [12 * 60 + 30], days: [1, 2, 3, 4, 5] };

/** More times a day would push each other away. */
export const MOST_OWN_TIMES = 6;

/** How many reminders of their own a person may keep: with more, prompts would only push each other away. */
export const MOST_OWN = 12;

/** The most dates off that are kept. */
export const MOST_DAYS_OFF = 100;

/** Why what was entered is no further day off. */
export type DateFault = "none" | "past" | "twice" | "many";

/**
 * What is wrong with a day off that was entered; null: nothing.
 * @param typed as an input of type `date` has it: empty where it is not whole, or there is no such date
 */
export function faultOfDayOff(typed: string, dates: readonly string[], today: string): DateFault | null {
  if (!isDate(typed)) return "none";
  if (typed < today) return "past";
  if (dates.includes(typed)) return "twice";
  return dates.length >= MOST_DAYS_OFF ? "many" : null;
}

/** What working hours begin with when they are switched on: Monday to Friday, nine to five. */
const officeHours: readonly WeekRange[] = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: 9 * 60,
  until: 17 * 60,
}));

interface List<Entry> {
  /** What the list is as long as the person has not changed it. */
  default: readonly Entry[];
  section: SectionName;
}

const list = <Entry>(section: SectionName, standard: readonly Entry[] = []): List<Entry> => ({
  default: standard,
  section,
});

export const lists = {
  own: list<OwnReminder>("own"),
  /** Exercises that are not for this person. */
  excluded: list<ExerciseId>("comfort"),
  /** Ideas for a change of position that are not for this person. */
  excludedIdeas: list<IdeaId>("comfort"),
  /** The exercises of the routine the person made, in order. */
  picked: list<ExerciseId>("stretch"),
  /** When reminders come at all, if the person has switched that on. */
  workingHours: list<WeekRange>("hours", officeHours),
  /** When they are quiet every week. */
  focusPlan: list<WeekRange>("focus"),
  /** Local dates, `YYYY-MM-DD`, on which there are no working hours. */
  daysOff: list<string>("hours"),
};

export type ListName = keyof typeof lists;

export type Lists = { [Name in ListName]: (typeof lists)[Name]["default"] };

export const listNames = Object.keys(lists) as readonly ListName[];

export function isList(name: string): name is ListName {
  return Object.hasOwn(lists, name);
}

export const standardLists = Object.fromEntries(
  listNames.map((name) => [name, lists[name].default]),
) as unknown as Lists;

/** Lists whose entries stand for themselves: of two of them both can be had. Any other list is one value. */
export const collections = ["own", "excluded", "excludedIdeas", "daysOff"] as const;
export type Collection = (typeof collections)[number];

export function isCollection(name: string): name is Collection {
  return (collections as readonly string[]).includes(name);
}

/** The weeks among the lists. */
export const weekNames = ["workingHours", "focusPlan"] as const;
export type WeekName = (typeof weekNames)[number];

/** Starting points for reminders of one's own. Names are words and live with the other words. */
export const templates = {
  eyes: { symbol: "eyes", interval: 20, length: 0.5, surface: "icon" },
  posture: { symbol: "posture", interval: 20, length: 0.5, surface: "icon" },
  breath: { symbol: "breath", interval: 60, length: 1, surface: "notification" },
} as const satisfies Record<string, Partial<OwnReminder>>;
