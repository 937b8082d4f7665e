import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { defaults } from "../../src/settings/fields.ts";
import type { IdeaId } from "../../src/ideas/idea.ts";
import { newState } from "../../src/domain/model/state.ts";
import type { Break } from "../../src/domain/model/break.ts";
import { SECOND } from "../../src/calendar/time.ts";
import { Running } from "../../src/ui/break/running.tsx";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { english } from "../support/english.ts";

const START = 1_800_000_000_000;

function render(ongoing: Partial<Break>): string {
  const rest: Break = {
    id: "break@1",
    startedAt: START,
    length: 60 * SECOND,
    members: ["own:eyes"],
    routine: null,
    place: "window",
    pageSeen: true,
    ...ongoing,
  };
  return renderToString(
    <WordsProvider value={{ say: english, language: "en", region: "en", zone: "UTC" }}>
      <Running
        ongoing={rest}
        state={{ ...newState(START, "2027-01-15"), break: rest }}
        settings={defaults}
        now={START}
        send={async () => ({ ok: true })}
        onEnd={() => {}}
      />
    </WordsProvider>,
  );
}

test("a break for a reminder that was removed meanwhile is still called what it was", () => {
  const html = render({ called: [{ id: "own:eyes", kind: "own", name: "Rest your eyes" }] });
  expect(html).toContain("Rest your eyes");
  expect(html).not.toContain("Change position");
});

test("an idea that only another version knows is a change of position in no particular way", () => {
  const html = render({ members: ["posture"], idea: "juggle" as IdeaId });
  expect(html).toContain("Stand up if you can.");
  expect(html).not.toContain("Another one");
});

test("a break of which nobody knows any more what it is called is a change of position", () => {
  expect(render({})).toContain("Change position");
});
