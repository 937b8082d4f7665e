import { describe, expect, test } from "vitest";
import { effective, type SettingName } from "../../src/settings/fields.ts";
import { sectionNames } from "../../src/settings/sections.ts";
import { findParts, optionsIndex } from "../../src/words/options-search.ts";
import { english } from "../support/english.ts";

/** Of somebody for whom every setting has something to say. */
const index = optionsIndex(english, effective({ workplace: "turns" }), "chromium");
const find = (asked: string) => findParts(index, asked).map(({ address }) => address);

/** A list as long as this is read at a glance. */
const AT_A_GLANCE = 10;

/** What people type who look for each setting. */
const everyday: Record<SettingName, [string, string, string]> = {
  workplace: ["wheelchair", "standing desk", "chair"],
  postureEnabled: ["sitting", "posture", "stand up"],
  postureInterval: ["how often", "rhythm", "interval position"],
  postureLength: ["how long", "duration position", "pause"],
  postureSurface: ["notification", "popup", "alert position"],
  postureSound: ["bell", "chime", "noise position"],
  standingLimit: ["standing desk", "on my feet", "how long standing"],
  stretchEnabled: ["exercise", "workout", "gymnastics"],
  stretchInterval: ["how often", "interval stretch", "hours exercise"],
  stretchLength: ["how long", "duration", "routine"],
  stretchSurface: ["popup", "toast exercise", "window stretch"],
  stretchSound: ["bell", "mute stretch", "ding"],
  ownRoutine: ["my exercises", "custom", "favourites"],
  profile: ["ache", "back pain", "slumping"],
  seatedOnly: ["wheelchair", "office", "no standing"],
  avoidTwisting: ["twist", "rotation", "turn"],
  avoidForwardBending: ["bend", "stoop", "toe touch"],
  avoidBackBending: ["arch", "lean back", "backward"],
  avoidStanding: ["avoid standing", "on my feet", "leave out"],
  avoidKneeling: ["knees", "kneel", "avoid"],
  avoidFloor: ["mat", "ground", "lie down"],
  easyInterval: ["sore back", "ache", "flare-up"],
  waterEnabled: ["drink", "thirst", "disable"],
  waterInterval: ["how often drink", "thirsty", "interval"],
  waterGlass: ["cup", "bottle", "ounces"],
  waterUnit: ["ounces", "imperial", "unit"],
  waterSmall: ["cup", "mug", "size"],
  waterLarge: ["bottle", "pint", "size"],
  waterGoal: ["target", "litres", "how much"],
  waterSurface: ["popup water", "notification drink", "alert"],
  waterSound: ["bell water", "silent", "noise drink"],
  workingHoursEnabled: ["night shift", "weekend", "schedule"],
  focusPlanEnabled: ["deep work", "concentrate", "do not disturb"],
  waitForPause: ["typing", "interrupt", "busy"],
  quietInFullScreen: ["presentation", "video", "game"],
  quietInCalls: ["meeting", "Zoom", "phone"],
  quietAfterCall: ["wrap-up", "call centre", "between calls"],
  idleDetection: ["idle", "lock screen", "mouse"],
  awayAfter: ["idle", "coffee", "timeout"],
  naturalBreak: ["lunch", "natural break", "absent"],
  soundMeansSitting: ["music", "film", "podcast"],
  dayStart: ["start of day", "night shift", "morning"],
  mergeWindow: ["group", "together", "combine"],
  promptOpenFor: ["ignore", "disappear", "unanswered"],
  noticeStays: ["sticky", "persistent", "notification"],
  promptsPerHour: ["too many", "limit", "annoying"],
  snooze: ["snooze", "later", "postpone"],
  badge: ["toolbar", "countdown", "number"],
  volume: ["loud", "mute", "noise"],
  postureChime: ["gong", "sound position", "mute"],
  otherChime: ["ding", "sound own", "ring"],
  skin: ["avatar", "complexion", "colour"],
  hair: ["haircut", "avatar", "head"],
  breakChime: ["bell", "gong", "beep"],
  breakVoice: ["speak", "narrator", "aloud"],
  theme: ["dark", "night mode", "colors"],
  clock: ["24 hours", "am", "time format"],
  weekStart: ["Monday", "calendar", "first day"],
  region: ["ambulance", "911", "country"],
};

/** The same for what is no setting. */
const everydayParts: Record<string, string[]> = {
  own: ["medicine", "20-20-20", "timer"],
  shortcuts: ["hotkey", "keyboard", "keys"],
  presets: ["ready-made", "hourly", "rhythm"],
  "days-off": ["holiday", "vacation", "sick"],
  "not-for-me": ["excluded", "put back", "hidden"],
  data: ["export", "import", "backup", "move", "delete", "spreadsheet"],
  elsewhere: ["two computers", "profile", "sync"],
  reset: ["default", "factory", "restore"],
};

describe("the search of the options", () => {
  test.each(Object.entries({ ...everyday, ...everydayParts }))(
    "finds %s by everyday words, at a glance",
    (address, words) => {
      for (const word of words) expect(find(word).slice(0, AT_A_GLANCE), word).toContain(address);
    },
  );

  test("finds each part by its own label and its section, before all but its section", () => {
    for (const { address, label, within } of index) {
      const found = find(`${label} ${within ?? ""}`).slice(0, 2);
      expect(found, `${label}, ${within}`).toContain(address);
    }
  });

  test("puts what is called so before what is only about it", () => {
    expect(find("sound").slice(0, 1)).toEqual(["sound"]);
    expect(find("snooze")[0]).toBe("snooze");
    expect(find("dark")[0]).toBe("theme");
    expect(find("theme").indexOf("theme")).toBe(0);
  });

  test("asks no capitals, accents or order of anybody, but every word to fit", () => {
    expect(find("  SNÖOZE ")[0]).toBe("snooze");
    expect(find("stretch sound")).toEqual(expect.arrayContaining(find("sound stretch")));
    expect(find("snooze wheelchair zebra")).toEqual([]);
  });

  test("finds nothing where nothing is asked, and a letter only at the beginning of a word", () => {
    expect(find(" ")).toEqual([]);
    expect(find("z")).toContain("quietInCalls");
    expect(find("z")).not.toContain("snooze");
  });

  test("has every section and every setting, each once, at an address of its own", () => {
    const addresses = index.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(expect.arrayContaining(Object.keys(everyday)));
    // A section with a switch beside its heading is found by that.
    expect(sectionNames.filter((name) => !addresses.includes(name))).toEqual([
      "posture",
      "stretch",
      "water",
      "hours",
      "focus",
    ]);
  });
});
