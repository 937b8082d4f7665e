import { weekStarts } from "../calendar/week-layout.ts";
import { profiles } from "../stretches/choosing/comfort.ts";
import {
  choice,
  keysOf,
  number,
  surfaces,
  yesNo,
  type Family,
  type Field,
  type SettingPlace,
  type ValuesOf,
} from "./field.ts";
import { hairs, skins } from "./appearance.ts";
import { listNames, standardLists, type Lists } from "./lists.ts";

/*
 * Every setting in one row: what it may be, where the options page shows it and in which words. Within a section the page keeps the order of the rows. Defaults and ranges come from the evidence on
 * break cadence and hydration.
 */

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

/** In turns: now sitting, now standing at the same desk. */
export const workplaces = ["chair", "wheelchair", "standing", "turns"] as const;
export type Workplace = (typeof workplaces)[number];

const themes = ["system", "light", "dark"] as const;
const badges = ["due", "countdown"] as const;
/** In what amounts of a drink are said; `automatic`: as the browser's region has it. Stored they are millilitres. */
export const waterUnits = ["automatic", "millilitres", "usOunces", "imperialOunces", "glasses"] as const;
/** `automatic`: as the browser's region has it. */
const clocks = ["automatic", "twelve", "twentyFour"] as const;

const work = { section: "work" } as const;
const posture = { section: "posture" } as const;
const stretch = { section: "stretch" } as const;
const comfort = { section: "comfort" } as const;
const water = { section: "water" } as const;
const quiet = { section: "quiet" } as const;
const presence = { section: "presence" } as const;
const prompts = { section: "prompts" } as const;
const sound = { section: "sound" } as const;

/** A window that nobody asked for can be in the way. */
const windowHint = {
  chosen: "window",
  says: { chromium: "surface_hint_window", firefox: "surface_hint_window_keys_lost" },
} as const;

export const fields = {
  workplace: choice("chair", workplaces, "work", { ...work, label: "work_label", hint: "work_hint" }),
  // Standing still brings complaints on after 40 to 70 minutes (Gallagher 2014, Coenen 2017).
  standingLimit: number("min", 30, [10, 90, 5], {
    section: "work",
    label: "standingLimit_label",
    hint: "standingLimit_hint",
  }),

  postureEnabled: yesNo(true, { ...posture, as: "heading", label: "options_posture" }),
  postureInterval: number("min", 30, [5, 90], {
    ...posture,
    label: "interval_label",
    // Guidance for desk work: a break at least every hour.
    hint: { from: 61, until: 90, says: "interval_hint_hourly" },
  }),
  postureLength: number("min", 2, [0.5, 10, 0.5], { ...posture, label: "length_label" }),
  postureSurface: choice("notification", surfaces, "surface", {
    ...posture,
    label: "surface_label",
    hint: windowHint,
  }),
  postureSound: yesNo(true, { ...posture, label: "sound_label" }),

  stretchEnabled: yesNo(true, { ...stretch, as: "heading", label: "options_stretch" }),
  stretchInterval: number("min", 120, [15, 240], { ...stretch, label: "interval_label" }),
  stretchLength: number("min", 3, [1, 10, 0.5], { ...stretch, label: "length_label" }),
  stretchSurface: choice("notification", surfaces, "surface", {
    ...stretch,
    label: "surface_label",
    hint: windowHint,
  }),
  stretchSound: yesNo(true, { ...stretch, label: "sound_label" }),
  ownRoutine: yesNo(false, { ...stretch, label: "ownRoutine_label" }),

  profile: choice("notSure", profiles, "profile", {
    ...comfort,
    label: "profile_label",
    hint: "profile_hint",
    details: keysOf(profiles, "profile", "_text"),
  }),
  seatedOnly: yesNo(false, { ...comfort, label: "seatedOnly_label", hint: "seatedOnly_hint" }),
  avoidTwisting: yesNo(false, { ...comfort, as: "tick", label: "avoid_twisting" }),
  avoidForwardBending: yesNo(false, { ...comfort, as: "tick", label: "avoid_forwardBending" }),
  avoidBackBending: yesNo(false, { ...comfort, as: "tick", label: "avoid_backBending" }),
  avoidStanding: yesNo(false, { ...comfort, as: "tick", label: "avoid_standing" }),
  avoidKneeling: yesNo(false, { ...comfort, as: "tick", label: "avoid_kneeling" }),
  avoidFloor: yesNo(false, { ...comfort, as: "tick", label: "avoid_floor" }),

  // Guidance: keep moving gently, in short walks; 20 to 60 minutes by what is comfortable.
  easyInterval: number("min", 30, [20, 60, 5], {
    section: "easy",
    label: "interval_label",
    hint: "easyInterval_hint",
  }),

  waterEnabled: yesNo(true, { ...water, as: "heading", label: "options_water" }),
  waterInterval: number("min", 60, [15, 180], { ...water, label: "interval_label" }),
  waterUnit: choice("automatic", waterUnits, "waterUnit", { ...water, label: "waterUnit_label" }),
  waterGlass: number("ml", 200, [100, 500, 10], { ...water, label: "glass_label" }),
  waterSmall: number("ml", 100, [50, 1_000, 10], { ...water, label: "waterSmall_label" }),
  waterLarge: number("ml", 400, [50, 1_000, 10], {
    ...water,
    label: "waterLarge_label",
    hint: "waterLarge_hint",
  }),
  waterGoal: number("glasses", 6, [3, 10], {
    ...water,
    label: "goal_label",
    hint: { times: "waterGlass", says: "goal_hint" },
    isRangeShown: true,
  }),
  waterSurface: choice("notification", surfaces, "surface", {
    ...water,
    label: "surface_label",
    hint: windowHint,
  }),
  waterSound: yesNo(false, { ...water, label: "sound_label" }),

  workingHoursEnabled: yesNo(false, { section: "hours", as: "heading", label: "options_hours" }),
  focusPlanEnabled: yesNo(true, { section: "focus", as: "heading", label: "options_focus" }),

  waitForPause: yesNo(true, { ...quiet, label: "waitForPause_label", hint: "waitForPause_hint" }),
  quietInFullScreen: yesNo(true, {
    ...quiet,
    label: "quietInFullScreen_label",
    hint: "quietInFullScreen_hint",
  }),
  quietInCalls: yesNo(true, { ...quiet, label: "quietInCalls_label", hint: "quietInCalls_hint" }),
  // The least of it bridges a silence in the call.
  quietAfterCall: number("min", 3, [3, 10], {
    ...quiet,
    label: "quietAfterCall_label",
    hint: { from: 3, until: 3, says: "quietAfterCall_hint_least", otherwise: "quietAfterCall_hint" },
  }),

  idleDetection: yesNo(true, {
    ...presence,
    label: "idleDetection_label",
    // Firefox does not say that a screen is locked.
    hint: { chromium: "idleDetection_hint", firefox: "idleDetection_hint_unlocked" },
  }),
  awayAfter: number("min", 3, [1, 15], {
    ...presence,
    label: "awayAfter_label",
    hint: { needs: "idleDetection", says: "awayAfter_hint", otherwise: "awayAfter_hint_unused" },
  }),
  naturalBreak: number("min", 5, [2, 30], {
    ...presence,
    label: "naturalBreak_label",
    hint: "naturalBreak_hint",
  }),
  soundMeansSitting: yesNo(true, {
    ...presence,
    label: "soundMeansSitting_label",
    hint: {
      needs: "idleDetection",
      says: "soundMeansSitting_hint",
      otherwise: "soundMeansSitting_hint_unused",
    },
  }),
  dayStart: number("clock", 4 * 60, [0, 12 * 60, 15], {
    ...presence,
    label: "dayStart_label",
    hint: "dayStart_hint",
  }),

  mergeWindow: number("min", 5, [0, 15], {
    ...prompts,
    label: "mergeWindow_label",
    hint: "mergeWindow_hint",
  }),
  promptOpenFor: number("min", 10, [2, 30], {
    ...prompts,
    label: "promptOpenFor_label",
    hint: "promptOpenFor_hint",
  }),
  noticeStays: yesNo(false, {
    ...prompts,
    label: "noticeStays_label",
    hint: "noticeStays_hint",
    only: "chromium",
  }),
  promptsPerHour: number("prompts", 4, [1, 12], { ...prompts, label: "promptsPerHour_label" }),
  snooze: number("min", 5, [1, 60], { ...prompts, label: "snooze_label" }),
  badge: choice("due", badges, "badge", { ...prompts, label: "badge_label" }),

  volume: number("percent", 40, [0, 100, 5], {
    ...sound,
    label: "volume_label",
    hint: { from: 0, until: 0, says: "volume_hint_silent", otherwise: "volume_hint" },
  }),
  breakChime: yesNo(true, { ...sound, label: "breakChime_label", hint: "breakChime_hint" }),
  postureChime: yesNo(true, { ...sound, label: "postureChime_label", hint: "postureChime_hint" }),
  otherChime: yesNo(true, { ...sound, label: "otherChime_label" }),
  breakVoice: yesNo(false, { ...sound, label: "breakVoice_label" }),

  theme: choice("system", themes, "theme", { section: "appearance", label: "theme_label" }),
  skin: choice("light", skins, "skin", { section: "appearance", label: "skin_label" }),
  hair: choice("short", hairs, "hair", { section: "appearance", label: "hair_label" }),
  clock: choice("automatic", clocks, "clock", { section: "appearance", label: "clock_label" }),
  weekStart: choice("automatic", weekStarts, "weekStart", {
    section: "appearance",
    label: "weekStart_label",
  }),
  region: choice("automatic", regions, "region", { section: "help", label: "region_label" }),
} as const satisfies Record<string, Field & SettingPlace>;

export type SettingName = keyof typeof fields;

export const settingNames = Object.keys(fields) as readonly SettingName[];

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(fields, name);
}

/** All settings of one value each. */
type Singles = ValuesOf<typeof fields>;

export type Settings = Singles & Lists;

export type SettingChanges = Partial<Singles>;

/** What is stored: only what differs from the defaults. */
export type StoredSettings = Partial<Settings>;

export const defaults: Settings = {
  ...(Object.fromEntries(settingNames.map((name) => [name, fields[name].default])) as Singles),
  ...standardLists,
};

export function effective(stored: StoredSettings): Settings {
  return { ...defaults, ...stored };
}

/** The smallest thing to store that gives these settings. A list is stored once it is another than the default. */
export function findDifferences(settings: Settings, from: Settings = defaults): StoredSettings {
  const changed = settingNames.filter((name) => settings[name] !== from[name]);
  const own = listNames.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(from[name]));
  return Object.fromEntries([...changed, ...own].map((name) => [name, settings[name]]));
}

/** Whether only what is done on a seat fits the person. */
export function staysSeated(settings: Settings): boolean {
  return settings.seatedOnly || settings.workplace === "wheelchair";
}

/** Whether the person stands at their desk, always or in turns. */
export function canStand({ workplace }: Settings): boolean {
  return workplace === "standing" || workplace === "turns";
}

/**
 * Whether a setting has anything to say for the person: how long somebody stands at most is for those who stand, and
 * what comes after a call for those whose calls count.
 * @param family of the browser, where it matters what that can do
 */
export function isApplicable(name: SettingName, settings: Settings, family?: Family): boolean {
  const { only }: SettingPlace = fields[name];
  if (only !== undefined && family !== undefined && family !== only) return false;
  if (name === "standingLimit") return canStand(settings);
  return name !== "quietAfterCall" || settings.quietInCalls;
}

export function isSameSettings(one: Settings, other: Settings): boolean {
  return Object.keys(findDifferences(one, other)).length === 0;
}

/**
 * Millilitres a day that the goal may never pass: our own limit. It lies above what drinks are to bring on a usual day
 * (EFSA 2010: four fifths of 2.0 and 2.5 litres), and far below what a kidney can clear.
 */
export const MOST_WATER_ML = 3_000;

/** Glasses to drink today: the goal, lowered where so many such glasses would pass the daily limit. */
export function glassesToday(settings: Settings): number {
  return Math.min(settings.waterGoal, Math.floor(MOST_WATER_ML / settings.waterGlass));
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
