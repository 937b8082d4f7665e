import { describe, expect, test } from "vitest";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { newState, type State } from "../../src/domain/model/state.ts";
import {
  elsewhereOf,
  nextReport,
  outdatedReports,
  readReports,
  type Report,
} from "../../src/syncing/reports.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
const report = (some: Partial<Report> = {}): Report => ({
  at: NOW,
  seen: NOW,
  here: false,
  rested: NOW - HOUR,
  ...some,
});

describe("what other computers say", () => {
  test.each([
    [
      "of a clock that is a little ahead is believed, and nothing of it lies ahead",
      report({ at: NOW + MINUTE, seen: NOW + MINUTE }),
      NOW,
    ],
    ["of a clock that is more than two minutes ahead is not", report({ at: NOW + 2 * MINUTE + 1 }), null],
    ["of a person who was there after it was written is not", report({ at: NOW - HOUR, seen: NOW }), null],
    ["a day ago is not", report({ at: NOW - 24 * HOUR, seen: NOW - 24 * HOUR }), null],
    [
      "of a person who has gone holds until then",
      report({ at: NOW - 20 * MINUTE, seen: NOW - 23 * MINUTE }),
      NOW - 23 * MINUTE,
    ],
    [
      "of a person who is there holds on",
      report({ at: NOW - 10 * MINUTE, seen: NOW - 10 * MINUTE, here: true }),
      NOW,
    ],
    [
      "but not for longer than until they are seen again",
      report({ at: NOW - HOUR, seen: NOW - HOUR, here: true }),
      NOW - 43 * MINUTE,
    ],
  ] as [string, Report, number | null][])("%s", (_what, said, seen) => {
    expect(elsewhereOf({ other: said }, "own", NOW)?.seen ?? null).toBe(seen);
  });

  test("counts by whoever saw the person last, and never by this one", () => {
    const reports = {
      own: report(),
      one: report({ seen: NOW - HOUR }),
      two: report({ seen: NOW - MINUTE, rested: 7 }),
    };
    expect(elsewhereOf(reports, "own", NOW)).toEqual({ seen: NOW - MINUTE, rested: 7 });
    expect(elsewhereOf({ own: report() }, "own", NOW)).toBeNull();
  });

  test("goes after a day, and what is no report is none", () => {
    const reports = {
      old: report({ at: NOW - 24 * HOUR }),
      ahead: report({ at: NOW + 30 * HOUR }),
      fresh: report(),
    };
    expect(outdatedReports(reports, NOW)).toEqual(["here:old", "here:ahead"]);
    expect(readReports({ "here:x": null, "here:y": { at: 1 }, "here:z": report(), other: report() })).toEqual(
      {
        z: report(),
      },
    );
  });
});

describe("what this computer says", () => {
  const state = (some: Partial<State> = {}): State => ({
    ...newState(NOW - HOUR, "2026-11-23"),
    seenAt: NOW,
    lastSign: NOW,
    sitting: { counted: 0, since: NOW - 20 * MINUTE },
    ...some,
  });

  test("is when the person was last here, and when they last moved", () => {
    expect(nextReport(state(), undefined, NOW)).toEqual({
      at: NOW,
      seen: NOW,
      here: true,
      rested: NOW - 20 * MINUTE,
    });
  });

  test("of who stands is since when they stand", () => {
    const standing = {
      position: { is: "standing", said: NOW },
      standing: { counted: 0, since: NOW - MINUTE },
    } as const;
    expect(nextReport(state(standing), undefined, NOW)).toMatchObject({ rested: NOW - MINUTE });
  });

  test("of who only listens is when they last touched something, and of a mouse that moves by itself the last sign", () => {
    const listening = { is: "here", since: NOW - HOUR, listeningSince: NOW - 9 * MINUTE } as const;
    expect(nextReport(state({ presence: listening }), undefined, NOW)).toMatchObject({
      seen: NOW - 9 * MINUTE,
    });
    const lastSign = NOW - 5 * HOUR;
    expect(nextReport(state({ lastSign }), undefined, NOW)).toMatchObject({ seen: lastSign, here: false });
  });

  test("is said every five minutes at the most, and only where it is news; a clock that went back waits for nothing", () => {
    expect(nextReport(state(), report({ at: NOW - 4 * MINUTE }), NOW)).toBeNull();
    expect(nextReport(state(), report({ at: NOW - 5 * MINUTE, seen: NOW - 5 * MINUTE }), NOW)).not.toBeNull();
    expect(nextReport(state(), report({ at: NOW - HOUR, here: true }), NOW)).toBeNull();
    expect(nextReport(state(), report({ at: NOW + HOUR, seen: NOW + HOUR }), NOW)).not.toBeNull();
  });
});
