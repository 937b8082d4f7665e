import { fields, surfaces, type SettingName, type Settings } from "../../settings/fields.ts";
import type { MessageKey, Say } from "../../words/say.ts";
import type { Choice } from "../kit/controls/choices.tsx";

const labels: Record<SettingName, MessageKey> = {
  postureEnabled: "options_posture",
  postureInterval: "interval_label",
  postureLength: "length_label",
  postureSurface: "surface_label",
  postureSound: "sound_label",
  stretchEnabled: "options_stretch",
  stretchInterval: "interval_label",
  stretchLength: "length_label",
  stretchSurface: "surface_label",
  stretchSound: "sound_label",
  ownRoutine: "ownRoutine_label",
  profile: "profile_label",
  seatedOnly: "seatedOnly_label",
  avoidFloor: "avoid_floor",
  avoidTwisting: "avoid_twisting",
  avoidForwardBending: "avoid_forwardBending",
  avoidBackBending: "avoid_backBending",
  avoidKneeling: "avoid_kneeling",
  avoidStanding: "avoid_standing",
  waterEnabled: "options_water",
  waterInterval: "interval_label",
  waterGlass: "glass_label",
  waterGoal: "goal_label",
  waterSurface: "surface_label",
  waterSound: "sound_label",
  workingHoursEnabled: "options_hours",
  focusPlanEnabled: "options_focus",
  quietInFullScreen: "quietInFullScreen_label",
  quietInCalls: "quietInCalls_label",
  waitForPause: "waitForPause_label",
  idleDetection: "idleDetection_label",
  awayAfter: "awayAfter_label",
  naturalBreak: "naturalBreak_label",
  soundMeansSitting: "soundMeansSitting_label",
  mergeWindow: "mergeWindow_label",
  promptOpenFor: "promptOpenFor_label",
  noticeStays: "noticeStays_label",
  promptsPerHour: "promptsPerHour_label",
  snooze: "snooze_label",
  volume: "volume_label",
  breakChime: "breakChime_label",
  breakVoice: "breakVoice_label",
  dayStart: "dayStart_label",
  badge: "badge_label",
  theme: "theme_label",
  region: "region_label",
};

/** Guidance for desk work: a break at least this often, min. */
const HOURLY = 60;

export function labelOf(name: SettingName): MessageKey {
  return labels[name];
}

/** The soft line below a label: what the setting means, or what the present values come to. */
export function hintOf(say: Say, name: SettingName, settings: Settings): string | null {
  switch (name) {
    case "postureInterval":
      return settings.postureInterval > HOURLY ? say("interval_hint_hourly") : null;
    case "volume":
      return settings.volume === 0 ? say("volume_hint_silent") : null;
    case "waterGoal":
      return say("goal_hint", settings.waterGoal * settings.waterGlass);
    case "awayAfter":
    case "soundMeansSitting":
      return say(settings.idleDetection ? `${name}_hint` : `${name}_hint_unused`);
    case "naturalBreak":
    case "dayStart":
    case "mergeWindow":
    case "promptOpenFor":
    case "noticeStays":
    case "quietInFullScreen":
    case "quietInCalls":
    case "waitForPause":
    case "idleDetection":
    case "profile":
    case "seatedOnly":
    case "breakChime":
      return say(`${name}_hint`);
    default:
      return null;
  }
}

/** The words for what can be chosen, where there is a choice. */
export function choiceWords(say: Say, name: SettingName): Choice[] {
  switch (name) {
    case "postureSurface":
    case "stretchSurface":
    case "waterSurface":
      return surfaceWords(say);
    case "profile":
      return fields.profile.options.map((option) => ({
        name: option,
        label: say(`profile_${option}`),
        detail: say(`profile_${option}_text`),
      }));
    case "region":
      return fields.region.options.map((option) => ({ name: option, label: say(`region_${option}`) }));
    case "theme":
      return fields.theme.options.map((option) => ({ name: option, label: say(`theme_${option}`) }));
    case "badge":
      return fields.badge.options.map((option) => ({ name: option, label: say(`badge_${option}`) }));
    default:
      return [];
  }
}

export function surfaceWords(say: Say): Choice[] {
  return surfaces.map((surface) => ({ name: surface, label: say(`surface_${surface}`) }));
}
