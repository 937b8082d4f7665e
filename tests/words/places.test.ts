import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { namesOf, placeTypes, reworded } from "../../scripts/message-places.ts";
import { sayFrom } from "../../src/words/say.ts";
import { wordsIn } from "../support/english.ts";

const REPOSITORY = resolve(import.meta.dirname, "../..");

test("the compiler knows the places of the messages as they are", async () => {
  await expect(placeTypes(messages)).toMatchFileSnapshot("../../src/words/places.ts");
});

test("a message has plural forms where English has one and other, and not by its name alone", () => {
  const some = { glasses_one: "$2 of $1 glass", glasses_other: "$2 of $1 glasses", health_other: "Other" };
  const texts = Object.fromEntries(Object.entries(some).map(([key, message]) => [key, { message }]));
  expect(namesOf(texts)).toEqual(["glasses", "health_other"]);
  expect(placeTypes(texts)).toContain("  glasses: [number, Value];\n");
  expect(placeTypes(texts)).not.toContain("health_other");
});

test("a message is there in other words only beside the one it stands for, and goes by the name of that", () => {
  const some = {
    work_standing: "standing",
    rest: "Stand up",
    rest_wheelchair: "Lean back",
    rest_standing: "Sit",
  };
  const texts = Object.fromEntries(Object.entries(some).map(([key, message]) => [key, { message }]));
  expect(reworded(texts)).toEqual(["rest_wheelchair", "rest_standing"]);
  expect(namesOf(texts)).toEqual(["work_standing", "rest"]);
});

test("who works in a wheelchair reads what is there in other words for them, and all else as it is", () => {
  const say = (workplace: string) => sayFrom(wordsIn(messages), () => "en", workplace);
  expect(say("wheelchair")("hero_sitting", "31 min")).toBe("31 min since you last changed position");
  expect(say("standing")("options_presence")).toBe("At the desk and away");
  for (const workplace of ["chair", "turns"]) {
    expect(say(workplace)("hero_sitting", "31 min")).toBe("You have been sitting for 31 min");
  }
  expect(say("wheelchair")("start")).toBe(say("chair")("start"));
});

describe("the compiler", () => {
  const start = `import type { MessageKey, Say } from "./src/words/say.ts"; declare const say: Say;`;
  const innocent = {
    "none.ts": `say("start");`,
    "one.ts": `say("start_label", "Tea");`,
    "two.ts": `say("hours_minutes", 1, 12);`,
    "counted.ts": `say("hero_glasses", 6, 1);`,
    "table.ts": `const words: MessageKey[] = ["start", "snooze"]; for (const key of words) say(key);`,
    "pattern.ts": `declare const kind: "posture" | "water"; say(\`next_\${kind}\`, "14:50");`,
  };
  const violations = {
    "missing.ts": `say("start_label");`,
    "missing-second.ts": `say("hours_minutes", 1);`,
    "surplus.ts": `say("start", 1);`,
    "surplus-second.ts": `say("start_label", "Tea", "Water");`,
    "missing-count.ts": `say("hero_glasses");`,
    "count-in-words.ts": `say("hero_glasses", "six", 1);`,
    "form.ts": `say("hero_glasses_one", 1, 1);`,
    "other-words.ts": `say("hero_sitting_wheelchair", "31 min");`,
    "unknown.ts": `say("hero_tea");`,
    "unequal.ts": `declare const kind: "own" | "water"; say(\`next_\${kind}\`, "14:50");`,
    "table-with-place.ts": `const words: MessageKey[] = ["start_label"]; void words;`,
    "table-with-forms.ts": `const words: MessageKey[] = ["hero_glasses"]; void words;`,
  };
  let copy = "";

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "limber-places-"));
    for (const name of ["node_modules", "src", "public"]) {
      symlinkSync(join(REPOSITORY, name), join(copy, name));
    }
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  /** The names of the files with which the compiler finds fault. */
  function findRefused(files: Record<string, string>): string[] {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(copy, name), `${start}\n${text}`);
    const config = { extends: join(REPOSITORY, "tsconfig.json"), include: [], files: Object.keys(files) };
    writeFileSync(
      join(copy, "tsconfig.json"),
      // What a planted file leaves unused is not its fault.
      JSON.stringify({ ...config, compilerOptions: { noUnusedLocals: false } }),
    );
    const compiler = join(REPOSITORY, "node_modules/typescript/bin/tsc");
    try {
      execFileSync(process.execPath, [compiler, "-p", copy, "--pretty", "false"], {
        cwd: copy,
        encoding: "utf8",
      });
      return [];
    } catch (error) {
      const { stdout } = error as { stdout: string };
      return Object.keys(files).filter((name) => stdout.includes(`${name}(`));
    }
  }

  test("accepts a message with as many values as it has places", () => {
    expect(findRefused(innocent)).toEqual([]);
  });

  test("refuses a missing value, a surplus one, a count in words and a form by its own name", () => {
    expect(findRefused({ ...innocent, ...violations })).toEqual(Object.keys(violations));
  });
});

describe("a count in words", () => {
  const polish = {
    glasses_one: { message: "$1 szklanka" },
    glasses_few: { message: "$1 szklanki" },
    glasses_many: { message: "$1 szklanek" },
    glasses_other: { message: "$1 szklanki" },
  };
  const arabic = {
    glasses_zero: { message: "zero" },
    glasses_one: { message: "one" },
    glasses_two: { message: "two" },
    glasses_few: { message: "few $1" },
    glasses_many: { message: "many $1" },
    glasses_other: { message: "other $1" },
  };
  /** The planted messages stand under the name of one of ours. */
  const counting = (texts: Record<string, { message: string }>, language: string) => {
    const say = sayFrom(
      (key, values) => wordsIn(texts)(key.replace("player_holds_coming", "glasses"), values),
      () => language,
    );
    return (count: number) => say("player_holds_coming", count);
  };

  test("has the form that the language has for it", () => {
    expect([1, 2, 5, 22, 1.5].map(counting(polish, "pl"))).toEqual([
      "1 szklanka",
      "2 szklanki",
      "5 szklanek",
      "22 szklanki",
      "1,5 szklanki",
    ]);
    expect([0, 1, 2, 3, 11, 100].map(counting(arabic, "ar-EG"))).toEqual([
      "zero",
      "one",
      "two",
      "few ٣",
      "many ١١",
      "other ١٠٠",
    ]);
  });

  test("where a form is missing, has the one for everything else", () => {
    const english = { glasses_one: { message: "$1 glass" }, glasses_other: { message: "$1 glasses" } };
    expect([1, 3].map(counting(english, "pl"))).toEqual(["1 glass", "3 glasses"]);
  });

  test("and other numbers are written as the language writes them", () => {
    const say = sayFrom(wordsIn(messages), () => "de");
    expect(say("amount_millilitres", 1_250.5)).toBe("1250,5 ml");
  });
});
