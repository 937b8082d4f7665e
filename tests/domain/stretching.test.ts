import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exerciseAt } from "../../src/domain/rules/routine.ts";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { totalSeconds } from "../../src/stretches/routine.ts";
import { runs } from "../support/property.ts";
import { aDay, only } from "../support/timeline.ts";

const minute = [
  { exercise: "tall-sit-reset", seconds: 20 },
  { exercise: "seated-pelvic-rock", seconds: 20 },
  { exercise: "standing-back-bend", seconds: 20 },
] as const;

/** A routine of one minute, three times twenty seconds, begun at 09:10 in a window of its own. */
const stretching = () =>
  aDay("09:00", only("posture", "stretch")).at("09:10").stretch("desk", minute).pageOpens();

/** The same, played in the popup. */
const inPopup = () => aDay("09:00", only("stretch")).at("09:10").stretch("desk", minute, "popup");

describe("a stretch break", () => {
  test("has a routine of exactly the length of the break", () => {
    for (const stretchLength of [1, 2, 3.5, 10]) {
      const { state } = aDay("09:00", { ...only("stretch"), stretchLength }).start("stretch");
      expect(totalSeconds(state.break?.routine?.items ?? [])).toBe(stretchLength * 60);
    }
  });

  test("has one exercise on at each moment, the next when its time is over, and none where there is none", () => {
    const story = stretching();
    const { routine } = story.state.break ?? {};
    const { now } = story.moment;
    if (!routine) throw new Error("no routine is on");
    const after = (seconds: number) => exerciseAt(routine, now + seconds * 1_000);
    expect([0, 19, 20, 39, 40].map(after)).toEqual([
      "tall-sit-reset",
      "tall-sit-reset",
      "seated-pelvic-rock",
      "seated-pelvic-rock",
      "standing-back-bend",
    ]);
    expect(after(3_600)).toBe("standing-back-bend");
    expect(exerciseAt({ ...routine, items: [] }, now)).toBeNull();
  });

  test("suits the person's comfort", () => {
    const routine = (settings = {}) =>
      aDay("09:00", { ...only("stretch"), stretchLength: 1, ...settings }).start("stretch");
    routine().expectRoutine("tall-sit-reset", "seated-pelvic-rock", "standing-back-bend");
    routine({ profile: "archingBothersMe" }).expectRoutine("seated-pelvic-rock", "wall-pelvic-tuck");
    routine({ profile: "slumpingBothersMe" }).expectRoutine("tall-sit-reset", "standing-back-bend");
    routine({ avoidStanding: true }).expectRoutine("tall-sit-reset", "seated-pelvic-rock");
    routine({ excluded: ["tall-sit-reset"] }).expectRoutine(
      "easy-walk",
      "seated-pelvic-rock",
      "standing-back-bend",
    );
  });

  test("after an hour of sitting begins with a walk", () => {
    aDay("09:00", { ...only("stretch"), stretchInterval: 60, stretchLength: 1 })
      .at("10:00")
      .start()
      .expectRoutine("easy-walk", "standing-back-bend");
  });

  test("is the person's own routine where they want that, without what they leave out", () => {
    const picked: ExerciseId[] = ["hip-sway", "seated-twist", "sit-to-stand"];
    const mine = { ...only("stretch"), stretchLength: 2, ownRoutine: true, picked };
    aDay("09:00", mine)
      .start("stretch")
      .expectRoutine(...picked);
    aDay("09:00", { ...mine, avoidTwisting: true })
      .start("stretch")
      .expectRoutine("hip-sway", "easy-walk", "sit-to-stand");
    aDay("09:00", { ...mine, picked: [] })
      .start("stretch")
      .expectRoutine("seated-cat-cow", "seated-side-reach", "standing-back-bend", "hip-sway");
    aDay("09:00", { ...mine, excluded: picked })
      .start("stretch")
      .expectRoutine("seated-cat-cow", "seated-side-reach", "standing-back-bend", "easy-walk");
  });

  test("has a last resort where everything is left out", () => {
    aDay("09:00", { ...only("stretch"), excluded: exercises })
      .start("stretch")
      .expectRoutine("easy-walk");
    aDay("09:00", { ...only("stretch"), excluded: exercises, seatedOnly: true })
      .start("stretch")
      .expectRoutine("seated-pelvic-rock");
  });

  test("for posture alone has no routine", () => {
    expect(aDay("09:00", only("posture")).at("09:30").start().state.break?.routine).toBeNull();
  });

  test("holds the routine whose first exercise its prompt showed, however late it is started", () => {
    const story = aDay("09:00", { ...only("stretch"), stretchInterval: 59 }).at("09:59");
    const shown = story.plan.notice?.exercise;
    // By now an hour was sat; a break started without a prompt would begin with a walk.
    story.at("10:03").start();
    expect(story.state.break?.routine?.items[0]?.exercise).toBe(shown);
  });
});

describe("a routine that plays", () => {
  test("and is not touched is taken, each exercise with its time", () => {
    stretching()
      .at("09:11")
      .expectHolds()
      .expectCounted({ posture: 0, stretch: 0 })
      .expectNoted(
        "09:10-09:11 break taken: stretch; tall-sit-reset 20 s taken; seated-pelvic-rock 20 s taken; standing-back-bend 20 s taken",
      );
  });

  test("stands still while it is paused, and the break waits", () => {
    stretching()
      .at("09:10:30")
      .rests()
      .at("09:15")
      .expectHolds("break")
      .plays()
      .at("09:15:29")
      .expectHolds("break")
      .at("09:15:30")
      .expectHolds()
      .expectTimes(1, "break taken");
  });

  test("is left when it stands still for ten minutes: by how much of it was done", () => {
    stretching()
      .at("09:10:20")
      .rests()
      .at("09:20:20")
      .expectHolds()
      .expectTimes(1, "break left: stretch; tall-sit-reset 20 s taken");
    stretching().at("09:10:40").rests().at("09:20:40").expectTimes(1, "break taken");
  });

  test("goes on at the exercise it is turned to, forward and back", () => {
    stretching()
      .at("09:10:05")
      .seek(1)
      .at("09:10:25")
      .seek(1)
      .at("09:11:05")
      .expectNoted(
        "09:10-09:11:05 break taken: stretch; tall-sit-reset 5 s cutShort; seated-pelvic-rock 20 s taken; standing-back-bend 20 s taken",
      );
  });

  test("ends when it is turned past its last exercise", () => {
    stretching()
      .at("09:10:41")
      .seek(3)
      .expectHolds()
      .expectTimes(1, "standing-back-bend 1 s skipped")
      .expectTimes(1, "break taken");
  });

  test("of which every exercise was skipped is passed over: nobody has moved", () => {
    stretching().at("09:10:01").seek(1).seek(2).seek(3).expectTimes(1, "break skipped").expectSitting(10);
  });

  test("left before half of it was done comes back after the snooze time, though much time has passed", () => {
    stretching()
      .at("09:10:10")
      .rests()
      .at("09:14")
      .pageCloses()
      .expectTimes(1, "break left: stretch; tall-sit-reset 10 s cutShort");
  });

  test("finished by hand is taken, with what was done of it", () => {
    stretching()
      .at("09:10:25")
      .endBreak("done")
      .expectNoted(
        "09:10-09:10:25 break taken: stretch; tall-sit-reset 20 s taken; seated-pelvic-rock 5 s cutShort; standing-back-bend 0 s skipped",
      );
  });

  test("does not mind commands that come twice, too late, or for another break", () => {
    const story = stretching().at("09:10:25").rests().rests().seek(2).seek(2);
    const { state } = story;
    story.send({ command: "play", break: "break@1", on: true, at: 0 });
    story.send({ command: "seek", break: "break@1", item: 0, at: 0 });
    expect(story.state).toEqual(state);
    story.plays().at("09:10:45").plays().expectHolds().seek(0).expectHolds();
  });

  test("counts a click for when it was made, though it could be saved only now", () => {
    const late = () => stretching().at("09:10:50").rests("09:10:30");
    late().plays().at("09:11:10").expectHolds("break").at("09:11:20").expectHolds();
    const record =
      "tall-sit-reset 10 s cutShort; seated-pelvic-rock 20 s taken; standing-back-bend 0 s skipped";
    stretching()
      .at("09:10:45")
      .seek(1, "09:10:10")
      .rests("09:10:30")
      .at("09:16")
      .endBreak("done")
      .expectTimes(1, record);
  });

  test("does not believe a click from before the last one, or from tomorrow", () => {
    stretching().at("09:10:20").seek(0).at("09:10:25").rests("09:09").at("09:10:30").plays("09:20");
    const story = stretching().at("09:10:20").seek(0, "09:12").rests("09:09");
    expect(story.state.break?.routine).toMatchObject({ at: 0, done: [20_000, 0, 0] });
  });

  test("asleep with the lid closed has run out", () => {
    stretching().sleepsUntil("12:00").expectTimes(1, "09:10-09:11 break taken");
  });

  test("goes on from where it was last seen after the clock was set back by an hour", () => {
    const story = stretching().at("09:10:30").wakes().clockSetTo("08:10:30");
    story.at("08:10:59").expectHolds("break").at("08:11").expectHolds();
  });
});

describe("a routine in the popup", () => {
  test("asks for no window", () => {
    expect(inPopup().plan.page).toBeNull();
  });

  test("waits when the popup closes", () => {
    inPopup()
      .at("09:10:30")
      .popupCloses()
      .expectHolds("break")
      .at("09:12")
      .plays()
      .at("09:12:30")
      .expectHolds();
  });

  test("moves into a window of its own on request", () => {
    const story = inPopup().at("09:10:10").send({ command: "showBreak" });
    expect(story.plan.page).toBe(story.state.break?.id);
    story.popupCloses().pageOpens();
    expect(story.state.break?.routine?.playing).toBe(true);
    story.at("09:10:30").pageCloses().expectTimes(1, "break taken");
  });
});

describe("a routine chosen in the guide", () => {
  test("takes an open prompt along", () => {
    aDay("09:00", only("posture", "stretch"))
      .at("09:30")
      .expectPrompt("posture")
      .stretch("desk", minute)
      .expectNoPrompt()
      .at("09:31")
      .expectTimes(1, "break taken: posture, stretch");
  });

  test("does nothing while a break is on", () => {
    const story = stretching();
    const { state } = story;
    expect(story.stretch("single", [{ exercise: "hip-sway", seconds: 40 }]).state).toEqual(state);
  });

  test("is possible with stretch breaks switched off", () => {
    aDay("09:00", only("posture")).stretch("desk", minute).at("09:01").expectTimes(1, "break taken");
  });
});

describe("the next routine", () => {
  const again = (story: ReturnType<typeof stretching>) => story.later(60).start("stretch");

  test("never begins with the exercise the last one began with", () => {
    const story = aDay("09:00", { ...only("stretch"), stretchLength: 1, stretchInterval: 240 });
    let last = "";
    for (let round = 0; round < 12; round += 1) {
      story.start("stretch");
      const first = story.state.break?.routine?.items[0]?.exercise ?? "";
      expect(first).not.toBe(last);
      last = first;
      story.later(2);
    }
  });

  test("is the same again after one that was put off before anything was done", () => {
    const story = stretching().at("09:10:01").endBreak("snooze");
    expect(story.state.stretched).toEqual([]);
  });

  test("knows the routines of the last seven days and no older ones", () => {
    const story = stretching().at("09:12");
    expect(story.state.stretched).toMatchObject([
      { first: "tall-sit-reset", done: ["tall-sit-reset", "seated-pelvic-rock", "standing-back-bend"] },
    ]);
    again(story.at("2026-05-14 09:00")).later(10);
    expect(story.state.stretched).toHaveLength(1);
  });

  test("an exercise that is not for this person is in none from then on, until it is taken back", () => {
    const story = stretching()
      .at("09:12")
      .changeSettings({ settings: "exclude", exercise: "seated-pelvic-rock" });
    story
      .changeSettings({ settings: "exclude", exercise: "seated-pelvic-rock" })
      .change({ stretchLength: 1 });
    const chosen = () => again(story).state.break?.routine?.items.map(({ exercise }) => exercise);
    expect(chosen()).not.toContain("seated-pelvic-rock");
    story.later(2).changeSettings({ settings: "include", exercise: "seated-pelvic-rock" });
    story.change({ avoidStanding: true });
    expect(chosen()).toContain("seated-pelvic-rock");
  });
});

describe("in any day", () => {
  test("a routine never holds what the person leaves out, and always fills its break", () => {
    const some = fc.subarray([...exercises], { maxLength: exercises.length - 1 });
    fc.assert(
      fc.property(some, fc.boolean(), fc.integer({ min: 1, max: 20 }), (excluded, seatedOnly, halves) => {
        const { state } = aDay("09:00", {
          ...only("stretch"),
          stretchLength: Math.max(1, halves / 2),
          excluded,
          seatedOnly,
        }).start("stretch");
        const items = state.break?.routine?.items ?? [];
        expect(totalSeconds(items) * 1_000).toBe(state.break?.length);
        expect(items.length).toBeGreaterThan(0);
        if (seatedOnly) return;
        expect(items.filter(({ exercise }) => excluded.includes(exercise))).toEqual([]);
      }),
      runs(),
    );
  });
});
