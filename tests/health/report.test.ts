import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SettingName, Settings } from "../../src/settings/fields.ts";
import type { OwnReminder } from "../../src/settings/lists.ts";
import { reportOf } from "../../src/health/report.ts";
import type { Evidence } from "../../src/health/finding.ts";
import { resultsOf } from "../../src/health/results.ts";
import { settings as anySettings, zone as anyZone } from "../support/arbitraries.ts";
import { Machine } from "../support/machine.ts";
import { day, finding, MINUTE, seen, sitting, START, words } from "./examined.ts";
import { runs } from "../support/property.ts";

const report = (all: Evidence) => reportOf(resultsOf(all, words), all);
const lines = (all: Evidence) => report(all).split("\n");

test("names versions, moments, results, and what differs from the defaults", () => {
  const machine = sitting({ postureInterval: 45, badge: "countdown", waterEnabled: false });
  machine.zone = "Asia/Kolkata";
  expect(report({ ...finding({ alarmAt: null }, machine), troubles: [{ kind: "page", message: "no" }] }))
    .toBe(`limber: 0.1.0
browser: Chromium 156
system: linux x86-64
checked: 2026-11-23T14:35:00+05:30
planned: 2026-11-23T14:36:00+05:30
alarm: none
storage: 12000 of 10485760
troubles: page
mended: 0
policy: none
sync: off, trouble: none, left: 0

checks
  quiet: good (none)
  calls: good (allowed)
  reminders: amiss (page)
  notifications: good (allowed)
  alarm: amiss (missing)
  presence: good (active, unproven)
  sound: good (on)
  icon: good (pinned)
  shortcuts: good (set)
  saving: good (saved)

settings
  postureInterval: 45
  waterEnabled: false
  badge: "countdown"`);
});

test("says what it does not know", () => {
  const blind = finding({ host: undefined, storage: undefined, alarmAt: undefined });
  expect(lines({ ...blind, saved: undefined })).toEqual(
    expect.arrayContaining(["limber: unknown", "alarm: unknown", "storage: unknown", "planned: unknown"]),
  );
});

describe("nothing personal is in it", () => {
  /** Stands in everything that a person wrote, or that a browser may say about their files. */
  const SECRET = "Ms Doe";
  /** Whether a setting tells of how Limber works or of the person. The compiler asks this of every new one. */
  const tellsOf: Record<SettingName, "limber" | "person"> = {
    standingLimit: "limber",
    postureEnabled: "limber",
    postureInterval: "limber",
    postureLength: "limber",
    postureSurface: "limber",
    postureSound: "limber",
    stretchEnabled: "limber",
    stretchInterval: "limber",
    stretchLength: "limber",
    stretchSurface: "limber",
    stretchSound: "limber",
    ownRoutine: "limber",
    skin: "person",
    hair: "person",
    workplace: "person",
    profile: "person",
    seatedOnly: "person",
    avoidFloor: "person",
    easyInterval: "person",
    avoidTwisting: "person",
    avoidForwardBending: "person",
    avoidBackBending: "person",
    avoidKneeling: "person",
    avoidStanding: "person",
    waterEnabled: "limber",
    waterInterval: "limber",
    waterUnit: "limber",
    waterGlass: "person",
    waterSmall: "person",
    waterLarge: "person",
    waterGoal: "person",
    waterSurface: "limber",
    waterSound: "limber",
    workingHoursEnabled: "limber",
    focusPlanEnabled: "limber",
    quietInFullScreen: "limber",
    quietInCalls: "limber",
    quietAfterCall: "limber",
    waitForPause: "limber",
    idleDetection: "limber",
    awayAfter: "limber",
    naturalBreak: "limber",
    soundMeansSitting: "limber",
    mergeWindow: "limber",
    promptOpenFor: "limber",
    noticeStays: "limber",
    promptsPerHour: "limber",
    snooze: "limber",
    volume: "limber",
    breakChime: "limber",
    postureChime: "limber",
    otherChime: "limber",
    breakVoice: "limber",
    dayStart: "limber",
    badge: "limber",
    theme: "limber",
    clock: "limber",
    weekStart: "limber",
    region: "person",
  };
  const ofThePerson = Object.entries(tellsOf).flatMap(([name, whom]) => (whom === "person" ? [name] : []));
  const zones = /[A-Z][a-z]+\/[A-Z]/;

  const named = (settings: Settings): Settings => ({
    ...settings,
    own: settings.own.map((reminder): OwnReminder => ({ ...reminder, name: `${SECRET} ${reminder.name}` })),
    daysOff: [...settings.daysOff, "2031-07-04"],
  });

  test("whatever the settings, the history and the browser's messages", () => {
    fc.assert(
      fc.property(
        anySettings.map(named),
        anyZone,
        fc.integer({ min: 0, max: 180 }),
        fc.subarray([
          "storage",
          "full",
          "short",
          "alarm",
          "notification",
          "toolbar",
          "sound",
          "page",
          "idle",
        ] as const),
        fc.boolean(),
        (settings, zone, minutes, kinds, refused) => {
          const machine = new Machine(START, zone, settings);
          machine.awakeFor(minutes * MINUTE);
          machine.state = { ...machine.state, mended: { at: START, fields: [`settings.own.${SECRET}`] } };
          const message = `IO error: /home/${SECRET}/.config, see https://example.org`;
          const all: Evidence = {
            ...seen(machine),
            troubles: kinds.map((kind) => ({ kind, message })),
            days: [day(START, 6, 30)],
          };
          const trial = refused ? ({ is: "refused" } as const) : ({ is: "no" } as const);
          const text = report({ ...all, trials: { notice: trial, chime: trial } });
          expect(text).not.toContain(SECRET);
          expect(text).not.toContain("2031-07-04");
          expect(text).not.toMatch(/https?:|\/home/);
          for (const name of ofThePerson) expect(text).not.toContain(name);
          expect(text).not.toMatch(zones);
          expect(text).not.toMatch(/\b(?:own|workingHours|focusPlan|daysOff|excluded|picked):/);
        },
      ),
      runs(),
    );
  });
});
