import { describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "../../src/calendar/time.ts";
import type { Break } from "../../src/domain/model/break.ts";
import { newRoutine, positionAt, type Routine } from "../../src/domain/model/routine.ts";
import { newState, NO_PROGRESS } from "../../src/domain/model/state.ts";
import { inferEnd, endingOf } from "../../src/playback/ending.ts";
import {
  beatOf,
  changePlayback,
  exerciseJustLeftOut,
  isSamePlayback,
  itemToGoBackTo,
  latestOf,
  playbackAt,
} from "../../src/playback/playback.ts";
import { defaults, type Settings } from "../../src/settings/fields.ts";
import { segmentsOf } from "../../src/stretches/playing/segments.ts";

const START = 1_800_000_000_000;
const routine = newRoutine(
  {
    name: "own",
    items: [
      { exercise: "seated-twist", seconds: 60 },
      { exercise: "hip-sway", seconds: 40 },
      { exercise: "easy-walk", seconds: 20 },
    ],
  },
  START,
);
const segments = segmentsOf(routine.items);
const after = (seconds: number) => START + seconds * SECOND;

describe("going back", () => {
  test("is to the beginning of the exercise, both its sides, or just after that to the one before", () => {
    expect([40, 59.9, 62.9, 63, 102, 110].map((seconds) => itemToGoBackTo(segments, seconds))).toEqual([
      0, 0, 0, 1, 1, 2,
    ]);
    expect(itemToGoBackTo(segments, 1)).toBe(0);
  });
});

describe("what the person asks for", () => {
  test("shows at once, and two quick skips skip two", () => {
    const once = changePlayback(routine, { command: "seek", item: 1 }, after(5));
    const { segment } = playbackAt(once, segments, after(5));
    const twice = changePlayback(once, { command: "seek", item: segment.item + 1 }, after(5.1));
    expect(playbackAt(twice, segments, after(5.1)).playing.exercise).toBe("easy-walk");
  });

  test("is not taken back by what is saved a moment later", () => {
    const shown = changePlayback(routine, { command: "play", on: false }, after(5));
    const saved = changePlayback(routine, { command: "play", on: false }, after(5.3));
    expect(isSamePlayback(shown, saved, after(6))).toBe(true);
    expect(isSamePlayback(shown, routine, after(6))).toBe(false);
    expect(
      isSamePlayback(shown, changePlayback(saved, { command: "seek", item: 2 }, after(6)), after(6)),
    ).toBe(false);
  });

  test("goes on from what is saved when the clock was set back, for the page's own would stand still", () => {
    const hourBack = after(5) - 60 * MINUTE;
    const saved = { ...routine, changedAt: hourBack };
    expect(isSamePlayback(routine, saved, hourBack)).toBe(false);
    expect(isSamePlayback({ ...routine, playing: false }, { ...saved, playing: false }, hourBack)).toBe(true);
  });

  test("stands still while it is paused", () => {
    const paused = changePlayback(routine, { command: "play", on: false }, after(5));
    expect(positionAt(paused, after(500))).toBe(5 * SECOND);
  });
});

describe("a moment", () => {
  test("at the end is the last there was", () => {
    const { over, playing } = playbackAt(routine, segments, after(120));
    expect([over, playing.exercise, playing.routineLeft < 0.01]).toEqual([true, "easy-walk", true]);
    expect(playbackAt(routine, segments, after(119.9)).over).toBe(false);
  });

  test("is the latest that was seen, by a frame or by the second, but never one before the clock was set back", () => {
    expect(latestOf(after(5), after(5.4))).toBe(after(5.4));
    expect(latestOf(after(9), after(5.4))).toBe(after(9));
    expect(latestOf(after(5) - 60 * MINUTE, after(5.4))).toBe(after(5) - 60 * MINUTE);
  });

  test("is said anew about once a second", () => {
    const beats = Array.from({ length: 1200 }, (_, frame) =>
      beatOf(playbackAt(routine, segments, after(frame / 60))),
    );
    const changes = beats.filter((beat, index) => beat !== beats[index - 1]).length;
    expect(changes).toBeGreaterThanOrEqual(20);
    expect(changes).toBeLessThan(60);
  });
});

describe("a note says", () => {
  const left = (excluded: Settings["excluded"], item: number) =>
    exerciseJustLeftOut(routine, item, { ...defaults, excluded });

  test("what has just been left out, for as long as the next exercise is on", () => {
    expect([left([], 1), left(["seated-twist"], 1)]).toEqual([null, "seated-twist"]);
    expect(left(["seated-twist"], 2)).toBeNull();
  });

  test("the same of the one that is on, for whoever has gone back to it", () => {
    expect(left(["seated-twist"], 0)).toBe("seated-twist");
  });
});

describe("after a break", () => {
  const ongoing: Break & { routine: Routine } = {
    id: "break@1",
    startedAt: START,
    length: 2 * MINUTE,
    members: ["stretch"],
    routine,
    place: "window",
    pageSeen: true,
  };
  const state = newState(START, "2027-01-15");

  test("it is known what was done of its routine, and for how long", () => {
    const turnedOn = {
      ...ongoing,
      routine: changePlayback(routine, { command: "seek", item: 2 }, after(30)),
    };
    const { parts, spent } = endingOf(turnedOn, "done", after(50));
    expect(parts.map(({ outcome }) => outcome)).toEqual(["cutShort", "skipped", "taken"]);
    expect(spent).toBe(50 * SECOND);
  });

  test("one that ended elsewhere was done, put off, or only gone through", () => {
    const wait = { reason: "snoozed", length: 5 * MINUTE, passed: { counted: 0, since: START } } as const;
    const putOff = { ...NO_PROGRESS, counter: { counted: 0, since: START }, wait };
    expect(inferEnd(ongoing, state, after(120))).toBe("done");
    expect(inferEnd(ongoing, state, after(1))).toBe("skip");
    // As the engine has it: a little of one exercise is no break.
    expect(inferEnd(ongoing, state, after(20))).toBe("skip");
    expect(inferEnd(ongoing, { ...state, progress: { stretch: putOff } }, after(50))).toBe("snooze");
    expect(inferEnd({ ...ongoing, routine: null }, state, after(1))).toBe("done");
  });
});
