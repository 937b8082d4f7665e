import { describe, expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { namesOf, placesIn, reworded } from "../../scripts/message-places.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import { traits } from "../../src/exercises/facts.ts";
import { effective, isApplicable, settingNames, workplaces } from "../../src/settings/fields.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import { otherPosition } from "../../src/domain/rules/position.ts";
import { newState } from "../../src/domain/model/state.ts";
import { ideaKey, ideas } from "../../src/ideas/idea.ts";
import { isSuitable } from "../../src/ideas/choose-idea.ts";
import { optionsIndex } from "../../src/words/options-search.ts";
import { slug } from "../../src/stretches/message-keys.ts";
import { fitRoutine } from "../../src/stretches/fitting.ts";
import { lengths, routineContexts } from "../../src/stretches/routine.ts";
import { comfortOf } from "../../src/domain/rules/routine-choice.ts";
import { taskText } from "../../src/words/break.ts";
import { filterWords } from "../../src/words/filters.ts";
import { footingOf } from "../../src/domain/rules/idea-choice.ts";
import { sayFrom } from "../../src/words/say.ts";
import { wordsIn } from "../support/english.ts";

const texts: Record<string, { message: string }> = messages;
const sayAt = (workplace: string) => sayFrom(wordsIn(messages), () => "en", workplace);
const stretch = { id: "stretch", kind: "stretch", name: null } as const;
const posture = { id: "posture", kind: "posture", name: null } as const;

/** What does not fit somebody who works in a wheelchair. */
const UNFIT = /\b(?:stand|walk|feet|foot\b|sitting|on your legs|without wheels|chair and beside)/i;

const settings = effective({ workplace: "wheelchair" });
const inWheelchair = comfortOf(settings);

/** The beginnings of messages that somebody in a wheelchair meets only by looking for what is for others. */
const forOthers = [
  ...exercises.filter((id) => !traits[id].fromSeat).map((id) => `exercise_${slug(id)}_`),
  // Ready-made routines of which little is left in any length, behind a button that shows them all.
  ...routineContexts
    .filter((context) => lengths.every((seconds) => fitRoutine(context, seconds, inWheelchair).another))
    .map((context) => `routine_${context}_`),
  // Names of choices, one of which is theirs.
  "work_",
  "avoid_",
  "position_",
  "symbol_",
  // When to see somebody, and whom: it is the same for all, and names legs and feet.
  "help_",
  // Said on a break of which they have another sentence: see below.
  "break_posture_text",
  "notice_sitting",
  // Where nobody of this way of working comes by: the store.
  "description",
];

/** Messages of what nobody is shown who works in a wheelchair. That it is not shown is asserted below. */
const neverShown = new Set<string>([
  ...ideas.filter((idea) => !suitsWheels(idea)).map(ideaKey),
  // After an idea of which somebody on a chair is asked to get up.
  "idea_stand",
  ...settingNames
    .filter((name) => !isApplicable(name, settings))
    .flatMap((name) => [`${name}_label`, `${name}_hint`]),
  // They are compared with what is typed, and not read.
  ...settingNames.map((name) => `find_${name}`),
  // The key of a day on which somebody stood.
  "total_sitting",
  "timeline_sitting",
  "sitting_now",
  "chart_desk_both",
]);

/** The names of messages about standing at the desk, or about getting up and sitting down there. */
const OF_STANDING = /^standing_now$|(?:^|_)(?:standing|stood|stoodUp|satDown)(?:_(?:name|text))?$/u;

function suitsWheels(idea: (typeof ideas)[number]): boolean {
  return isSuitable(idea, { seconds: 600, footing: "wheelchair", avoid: [], excluded: [] });
}

describe("in a wheelchair", () => {
  const say = sayAt("wheelchair") as (key: string) => string;
  const all = namesOf(messages).filter(
    (name) =>
      !forOthers.some((begin) => name.startsWith(begin)) && !neverShown.has(name) && !OF_STANDING.test(name),
  );

  test("no message says to stand or walk, or speaks of feet or sitting", () => {
    expect(all.length).toBeGreaterThan(700);
    const unfit = all.filter((name) => UNFIT.test(`${say(name)} ${texts[`${name}_other`]?.message ?? ""}`));
    expect(unfit.map((name) => `${name}: ${say(name)}`)).toEqual([]);
  });

  test("nobody is asked about standing, can say that they stand, or finds a setting for it", () => {
    expect(footingOf(settings)).toBe("wheelchair");
    expect(reminders(settings).map(({ kind }) => kind)).not.toContain("standing");
    expect(otherPosition(newState(0, "2026-03-02"), settings)).toBeNull();
    const shown = optionsIndex(sayAt("wheelchair"), settings, "chromium");
    expect(shown.map(({ address }) => address)).not.toContain("standingLimit");
    for (const { label, within } of shown)
      expect(`${label} ${within ?? ""}`).not.toMatch(/\bsitting|on my feet/i);
    // The same where it has something to say.
    expect(reminders(effective({ workplace: "turns" })).map(({ kind }) => kind)).toContain("standing");
    const others = optionsIndex(sayAt("wheelchair"), effective({ workplace: "turns" }), "chromium");
    expect(others.map(({ address }) => address)).toContain("standingLimit");
  });

  test("every exercise from the seat can be done as its words say, wheels or not", () => {
    for (const id of exercises.filter((one) => traits[one].fromSeat)) {
      const own = namesOf(messages).filter((name) => name.startsWith(`exercise_${slug(id)}_`));
      for (const name of own) expect(say(name), name).not.toMatch(/\b(?:stand|walk|feet|foot|floor)/i);
    }
  });

  test("a break asks for what can be done there, and what is left out is left out for the wheelchair", () => {
    expect(taskText(sayAt("wheelchair"), posture, settings)).toBe("Move in the way that works for you.");
    expect(taskText(sayAt("wheelchair"), stretch, settings)).toMatch(/^A few gentle movements/u);
    expect(filterWords(sayAt("wheelchair"), "seatedOnly")).toBe("In a wheelchair");
    expect(filterWords(sayAt("chair"), "seatedOnly")).toBe("Seated only");
  });
});

test("at a standing desk a break asks who stands to sit down or walk, and who sits to stand up", () => {
  const atStandingDesk = effective({ workplace: "standing" });
  const standing = { id: "standing", kind: "standing", name: null } as const;
  const words = taskText(sayAt("standing"), standing, atStandingDesk);
  expect(words).toMatch(/^Sit down/);
  expect(words).not.toMatch(/stand up/i);
  expect(taskText(sayAt("standing"), posture, atStandingDesk)).toMatch(/^Stand up/);
});

test("what is said of somebody who sits at a standing desk is not said of one who stands", () => {
  const say = sayAt("standing");
  expect(say("hero_sitting", "5 min")).toMatch(/sitting/);
  for (const key of ["figure_upright", "figure_slumping", "figure_slumped"] as const)
    expect(say(key)).not.toMatch(/\bstand|raised|legs?\b/i);
});

test("on a chair, and in turns, all is said as it always was", () => {
  for (const workplace of ["chair", "turns"]) {
    const say = sayAt(workplace) as (key: string) => string;
    for (const key of reworded(messages)) {
      const base = key.replace(/_(?:wheelchair|standing)$/u, "");
      expect(say(base)).toBe((sayFrom(wordsIn(messages), () => "en") as (name: string) => string)(base));
    }
  }
});

test("what is said in other words has the same places, another text, and no form for a way of working that there is not", () => {
  expect(reworded(messages).length).toBeGreaterThan(20);
  for (const key of reworded(messages)) {
    const base = key.replace(/_(?:wheelchair|standing)$/u, "");
    expect(placesIn(texts[key]?.message ?? ""), key).toBe(placesIn(texts[base]?.message ?? ""));
    expect(texts[key]?.message, key).not.toBe(texts[base]?.message);
    expect(workplaces as readonly string[]).toContain(key.slice(base.length + 1));
  }
});
