import fc from "fast-check";
import { test } from "vitest";
import { dayOf, startOfDay } from "../../src/calendar/day.ts";
import type { Event } from "../../src/domain/model/event.ts";
import type { State } from "../../src/domain/model/state.ts";
import { figuresOf } from "../../src/history/figures.ts";
import { handle } from "../../src/runtime/handle.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { readMonth } from "../../src/snapshot/months.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { FakeBrowser } from "../support/fake-ports.ts";
import { must, mustEqual, reaching, runs } from "../support/property.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = "Europe/Berlin";
/** Monday, nine in the morning. */
const START = Date.UTC(2026, 10, 23, 8);

test("what is kept of a day is what its records come to, whatever the clock does, and today has none", async () => {
  type Case = "a finished day" | "back to a day that was over";
  const cases: Case[] = ["a finished day", "back to a day that was over"];
  const found = new Set<Case>();
  const jump = fc.oneof(
    fc.integer({ min: MINUTE, max: 3 * HOUR }),
    fc.constantFrom(DAY, -DAY, 10 * HOUR, -10 * HOUR, 40 * DAY, -40 * DAY),
  );
  const happening = fc.record({ by: jump, does: fc.constantFrom("woke", "drank", "pause", "off") });
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async (happenings) => {
      const own = new FakeBrowser(START);
      const send = (event: Event) => handle(own.ports, event);
      await send({ signal: "woke" });
      const seen = new Set<string>();
      for (const { by, does } of happenings) {
        own.now += by;
        if (does === "drank") await send({ command: "drank", at: own.now });
        else if (does === "pause") await send({ command: "pause", length: { minutes: 30 } });
        else await send({ signal: "woke" });
        const { day: today } = own.stored["state"] as State;
        mustEqual(today, dayOf(own.now, ZONE, 240));
        const months = Object.keys(own.stored).filter((key) => key.startsWith("month:"));
        const all = new Map(
          months.flatMap((key) => [...readMonth(own.stored[key], { zone: ZONE, dayStart: 240 })]),
        );
        must(!all.has(today), "today has no figures");
        for (const [day, one] of all) {
          must(dayKey(day) in own.stored, "figures are of a day that is there");
          const history = readHistory(own.stored[dayKey(day)]);
          mustEqual(one, figuresOf(history, startOfDay(day, ZONE, 240), ZONE));
          found.add("a finished day");
          seen.add(day);
        }
        if (seen.has(today)) found.add("back to a day that was over");
      }
    }),
    runs(),
  );
  reaching(cases, (reach) => {
    for (const one of found) reach(one);
  });
});
