import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/domain/model/reminder.ts";
import { newState } from "../../src/domain/model/state.ts";
import type { Break } from "../../src/domain/model/break.ts";
import type { Part } from "../../src/domain/model/routine.ts";
import { defaults, type Settings } from "../../src/settings/fields.ts";
import { SECOND } from "../../src/calendar/time.ts";
import { EndScene } from "../../src/ui/break/ended.tsx";
import type { Ending } from "../../src/playback/ending.ts";
import { Task } from "../../src/ui/break/task.tsx";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { english } from "../support/english.ts";

const START = 1_800_000_000_000;
const words = { say: english, language: "en", region: "en", zone: "UTC" };
const stretch: Break = {
  id: "break@1",
  startedAt: START,
  length: 60 * SECOND,
  members: ["stretch"],
  routine: null,
  place: "window",
  pageSeen: true,
};
const parts: Part[] = [
  { exercise: "tall-sit-reset", outcome: "taken", seconds: 20 },
  { exercise: "seated-pelvic-rock", outcome: "cutShort", seconds: 8 },
  { exercise: "standing-back-bend", outcome: "skipped", seconds: 0 },
];

/** The last scene as it is read, one piece of text after another. */
function lastScene(ending: Partial<Ending>, settings: Partial<Settings> = {}): string[] {
  const html = renderToString(
    <WordsProvider value={words}>
      <EndScene
        ending={{ how: "done", ongoing: stretch, spent: 28 * SECOND, parts, ...ending }}
        state={newState(START, "2027-01-15")}
        settings={{ ...defaults, ...settings }}
        now={START + 60 * SECOND}
        send={async () => ({ ok: true })}
        close={async () => false}
      />
    </WordsProvider>,
  );
  return html.split(/<[^>]*>/).filter((text) => text !== "");
}

describe("after a routine stands", () => {
  test("what was done, in one line, and what became of each exercise", () => {
    expect(lastScene({}).slice(0, 8)).toEqual([
      "Ended early",
      "Exercises done: 1 of 3, in under 1 min.",
      "Tall-sit reset",
      "done",
      "Seated pelvic rock",
      "cut short",
      "Standing back bend",
      "skipped",
    ]);
  });

  test("that it was ended early, only before half of it", () => {
    expect(lastScene({ spent: 30 * SECOND })[0]).toBe("Well moved");
    expect(lastScene({ spent: 29 * SECOND })[0]).toBe("Ended early");
  });

  test("a way back for an exercise that was left out in it", () => {
    expect(lastScene({}, { excluded: ["standing-back-bend"] }).slice(6, 9)).toEqual([
      "Standing back bend",
      "left out",
      "Undo",
    ]);
  });

  test("no list where nothing was done, and no reproach", () => {
    const nothing = parts.map((part) => ({ ...part, outcome: "skipped" as const, seconds: 0 }));
    expect(lastScene({ how: "skip", spent: 0, parts: nothing })).toEqual([
      "Skipped",
      "The next one comes in its own time.",
      "Close",
    ]);
    expect(lastScene({ spent: 0, parts: nothing })[1]).toBe("Every change of position counts.");
  });
});

test.each<Partial<Settings>>([{ seatedOnly: true }, { workplace: "wheelchair" }])(
  "who moves from a seat is not asked to stand: %o",
  (from) => {
    const task = (changes: Partial<Settings>) =>
      renderToString(
        <WordsProvider value={words}>
          <Task called={namesOf(["posture"], defaults)} settings={{ ...defaults, ...changes }} />
        </WordsProvider>,
      );
    expect(task({})).toContain("Stand up if you can.");
    expect(task(from)).toContain("Move in the way that works for you.");
    expect(task(from)).not.toMatch(/stand/i);
  },
);
