import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IdleState } from "../../src/domain/model/environment.ts";
import { effective } from "../../src/settings/fields.ts";
import { HOUR, MINUTE, type Ms } from "../../src/calendar/time.ts";
import { Machine } from "../support/machine.ts";
import { counted, runs } from "../support/property.ts";

describe("time at the desk", () => {
  test("is what an observer with a stopwatch has counted", () => {
    const stay = fc.record({
      sits: fc.integer({ min: 5, max: 90 }),
      leaves: fc.constantFrom("walksAway", "locks", "sleeps", "closes", "pauses", "rests", "quiet"),
      gone: fc.integer({ min: 6, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(stay, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (stays, awayAfter) => {
          const machine = new Machine(
            Date.parse("2026-05-06T02:00Z"),
            "Europe/Berlin",
            effective({ awayAfter }),
          );
          let stopwatch = 0;
          for (const { sits, leaves, gone } of stays) {
            machine.awakeFor(sits * MINUTE);
            machine.send({ signal: "woke" });
            stopwatch += sits * MINUTE;
            stopwatch += leaveAndReturn(machine, leaves, gone * MINUTE);
            expect(counted(machine.state.desk, machine.now)).toBe(stopwatch);
          }
        },
      ),
      runs(),
    );
  });
});

/** Gives back how much of that time the person sat. */
function leaveAndReturn(machine: Machine, how: string, gone: Ms): Ms {
  const back = machine.now + gone;
  const facts = (idle: IdleState): void => {
    machine.environment = { ...machine.environment, idle };
    machine.send({ signal: "woke" });
  };
  switch (how) {
    case "walksAway":
      machine.awakeFor(machine.settings.awayAfter * MINUTE);
      facts("idle");
      machine.awakeUntil(back);
      facts("active");
      return 0;
    case "locks":
      facts("locked");
      machine.awakeUntil(back);
      facts("active");
      return 0;
    case "closes":
      machine.asleepUntil(back);
      machine.send({ signal: "browserStarted" });
      return 0;
    case "sleeps": {
      // Longer than the engine ever sleeps beside someone present, and the two minutes an alarm may be late. Until
      // the wake that was missed nobody knows of the sleep.
      const missed = machine.state.wakeAt ?? machine.now;
      const unknown = missed - machine.now;
      machine.asleepUntil(back + HOUR + 3 * MINUTE);
      machine.send({ signal: "woke" });
      return unknown;
    }
    case "pauses":
      machine.send({ command: "pause", length: { minutes: gone / MINUTE } });
      machine.awakeUntil(back);
      return 0;
    case "rests":
      machine.send({ command: "start", prompt: null, reminder: "stretch" });
      machine.awakeFor(machine.settings.stretchLength * MINUTE);
      return 0;
    default:
      machine.send({ command: "quiet", length: { minutes: gone / MINUTE } });
      machine.awakeUntil(back);
      return gone;
  }
}
