import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Sound } from "../../src/runtime/page-ports.ts";
import { segmentsOf, type Segment } from "../../src/stretches/playing/segments.ts";
import { playingAt, type Playing } from "../../src/stretches/playing/playing.ts";
import type { Item } from "../../src/stretches/routine.ts";
import { StepReader } from "../../src/ui/player/sound/step-reader.ts";
import {
  countWords,
  nextExerciseWords,
  placeWords,
  tellingWords,
  type SpokenMoment,
} from "../../src/words/playing.ts";
import { english } from "../support/english.ts";

const items: Item[] = [
  { exercise: "seated-pelvic-rock", seconds: 45 },
  { exercise: "seated-side-reach", seconds: 60 },
  { exercise: "easy-walk", seconds: 30 },
];
const segments = segmentsOf(items);

/** The words beside the figure: what is counted, where in it, and what is next. */
function words(seconds: number): string[] {
  const playing = playingAt(segments, seconds) as Playing;
  const segment = segments[playing.segment] as Segment;
  return [
    countWords(english, "en", playing, segment),
    placeWords(english, playing, segment),
    nextExerciseWords(english, playing),
  ];
}

describe("beside the figure stands", () => {
  test("how often, in a movement", () => {
    expect(words(2)).toEqual(["Get ready", "", "Next: Seated side reach"]);
    expect(words(14)).toEqual(["Round 3 of 10", "", "Next: Seated side reach"]);
  });

  test("how long, in a hold; and on which side", () => {
    expect(words(46)).toEqual(["Get ready", "Left side, 1 of 2 · 2 holds", "Next: the other side"]);
    expect(words(51.5)).toEqual(["Now move", "Left side, 1 of 2 · Hold 1 of 2", "Next: the other side"]);
    expect(words(54)[0]).toBe("Hold 8 s");
    expect(words(62.5)[0]).toBe("And back");
    expect(words(82.5)).toEqual(["Hold 10 s", "Right side, 2 of 2 · Hold 1 of 2", "Next: Easy walk"]);
  });

  test("the time, where nothing is counted", () => {
    expect(words(120)).toEqual(["0:15", "", "The last one"]);
  });
});

describe("what is told", () => {
  const reach = { exercise: "seated-side-reach", side: "left", step: 1 } as const satisfies SpokenMoment;

  test("is the whole of it at first", () => {
    expect(tellingWords(english, reach, null)).toMatch(/^Seated side reach\. Left side, 1 of 2\. Sit tall/);
    expect(tellingWords(english, { exercise: "easy-walk", side: null, step: 1 }, null)).toMatch(
      /^Easy walk\. Get up/,
    );
  });

  test("is the step alone after that, and the side with it when it changes", () => {
    expect(tellingWords(english, { ...reach, step: 2 }, reach)).toMatch(/^Bend towards the hand/);
    expect(tellingWords(english, { ...reach, side: "right" }, { ...reach, step: 4 })).toMatch(
      /^Right side, 2 of 2\. Sit tall/,
    );
  });
});

describe("a reader", () => {
  const said: string[] = [];
  const sound: Sound = {
    chime: () => {},
    speak: (text) => said.push(text),
    hush: () => said.push("(silence)"),
    hasVoice: async () => true,
  };
  beforeEach(() => {
    vi.useFakeTimers();
    said.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("lets a step be read to its end before the next", () => {
    const reader = new StepReader(sound, "en", 40);
    reader.read("Put a hand on the desk and take a long step back with one foot.");
    vi.advanceTimersByTime(4_000);
    reader.read("Tuck your tailbone under.");
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(said).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    reader.read("Breathe.");
    expect(said).toHaveLength(3);
  });

  test("falls silent at once, and forgets what was to come", () => {
    const reader = new StepReader(sound, "en", 40);
    reader.read("One.");
    reader.read("Two.");
    reader.stop();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(["One.", "(silence)"]);
    reader.read("Three.");
    expect(said.at(-1)).toBe("Three.");
  });
});
