import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { newState } from "../../src/domain/model/state.ts";
import { defaults, type SettingName } from "../../src/settings/fields.ts";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { PlayerMenu } from "../../src/ui/player/menu.tsx";
import { english } from "../support/english.ts";

const START = 1_800_000_000_000;

function drawn(...locked: SettingName[]): string {
  const ongoing = {
    id: "break@1",
    startedAt: START,
    length: 60_000,
    members: ["stretch"],
    routine: null,
    place: "window" as const,
    pageSeen: true,
  };
  return renderToString(
    <WordsProvider value={{ say: english, language: "en", region: "en", zone: "UTC" }}>
      <PlayerMenu
        ongoing={ongoing}
        locked={new Set(locked)}
        exercise="hip-sway"
        state={newState(START, "2027-01-15")}
        settings={defaults}
        send={async () => ({ ok: true })}
        onExclude={() => {}}
        onWindow={null}
        onEnd={() => {}}
      />
    </WordsProvider>,
  );
}

describe.each(["breakChime", "breakVoice"] as const)("the player's switch for %s", (name) => {
  const switchIn = (html: string) => new RegExp(`<input[^>]*id="player-${name}"[^>]*>`, "u").exec(html)?.[0];

  test("is locked where a policy has set it, and says so to the eye and to the ear", () => {
    const html = drawn(name);
    expect(switchIn(html)).toContain(" disabled");
    expect(switchIn(html)).toContain(`aria-describedby="player-${name}-locked"`);
    expect(html).toContain(`<span id="player-${name}-locked">Set by your organisation.</span>`);
  });

  test("can be used where none has", () => {
    expect(switchIn(drawn())).not.toContain(" disabled");
    expect(drawn()).not.toContain("Set by your organisation.");
  });
});
