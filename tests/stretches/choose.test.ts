import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import {
  choose,
  historyOf,
  type ChosenRoutine,
  type RoutineHistory,
  type Occasion,
  type PastRoutine,
} from "../../src/stretches/choosing/choose.ts";
import { profiles, type Comfort } from "../../src/stretches/choosing/comfort.ts";
import { allows } from "../../src/stretches/choosing/filter.ts";
import { totalSeconds } from "../../src/stretches/routine.ts";
import { routineOf } from "../../src/stretches/routines.ts";
import { runs } from "../support/property.ts";
import { anyComfort, noWishes } from "./any-wishes.ts";

/** Five breaks a day. */
const YEAR = 5 * 250;
const WEEK = 5 * 5;
const fresh: RoutineHistory = { first: null, last: null, uses: {} };
const ids = ({ items }: ChosenRoutine) => items.map(({ exercise }) => exercise);
const chosen = (occasion: Partial<Occasion>) =>
  choose({ seconds: 60, satMinutes: 30, stands: false, comfort: noWishes, history: fresh, ...occasion });

describe("the set is", () => {
  test.each([
    ["notSure", "desk"],
    ["archingBothersMe", "arching"],
    ["slumpingBothersMe", "slumping"],
  ] as const)("for %s: %s", (profile, context) => {
    const choice = chosen({ seconds: 300, comfort: { ...noWishes, profile } });
    expect(choice).toEqual({
      context,
      items: routineOf(context, 300),
      removed: [],
      nothingLeft: false,
    });
  });

  test("for someone who stands at the desk: the one for standing desks, without what they leave out", () => {
    for (const profile of ["notSure", "archingBothersMe", "slumpingBothersMe"] as const) {
      const choice = chosen({ seconds: 120, stands: true, comfort: { ...noWishes, profile } });
      expect(choice).toMatchObject({ context: "standingDesk", items: routineOf("standingDesk", 120) });
    }
    const comfort: Comfort = { ...noWishes, excluded: ["hip-sway"] };
    const choice = chosen({ seconds: 120, stands: true, comfort });
    expect(choice.context).toBe("standingDesk");
    expect(ids(choice)).not.toContain("hip-sway");
    expect(totalSeconds(choice.items)).toBe(120);
    expect(chosen({ stands: true, comfort: { ...noWishes, seatedOnly: true } }).context).toBe("seat");
  });

  test("for an hour of sitting: a walk first", () => {
    expect(chosen({ satMinutes: 59.9 }).context).toBe("desk");
    const choice = chosen({
      satMinutes: 60,
      history: { first: "easy-walk", last: "easy-walk", uses: { "easy-walk": 9 } },
    });
    expect(choice).toMatchObject({ context: "longSitting", items: routineOf("longSitting", 60) });
  });

  test("for an hour of sitting, where arching bothers: the same without bending back", () => {
    const comfort: Comfort = { ...noWishes, profile: "archingBothersMe" };
    const choice = chosen({ seconds: 120, satMinutes: 75, comfort });
    expect(choice.items).toEqual([
      { exercise: "easy-walk", seconds: 80 },
      { exercise: "sit-to-stand", seconds: 40 },
    ]);
    expect(choice.removed).toEqual([]);
  });

  test("for someone who stays on the seat: what is done there, whatever else bothers them", () => {
    for (const profile of ["notSure", "archingBothersMe", "slumpingBothersMe"] as const) {
      const choice = chosen({ comfort: { ...noWishes, profile, seatedOnly: true } });
      expect(choice.context).toBe("seat");
      expect(ids(choice)).toEqual(["seated-forward-lean", "shoulder-blade-squeeze", "chest-opening"]);
      expect(choice.removed).toEqual([]);
    }
  });

  test("for an hour of sitting, where there is no walking: the person's own", () => {
    const comfort: Comfort = { ...noWishes, seatedOnly: true };
    expect(chosen({ satMinutes: 75, comfort })).toEqual(chosen({ satMinutes: 5, comfort }));
  });
});

describe("the first exercise is", () => {
  const [tall, rock, bend] = ["tall-sit-reset", "seated-pelvic-rock", "standing-back-bend"] as const;
  const after = (...past: PastRoutine[]) => ids(chosen({ history: historyOf(past) }));

  test("that of the table in the beginning, and the next one the next time", () => {
    expect(after()).toEqual([tall, rock, bend]);
    expect(after({ first: tall, done: [tall, rock, bend] })).toEqual([rock, bend, tall]);
  });

  test("the one with which the last break was cut short", () => {
    expect(after({ first: tall, done: [tall] })).toEqual([rock, bend, tall]);
    expect(after({ first: tall, done: [tall, rock] })).toEqual([bend, tall, rock]);
  });

  test("the least used", () => {
    const uses = { [tall]: 3, [rock]: 3, [bend]: 2 };
    expect(ids(chosen({ history: { first: rock, last: tall, uses } }))[0]).toBe(bend);
  });

  test("not the one that was skipped the last time, though it is the least used", () => {
    expect(after({ first: tall, done: [rock, bend] })).toEqual([rock, tall, bend]);
    expect(after({ first: tall, done: [] })).toEqual([rock, bend, tall]);
  });
});

/** Chooses again and again; of each routine, the person does only the first so many exercises. */
function living(
  times: number,
  comfort: Comfort,
  seconds: number,
  done: (time: number) => number,
  remembers = WEEK,
): PastRoutine[] {
  const past: PastRoutine[] = [];
  for (let time = 0; time < times; time += 1) {
    const all = ids(chosen({ seconds, comfort, history: historyOf(past.slice(-remembers)) }));
    past.push({ first: all[0] ?? "bird-dog", done: all.slice(0, done(time)) });
  }
  return past;
}

function unfairness(counts: readonly ExerciseId[], among: readonly ExerciseId[]): number {
  const times = among.map((id) => counts.filter((one) => one === id).length);
  return Math.max(...times) - Math.min(...times);
}

const eligible = (comfort: Comfort, seconds: number) => ids(chosen({ seconds, comfort }));

describe("a year of choices", () => {
  const kinds = profiles.flatMap((profile) => [60, 120, 180, 300].map((seconds) => ({ profile, seconds })));

  test.each(kinds)("$profile, $seconds s: each is first as often, within one", ({ profile, seconds }) => {
    const comfort = { ...noWishes, profile };
    const past = living(YEAR, comfort, seconds, () => 99);
    expect(
      unfairness(
        past.map(({ first }) => first),
        eligible(comfort, seconds),
      ),
    ).toBeLessThanOrEqual(1);
  });

  test.each(kinds)("$profile, $seconds s: also with breaks cut short", ({ profile, seconds }) => {
    const comfort = { ...noWishes, profile };
    for (const most of [1, 2, 3]) {
      const done = living(YEAR, comfort, seconds, () => most).flatMap((routine) => routine.done);
      expect(unfairness(done, eligible(comfort, seconds)), `${most} done`).toBeLessThanOrEqual(1);
    }
  });

  test("never drifts, however the breaks are cut short", () => {
    const threeOrMore = kinds.filter((kind) => {
      return eligible({ ...noWishes, profile: kind.profile }, kind.seconds).length > 2;
    });
    const stops = fc.array(fc.nat(7), { minLength: 50, maxLength: 250 });
    fc.assert(
      fc.property(fc.constantFrom(...threeOrMore), stops, ({ profile, seconds }, after) => {
        const comfort = { ...noWishes, profile };
        const done = living(after.length, comfort, seconds, (time) => after[time] ?? 0).flatMap(
          (routine) => routine.done,
        );
        expect(unfairness(done, eligible(comfort, seconds))).toBeLessThanOrEqual(WEEK / 3);
      }),
      runs(),
    );
  });

  test("is fair in every week of it", () => {
    for (const { profile, seconds } of kinds) {
      const comfort = { ...noWishes, profile };
      const past = living(YEAR, comfort, seconds, (time) => 1 + (time % 3));
      for (let day = 0; day + WEEK <= YEAR; day += 5) {
        const week = past.slice(day, day + WEEK).flatMap(({ done }) => done);
        expect(unfairness(week, eligible(comfort, seconds))).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("for any wishes, any length and any history", () => {
  const someHistory: fc.Arbitrary<RoutineHistory> = fc.record({
    first: fc.option(fc.constantFrom(...exercises)),
    last: fc.option(fc.constantFrom(...exercises)),
    uses: fc.dictionary(fc.constantFrom(...exercises), fc.nat(40)),
  });
  const someOccasion: fc.Arbitrary<Occasion> = fc.record({
    seconds: fc.integer({ min: 15, max: 900 }),
    satMinutes: fc.nat(180),
    stands: fc.boolean(),
    comfort: anyComfort,
    history: someHistory,
  });
  const always = (holds: (occasion: Occasion) => void) => {
    fc.assert(fc.property(someOccasion, holds), runs());
  };

  test("the routine lasts exactly as long as the break", () => {
    always((occasion) => {
      expect(totalSeconds(choose(occasion).items)).toBe(occasion.seconds);
    });
  });

  test("what is excluded never appears, unless it is all there is", () => {
    always((occasion) => {
      const { items, nothingLeft } = choose(occasion);
      const fine = items.every(({ exercise }) => allows(occasion.comfort, exercise));
      expect(fine).toBe(!nothingLeft);
    });
  });

  test("no exercise is first twice running, where there are two and no walk has to be", () => {
    always((occasion) => {
      const choice = choose(occasion);
      if (choice.items.length > 1 && choice.context !== "longSitting") {
        expect(ids(choice)[0]).not.toBe(occasion.history.first);
      }
    });
  });

  test("after an hour a walk is first, for all who walk", () => {
    always((occasion) => {
      if (occasion.satMinutes >= 60 && allows(occasion.comfort, "easy-walk")) {
        expect(ids(choose(occasion))[0]).toBe("easy-walk");
      }
    });
  });

  test("whom arching bothers is given no back bend", () => {
    always((occasion) => {
      const comfort: Comfort = { ...occasion.comfort, profile: "archingBothersMe" };
      const choice = choose({ ...occasion, comfort });
      if (!choice.nothingLeft) expect(ids(choice)).not.toContain("standing-back-bend");
    });
  });

  test("the same question has the same answer", () => {
    always((occasion) => {
      expect(choose(structuredClone(occasion))).toEqual(choose(occasion));
    });
  });

  test("the history changes the order and nothing else", () => {
    always((occasion) => {
      const items = choose(occasion).items;
      const before = choose({ ...occasion, history: fresh }).items;
      const sorted = (all: typeof items) => all.toSorted((a, b) => a.exercise.localeCompare(b.exercise));
      expect(sorted(items)).toEqual(sorted(before));
    });
  });

  test("a week in a row is fair within one, whatever is left after the wishes", () => {
    fc.assert(
      fc.property(anyComfort, fc.constantFrom(60, 120, 180, 300), (comfort, seconds) => {
        const past = living(WEEK, comfort, seconds, () => 99);
        expect(
          unfairness(
            past.map(({ first }) => first),
            eligible(comfort, seconds),
          ),
        ).toBeLessThanOrEqual(1);
      }),
      runs(),
    );
  });
});
