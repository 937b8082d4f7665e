import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LARGEST_FILE } from "../../src/transfer/data-file.ts";
import { withRecords } from "../../src/snapshot/history.ts";
import { anyData, fileText, NOW, readFile, readWell, ZONE } from "../support/data-files.ts";
import { must, mustEqual, runs } from "../support/property.ts";
import { toldMorning } from "../support/told-morning.ts";

const own = {
  id: "a",
  name: "Dehnübung",
  symbol: "walk",
  enabled: true,
  timing: "desk",
  interval: 60,
  length: 1,
  surface: "icon",
  sound: false,
  times: [750],
  days: [1, 2],
};
const morning = toldMorning(Date.UTC(2026, 10, 28, 8));
const stored = withRecords([], morning);
const settings = { postureInterval: 45, waterGoal: 8, own: [own], daysOff: ["2026-12-24"] };
const file = fileText({
  version: "1.2.3",
  now: NOW,
  zone: ZONE,
  settings,
  days: [
    ["2026-11-27", stored],
    ["2026-11-28", stored],
  ],
});
const bytesOf = (text: string) => new TextEncoder().encode(text);
const withChange = (change: (data: Record<string, never>) => unknown) =>
  JSON.stringify(change(JSON.parse(file) as Record<string, never>));
/** The file with these settings. */
const setting = (written: string) => `{"limber":"1.2.3","settings":{${written}}}`;
/** The file with these lines in its history of one day. */
const dayWith = (...items: string[]) => `{"limber":"1.2.3","history":{"2026-11-28":[${items.join(",\n")}]}}`;
const refusedIn = (text: string | Uint8Array) =>
  readWell(text).refused.map(({ path, reason }) => `${path.join(".")}: ${reason}`);
const known = (text: string | Uint8Array) => readWell(text).person?.known;

test("a whole file has nothing that is refused", () => {
  expect(readWell(file)).toMatchObject({ isWhole: true, refusedInAll: 0, damagedFrom: null, unknown: 0 });
  expect(known(file)).toEqual(settings);
});

describe("nothing can be taken from", () => {
  test.each([
    ["an empty file", "", "empty"],
    ["blanks", " \r\n\t", "empty"],
    ["a mark of its encoding alone", "\uFEFF", "empty"],
    ["a sentence", "Dear diary", "foreign"],
    ["another program's file", '{"microbreakInterval": 1500000}', "foreign"],
    ["a list", "[1, 2]", "foreign"],
    ["a number", "7", "foreign"],
    ["null", "null", "foreign"],
    ["100,000 brackets", "[".repeat(100_000), "foreign"],
    ["100,000 pairs of brackets", "[".repeat(100_000) + "]".repeat(100_000), "foreign"],
    ["100,000 braces", '{"a":'.repeat(100_000), "foreign"],
  ])("%s", (_, text, fault) => {
    expect(readFile(text)).toEqual({ fault });
  });

  test("a picture", () => {
    const picture = Uint8Array.from({ length: 5_000 }, (_unused, index) => (index * 7_919) % 256);
    expect(readFile(picture)).toEqual({ fault: "unreadable" });
  });
});

describe("the same is read", () => {
  const utf16 = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
    const marked = `\uFEFF${text}`;
    for (let index = 0; index < marked.length; index += 1) {
      view.setUint16(2 * index, marked.charCodeAt(index), isLittle);
    }
    return new Uint8Array(view.buffer);
  };
  test.each([
    ["with a mark of its encoding", bytesOf(`\uFEFF${file}`)],
    ["with lines that end as on Windows", bytesOf(file.replaceAll("\n", "\r\n"))],
    ["without any lines", bytesOf(JSON.stringify(JSON.parse(file)))],
    ["from UTF-16", utf16(file, true)],
    ["from UTF-16 the other way round", utf16(file, false)],
  ])("%s", (_, bytes) => {
    expect(readWell(bytes)).toEqual(readWell(file));
  });
});

test("in a file that is not UTF-8, what cannot be read is named, and the rest is taken", () => {
  const latin = Uint8Array.from({ length: file.length }, (_, index) => file.charCodeAt(index));
  expect(refusedIn(latin)).toEqual(["own.0: text"]);
  expect(readWell(latin)).toMatchObject({ isWhole: false, damagedFrom: null });
  expect(known(latin)).toEqual({ ...settings, own: [] });
});

describe("cut anywhere", () => {
  /** Every single thing in what was read is in what was written. */
  const holdsOnly = (text: string | Uint8Array, written: string) => {
    const read = readFile(text);
    if ("fault" in read) return 0;
    const whole = readWell(written);
    must(!read.isWhole, "it is known not to be whole");
    for (const [name, value] of Object.entries(read.person?.known ?? {})) {
      const original = whole.person?.known[name as "own"];
      if (Array.isArray(value)) {
        for (const entry of value) must(JSON.stringify(original).includes(JSON.stringify(entry)), name);
      } else mustEqual(value, original);
    }
    let items = 0;
    for (const [day, some] of read.days ?? []) {
      const all = (whole.days?.get(day) ?? []).map((item) => JSON.stringify(item));
      for (const item of some) must(all.includes(JSON.stringify(item)), `${day} has ${JSON.stringify(item)}`);
      items += some.length;
    }
    return items;
  };

  test("a file gives what stands before the cut, whole, and nothing else", { timeout: 30_000 }, () => {
    const bytes = bytesOf(file);
    // The last line break and brace say nothing.
    const items = Array.from({ length: bytes.length - 2 }, (_, cut) =>
      holdsOnly(bytes.subarray(0, cut), file),
    );
    expect(items).toEqual(items.toSorted((a, b) => a - b));
    expect(items.at(-1)).toBe(2 * morning.length);
  });

  test("so does any file", () => {
    fc.assert(
      fc.property(anyData, fc.nat(), (data, place) => {
        const text = fileText(data);
        const bytes = bytesOf(text);
        holdsOnly(bytes.subarray(0, place % (bytes.length - 2)), text);
      }),
      runs(200),
    );
  });

  test("what is cut in two is named", () => {
    const cut = file.slice(0, file.indexOf('"ml":200'));
    expect(refusedIn(cut)).toEqual(["history.2026-11-27.6: cut"]);
    expect(readWell(cut).damagedFrom).toBe(file.slice(0, cut.length).split("\n").length);
  });

  test("a week of which nobody knows how it went on is not taken", () => {
    const week = '{"lists":{"workingHours":[{"day":1,"from":540,"until":1020},{"day":2,"from":5';
    expect(refusedIn(week)).toEqual(["workingHours: cut"]);
    expect(known(week)).toEqual({});
  });
});

describe("a bracket that is lost or too many, at any place, changes nothing that is read", () => {
  const places = [...file.matchAll(/[[\]{}]/gu)].map(({ index }) => index);
  const only = (text: string) => {
    const read = readFile(text);
    if ("fault" in read) return;
    const whole = readWell(file);
    for (const [name, value] of Object.entries(read.person?.known ?? {})) {
      if (!Array.isArray(value)) expect(value, name).toEqual(whole.person?.known[name as "own"]);
    }
    const all = [...(whole.days?.values() ?? [])].flat().map((item) => JSON.stringify(item));
    for (const item of [...(read.days?.values() ?? [])].flat()) expect(all).toContain(JSON.stringify(item));
  };
  test("lost", () => {
    for (const place of places) only(file.slice(0, place) + file.slice(place + 1));
  });
  test("too many", () => {
    for (const place of places) {
      for (const bracket of "[]{}") only(file.slice(0, place) + bracket + file.slice(place));
    }
  });

  test("a brace that closes the settings too early leaves none of them out", () => {
    const early = file.replace('"postureInterval": 45,', '"postureInterval": 45 },');
    expect(known(early)).toEqual(settings);
    expect(readWell(early)).toMatchObject({ isWhole: false, damagedFrom: 9 });
    expect([...(readWell(early).days?.values() ?? [])].flat()).toHaveLength(2 * morning.length);
  });
});

describe("what is refused is named by its field and the reason, and the rest is taken", () => {
  test.each([
    ["a wrong unit", '"postureInterval":1800000', ["postureInterval: value"]],
    ["a negative number", '"waterGlass":-200', ["waterGlass: value"]],
    ["a text for a number", '"snooze":"5"', ["snooze: value"]],
    ["no number at all", '"snooze":1e999', ["snooze: value"]],
    ["null", '"theme":null', ["theme: value"]],
    ["a name that leads to a prototype", '"__proto__":{"snooze":9}', ["__proto__: name"]],
    ["another such name", '"constructor":{"prototype":{}}', ["constructor: name"]],
    ["such a name further inside", '"moon":{"a":{"__proto__":1}}', ["moon: deep"]],
    ["what is nested too deeply", `"moon":${"[".repeat(50)}${"]".repeat(50)}`, ["moon: deep"]],
    ["a list that is none", '"own":"none"', ["own: value"]],
    ["an exercise that is none", '"excluded":["easy-walk","handstand"]', ["excluded.1: value"]],
    [
      "ranges that overlap",
      '"focusPlan":[{"day":1,"from":0,"until":90},{"day":1,"from":60,"until":120}]',
      ["focusPlan.1: value"],
    ],
    ["a date that is none", '"daysOff":["2026-02-30"]', ["daysOff.0: value"]],
  ])("%s", (_, written, expected) => {
    const text = setting(`${written},"waterGoal":8`);
    expect(refusedIn(text)).toEqual(expected);
    expect(known(text)).toMatchObject({ waterGoal: 8 });
    expect(Object.getPrototypeOf(known(text))).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["snooze"]).toBeUndefined();
    expect(readWell(text).isWhole).toBe(true);
  });

  test("of a reminder with a field that cannot be, the rest", () => {
    const text = setting(`"own":[${JSON.stringify({ ...own, interval: 3_600 })}]`);
    expect(refusedIn(text)).toEqual(["own.0.interval: value"]);
    expect(known(text)?.own).toEqual([{ ...own, interval: 60 }]);
  });

  test("reminders of which there are too many", () => {
    const many = Array.from({ length: 13 }, (_, id) => ({ ...own, id: String(id) }));
    expect(refusedIn(setting(`"own":${JSON.stringify(many)}`))).toEqual(["own: many"]);
  });

  test.each([
    ["a moment in seconds", '{"kind":"drank","at":1795856400,"ml":200}', "1.at: time"],
    ["a moment of 1899", '{"kind":"drank","at":"1899-12-30T22:24:51.000Z","ml":200}', "1.at: time"],
    ["a date without an offset", '{"kind":"drank","at":"2026-11-28T10:00:00","ml":200}', "1.at: value"],
    ["a negative amount", '{"kind":"drank","at":"2026-11-28T10:00:00Z","ml":-5}', "1.ml: value"],
    ["a span that lacks its end", '{"kind":"sat","from":"2026-11-28T10:00:00Z"}', "1.until: value"],
    [
      "a week of sitting",
      '{"kind":"sat","from":"2026-11-21T10:00:00Z","until":"2026-11-28T10:00:00Z"}',
      "1: value",
    ],
    ["something else", '"hello"', "1: value"],
  ])("%s", (_, line, expected) => {
    const text = dayWith(line, '{"kind":"drank","at":"2026-11-28T11:00:00Z","ml":150}');
    expect(refusedIn(text)).toEqual([`history.2026-11-28.${expected}`]);
    expect(readWell(text).days?.get("2026-11-28")).toEqual([
      { kind: "drank", at: Date.UTC(2026, 10, 28, 11), ml: 150 },
    ]);
  });

  test("days that there cannot be, and one that is no list", () => {
    const text = '{"history":{"1899-12-30":[],"2026-02-30":[],"soon":[],"2026-11-28":{},"2026-11-27":[]}}';
    expect(refusedIn(text)).toEqual([
      "history.1899-12-30: time",
      "history.2026-02-30: time",
      "history.soon: time",
      "history.2026-11-28: value",
    ]);
    expect([...(readWell(text).days?.keys() ?? [])]).toEqual(["2026-11-27"]);
  });

  test("a part that is no part, and it is not taken for an empty one", () => {
    const text = withChange((data) => ({ ...data, history: "long", moods: [] }));
    expect(refusedIn(text)).toEqual(["moods: part", "history: value"]);
    expect(readWell(text)).toMatchObject({ days: null, isWhole: false });
  });
});

test("of a million entries, and of 100,000 names, the first hundred are named and all are counted", () => {
  const entries = dayWith(Array.from({ length: 1_000_000 }, () => "0").join(","));
  expect(readWell(entries)).toMatchObject({ refusedInAll: 4_001, refused: { length: 100 } });
  const names = setting(Array.from({ length: 100_000 }, (_, index) => `"a${index}":1`).join(","));
  expect(names.length).toBeLessThan(LARGEST_FILE);
  expect(refusedIn(names)).toEqual(["settings: many", "settings: many"]);
  expect(Object.keys(readWell(names).person?.unknown ?? {})).toHaveLength(200);
}, 30_000);

test("a file of 20 MB is read, a day at a time", () => {
  const day = JSON.stringify(Array.from({ length: 570 }, () => morning).flat());
  const days = Array.from({ length: 48 }, (_, back) => {
    const date = Temporal.PlainDate.from("2026-11-28").subtract({ days: back }).toString();
    return `"${date}":${day}`;
  });
  const large = `{"history":{${days.join(",")}}}`;
  expect(large.length).toBeGreaterThan(0.9 * LARGEST_FILE);
  expect(readWell(large)).toMatchObject({ refusedInAll: 0, isWhole: true });
}, 60_000);

test("what a later version knows is kept for it, and counted", () => {
  const later = withChange((data) => ({
    ...(data as object),
    format: 2,
    settings: { tide: "high" },
    lists: { moods: ["good"] },
    history: { "2026-11-28": [{ kind: "hummed", at: "2026-11-28T10:00:00+01:00", tune: "A" }] },
  }));
  const { person, days, unknown, refused } = readWell(later);
  expect(person?.unknown).toEqual({ tide: "high", moods: ["good"] });
  expect(days?.get("2026-11-28")).toEqual([{ kind: "hummed", at: Date.UTC(2026, 10, 28, 9), tune: "A" }]);
  expect([unknown, refused]).toEqual([3, []]);
});
