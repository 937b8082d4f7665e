import type { ComponentType } from "preact";
import type { SettingName } from "../../settings/fields.ts";
import type { MessageKey } from "../../words/say.ts";
import type { SymbolName } from "../kit/signs/symbol.tsx";
import { Comfort } from "./comfort/comfort.tsx";
import { HelpLink } from "./help-link.tsx";
import type { PartProps } from "./options.tsx";
import { MeetingSites } from "./quiet/meeting-sites.tsx";
import { Shortcuts } from "./shortcuts/shortcuts.tsx";
import { FocusPlan } from "./week/focus-plan.tsx";
import { WorkingHours } from "./week/working-hours.tsx";

/** Settings that belong together, under one heading. */
export interface SectionPlan {
  id: string;
  title: MessageKey;
  text: MessageKey;
  symbol?: SymbolName;
  tone?: "accent" | "stretch" | "water";
  /** The setting that switches all of it on and off. It stands beside the heading. */
  switch?: SettingName;
  /** Ready-made values for some of the rows, offered above them. */
  presets?: true;
  rows: readonly SettingName[];
  /** Yes-or-no settings that answer one question together. */
  ticks?: TickGroup;
  /** What belongs under the heading and is no setting. */
  more?: ComponentType<PartProps>;
}

export interface TickGroup {
  label: MessageKey;
  hint: MessageKey;
  names: readonly SettingName[];
}

export const beforeOwn: readonly SectionPlan[] = [
  {
    id: "posture",
    title: "options_posture",
    text: "options_posture_text",
    symbol: "posture",
    tone: "accent",
    switch: "postureEnabled",
    presets: true,
    rows: ["postureInterval", "postureLength", "postureSurface", "postureSound"],
  },
  {
    id: "stretch",
    title: "options_stretch",
    text: "options_stretch_text",
    symbol: "stretch",
    tone: "stretch",
    switch: "stretchEnabled",
    rows: ["stretchInterval", "stretchLength", "stretchSurface", "stretchSound", "ownRoutine"],
  },
  {
    id: "comfort",
    title: "options_comfort",
    text: "options_comfort_text",
    rows: ["profile", "seatedOnly"],
    ticks: {
      label: "comfort_avoid",
      hint: "comfort_avoid_hint",
      names: [
        "avoidTwisting",
        "avoidForwardBending",
        "avoidBackBending",
        "avoidStanding",
        "avoidKneeling",
        "avoidFloor",
      ],
    },
    more: Comfort,
  },
  {
    id: "water",
    title: "options_water",
    text: "options_water_text",
    symbol: "water",
    tone: "water",
    switch: "waterEnabled",
    rows: ["waterInterval", "waterGlass", "waterGoal", "waterSurface", "waterSound"],
  },
];

export const afterOwn: readonly SectionPlan[] = [
  {
    id: "hours",
    title: "options_hours",
    text: "options_hours_text",
    switch: "workingHoursEnabled",
    rows: [],
    more: WorkingHours,
  },
  {
    id: "focus",
    title: "options_focus",
    text: "options_focus_text",
    switch: "focusPlanEnabled",
    rows: [],
    more: FocusPlan,
  },
  {
    id: "quiet",
    title: "options_quiet",
    text: "options_quiet_text",
    rows: ["waitForPause", "quietInFullScreen", "quietInCalls"],
    more: MeetingSites,
  },
  {
    id: "presence",
    title: "options_presence",
    text: "options_presence_text",
    rows: ["idleDetection", "awayAfter", "naturalBreak", "soundMeansSitting", "dayStart"],
  },
  {
    id: "prompts",
    title: "options_prompts",
    text: "options_prompts_text",
    rows: ["mergeWindow", "promptOpenFor", "noticeStays", "promptsPerHour", "snooze", "badge"],
  },
  {
    id: "sound",
    title: "options_sound",
    text: "options_sound_text",
    rows: ["volume", "breakChime", "breakVoice"],
  },
  { id: "shortcuts", title: "options_shortcuts", text: "options_shortcuts_text", rows: [], more: Shortcuts },
  { id: "look", title: "options_theme", text: "options_theme_text", rows: ["theme"] },
  { id: "help", title: "help_name", text: "options_help_text", rows: ["region"], more: HelpLink },
];
