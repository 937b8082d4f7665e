import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForeign } from "../../src/moving/read-foreign.ts";
import { fields, type SettingName } from "../../src/settings/fields.ts";

const place = { zone: "Europe/Berlin", dayStart: 4 * 60 };
const read = (file: unknown, at = place) =>
  readForeign(typeof file === "string" ? file : JSON.stringify(file), at);
const leftOf = (file: unknown, reason: string) =>
  read(file)
    ?.leftOut.filter((left) => left.reason === reason)
    .map(({ name }) => name);

const stretchly = {
  microbreakDuration: 25_000,
  microbreakInterval: 1_260_000,
  breakDuration: 240_000,
  breakInterval: 3,
  microbreak: true,
  break: true,
  breakPostponeTime: 420_000,
  breakPostponesLimit: 2,
  morningHour: 5,
  naturalBreaks: true,
  naturalBreaksInactivityResetTime: 360_000,
  volume: 0.35,
  audio: "tic-toc",
  themeSource: "dark",
  posLatitude: 52.5,
  posLongitude: 13.4,
  breakIdeas: [{ data: ["Stairs ", " One floor up and down."], enabled: "test 1 -lt 2" }],
  appExclusions: [{ rule: "pause", active: true, commands: ["viewer"] }],
  __internal__: { migrations: { version: "1.17.2" } },
};

describe("Stretchly", () => {
  test("its long break comes each so many short ones, in milliseconds", () => {
    expect(read(stretchly)).toMatchObject({
      tool: "stretchly",
      chosen: {
        postureInterval: 84,
        postureLength: 4,
        snooze: 7,
        dayStart: 300,
        idleDetection: true,
        naturalBreak: 6,
        volume: 35,
        theme: "dark",
      },
    });
  });

  test("without long breaks the short ones are meant, and without both nothing asks for a change of position", () => {
    expect(read({ ...stretchly, break: false })?.chosen).toMatchObject({
      postureInterval: 21,
      postureLength: 0.5,
    });
    expect(read({ ...stretchly, break: false, microbreak: false })?.chosen.postureEnabled).toBe(false);
  });

  test("what has no counterpart is named, and a place never is", () => {
    expect(leftOf(stretchly, "noCounterpart")).toEqual([
      "breakPostponesLimit",
      "audio",
      "breakIdeas",
      "appExclusions",
    ]);
    expect(JSON.stringify(read(stretchly))).not.toMatch(/52\.5|posLatitude|viewer|Stairs/u);
  });

  test("what Limber does not go to is left, with the reason", () => {
    expect(leftOf({ ...stretchly, microbreakInterval: 1_500_000 }, "range")).toEqual(["breakInterval"]);
    expect(leftOf({ ...stretchly, breakDuration: "four minutes" }, "value")).toEqual(["breakDuration"]);
  });
});

describe("BreakTimer", () => {
  const newer = {
    settings: {
      breaksEnabled: true,
      notificationType: "POPUP",
      breakFrequencySeconds: 2_100,
      breakLengthSeconds: 150,
      postponeLengthSeconds: 240,
      workingHoursEnabled: true,
      workingHoursMonday: {
        enabled: true,
        ranges: [
          { fromMinutes: 510, toMinutes: 720 },
          { fromMinutes: 780, toMinutes: 1_035 },
        ],
      },
      workingHoursSunday: { enabled: false, ranges: [{ fromMinutes: 540, toMinutes: 1_080 }] },
      idleResetEnabled: true,
      idleResetLengthSeconds: 300,
      soundType: "NONE",
      breakSoundVolume: 0.5,
      breakTitle: "Up!",
    },
    settingsVersion: 2,
  };

  test("its lengths are seconds, its hours ranges of each weekday", () => {
    expect(read(newer)).toMatchObject({
      tool: "breakTimer",
      chosen: {
        postureEnabled: true,
        postureSurface: "window",
        postureInterval: 35,
        postureLength: 2.5,
        snooze: 4,
        workingHoursEnabled: true,
        workingHours: [
          { day: 1, from: 510, until: 720 },
          { day: 1, from: 780, until: 1_035 },
        ],
        idleDetection: true,
        naturalBreak: 5,
        postureSound: false,
        volume: 50,
      },
      leftOut: [{ name: "breakTitle", reason: "noCounterpart" }],
    });
  });

  test("hours that overlap are left as a whole", () => {
    const monday = {
      enabled: true,
      ranges: [
        { fromMinutes: 500, toMinutes: 720 },
        { fromMinutes: 700, toMinutes: 900 },
      ],
    };
    const file = { settings: { ...newer.settings, workingHoursMonday: monday } };
    expect(read(file)?.chosen.workingHours).toBeUndefined();
    expect(leftOf(file, "value")).toEqual(["workingHours"]);
  });

  const older = {
    settings: {
      breakFrequency: "1899-12-30T22:24:51.000Z",
      breakLength: "1899-12-30T21:56:51.000Z",
      workingHoursEnabled: true,
      workingHoursFrom: "1899-12-31T06:24:51.000Z",
      workingHoursTo: "1899-12-31T14:54:51.000Z",
      workingHoursMonday: true,
      workingHoursTuesday: false,
      gongEnabled: true,
    },
  };

  test("before 2.0 a length is what a clock showed in 1899, in the writer's own zone only", () => {
    // Cairo ran two hours, five minutes and nine seconds ahead then.
    expect(read(older, { ...place, zone: "Africa/Cairo" })?.chosen).toMatchObject({
      postureInterval: 30,
      postureLength: 2,
      workingHours: [{ day: 1, from: 510, until: 1_020 }],
      postureSound: true,
    });
  });

  test("elsewhere it is nothing whole, or nothing that can be, and is left", () => {
    // Berlin had an hour sharp, so that the seconds stay.
    const { chosen, leftOut = [] } = read(older) ?? {};
    expect(chosen?.postureInterval).toBeUndefined();
    expect(chosen?.workingHours).toBeUndefined();
    expect(leftOut.filter(({ reason }) => reason === "oldClock").map(({ name }) => name)).toEqual([
      "workingHours",
      "breakFrequency",
      "breakLength",
    ]);
  });
});

describe("Workrave", () => {
  const ini = [
    "[timers]",
    "micro_pause.limit=540",
    "rest_break.limit=3000",
    "rest_break.auto_reset=420",
    "rest_break.snooze=240",
    "daily_limit.reset_pred=day/3:30",
    "",
    "[breaks]",
    "rest_break.enabled=true",
    "[sound]",
    "enabled=true",
    "volume=40",
    "[monitor]",
    "type=",
  ];

  test.each(["\n", "\r\n"])(
    "its rest break is what changes position, in seconds (lines end with %j)",
    (end) => {
      expect(read(ini.join(end))).toMatchObject({
        tool: "workrave",
        chosen: {
          postureInterval: 50,
          naturalBreak: 7,
          snooze: 4,
          dayStart: 210,
          postureEnabled: true,
          postureSound: true,
          volume: 40,
        },
        leftOut: [{ name: "micro_pause.limit", reason: "noCounterpart" }],
      });
    },
  );

  const stats = [
    "WorkRaveStats 4",
    "D 3 1 126 9 5 3 1 126 17 48",
    "B 0 7 31 24 60 2 5 28 410",
    "B 1 7 6 4 2 1 1 5 930",
    "m 6 16240 1904411 902100 3011 5120 9873",
    "D 30 1 126 9 0 30 1 126 10 0",
    "m 6 60 0 0 0 0 0",
    "D 4 1 126 9 0 4 1 126 10 0",
    "m 6 60 0 0 0 0 0",
  ];

  test("its statistics give each day's active time and the rest breaks that were taken", () => {
    const file = read(`\0\0${stats.join("\n")}`);
    expect([...(file?.days ?? [])].map(([day, { sat, breaks }]) => [day, sat, breaks])).toEqual([
      ["2026-02-03", 16_240_000, 4],
      ["2026-02-04", 60_000, 0],
    ]);
    expect(file?.leftOut).toEqual([{ name: "D 30 1 126 9 0 30 1 126 10 0", reason: "value" }]);
  });
});

describe("SafeEyes", () => {
  const file = {
    meta: { config_version: "6.0.4" },
    long_break_interval: 80.0,
    long_break_duration: 150,
    postpone_duration: 7,
    postpone_unit: "minutes",
    strict_break: false,
    short_breaks: [{ name: 'Draw an "8"' }],
    plugins: [
      { id: "screensaver", settings: { command: "xdg-screensaver lock" } },
      { id: "smartpause", enabled: true, settings: { idle_time: 480.0 } },
    ],
  };

  test("its long break is what changes position: minutes between, seconds long", () => {
    expect(read(file)).toMatchObject({
      tool: "safeEyes",
      chosen: { postureInterval: 80, postureLength: 2.5, snooze: 7, naturalBreak: 8 },
    });
    expect(leftOf(file, "noCounterpart")).toEqual(["strict_break", "short_breaks"]);
    expect(JSON.stringify(read(file))).not.toContain("xdg");
  });

  test("before 6.0.2 it was counted in short ones; a wait may be in seconds", () => {
    const older = {
      break_interval: 15,
      no_of_short_breaks_per_long_break: 5,
      postpone_duration: 300,
      postpone_unit: "seconds",
      long_breaks: [],
    };
    expect(read(older)?.chosen).toEqual({ postureInterval: 75, snooze: 5 });
  });
});

describe("Marinara", () => {
  test("who focuses for so long sits for so long", () => {
    expect(
      read({ focus: { duration: 25 }, shortBreak: { duration: 5 }, longBreak: {}, version: 7 }),
    ).toMatchObject({ tool: "marinara", chosen: { postureInterval: 25, postureLength: 5 } });
  });

  const history = {
    pomodoros: [29_480_305, 29_480_340, 29_481_790],
    durations: [2, 1_500, 1, 1_200],
    timezones: [3, -60],
    version: 1,
  };
  const sat = (file: unknown) => [...(read(file)?.days ?? [])].map(([day, totals]) => [day, totals.sat]);

  test("its history is time sat on the days of the clock it was written by", () => {
    expect(sat(history)).toEqual([
      ["2026-01-19", 3_000_000],
      ["2026-01-20", 1_200_000],
    ]);
  });

  test.each([
    { ...history, durations: [2, 1_500] },
    { ...history, durations: [1e9, 1_500] },
    { ...history, timezones: [-3, -60, 6, -60] },
    { ...history, timezones: [3] },
  ])("runs that do not add up are left: %j", (file) => {
    expect(sat(file)).toEqual([]);
    expect(leftOf(file, "value")).toEqual(["pomodoros"]);
  });

  test("of entries that cannot be each is left", () => {
    const file = { ...history, pomodoros: [-5, 29_480_340.5, 29_481_790] };
    expect(sat(file)).toEqual([["2026-01-20", 1_200_000]]);
    expect(leftOf(file, "value")).toEqual(["pomodoros[0]", "pomodoros[1]"]);
  });
});

describe("Tomato Clock", () => {
  test("its minutes", () => {
    expect(read({ minutesInTomato: "40", minutesInShortBreak: 5, minutesInLongBreak: 15 })).toMatchObject({
      tool: "tomatoClock",
      chosen: { postureInterval: 40, postureLength: 5 },
      leftOut: [{ name: "minutesInLongBreak", reason: "noCounterpart" }],
    });
  });

  test("its statistics: tomatoes are time sat, breaks are breaks, and what is there twice counts once", () => {
    const tomato = { timeout: 1_500_000, type: "tomato", date: "2026-03-04T08:25:00.000Z" };
    const pause = { timeout: 300_000, type: "shortBreak", date: "2026-03-04T08:30:02.114Z" };
    const night = { timeout: 1_500_000, type: "tomato", date: "2026-03-05T02:00:00.000Z" };
    const file = read([tomato, pause, tomato, night, { ...tomato, date: "soon" }]);
    expect([...(file?.days ?? [])].map(([day, { sat, breaks }]) => [day, sat, breaks])).toEqual([
      ["2026-03-04", 3_000_000, 1],
    ]);
    expect(file?.leftOut).toEqual([{ name: "[4]", reason: "value" }]);
  });
});

test("days that no history can have are left, in the history of each tool", () => {
  const tomato = { timeout: 1_500_000, type: "tomato", date: "+275760-09-12T00:00:00Z" };
  const marinara = { pomodoros: [1e12], durations: [1, 1_500], timezones: [1, 0] };
  const workrave = "WorkRaveStats 4\nD 3 1 999 9 5 3 1 999 17 48\nm 6 60 0 0 0 0 0";
  for (const file of [[tomato], marinara, workrave]) {
    expect(read(file)?.days.size).toBe(0);
    expect(read(file)?.leftOutInAll).toBe(1);
  }
});

describe("any file", () => {
  test.each(["", "{", "[]", "null", "{}", "hello", "[timers]", '{"settings":null}', "﻿{}"])(
    "of no known tool is none: %j",
    (text) => {
      expect(readForeign(text, place)).toBeNull();
    },
  );

  test("names that an object has by itself are no names of settings", () => {
    const file = read('{"microbreakInterval":600000,"__proto__":{"volume":1},"constructor":1,"toString":2}');
    expect(file?.chosen).toEqual({ postureInterval: 10 });
  });

  const values = fc.oneof(
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("1899-12-30T22:24:51.000Z", "30", -1, 1e308, "true"),
    fc.array(fc.jsonValue(), { maxLength: 3 }),
  );
  const names = [
    ...Object.keys(stretchly),
    "breakFrequencySeconds",
    "long_break_interval",
    "break_interval",
    "minutesInTomato",
    "pomodoros",
    "durations",
  ];

  test("is read without failing, and gives only what a setting can be", () => {
    const anyFile = fc.dictionary(fc.constantFrom(...names), values);
    fc.assert(
      fc.property(fc.oneof(anyFile, fc.record({ settings: anyFile }), fc.jsonValue()), (any) => {
        for (const [name, value] of Object.entries(read(any)?.chosen ?? {})) {
          const field = fields[name as SettingName];
          if (field.kind !== "number") continue;
          expect(value).toBeGreaterThanOrEqual(field.min);
          expect(value).toBeLessThanOrEqual(field.max);
        }
      }),
    );
  });

  test("cut off anywhere is read without failing", () => {
    const text = JSON.stringify(stretchly);
    for (let end = 0; end < text.length; end += 7)
      expect(() => readForeign(text.slice(0, end), place)).not.toThrow();
  });
});
