import { describe, expect, test } from "vitest";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { stepKeys } from "../../src/stretches/message-keys.ts";
import { playingAt, type Playing } from "../../src/stretches/playing/playing.ts";
import { segmentsOf } from "../../src/stretches/playing/segments.ts";
import { routineContexts, type Item } from "../../src/stretches/routine.ts";
import { routineOf } from "../../src/stretches/routines.ts";
import { asideWords, tellingWords } from "../../src/words/playing.ts";
import { english } from "../support/english.ts";

/** Everything that is on in a routine, ten times a second. */
function allOf(items: Item[]): Playing[] {
  const segments = segmentsOf(items);
  const tenths = Math.ceil((segments.at(-1)?.until ?? 0) * 10);
  const moments = Array.from({ length: tenths }, (_, tenth) => playingAt(segments, tenth / 10));
  return moments.filter((playing) => playing !== null);
}
const alone = (exercise: ExerciseId, seconds = traits[exercise].seconds) => allOf([{ exercise, seconds }]);

/** What each exercise's second to fourth steps are about, by what there is to say of it for long. */
const about = (exercise: ExerciseId): "phases" | "repetitions" | "time" => {
  const { hold, minutes } = details[exercise].dose;
  if (minutes !== undefined) return "time";
  return hold[0] >= 10 ? "phases" : "repetitions";
};

describe("the step that is shown", () => {
  test.each(exercises)("says what the body does: %s", (exercise) => {
    for (const seconds of [20, traits[exercise].seconds, 200]) {
      const seen = alone(exercise, seconds);
      for (const { phase, step, repetition, repetitions } of seen) {
        const isLast = repetition === repetitions;
        const may = { setUp: [1], move: [2], hold: [2, 3], back: [isLast ? 4 : 3] }[phase];
        if (phase === "setUp" || about(exercise) === "phases") expect(may).toContain(step);
        else expect(step).toBeGreaterThan(1);
      }
      if (about(exercise) !== "repetitions") continue;
      const whole = new Map(seen.map(({ segment, repetition, step }) => [`${segment} ${repetition}`, step]));
      for (const { segment, repetition, step } of seen) {
        expect(step, `${seconds} s`).toBe(whole.get(`${segment} ${repetition}`));
      }
      for (const moving of seen.filter(({ repetition }) => repetition === 1)) expect(moving.step).toBe(2);
    }
  });

  test("leaves time to read how to get there, also where that is soon done", () => {
    for (const exercise of exercises.filter((id) => about(id) === "phases")) {
      const first = alone(exercise).filter(({ segment, repetition }) => segment === 0 && repetition === 1);
      const there = first.filter(({ step }) => step === 2).length / 10;
      expect(there, exercise).toBeGreaterThanOrEqual(3.9);
      expect(first.filter(({ step }) => step === 3).length / 10, exercise).toBeGreaterThan(there);
    }
  });

  test("never speaks of the other side, which may not follow", () => {
    const texts = exercises.flatMap((exercise) => stepKeys(exercise).map((key) => english(key)));
    expect(texts.filter((text) => /change (sides|legs)|other (side|way)\b(?! forward)/.test(text))).toEqual(
      [],
    );
  });
});

describe("under it", () => {
  test.each(exercises)("the other side is named only on the way to it: %s", (exercise) => {
    for (const playing of alone(exercise)) {
      const turns = asideWords(english, playing) === "Now the other side";
      const { phase, side, repetition, repetitions } = playing;
      expect(turns).toBe(phase === "back" && side === "left" && repetition === repetitions);
    }
  });

  test("stands a caution while one gets ready, and only then", () => {
    const hug = alone("seated-knee-hug");
    for (const playing of hug) {
      const warned = asideWords(english, playing) === "Skip it after a hip replacement.";
      expect(warned).toBe(playing.phase === "setUp");
    }
  });
});

describe("told is little", () => {
  const toldIn = (items: Item[]) => {
    const words = allOf(items).map(({ segment, exercise, side, step }) => {
      return `${segment} ${tellingWords(english, { exercise, side, step }, null)}`;
    });
    return words.filter((text, index) => text !== words[index - 1]).length;
  };

  test.each(routineContexts)("in a minute's routine, about once every 5 s at most: %s", (context) => {
    expect(toldIn(routineOf(context, 60))).toBeLessThanOrEqual(12);
  });

  test.each(exercises)("in a full dose, hardly more: %s", (exercise) => {
    const { seconds } = traits[exercise];
    expect(toldIn([{ exercise, seconds }])).toBeLessThanOrEqual(Math.ceil(seconds / 4.2));
  });
});
