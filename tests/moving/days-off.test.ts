import fc from "fast-check";
import { expect, test } from "vitest";
import { readCalendar } from "../../src/moving/days-off.ts";

const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", "UID:a@example", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");
const read = (...events: string[][]) => readCalendar(calendar(...events), "2026-11-29", "2027-12-31");
const daysOf = (...lines: string[]) => read(lines)?.entries.flatMap(({ days }) => days);

test("an entry of dates ends the day before its end; its name is unfolded", () => {
  expect(
    read([
      "DTSTART;VALUE=DATE:20261224",
      "DTEND;VALUE=DATE:20261228",
      "SUMMARY:Office closed\\, all",
      "  sites",
      "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
    ]),
  ).toEqual({
    entries: [
      {
        name: "Office closed, all sites",
        days: ["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27"],
        isOutOfOffice: true,
      },
    ],
    others: 0,
    unreadable: 0,
  });
});

test.each([
  ["without an end", "DTSTART;VALUE=DATE:20270101"],
  ["with a zone and no word that it is a date", "DTSTART;TZID=W. Europe Standard Time:20270101"],
  [
    "from midnight to midnight in UTC, whatever the person's zone",
    "DTSTART:20270101T000000Z",
    "DTEND:20270102T000000Z",
  ],
  ["with a length", "DTSTART;VALUE=DATE:20270101", "DURATION:P1D"],
  ["in small letters", "dtstart;value=date:20270101"],
])("one day, %s", (_, ...lines) => {
  expect(daysOf(...lines)).toEqual(["2027-01-01"]);
});

test("each year by a rule: of it the days that matter, and none that was taken out", () => {
  expect(daysOf("DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY")).toEqual(["2027-05-01"]);
  expect(daysOf("DTSTART;VALUE=DATE:20201224", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20261224")).toEqual([
    "2027-12-24",
  ]);
});

test("meetings, what is over and what comes all the time are no days off, and are counted", () => {
  const file = read(
    ["DTSTART:20261201T090000Z", "DTEND:20261201T100000Z"],
    ["DTSTART:20261201T000000Z", "DTEND:20261201T013000Z"],
    ["DTSTART;VALUE=DATE:20250101", "DTEND;VALUE=DATE:20250102"],
    ["DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=DAILY"],
    ["SUMMARY:nothing more"],
  );
  expect(file).toEqual({ entries: [], others: 5, unreadable: 0 });
});

test("one that cannot be read spoils no other", () => {
  const file = read(
    ["DTSTART;VALUE=DATE:20261224"],
    ["RRULE:FREQ=SOMETIMES", "no colon"],
    ["DTSTART;VALUE=DATE:20261231"],
  );
  expect(file?.entries.map(({ days }) => days)).toEqual([["2026-12-24"], ["2026-12-31"]]);
  expect(file?.unreadable).toBe(1);
});

test("thousands of entries come in the order of their days", () => {
  const events = Array.from({ length: 2_000 }, (_, index) => [
    `DTSTART;VALUE=DATE:2027${String(1 + (index % 12)).padStart(2, "0")}${String(1 + (index % 28)).padStart(2, "0")}`,
  ]);
  const days = read(...events)?.entries.map((entry) => entry.days[0] ?? "");
  expect(days).toHaveLength(2_000);
  expect(days).toEqual(days?.toSorted());
});

test.each(["", "hello", "BEGIN:VCARD\r\nEND:VCARD"])("no calendar: %j", (text) => {
  expect(readCalendar(text, "2026-01-01", "2027-01-01")).toBeNull();
});

test("cut off anywhere, or with anything in it, it is read without failing", () => {
  const whole = calendar(["DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY;COUNT=9", "SUMMARY:May"]);
  for (let end = 0; end <= whole.length; end += 1) {
    expect(() => readCalendar(whole.slice(0, end), "2026-01-01", "2027-01-01")).not.toThrow();
  }
  fc.assert(
    fc.property(fc.array(fc.string()), (lines) => {
      expect(read(lines)).not.toBeNull();
    }),
  );
});
