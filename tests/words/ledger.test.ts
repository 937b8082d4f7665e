import { describe, expect, test } from "vitest";
import type { CallSite } from "../../src/domain/model/call-site.ts";
import { holdKinds, type HoldReason } from "../../src/domain/model/hold.ts";
import { answers, breakOutcomes, type DayRecord } from "../../src/domain/model/record.ts";
import { partOutcomes, routineNames } from "../../src/domain/model/routine.ts";
import { effective } from "../../src/settings/fields.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import { timeOfDay } from "../../src/words/amounts.ts";
import { ledgerWords, partWords, sequelWords, type LedgerReader } from "../../src/words/ledger.ts";
import { english as say } from "../support/english.ts";
import { own } from "../support/timeline.ts";

const MINUTE = 60_000;
const FROM = Date.UTC(2026, 10, 23, 9);
const UNTIL = FROM + 29 * MINUTE;
const reader: LedgerReader = { say, language: "en-GB", settings: effective({ own: [own("tea", 60)] }) };
const clock = (moment: number) => timeOfDay("en-GB", moment);
const span = { from: FROM, until: UNTIL };
const ofPrompt = { at: FROM, prompt: "posture@1", members: ["posture", "water"] };
const rest = { kind: "break" as const, ...span, members: ["stretch"] };

/** What happened, and the soft line below it. */
function tellRecord(record: DayRecord): string[] {
  const { what, more } = ledgerWords(reader, record);
  return [what, ...more];
}

describe("a record by itself", () => {
  test.each<[DayRecord, ...string[]]>([
    [{ kind: "stood", ...span }, "Standing at the desk", `until ${clock(UNTIL)}`, "29 min"],
    [
      { kind: "sat", ...span, said: UNTIL },
      "Away, and sitting elsewhere: you said so",
      `${clock(FROM)} to ${clock(UNTIL)}`,
      "29 min",
    ],
    [{ kind: "stoodUp", at: FROM }, "You stood up"],
    [{ kind: "satDown", at: FROM }, "You sat down"],
    [
      { kind: "satDown", at: FROM, forgotten: true },
      "Counted as sitting again: nothing was said for two hours",
    ],
    [{ kind: "sat", ...span }, "At the desk", `until ${clock(UNTIL)}`, "29 min"],
    [{ kind: "rested", ...span }, "Back at the desk", "after 29 min away"],
    [{ kind: "prompted", ...ofPrompt }, "Prompt: change position, water"],
    [{ kind: "joined", ...ofPrompt }, "Came along: change position, water"],
    [{ kind: "done", at: FROM, reminder: "posture" }, "Done: change position"],
    [{ kind: "drank", at: FROM, ml: 250 }, "A drink of 250 ml"],
    [{ kind: "undone", at: UNTIL, of: FROM }, `Taken back: what you did at ${clock(FROM)}`],
    [
      { kind: "held", ...span, reason: "fullScreen", members: ["posture"] },
      "Held by full screen: change position",
      `until ${clock(UNTIL)}`,
      "29 min",
    ],
    [{ ...rest, outcome: "taken" }, "Break: back stretch", "29 min", "taken"],
    [
      { ...rest, outcome: "left", routine: "longSitting", parts: [] },
      "Break: back stretch",
      "After long sitting",
      "29 min",
      "ended early, to come again",
    ],
    [{ ...rest, outcome: "taken", routine: "single" }, "Break: back stretch", "29 min", "taken"],
    [{ kind: "answered", ...ofPrompt, answer: "snoozed" }, "Snoozed: change position, water"],
  ])("%o", (record, ...words) => expect(tellRecord(record)).toEqual(words));

  test("tells every hold by its reason and what it held", () => {
    const reasons = Object.keys(holdKinds) as HoldReason[];
    const lines = reasons.map(
      (reason) => tellRecord({ kind: "held", ...span, reason, members: ["stretch", "water"] })[0],
    );
    expect(lines).toEqual([
      "Held while paused: back stretch, water",
      "Held outside working hours: back stretch, water",
      "Held while you were away: back stretch, water",
      "Held during a break: back stretch, water",
      "Held by quiet mode: back stretch, water",
      "Held by focus time: back stretch, water",
      "Held by a call: back stretch, water",
      "Held by the quiet after a call: back stretch, water",
      "Held by full screen: back stretch, water",
      "Waited until you were seen: back stretch, water",
      "Held by the hourly limit: back stretch, water",
    ]);
  });

  test("tells of a call where it was, by the names we have, and by nothing else", () => {
    const held = { kind: "held" as const, ...span, reason: "call" as const, members: ["stretch"] };
    const tell = (...sites: string[]) => tellRecord({ ...held, sites: sites as CallSite[] })[0];
    expect(tell("meet")).toBe("Call on Google Meet: back stretch");
    expect(tell("zoom", "five9")).toBe("Call on Zoom, Five9: back stretch");
    expect(tell("zoom", "hologram")).toBe("Call on Zoom: back stretch");
    expect(tell("hologram", "toString")).toBe("Held by a call: back stretch");
    expect(tell()).toBe("Held by a call: back stretch");
  });

  test("of a span that a clock set back has turned round lasts no time", () => {
    expect(tellRecord({ kind: "sat", from: UNTIL, until: FROM })).toContain("under 1 min");
  });
});

describe("what became of a prompt", () => {
  test("is said for every answer", () => {
    const lines = answers.map(
      (answer) => sequelWords(reader, { kind: "answered", ...ofPrompt, answer }).what,
    );
    expect(lines).toEqual([
      "Started",
      "Snoozed",
      "Skipped",
      "Had a glass",
      "Done",
      "Time away counted as the break",
      "No answer; Limber asks again later",
      "Held back, to come again later",
      "Stood up",
      "Sat down",
    ]);
  });

  test("is said for every end of its break", () => {
    const ends = breakOutcomes.map((outcome) => sequelWords(reader, { ...rest, outcome }));
    expect(ends.map(({ what }) => what)).toEqual(ends.map(() => "Break"));
    expect(ends.map(({ more }) => more.at(-1))).toEqual([
      "taken",
      "ended early, to come again",
      "put off",
      "skipped",
    ]);
  });

  test("does not repeat what it was about, unless something else waited meanwhile", () => {
    const held: DayRecord = { kind: "held", ...span, reason: "break", members: ["water"] };
    expect(sequelWords(reader, held)).toEqual({ what: "Held meanwhile: water", more: [] });
    expect(sequelWords(reader, { kind: "drank", at: FROM, ml: 200 }).what).toBe("A drink of 200 ml");
  });

  test("blames nobody", () => {
    const all = [
      ...answers.map((answer) => sequelWords(reader, { kind: "answered", ...ofPrompt, answer }).what),
      ...breakOutcomes.flatMap((outcome) => sequelWords(reader, { ...rest, outcome }).more),
    ];
    for (const words of all) expect(words).not.toMatch(/miss|ignor|fail|late\b|only|should/i);
  });
});

describe("exercises", () => {
  test("are told by name, with what became of each", () => {
    const lines = partOutcomes.map((outcome) =>
      partWords(say, { exercise: "easy-walk", outcome, seconds: 30 }),
    );
    expect(lines).toEqual(["Easy walk · done", "Easy walk · cut short", "Easy walk · left out"]);
  });

  test("and routines all have words", () => {
    for (const exercise of exercises) {
      expect(partWords(say, { exercise, outcome: "taken", seconds: 1 })).toMatch(/^\S.* · done$/);
    }
    for (const routine of routineNames) {
      const { more } = ledgerWords(reader, { ...rest, outcome: "taken", routine });
      expect(more).toHaveLength(routine === "single" ? 2 : 3);
    }
  });
});

describe("reminders of the past", () => {
  const named = (...members: string[]) =>
    ledgerWords(reader, { kind: "prompted", at: FROM, prompt: "x", members }).what;

  test("go by the names they have now", () => {
    expect(named("own:tea", "water")).toBe("Prompt: \u2068tea\u2069, water");
  });

  test("that are gone are told as such, once for all of them", () => {
    expect(named("own:gone")).toBe("Prompt: a reminder you removed");
    expect(named("own:gone", "posture", "own:lost")).toBe("Prompt: a reminder you removed, change position");
  });
});
