import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { StretchBreak } from "../../src/domain/model/break.ts";
import { newState } from "../../src/domain/model/state.ts";
import { settingsNow } from "../../src/domain/rules/easy.ts";
import { defaults } from "../../src/settings/fields.ts";
import { layersOf } from "../../src/settings/layers.ts";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { Player } from "../../src/ui/player/player.tsx";
import { english } from "../support/english.ts";

const START = 1_800_000_000_000;

vi.stubGlobal("matchMedia", () => ({ matches: false }));

test("what Easy mode leaves out for a day is not said to be left out by the person", () => {
  const state = {
    ...newState(START, "2027-01-15"),
    easy: { stage: "stepUp" as const, from: START, until: START, read: [] },
  };
  const settings = settingsNow(defaults, state);
  const exercise = "standing-back-bend";
  expect(settings.excluded).toContain(exercise);
  const drawn = (excluded: readonly (typeof exercise)[]) => {
    const layers = layersOf({ known: { excluded: [...excluded] }, unknown: {} });
    const routine = {
      name: "own" as const,
      items: [{ exercise, seconds: 30 } as const],
      at: 0,
      changedAt: START,
      playing: false,
      done: [0],
    };
    const ongoing = {
      id: "break@1",
      startedAt: START,
      length: 60_000,
      members: ["stretch"],
      routine,
      place: "window",
      pageSeen: true,
    } satisfies StretchBreak;
    return renderToString(
      <WordsProvider value={{ say: english, language: "en", region: "en", zone: "UTC" }}>
        <Player
          ongoing={ongoing}
          model={{
            seen: { state, settings, layers, damaged: [] },
            insist: async () => ({ ok: true }),
          }}
          state={state}
          settings={settings}
          now={START}
          send={async () => ({ ok: true })}
          onEnd={() => {}}
        />
      </WordsProvider>,
    );
  };
  const told = english("comfort_was_left_out", english("exercise_standing_back_bend_name"));
  expect(drawn([exercise])).toContain(told);
  expect(drawn([])).not.toContain(told);
});
