import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { effective, type StoredSettings } from "../../src/settings/fields.ts";
import { newState } from "../../src/domain/model/state.ts";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import type { Limits } from "../../src/stretches/choosing/filter.ts";
import { nameKey, stepKeys } from "../../src/stretches/messages.ts";
import { ExerciseList } from "../../src/ui/guide/exercises/exercise-list.tsx";
import { anything, found, tellsOfPain, type Wanted } from "../../src/ui/guide/exercises/found.ts";
import { aboutWords } from "../../src/ui/guide/item/exercise-words.ts";
import { routeOf } from "../../src/ui/guide/route.ts";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { english } from "../support/english.ts";

const nobody: Limits = { avoid: [], seatedOnly: false, excluded: [] };
const texts = (exercise: ExerciseId) => ({
  name: english(nameKey(exercise)),
  steps: stepKeys(exercise)
    .map((key) => english(key))
    .join(" "),
  about: aboutWords(english, exercise),
});
const look = (wanted: Partial<Wanted>, limits: Limits = nobody) =>
  found({ ...anything, ...wanted }, limits, texts);

describe("the list of exercises", () => {
  test("is the whole library for someone who leaves nothing out", () => {
    expect(look({})).toEqual({ shown: [...exercises], taken: [] });
  });

  test("is searched by name and steps, every word of it, and a name comes first", () => {
    const knees = look({ search: "knee" }).shown;
    expect(knees.slice(0, 3)).toEqual(["seated-figure-four", "seated-knee-hug", "knee-rolls"]);
    expect(knees.slice(3), "by their steps").toContain("standing-back-bend");
    expect(look({ search: "shoulders palms" }).shown).toEqual(["tall-sit-reset"]);
    expect(look({ search: "  " }).shown).toHaveLength(exercises.length);
  });

  test("is searched without regard to capitals and accents", () => {
    const french = () => ({ name: "Étirement assis", steps: "Tournez-vous À GAUCHE", about: "" });
    for (const search of ["etirement", "ÉTIREMENT", "a gauche", "à gauche"]) {
      expect(found({ ...anything, search }, nobody, french).shown, search).toHaveLength(exercises.length);
    }
    expect(found({ ...anything, search: "droite" }, nobody, french).shown).toEqual([]);
  });

  test("finds what goes from sitting to standing in both places, and not on the floor", () => {
    expect(look({ place: "seated" }).shown).toContain("sit-to-stand");
    expect(look({ place: "standing" }).shown).toContain("sit-to-stand");
    expect(look({ place: "floor" }).shown).toEqual(["knee-rolls", "child-pose-rock", "bird-dog"]);
  });

  test("finds an exercise by any of its areas", () => {
    expect(look({ area: "hamstrings" }).shown).toEqual(["seated-hamstring-hinge", "desk-long-back"]);
    const low = look({ area: "lowBack" }).shown;
    expect(low, "the whole back has a lower part").toEqual(
      expect.arrayContaining(["seated-cat-cow", "desk-long-back", "seated-pelvic-rock"]),
    );
    expect(low).not.toContain("tall-sit-reset");
  });

  test("is searched by what an exercise is for and where it is done, just as by the filters", () => {
    const low = look({ area: "lowBack" }).shown;
    expect(new Set(look({ search: "lower back" }).shown.slice(0, low.length))).toEqual(new Set(low));
    const floor = look({ place: "floor" }).shown;
    expect(look({ search: "on the floor" }).shown.slice(0, floor.length)).toEqual(floor);
  });

  test("knows a search for pain from one for an exercise", () => {
    const words = english("guide_pain_words");
    for (const search of ["pain", "it hurts", "Lower-back PAIN", "painful"]) {
      expect(tellsOfPain(search, words), search).toBe(true);
    }
    for (const search of ["", "  ", "walk", "reach"]) expect(tellsOfPain(search, words), search).toBe(false);
  });

  test("leaves out what does not suit the person, until they want to see it", () => {
    const limits: Limits = { avoid: ["floor"], seatedOnly: false, excluded: ["easy-walk"] };
    expect(look({}, limits).shown).toHaveLength(exercises.length - 4);
    const all = look({ suitable: false }, limits).shown;
    expect(all).toContain("bird-dog");
    expect(all, "what is not for them has its own list").not.toContain("easy-walk");
  });

  test("says of every filter how much it takes, whatever the others take", () => {
    const limits: Limits = { avoid: ["twisting"], seatedOnly: true, excluded: ["seated-twist"] };
    const { shown, taken } = look({ search: "xyz", place: "floor", area: "spine" }, limits);
    expect(shown).toEqual([]);
    expect(taken.map(({ filter, exercises: gone }) => [filter, gone.length])).toEqual([
      ["search", 18],
      ["place", 15],
      ["area", 15],
      ["twisting", 2],
      ["seatedOnly", 12],
      ["excluded", 1],
    ]);
  });
});

describe("the list as it is drawn", () => {
  const drawn = (stored: StoredSettings, wanted: Partial<Wanted> = {}) =>
    renderToString(
      <WordsProvider value={{ say: english, language: "en" }}>
        <ExerciseList
          state={newState(0, "2026-11-22")}
          settings={effective(stored)}
          now={0}
          send={async () => ({ ok: true })}
          place="popup"
          offerUndo={() => {}}
          wanted={{ ...anything, ...wanted }}
          onWant={() => {}}
        />
      </WordsProvider>,
    );

  test("says what is left when nothing is, and has a walk to do", () => {
    const view = drawn({}, { search: "xyz" });
    expect(view).toContain("Nothing left");
    expect(view).toContain("Search for “xyz”");
    expect(view).toContain("takes 18");
    expect(view).toContain('href="#exercise/easy-walk"');
  });

  test("offers what can be done on a seat to those who are given no walk", () => {
    const view = drawn({ seatedOnly: true }, { search: "xyz" });
    expect(view).toContain('href="#exercise/seated-pelvic-rock"');
    expect(view).not.toContain('href="#exercise/easy-walk"');
    expect(view, "that is set in the options").toContain("../options/index.html#comfort");
  });

  test("leaves out what follows from what bothers the person, and else says why", () => {
    const stored = { profile: "archingBothersMe" } as const;
    expect(drawn(stored)).not.toContain("Standing back bend");
    expect(drawn(stored)).toContain("16 of 18 exercises");
    const all = drawn(stored, { suitable: false });
    expect(all).toContain("Start: Standing back bend");
    expect(all.match(/Left out for you: Arching or standing/gu)).toHaveLength(2);
  });

  test("points to help beside the result where somebody looks for pain", () => {
    const link = 'href="../help/index.html"';
    expect(drawn({}, { search: "pain" })).toContain(link);
    expect(drawn({}, { search: "walk" })).not.toContain(link);
  });

  test("keeps what is not for the person below it", () => {
    const view = drawn({ excluded: ["bird-dog"] });
    expect(view).toContain("Put back: Bird dog");
    expect(view).not.toContain("Start: Bird dog");
  });

  test("shows what was typed as text", () => {
    expect(drawn({}, { search: "<b>" })).toContain("Search for “&lt;b>”");
  });
});

describe("an address", () => {
  test("names a list or an exercise", () => {
    expect(routeOf("")).toEqual({ at: "exercises" });
    expect(routeOf("own")).toEqual({ at: "own" });
    expect(routeOf("exercise/easy-walk")).toEqual({ at: "exercise", exercise: "easy-walk" });
  });

  test("that names nothing there is keeps what was asked, shortened, whatever it is", () => {
    expect(routeOf("exercise/h%C3%BCfte")).toEqual({ at: "unknown", asked: "hüfte" });
    expect(routeOf("exercise/%")).toEqual({ at: "unknown", asked: "%" });
    expect(routeOf("exercise/toString")).toEqual({ at: "unknown", asked: "toString" });
    expect(routeOf("x".repeat(1_000))).toEqual({ at: "unknown", asked: "x".repeat(40) });
  });
});
