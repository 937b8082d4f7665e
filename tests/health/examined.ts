import { defaults, type StoredSettings } from "../../src/settings/fields.ts";
import { layersOf, NOTHING_CHANGED } from "../../src/settings/layers.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { Machine } from "../support/machine.ts";
import type { Instant } from "../../src/calendar/time.ts";
import type { Evidence } from "../../src/health/finding.ts";
import { timeOfDay } from "../../src/words/amounts.ts";
import { NEW_JOURNAL } from "../../src/syncing/journal.ts";
import { english as say } from "../support/english.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** A Monday. */
export const START = Date.UTC(2026, 10, 23, 9);
export const words = { say, language: "en-GB", region: "en-GB", zone: "UTC" };

/** What the clock shows so many minutes after the start. */
export const clockAt = (minutes: number): string => timeOfDay(words.language, START + minutes * MINUTE);

/** Someone who has sat since nine, and a browser that finds nothing amiss with Limber. */
export function sitting(stored: StoredSettings = {}, minutes = 5): Machine {
  const machine = new Machine(START, "UTC", { ...defaults, ...stored });
  machine.awakeFor(minutes * MINUTE);
  return machine;
}

/** What the health check finds then. */
export function seen(machine: Pick<Machine, "state" | "settings" | "now" | "zone"> = sitting()): Evidence {
  const { state, settings, now, zone } = machine;
  return {
    at: now,
    zone,
    saved: { state, settings, layers: layersOf(NOTHING_CHANGED), damaged: [] },
    sync: NEW_JOURNAL,
    troubles: [],
    days: [],
    found: {
      mayNotify: true,
      alarmAt: state.wakeAt,
      answers: true,
      idle: "active",
      storage: { used: 12_000, limit: 10_485_760 },
      pinned: true,
      calls: { meet: "allowed", zoom: "notYet" },
      shortcuts: [{ name: "_execute_action", keys: "Alt+Shift+L" }],
      host: {
        limber: "0.1.0",
        browser: "Chromium 156",
        family: "chromium",
        system: "linux",
        processor: "x86-64",
      },
    },
    trials: { notice: { is: "untried" }, chime: { is: "untried" } },
    can: { chime: true, changeShortcuts: true },
  };
}

/** The same, with what the browser was asked answered otherwise. */
export function finding(some: Partial<Evidence["found"]>, machine?: Machine): Evidence {
  const all = seen(machine);
  return { ...all, found: { ...all.found, ...some } };
}

/** A day with so many hours of sitting, interrupted for so many minutes at a time. */
export function day(from: Instant, hours: number, ...breaks: number[]): DayRecord[] {
  const until = from + hours * HOUR;
  return [
    { kind: "sat", from, until },
    ...breaks.map((minutes, index): DayRecord => ({
      kind: "rested",
      from: from + index * HOUR,
      until: from + index * HOUR + minutes * MINUTE,
    })),
  ];
}
