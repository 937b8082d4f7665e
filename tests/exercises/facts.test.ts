import { describe, expect, test } from "vitest";
import { exercises, isExercise } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { doseSources } from "../../src/domain/model/round.ts";
import { readSource, sources } from "../../src/exercises/sources.ts";

/** The full dose of each, typed anew from its sources: a slip in one place shows. */
const index = `
   1 tall-sit-reset         seated   chair      ext     few  gentle           yes       30  -
   2 seated-pelvic-rock     seated   chair      neutral both gentle           yes       45  -
   3 seated-cat-cow         seated   chair      both    both gentle           no        50  forwardBend backBend
   4 seated-side-reach      seated   chair      neutral both gentle           no        60  sideBend armOverhead
   5 seated-twist           seated   chair      neutral both gentle           no        60  twist
   6 seated-figure-four     seated   chair      neutral both moderate         no        70  hipRotation
   7 seated-hamstring-hinge seated   chair      neutral few  moderate         no        70  forwardBend sciatica
   8 seated-knee-hug        seated   chair      flex    many gentle           no        60  hipFlexion
   9 seated-forward-lean    seated   chair      flex    both gentle           no        35  forwardBend
  10 seated-side-lean       seated   chair      neutral both gentle           no        60  sideBend
  11 shoulder-blade-squeeze seated   none       neutral both gentle           yes       46  -
  12 chest-opening          seated   none       neutral both gentle           yes       50  -
  13 neck-side-bend         seated   none       neutral both gentle           yes       60  -
  14 palms-together         seated   none       neutral both gentle           yes       40  -
  15 standing-back-bend     standing none       ext     few  gentleToModerate off       40  backBend standing
  16 standing-hip-flexor    standing deskEdge   neutral many moderate         no        70  standing balance knee
  17 wall-pelvic-tuck       standing wall       flex    many gentle           yes       60  standing
  18 desk-long-back         standing fixedDesk  neutral few  gentleToModerate no        50  forwardBend armOverhead standing
  19 sit-to-stand           both     chair      neutral both moderate         no        40  standing knee
  20 hip-sway               standing none       neutral both gentle           yes       40  standing
  21 easy-walk              standing none       neutral both gentle           yes      120  standing
  22 knee-rolls             floor    mat        neutral both gentle           yes       90  floor twist supine
  23 child-pose-rock        floor    mat        flex    many gentle           optional  70  floor kneel forwardBend
  24 bird-dog               floor    mat        neutral both moderate         no        90  floor kneel`;
const rows = index
  .trim()
  .split("\n")
  .map((row) => row.trim().split(/\s+/));

/** What can be done by someone who cannot leave the seat or stretch a leg out: exercises 1 to 5 and 8 to 14. */
const fromSeat = new Set<string>(
  [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14].map((number) => rows[number - 1]?.[1] ?? ""),
);

/** The doses of the same section: times, sides, seconds held. */
const doses = {
  "tall-sit-reset": { repetitions: [1, 1], sides: 1, hold: [20, 25] },
  "seated-pelvic-rock": { repetitions: [8, 10], sides: 1, hold: [0, 0] },
  "seated-cat-cow": { repetitions: [6, 8], sides: 1, hold: [0, 0] },
  "seated-side-reach": { repetitions: [2, 2], sides: 2, hold: [10, 15] },
  "seated-twist": { repetitions: [2, 2], sides: 2, hold: [10, 10] },
  "seated-figure-four": { repetitions: [1, 2], sides: 2, hold: [20, 30] },
  "seated-hamstring-hinge": { repetitions: [1, 1], sides: 2, hold: [30, 30] },
  "seated-knee-hug": { repetitions: [1, 1], sides: 2, hold: [20, 30] },
  "seated-forward-lean": { repetitions: [1, 1], sides: 1, hold: [20, 25] },
  "seated-side-lean": { repetitions: [1, 1], sides: 2, hold: [15, 20] },
  "shoulder-blade-squeeze": { repetitions: [8, 10], sides: 1, hold: [2, 3] },
  "chest-opening": { repetitions: [5, 5], sides: 1, hold: [5, 10] },
  "neck-side-bend": { repetitions: [2, 2], sides: 2, hold: [10, 15] },
  "palms-together": { repetitions: [2, 2], sides: 1, hold: [10, 15] },
  "standing-back-bend": { repetitions: [5, 10], sides: 1, hold: [1, 2] },
  "standing-hip-flexor": { repetitions: [1, 2], sides: 2, hold: [20, 30] },
  "wall-pelvic-tuck": { repetitions: [6, 8], sides: 1, hold: [5, 5] },
  "desk-long-back": { repetitions: [2, 2], sides: 1, hold: [15, 20] },
  "sit-to-stand": { repetitions: [5, 10], sides: 1, hold: [0, 0] },
  "hip-sway": { repetitions: [20, 20], sides: 1, hold: [0, 0] },
  "easy-walk": { repetitions: [1, 1], sides: 1, hold: [0, 0], minutes: [1, 5] },
  "knee-rolls": { repetitions: [8, 10], sides: 1, hold: [4, 5] },
  "child-pose-rock": { repetitions: [8, 10], sides: 1, hold: [4, 5] },
  "bird-dog": { repetitions: [5, 6], sides: 2, hold: [5, 8] },
};

describe("the exercises", () => {
  test("are those of the index, in its order", () => {
    expect(rows.map(([, id]) => id)).toEqual([...exercises]);
    expect(Object.keys(details)).toEqual([...exercises]);
    expect(Object.keys(traits)).toEqual([...exercises]);
  });

  test.each(exercises)("have the facts of the index for %s", (id) => {
    const [, , position, equipment, bias, curve, intensity, flareUp, seconds, ...tags] =
      rows.find((row) => row[1] === id) ?? [];
    expect(traits[id]).toEqual({
      position,
      fromSeat: fromSeat.has(id),
      flareUp,
      seconds: Number(seconds),
      sides: doses[id].sides,
      held: (doses[id].hold[0] ?? 0) >= 10,
      tags: tags[0] === "-" ? [] : tags,
    });
    expect(details[id]).toMatchObject({ equipment, bias, curve, intensity });
  });

  test.each(exercises)("have the dose of the text for %s", (id) => {
    const { sides: _, ...dose } = doses[id];
    expect(details[id].dose).toMatchObject(dose);
    expect(details[id].rhythm.pattern === "round").toBe("minutes" in dose);
  });

  test("say for each where it comes from, but for plain movements of which nothing is claimed, and cite nothing else", () => {
    const plain = ["seated-forward-lean", "seated-side-lean", "shoulder-blade-squeeze"];
    expect(exercises.filter((id) => details[id].sources.length === 0)).toEqual(plain);
    const cited = new Set([...Object.values(details).flatMap(({ sources: own }) => own), ...doseSources]);
    expect([...cited].toSorted()).toEqual(Object.keys(sources).toSorted());
  });

  test("give the address of a source where it has one that lasts, apart from its words", () => {
    expect(readSource(sources.coenen2017)).toEqual({
      text: "Coenen et al. 2017, Gait & Posture 58:310-8",
      address: "https://doi.org/10.1016/j.gaitpost.2017.08.024",
    });
    expect(readSource(sources.mcGill)).toEqual({ text: sources.mcGill, address: null });
    for (const source of Object.values(sources)) {
      const { text, address } = readSource(source);
      expect(text).not.toContain("doi");
      expect(address ?? "https://doi.org/10.1/x").toMatch(/^https:\/\/doi\.org\/10\.\d+\/\S+$/u);
    }
  });

  test("speak of fragile bones wherever the back bends, sideways too", () => {
    const own = ["seated-cat-cow", "seated-twist", "knee-rolls", "child-pose-rock"];
    const bending = ["forwardBend", "backBend", "sideBend", "twist"];
    for (const id of exercises) {
      const bends = traits[id].tags.some((tag) => bending.includes(tag));
      expect(details[id].bends || own.includes(id), id).toBe(bends);
    }
  });
});

test("an exercise is known by its id alone", () => {
  expect(exercises.every(isExercise)).toBe(true);
  expect(["", "HIP-SWAY", "constructor", undefined, 0].some(isExercise)).toBe(false);
});
