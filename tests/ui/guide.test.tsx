import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { effective, type StoredSettings } from "../../src/settings/fields.ts";
import { newState } from "../../src/domain/model/state.ts";
import { ExerciseList } from "../../src/ui/guide/exercises/exercise-list.tsx";
import { exercises } from "../../src/exercises/exercise.ts";
import { anything, type ExerciseQuery } from "../../src/stretches/search.ts";
import { routeOf } from "../../src/ui/guide/route.ts";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { english } from "../support/english.ts";

describe("the list as it is drawn", () => {
  const drawn = (stored: StoredSettings, wanted: Partial<ExerciseQuery> = {}) =>
    renderToString(
      <WordsProvider value={{ say: english, language: "en", region: "en", zone: "UTC" }}>
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
    expect(view).toContain(`takes ${exercises.length}`);
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
    expect(drawn(stored)).toContain(`${exercises.length - 2} of ${exercises.length} exercises`);
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
