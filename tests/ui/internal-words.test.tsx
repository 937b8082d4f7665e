import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../src/health/results.ts";
import { overallOf } from "../../src/health/overall.ts";
import { troubleOf, type Trouble, type TroubleKind } from "../../src/runtime/ports.ts";
import { CheckRow } from "../../src/ui/health/check-row.tsx";
import { feedOf } from "../../src/ui/kit/model.ts";
import { Notes } from "../../src/ui/kit/notes.tsx";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import { seen, words } from "../health/examined.ts";

const troubleKinds = Object.keys({
  storage: true,
  full: true,
  short: true,
  alarm: true,
  notification: true,
  toolbar: true,
  sound: true,
  page: true,
  idle: true,
} satisfies Record<TroubleKind, true>) as TroubleKind[];

/** What browsers and code throw. */
const thrown: [string, unknown][] = [
  ["a browser's refusal", new Error("Resource::kQuotaBytes quota exceeded")],
  ["a fault of the code", new TypeError("Cannot read properties of null (reading 'day')")],
  ["an error without a word", new Error()],
  ["a path", "/home/somebody/.config/storage/leveldb: IO error"],
  ["nothing", undefined],
  ["null", null],
  ["a number", Number.NaN],
  ["an object", { code: 17, toString: null }],
  ["an object without a form", Object.create(null)],
];

/** What nobody but a programmer reads. */
const internal =
  /undefined|\bnull\b|NaN|\[object|\$\d|Quota|Cannot read|TypeError|leveldb|IO error|settings\.|state\.|_execute/u;

function rendered(troubles: Trouble[]): string[] {
  const all = { ...seen(), troubles };
  const results = resultsOf(all, words);
  const model = {
    seen: all.saved,
    now: all.at,
    troubles,
    unanswered: true,
    send: async () => ({ ok: true as const }),
    insist: async () => ({ ok: true as const }),
  };
  if (model.seen === undefined) throw new Error("something was saved");
  return [
    renderToString(
      <WordsProvider value={words}>
        <Notes model={{ ...model, seen: model.seen }} />
      </WordsProvider>,
    ),
    ...results.map((result) =>
      renderToString(
        <WordsProvider value={words}>
          <CheckRow
            result={result}
            trials={all.trials}
            system={undefined}
            onUse={() => {}}
            onTell={() => {}}
          />
        </WordsProvider>,
      ),
    ),
    ...Object.values(overallOf(results, all, words)),
  ].map((html) => html.replaceAll(/<[^>]*>/gu, " "));
}

describe("what went wrong is said in words of ours", () => {
  test.each(thrown)("when %s is thrown", (_what, error) => {
    for (const kind of troubleKinds) {
      const texts = rendered([troubleOf(kind, error)]);
      expect(texts.filter((text) => internal.test(text))).toEqual([]);
      expect(texts[0]).toContain(words.say(`trouble_${kind}`));
    }
  });

  test("when what was saved cannot be read", async () => {
    for (const [, error] of thrown) {
      const client = { read: () => Promise.reject(error) } as unknown as Parameters<typeof feedOf>[0];
      const clock = { now: () => 0, zone: () => "UTC", pause: async () => {} };
      const { first } = await feedOf(client, clock, { command: "visit" });
      const texts = rendered(first.troubles);
      expect(texts.filter((text) => internal.test(text))).toEqual([]);
    }
  });

  test("a key that the browser lists beside ours has no name for a person", () => {
    const all = seen();
    const shortcuts = [...(all.found.shortcuts ?? []), { name: "_internal-thing", keys: "" }];
    const results = resultsOf({ ...all, found: { ...all.found, shortcuts } }, words);
    expect(results.map(({ text }) => text).join(" ")).not.toContain("_internal");
  });
});
