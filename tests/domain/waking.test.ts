import { describe, expect, test } from "vitest";
import { scheduleAt } from "../../src/calendar/schedule.ts";
import { MINUTE, type Instant, type Ms } from "../../src/calendar/time.ts";
import { awake, type Happening } from "../support/arbitraries.ts";
import type { Machine } from "../support/machine.ts";
import { always, truth } from "../support/property.ts";
import { tell } from "../support/telling.ts";

/**
 * The engine learns of a change of zone or clock with the next event, and of a sleep when it has
 * passed: it takes them to have come right after the last one. So for these there is an event just before.
 */
function refreshBefore(machine: Machine, { happens }: Happening): void {
  if (["travel", "sleep", "clock"].includes(happens)) machine.send({ command: "refresh" });
}

/**
 * While everything stands still it learns of a new date with the next event too, and cannot tell a clock that has jumped
 * to it from a night that has passed. So there is an event when the day turns, and one a minute before.
 */
function passTime(machine: Machine, length: Ms, pass: (until: Instant) => void): void {
  const until = machine.now + length;
  const { now, zone, settings } = machine;
  for (let { dayEnds } = scheduleAt(now, zone, settings); dayEnds <= until;) {
    for (const moment of [dayEnds - MINUTE, dayEnds]) {
      pass(Math.max(machine.now, moment));
      machine.send({ command: "refresh" });
    }
    ({ dayEnds } = scheduleAt(dayEnds, zone, settings));
  }
  pass(until);
}

describe("waking more often changes nothing", () => {
  test("waking every minute equals waking only at the planned moments", () => {
    always([...awake, "settings", "travel", "sleep", "clock"], (story) => {
      const before = refreshBefore;
      const seldom = tell(story, {
        before,
        passTime: (machine, length) => {
          passTime(machine, length, (until) => {
            machine.awakeUntil(until);
          });
        },
      });
      const often = tell(story, {
        before,
        passTime: (machine, length) => {
          passTime(machine, length, (until) => {
            while (machine.now < until) {
              machine.awakeUntil(Math.min(until, machine.now + MINUTE));
              machine.send({ signal: "woke" });
            }
          });
        },
      });
      seldom.send({ command: "refresh" });
      often.send({ command: "refresh" });
      expect(truth(often.state)).toEqual(truth(seldom.state));
      expect(often.history).toEqual(seldom.history);
    });
  });
});
