import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePolicy } from "../../src/settings/decode-policy.ts";
import { isEmptyPolicy, MOST_FAULTS, readKeptPolicy, readPolicy } from "../../src/settings/kept-policy.ts";
import { isCollection, listNames, weekNames } from "../../src/settings/lists.ts";
import { personalSettings } from "../../src/settings/personal.ts";

const lockedOf = (values: Record<string, unknown>) => decodePolicy({ locked: values });
/** Why each place of a policy is not used. */
const faultsOf = (policy: unknown) =>
  Object.fromEntries(decodePolicy(policy).faults.map(({ path, why }) => [path, why]));

describe("a value whose meaning is certain is taken for that", () => {
  test.each([
    ["snooze", 30, 30],
    ["snooze", "30", 30],
    ["snooze", " 30 ", 30],
    ["snooze", 30.0, 30],
    ["postureLength", "2.5", 2.5],
    ["postureLength", "2,5", 2.5],
    ["dayStart", "04:30", 270],
    ["dayStart", "4:30", 270],
    ["dayStart", "270", 270],
    ["breakVoice", true, true],
    ["breakVoice", "true", true],
    ["breakVoice", "TRUE", true],
    ["breakVoice", 1, true],
    ["breakVoice", "1", true],
    ["breakVoice", "on", true],
    ["quietInCalls", 0, false],
    ["quietInCalls", "0", false],
    ["quietInCalls", "no", false],
    ["theme", "dark", "dark"],
    ["theme", " Dark", "dark"],
    ["badge", "COUNTDOWN", "countdown"],
  ])("%s: %j", (name, written, meant) => {
    expect(lockedOf({ [name]: written })).toMatchObject({ locked: { [name]: meant }, faults: [] });
  });
});

test("of all lists a policy adds entries to one alone, and takes some from it: the others are personal, or one value", () => {
  // Of the ranges of a week none stands for itself: two that meet are one.
  const entries = listNames.filter((name) => !weekNames.some((week) => week === name) && name !== "daysOff");
  expect(isCollection("daysOff")).toBe(true);
  expect(weekNames.filter(isCollection)).toEqual([]);
  for (const sign of ["+", "-"]) {
    expect(faultsOf({ locked: { [`daysOff${sign}`]: ["2026-12-24"] } })).toEqual({});
    for (const name of weekNames)
      expect(faultsOf({ locked: { [`${name}${sign}`]: ["mon 09:00-17:00"] } })).toEqual({
        [`locked.${name}${sign}`]: "unknown",
      });
  }
  for (const name of weekNames) expect(faultsOf({ locked: { [name]: ["mon 09:00-17:00"] } })).toEqual({});
  for (const name of entries)
    expect(faultsOf({ locked: { [name]: [] } })).toEqual({ [`locked.${name}`]: "personal" });
});

describe("a value that cannot be used is named with what would do, and the rest applies", () => {
  test.each([
    ["snooze", null, "whole", [1, 60]],
    ["snooze", 0, "whole", [1, 60]],
    ["snooze", 700, "whole", [1, 60]],
    ["snooze", "700", "whole", [1, 60]],
    ["snooze", 5.5, "whole", [1, 60]],
    ["snooze", "half", "whole", [1, 60]],
    ["snooze", "", "whole", [1, 60]],
    ["snooze", true, "whole", [1, 60]],
    ["snooze", [5], "whole", [1, 60]],
    ["snooze", { minutes: 5 }, "whole", [1, 60]],
    ["snooze", "0:05", "whole", [1, 60]],
    ["postureLength", 11, "number", [0.5, 10]],
    ["dayStart", "13:00", "whole", [0, 720]],
    ["breakVoice", null, "yesNo", []],
    ["breakVoice", 2, "yesNo", []],
    ["breakVoice", "perhaps", "yesNo", []],
    ["breakVoice", [true], "yesNo", []],
    ["badge", "none", "choice", ["due", "countdown"]],
    ["badge", 1, "choice", ["due", "countdown"]],
    ["badge", null, "choice", ["due", "countdown"]],
    ["snoze", 5, "unknown", []],
    ["__proto__x", 5, "unknown", []],
    ["constructor", 5, "unknown", []],
    ["own", [], "personal", []],
    ["excluded", ["hip-sway"], "personal", []],
    ["daysOff", { "+": ["2026-12-24"], "*": [] }, "list", []],
    ["workingHours+", ["mon 09:00-17:00"], "unknown", []],
  ] as const)("%s: %j", (name, written, why, allowed) => {
    for (const group of ["defaults", "locked"] as const) {
      const read = decodePolicy({ [group]: { volume: 10, [name]: written, theme: "dark" } });
      expect(read[group]).toEqual({ volume: 10, theme: "dark" });
      expect(read.faults).toEqual([{ path: `${group}.${name}`, why, allowed }]);
    }
  });

  test.each(personalSettings)("%s, which is for each person alone", (name) => {
    expect(faultsOf({ locked: { [name]: true } })).toEqual({ [`locked.${name}`]: "personal" });
  });

  test("more water than a day's limit, which two numbers come to together", () => {
    const read = decodePolicy({ defaults: { waterGlass: 500, snooze: 9 }, locked: { waterGoal: 10 } });
    expect(read).toMatchObject({ defaults: { snooze: 9 }, locked: {} });
    expect(read.faults).toMatchObject([{ path: "locked.waterGoal", why: "water" }]);
    expect(read.locked).toEqual({});
  });
});

describe("a group", () => {
  test("may be written as a text", () => {
    expect(decodePolicy({ locked: '{"snooze": 7}' })).toMatchObject({ locked: { snooze: 7 }, faults: [] });
    expect(decodePolicy('{"locked": {"snooze": 7}}')).toMatchObject({ locked: { snooze: 7 }, faults: [] });
  });

  test.each([[null], ["snooze"], [["snooze"]], [7]])("that is none is named: %j", (written) => {
    expect(faultsOf({ locked: written, defaults: { snooze: 7 } })).toEqual({ locked: "group" });
    expect(decodePolicy({ locked: written, defaults: { snooze: 7 } }).defaults).toEqual({ snooze: 7 });
  });

  test("of a name that there is not is named", () => {
    expect(faultsOf({ Locked: { snooze: 7 } })).toEqual({ Locked: "unknown" });
  });
});

describe("a list of dates", () => {
  const DATES = ["2026-12-24", "2026-12-25"];

  test.each([
    [DATES],
    [["2026-12-25", "2026-12-24", "2026-12-24"]],
    ["2026-12-24, 2026-12-25"],
    ["2026-12-24;2026-12-25"],
    ['["2026-12-24", "2026-12-25"]'],
    [[" 2026-12-24", "2026-12-25"]],
  ])("is read from %j", (written) => {
    expect(lockedOf({ daysOff: written })).toMatchObject({ locked: { daysOff: DATES }, faults: [] });
  });

  test("is read without what is no date, which is named", () => {
    const read = lockedOf({ daysOff: ["24.12.2026", "2026-12-25", 7, "2026-02-30"] });
    expect(read.locked).toEqual({ daysOff: ["2026-12-25"] });
    expect(read.faults.map(({ path }) => path)).toEqual([0, 2, 3].map((at) => `locked.daysOff.${at}`));
  });

  test.each([[null], [7], ["[2026"], [true]])("that is none is named, and changes nothing: %j", (written) => {
    expect(lockedOf({ daysOff: written }).locked).toEqual({});
    expect(faultsOf({ locked: { daysOff: written } })).toEqual({ "locked.daysOff": "list" });
  });

  test("is added to and taken from, in either form", () => {
    const edit = { add: { daysOff: ["2026-12-24"] }, remove: { daysOff: ["2026-12-26"] } };
    const plain = lockedOf({ "daysOff+": ["2026-12-24"], "daysOff-": "2026-12-26" });
    expect(plain).toMatchObject({ locked: {}, ...edit, faults: [] });
    const nested = lockedOf({ daysOff: { "+": ["2026-12-24"], "-": ["2026-12-26"] } });
    expect(nested).toEqual(plain);
  });

  test("that is locked as a whole is what the edits beside it make of it", () => {
    const read = lockedOf({ daysOff: DATES, "daysOff+": ["2026-12-31"], "daysOff-": ["2026-12-25"] });
    expect(read.locked).toEqual({ daysOff: ["2026-12-24", "2026-12-31"] });
    expect([read.add, read.remove]).toEqual([{}, {}]);
  });

  test("that is suggested with an addition is a whole one, where the person's begins", () => {
    expect(decodePolicy({ defaults: { "daysOff+": DATES } }).defaults).toEqual({ daysOff: DATES });
  });
});

describe("a week", () => {
  const nineToFive = (day: number) => ({ day, from: 540, until: 1020 });

  test.each([
    [["mon-fri 09:00-17:00"], [1, 2, 3, 4, 5].map(nineToFive)],
    ["Mon 9:00 - 17:00, TUE 9:00-17:00", [1, 2].map(nineToFive)],
    [["sun 22:00-06:00"], [{ day: 7, from: 1320, until: 1800 }]],
    [[{ day: 3, from: 540, until: 1020 }], [nineToFive(3)]],
    [[], []],
  ])("is read from %j", (written, ranges) => {
    expect(lockedOf({ workingHours: written })).toMatchObject({
      locked: { workingHours: ranges },
      faults: [],
    });
  });

  test("is read without what cannot be, which is named", () => {
    const written = ["mon-tue 09:00-17:00", "tue 16:00-18:00", "someday", "fri-mon 09:00-10:00", 7];
    const read = lockedOf({ workingHours: written });
    expect(read.locked).toEqual({ workingHours: [1, 2].map(nineToFive) });
    expect(read.faults.map(({ path }) => path)).toEqual(
      [1, 2, 3, 4].map((at) => `locked.workingHours.${at}`),
    );
  });
});

describe("the message", () => {
  test.each([
    [
      { text: "Ask for a desk that moves.", link: "https://intranet.example/desk" },
      { text: "Ask for a desk that moves.", link: "https://intranet.example/desk" },
    ],
    ["Ask for a desk that moves.", { text: "Ask for a desk that moves.", link: null }],
    [{ link: "https://intranet.example/" }, { text: "", link: "https://intranet.example/" }],
    [{ text: " ", link: "" }, null],
  ])("is read from %j", (written, message) => {
    expect(decodePolicy({ message: written })).toMatchObject({ message, faults: [] });
  });

  test.each([
    ["http://intranet.example/"],
    ["javascript:alert(1)"],
    ["https://person:secret@intranet.example/"],
    ["intranet.example"],
    ["https://"],
    [`https://intranet.example/${"x".repeat(500)}`],
    [7],
  ])("has no link but to a site that is fetched safely: %j", (link) => {
    const read = decodePolicy({ message: { text: "Hello.", link } });
    expect(read.message).toEqual({ text: "Hello.", link: null });
    expect(read.faults).toMatchObject([{ path: "message.link", why: "link" }]);
  });

  test("is not cut where it is too long, but named", () => {
    const read = decodePolicy({ message: { text: "x".repeat(501), link: "https://intranet.example/" } });
    expect(read.message).toEqual({ text: "", link: "https://intranet.example/" });
    expect(read.faults).toMatchObject([{ path: "message.text", why: "text" }]);
  });
});

test("the welcome is hidden where that is said in any way that is certain", () => {
  for (const said of [true, 1, "true"]) expect(decodePolicy({ hideWelcome: said }).hideWelcome).toBe(true);
  for (const said of [false, 0, undefined]) expect(decodePolicy({ hideWelcome: said }).faults).toEqual([]);
  expect(decodePolicy({ hideWelcome: null })).toMatchObject({
    hideWelcome: false,
    faults: [{ path: "hideWelcome" }],
  });
});

test("a policy that is far too long is not used at all, and says so", () => {
  const read = decodePolicy({ locked: { snooze: 7 }, message: "x".repeat(200_000) });
  expect(read).toMatchObject({ locked: {}, message: null, faults: [{ path: "", why: "size" }] });
});

test("of many faults the first are named", () => {
  const wrong = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`${"x".repeat(200)}${at}`, at]));
  const { faults } = decodePolicy({ locked: wrong });
  expect(faults).toHaveLength(MOST_FAULTS);
  expect(readKeptPolicy(throughJson(decodePolicy({ locked: wrong })))?.faults).toEqual(faults);
});

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("whatever is handed out, nothing is thrown, and what is kept of it is read as it was", () => {
  const names = [
    "defaults",
    "locked",
    "message",
    "hideWelcome",
    "snooze",
    "daysOff",
    "daysOff+",
    "workingHours",
    "text",
  ];
  const key = fc.oneof(fc.constantFrom(...names), fc.string());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.array(tie("tree")), fc.dictionary(key, tie("tree"))),
  }));
  let used = 0;
  fc.assert(
    fc.property(tree, (handedOut) => {
      const read = decodePolicy(handedOut);
      if (!isEmptyPolicy(read)) used += 1;
      expect(readKeptPolicy(throughJson(read))).toEqual(isEmptyPolicy(read) ? null : read);
    }),
  );
  expect(used).toBeGreaterThan(0);
});

test("whatever is found in the place of a kept policy, it is read as something", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      for (const kept of [
        one,
        { defaults: one, locked: other, add: one, remove: one, message: other, faults: one },
      ]) {
        const { defaults, locked } = readPolicy(kept);
        expect([typeof defaults, typeof locked]).toEqual(["object", "object"]);
        readKeptPolicy(kept);
      }
    }),
  );
});
