import { expect, test } from "vitest";
import { summaryOf } from "../../src/history/summary.ts";
import { withRecords } from "../../src/snapshot/history.ts";
import { cell, writeTable } from "../../src/transfer/csv.ts";
import { finish, ZONE } from "../support/data-files.ts";
import { toldMorning } from "../support/told-morning.ts";

const table = (...given: Parameters<typeof writeTable>) => finish(writeTable(...given)).join("");
const EIGHT = Date.UTC(2026, 10, 28, 8);
const nameOf = (id: string) => (id === "own:gone" ? '=HYPERLINK("http://evil")' : id);

test("the history is a table of one row for each thing, as spreadsheets read it everywhere", () => {
  const written = table([["2026-11-28", withRecords([], toldMorning(EIGHT))]], ZONE, nameOf);
  expect(written.split("\r\n")).toEqual([
    "\uFEFFday,kind,from,until,minutes,reminders,outcome,millilitres",
    "2026-11-28,prompted,2026-11-28T09:30:00+01:00,2026-11-28T09:30:00+01:00,0,posture,,",
    "2026-11-28,answered,2026-11-28T09:31:00+01:00,2026-11-28T09:31:00+01:00,0,posture,snoozed,",
    '2026-11-28,held,2026-11-28T09:36:00+01:00,2026-11-28T10:05:00+01:00,29,"posture; =HYPERLINK(""http://evil"")",call,',
    "2026-11-28,sat,2026-11-28T09:00:00+01:00,2026-11-28T10:10:00+01:00,70,,,",
    "2026-11-28,break,2026-11-28T10:10:00+01:00,2026-11-28T10:13:00+01:00,3,stretch,taken,",
    "2026-11-28,exercise,2026-11-28T10:10:00+01:00,2026-11-28T10:13:00+01:00,1.67,easy-walk,taken,",
    "2026-11-28,exercise,2026-11-28T10:10:00+01:00,2026-11-28T10:13:00+01:00,0,hip-sway,skipped,",
    "2026-11-28,drank,2026-11-28T10:20:00+01:00,2026-11-28T10:20:00+01:00,0,,,200",
    "2026-11-28,undone,2026-11-28T10:21:00+01:00,2026-11-28T10:21:00+01:00,0,,2026-11-28T10:20:00+01:00,",
    "",
  ]);
});

test("a day of which only totals are kept has a row for each of them", () => {
  const totals = [{ summary: summaryOf(toldMorning(EIGHT), EIGHT) }];
  const rows = table([["2026-11-28", totals]], ZONE, nameOf).split("\r\n");
  expect(rows).toEqual(
    expect.arrayContaining([
      "2026-11-28,total,,,70,sat,,",
      "2026-11-28,total,,,,breaks,1,",
      "2026-11-28,total,,,,drank,,0",
      "2026-11-28,total,,,29,call,,",
    ]),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-5", "'-5"],
  ["@me", "'@me"],
  ["\tx", "'\tx"],
  ["\rx", '"\'\rx"'],
  ["a, b", '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["Walk", "Walk"],
  [-5, "-5"],
])("a table has %j as %j", (value, expected) => {
  expect(cell(value)).toBe(expected);
});
