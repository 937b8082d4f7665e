import { describe, expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { namesOf } from "../../scripts/message-places.ts";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { cautionKeys } from "../../src/stretches/cautions.ts";
import { avoidances } from "../../src/stretches/choosing/filter.ts";
import { doseParts } from "../../src/stretches/dose.ts";
import {
  alsoKey,
  areaKey,
  avoidanceKey,
  equipmentKey,
  intensityKey,
  nameKey,
  positionKey,
  routineNameKey,
  routineTextKey,
  ruleKeys,
  stepKeys,
} from "../../src/stretches/message-keys.ts";
import { routineContexts } from "../../src/stretches/routine.ts";
import { dosePartWords } from "../../src/words/dose.ts";
import type { Message, MessageKey } from "../../src/words/say.ts";
import { english } from "../support/english.ts";

/** That this compiles shows that every name is the name of a message. */
const textsOf = (id: ExerciseId): MessageKey[] => [
  nameKey(id),
  alsoKey(id),
  ...stepKeys(id),
  ...cautionKeys(id),
  ...details[id].areas.map(areaKey),
  positionKey(traits[id].position),
  equipmentKey(details[id].equipment),
  intensityKey(details[id].intensity),
];
const keysOf = (id: ExerciseId): Message[] => [...textsOf(id), ...doseParts(id).map(({ key }) => key)];
const others: MessageKey[] = [
  ...ruleKeys,
  ...avoidances.map(avoidanceKey),
  ...routineContexts.flatMap((context) => [routineNameKey(context), routineTextKey(context)]),
];

describe("the words", () => {
  test("are all there, and none is left over", () => {
    const needed = [...new Set([...exercises.flatMap(keysOf), ...others])];
    const ours = /^(?:exercise|caution|area|position|equipment|intensity|avoid|routine|dose)_/;
    const there = namesOf(messages).filter((key) => ours.test(key) && key !== "routine_left");
    expect(there.toSorted()).toEqual(needed.toSorted());
  });

  test("are short, plain sentences", () => {
    for (const id of exercises) {
      for (const key of [...stepKeys(id), ...cautionKeys(id)]) {
        expect(english(key), key).toMatch(/^[A-Z].*\.$/);
        expect(english(key).length, key).toBeLessThanOrEqual(110);
      }
    }
    const names = exercises.map((id) => english(nameKey(id)));
    expect(new Set(names).size).toBe(exercises.length);
  });

  test("of posture as a disease are not among them", () => {
    for (const key of [...exercises.flatMap(textsOf), ...others]) {
      expect(english(key), key).not.toMatch(/lordosis|kyphosis|bad posture|damage|injur|therapy|rehab/i);
    }
  });
});

describe("a dose in words", () => {
  const said = (id: ExerciseId) => doseParts(id).map((part) => dosePartWords(english, part));
  test.each<[ExerciseId, string[]]>([
    ["tall-sit-reset", ["4 to 5 slow breaths", "about 30 s in all"]],
    ["seated-pelvic-rock", ["8 to 10 times", "about 4 s each", "about 45 s in all"]],
    ["seated-side-reach", ["hold for 10 to 15 s", "2 times on each side", "about 1 min in all"]],
    ["seated-twist", ["hold for 10 s", "2 times on each side", "about 1 min in all"]],
    ["seated-figure-four", ["hold for 20 to 30 s", "1 to 2 times on each side", "about 70 s in all"]],
    ["seated-hamstring-hinge", ["hold for 30 s", "once on each side", "about 70 s in all"]],
    ["wall-pelvic-tuck", ["hold for 5 s", "6 to 8 times", "about 1 min in all"]],
    ["desk-long-back", ["hold for 15 to 20 s", "2 times", "about 50 s in all"]],
    ["hip-sway", ["20 times, changing sides", "about 2 s each", "about 40 s in all"]],
    ["easy-walk", ["1 to 5 min"]],
    ["knee-rolls", ["hold for 4 to 5 s", "8 to 10 times, changing sides", "about 90 s in all"]],
  ])("%s", (id, expected) => {
    expect(said(id)).toEqual(expected);
  });
});
