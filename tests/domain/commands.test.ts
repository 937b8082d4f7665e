import { describe, expect, test } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import { aDay, only } from "../support/timeline.ts";

describe("refresh", () => {
  test("changes nothing but brings the engine up to date", () => {
    aDay("09:00").at("09:10").send({ command: "refresh" }).expectDiary().expectCounted({ posture: 10 });
  });
});

describe("done", () => {
  test("starts a reminder afresh at any time, with a record", () => {
    aDay("09:00", only("stretch"))
      .at("09:20")
      .done("stretch")
      .expectCounted({ stretch: 0 })
      .expectDiary("09:20 did stretch");
  });

  test("a stretch is a change of position too", () => {
    aDay("09:00").at("09:20").done("stretch").expectCounted({ stretch: 0, posture: 0, water: 50 });
    aDay("09:00").at("09:20").done("posture").expectCounted({ stretch: 20, posture: 0 });
  });

  test("answers the open prompt for its reminder alone", () => {
    aDay("09:00", { stretchEnabled: false })
      .at("09:30")
      .done("posture")
      .expectPrompt("water")
      .expectDiary("09:30 prompted posture, water", "09:30 did posture", "09:30 done posture");
  });

  test("of something the open prompt does not ask for leaves that alone", () => {
    aDay("09:00", only("posture", "stretch"))
      .at("09:30")
      .send({ command: "done", reminder: "own:gone", at: 1 })
      .expectPrompt("posture")
      .expectTimes(1, "posture")
      .expectTimes(0, " done ");
  });

  test("delivered twice counts once", () => {
    const story = aDay("09:00", only("posture")).at("09:20");
    const click: Event = { command: "done", reminder: "posture", at: story.state.seenAt };
    story.send(click).at("09:22").send(click).expectCounted({ posture: 2 }).expectTimes(1, "did posture");
  });
});

describe("two clicks in the same millisecond", () => {
  test("on different things both count", () => {
    aDay("09:00")
      .at("09:10")
      .drank()
      .done("posture")
      .done("stretch")
      .expectCounted({ posture: 0, stretch: 0, water: 0 });
    expect(aDay("09:00").at("09:10").done("posture").drank().state.glasses).toHaveLength(1);
  });
});

describe("drank", () => {
  test("logs a glass of the chosen size at the moment of the click", () => {
    const story = aDay("09:00", { waterGlass: 330 }).at("09:20").drank();
    expect(story.state.glasses).toMatchObject([
      { at: Temporal.Instant.from("2026-05-06T07:20:00Z").epochMilliseconds, ml: 330 },
    ]);
  });

  test("delivered twice counts once, also when another came between", () => {
    const story = aDay("09:00").at("09:10");
    const first: Event = { command: "drank", at: story.state.seenAt };
    story.send(first).at("09:12").drank().send(first);
    expect(story.state.glasses).toHaveLength(2);
  });

  test("stops being asked for once the day's goal is reached", () => {
    const story = aDay("09:00", { ...only("water"), waterGoal: 3 });
    story.at("09:30").drank().at("10:30").drank().at("11:30").expectPrompt("water").drank().expectNext(null);
    story.at("20:00").expectDue().expectTimes(3, "prompted water");
  });

  test("never asks for more than 3.0 litres, whatever goal is stored", () => {
    const story = aDay("09:00", { ...only("water"), waterGoal: 10, waterGlass: 500, waterInterval: 60 });
    for (let glass = 0; glass < 6; glass += 1) story.later(60).drank();
    story.later(300).expectDue().expectNoPrompt();
  });

  test("more than 800 ml within an hour is plenty: nothing for an hour", () => {
    aDay("09:00", { ...only("water"), waterGoal: 10, waterInterval: 15 })
      .drank()
      .later(1)
      .drank()
      .later(1)
      .drank()
      .later(1)
      .drank()
      .expectNext("water", "09:18")
      .later(1)
      .drank()
      .expectNext("water", "10:04")
      .at("10:03")
      .expectNoPrompt()
      .at("10:04")
      .expectPrompt("water");
  });

  test("while there is plenty nothing says that water is due", () => {
    const story = aDay("09:00", { ...only("water"), waterInterval: 30, waterGlass: 300 });
    for (const time of ["09:01", "09:02", "09:03"]) story.at(time).drank();
    story.at("09:40").expectDue().expectBadge({ due: 0, minutes: null }).expectNoPrompt();
    story.at("10:03").expectDue("water").expectPrompt("water");
  });

  test("exactly 800 ml within an hour is not yet plenty", () => {
    aDay("09:00", { ...only("water"), waterGlass: 400, waterGoal: 7 })
      .drank()
      .later(5)
      .drank()
      .expectNext("water", "10:05");
  });

  test("what was drunk an hour ago does not count as plenty", () => {
    aDay("09:00", { ...only("water"), waterGlass: 500 })
      .drank()
      .later(60)
      .drank()
      .expectNext("water", "11:00");
  });
});

describe("undo", () => {
  test("brings back the time that done has reset", () => {
    aDay("09:00")
      .at("09:20")
      .done("stretch")
      .at("09:23")
      .undo()
      .expectCounted({ posture: 23, stretch: 23 })
      .expectSitting(23)
      .expectNoted("09:23 undid 09:20");
  });

  test("takes a glass back", () => {
    const story = aDay("09:00", only("water"))
      .at("09:20")
      .drank()
      .at("09:22")
      .undo()
      .expectCounted({ water: 52 });
    expect(story.state.glasses).toEqual([]);
  });

  test("of a glass that was plenty asks again in its time", () => {
    const story = aDay("09:00", { ...only("water"), waterGlass: 500, waterGoal: 6 })
      .drank()
      .at("09:10")
      .drank();
    story.expectNext("water", "10:10").undo().expectNext("water", "10:00");
  });

  test("brings back what a skip has reset", () => {
    aDay("09:00", only("posture")).at("09:30").skip().at("09:32").undo().expectPrompt("posture");
  });

  test("of a skip leaves the time sat alone, as the skip did", () => {
    aDay("09:00", only("posture")).at("09:30").skip().at("09:32").undo().expectSitting(32);
    aDay("09:00", only("posture")).at("09:30").done("posture").at("09:32").undo().expectSitting(32);
  });

  test("leaves a snooze and the wait after an unanswered prompt as they were", () => {
    aDay("09:00", only("water"))
      .at("09:30")
      .snooze(30)
      .at("09:35")
      .drank()
      .at("09:36")
      .undo()
      .expectNoPrompt()
      .at("10:00")
      .expectNoPrompt()
      .at("10:01")
      .expectPrompt("water");
  });

  test("works once, and only for the last click", () => {
    const story = aDay("09:00").at("09:10").done("posture");
    const first = story.state.undo?.at ?? 0;
    story.at("09:12").drank().send({ command: "undo", at: first }).expectTimes(0, "undid").undo();
    expect(story.state.undo).toBeNull();
  });

  test("is not offered for what came before a break", () => {
    expect(aDay("09:00").at("09:10").done("posture").start("stretch").state.undo).toBeNull();
  });
});

describe("open", () => {
  test("wants the break page for the open prompt, and takes its notification down", () => {
    const story = aDay("09:00", only("posture")).at("09:30").open().expectNotice().expectPrompt("posture");
    expect(story.plan.page).toBe(story.prompt);
  });

  test("is satisfied when the page has opened, and starts nothing by itself", () => {
    const story = aDay("09:00", only("posture"))
      .at("09:30")
      .open()
      .pageOpens()
      .expectPrompt("posture")
      .expectHolds();
    expect(story.plan.page).toBeNull();
    story.start().expectHolds("break");
  });

  test("can be asked for again after the page was closed", () => {
    const story = aDay("09:00", only("posture")).at("09:30").open().pageOpens().pageCloses().open();
    expect(story.plan.page).toBe(story.prompt);
  });
});

describe("pageOpened", () => {
  test("of neither the break nor the prompt does nothing", () => {
    const story = aDay("09:00", only("posture")).at("09:30").open();
    story.send({ command: "pageOpened", page: "posture@0" });
    expect(story.plan.page).toBe(story.prompt);
  });
});

describe("showBreak", () => {
  test("wants the page of the running break once more", () => {
    const story = aDay("09:00", only("posture")).start("posture").pageOpens();
    expect(story.plan.page).toBeNull();
    expect(story.send({ command: "showBreak" }).plan.page).toBe(story.state.break?.id);
  });

  test("does nothing when there is no break", () => {
    expect(aDay("09:00").send({ command: "showBreak" }).plan.page).toBeNull();
  });
});

describe("quiet and pause", () => {
  test("delivered twice are one", () => {
    const once = aDay("09:00").quiet({ minutes: 25 }).pause({ minutes: 10 }).state;
    const twice = aDay("09:00")
      .quiet({ minutes: 25 })
      .quiet({ minutes: 25 })
      .pause({ minutes: 10 })
      .pause({ minutes: 10 }).state;
    expect(twice).toEqual(once);
  });
});

describe("dismissRepaired", () => {
  test("takes away the note of what could not be read", () => {
    expect(aDay("09:00").send({ command: "dismissRepaired" }).state.mended).toBeNull();
  });
});

test("the icon's menu offers to end what the person has begun, and nothing else", () => {
  const day = aDay("09:00", only("posture"));
  expect(day.plan.menu.ends).toBe(false);
  expect(day.quiet({ minutes: 25 }).plan.menu.ends).toBe(true);
  expect(day.endQuiet().plan.menu.ends).toBe(false);
  expect(day.pause("untilEnded").plan.menu.ends).toBe(true);
  expect(day.endPause().plan.menu.ends).toBe(false);
  // Quiet mode that has run its time is over by itself.
  expect(day.quiet({ minutes: 25 }).later(26).plan.menu.ends).toBe(false);
});
