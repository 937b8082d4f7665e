import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLength, moment, settings } from "../support/arbitraries.ts";
import { Machine } from "../support/machine.ts";
import { counted, must, runs } from "../support/property.ts";
import { aDay, only } from "../support/timeline.ts";

describe("a gap", () => {
  test("turns no sitting into rest: it begins with the wake that was missed", () => {
    aDay("09:00", only("stretch"))
      .at("10:50")
      .sleepsUntil("11:20")
      .expectNoted("09:00-11:00 sat", "11:00-11:20 rested");
  });

  test("of two minutes and a bit is no break of nine: the alarm of 9:22:30 rings at 9:24:40", () => {
    aDay("09:00", only("posture"))
      .at("09:22")
      .sleepsUntil("09:24:40")
      .expectDiary("09:00-09:22:30 sat")
      .expectCounted({ posture: 22.5 });
  });

  test("in which a pause ended counts from its end: before it nobody was expected", () => {
    const story = aDay("09:00", only("stretch")).at("09:40").pause({ minutes: 120 }).sleepsUntil("11:44");
    expect(story.diary).toEqual(["09:00-09:40 sat"]);
    story.expectCounted({ stretch: 40 });
  });

  test("of half an hour after a pause is a long absence all the same", () => {
    const story = aDay("09:00", only("stretch")).at("09:40").pause({ minutes: 60 }).sleepsUntil("11:20");
    expect(story.diary).toContain("10:40-11:20 rested");
    story.expectCounted({ stretch: 0 });
  });
});

describe("an alarm that is late by any length", () => {
  test("credits no more than the missed time, and loses no sitting before it", () => {
    fc.assert(
      fc.property(
        moment,
        settings,
        anyLength(2),
        anyLength(20),
        fc.boolean(),
        (start, some, sits, late, closed) => {
          const machine = new Machine(start, "Europe/Berlin", {
            ...some,
            workingHoursEnabled: false,
            focusPlan: [],
          });
          machine.awakeFor(sits);
          machine.send({ signal: "woke" });
          const { wakeAt, desk } = machine.state;
          const before = counted(desk, machine.now);
          const planned = wakeAt ?? machine.now;
          const { day } = machine.state;
          const from = machine.now;
          machine.asleepUntil(planned + late);
          const records = machine.send({ signal: closed ? "browserStarted" : "woke" });
          for (const { record } of records) {
            if (record.kind === "rested") must(record.until - record.from <= late, "rest is missed time");
            if (record.kind === "rested") must(record.from >= planned, "rest begins with the missed wake");
          }
          if (machine.state.day !== day || closed) return;
          const sat = counted(machine.state.desk, machine.now) - before;
          must(sat >= planned - from, "what came before the missed wake is sitting");
        },
      ),
      runs(),
    );
  });
});

describe("a return after a natural break", () => {
  test("takes what started afresh from the prompt, and offers the rest anew", () => {
    const story = aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 30 })
      .at("09:30")
      .expectPrompt("stretch", "posture")
      .at("09:34")
      .goesIdle()
      .at("09:40")
      .returns();
    expect(story.diary).toContain("09:40 taken posture");
    expect(story.diary).toContain("09:40 withdrawn stretch");
    story.at("09:41").expectPrompt("stretch");
  });
});
