import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import type { Evidence } from "../../src/health/finding.ts";
import { resultsOf, type CheckName } from "../../src/health/results.ts";
import { CheckRow } from "../../src/ui/health/check-row.tsx";
import { finding, seen, words } from "../health/examined.ts";

function row(check: CheckName, all: Evidence): string {
  const result = resultsOf(all, words).find((one) => one.check === check);
  if (result === undefined) throw new Error(`no check is called ${check}`);
  return renderToString(
    <WordsProvider value={words}>
      <CheckRow
        result={result}
        trials={all.trials}
        system={all.found.host?.system}
        onUse={() => {}}
        onTell={() => {}}
      />
    </WordsProvider>,
  );
}

/** Nobody saw the test on this system. */
function unseenOn(system: string | undefined): Evidence {
  const { host } = seen().found;
  const all = finding({ host: host && system ? { ...host, system } : undefined });
  return { ...all, trials: { ...all.trials, notice: { is: "no" } } };
}

test("a row says in words what its mark and colour say", () => {
  expect(row("alarm", seen())).toMatch(/>Alarm<.*>Good</);
  expect(row("alarm", finding({ alarmAt: null }))).toMatch(/>Worth a look<.*>Repair</);
  expect(row("icon", finding({ pinned: false }))).toContain(">Good to know<");
  expect(row("icon", finding({ pinned: undefined }))).toContain(">Cannot tell<");
});

test("what only the person knows is asked where it belongs", () => {
  const all = seen();
  const asked: Evidence = { ...all, trials: { notice: { is: "asked" }, chime: { is: "untried" } } };
  expect(row("notifications", asked)).toMatch(/Did you see it\?.*>Yes<.*>No</);
  expect(row("sound", asked)).not.toContain(">Yes<");
});

test.each([
  ["win", ["Windows"]],
  ["mac", ["macOS"]],
  ["cros", ["ChromeOS"]],
  ["linux", ["GNOME", "KDE"]],
  ["fuchsia", ["Your system"]],
  [undefined, ["Your system"]],
])("who saw no test on %s is told where to look", (system, headings) => {
  const html = row("notifications", unseenOn(system));
  expect([...html.matchAll(/<h4>(.*?)<\/h4>/g)].map(([, heading]) => heading)).toEqual(headings);
  expect([...html.matchAll(/<ul>(.*?)<\/ul>/g)].map(([, list]) => list?.match(/<li>/g)?.length)).toEqual(
    headings.map(() => 3),
  );
});

test("the options are a link to the setting that is meant", () => {
  const all = seen();
  const settings = { ...all.saved!.settings, volume: 0 };
  expect(row("sound", { ...all, saved: { ...all.saved!, settings } })).toContain(
    'href="../options/index.html#volume"',
  );
});
