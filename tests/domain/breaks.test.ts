import { describe, expect, test } from "vitest";
import { breakNames } from "../../src/domain/rules/break.ts";
import { step } from "../../src/domain/step.ts";
import type { Break } from "../../src/domain/model/break.ts";
import type { State } from "../../src/domain/model/state.ts";
import { newRoutine } from "../../src/domain/model/routine.ts";
import { effective, type StoredSettings } from "../../src/settings/fields.ts";
import { MINUTE } from "../../src/calendar/time.ts";
import { aDay, only, own } from "../support/timeline.ts";
import { atDesk } from "../support/at-desk.ts";

/** A posture break of 2 minutes, begun at 09:30. */
const resting = () => aDay("09:00", only("posture")).at("09:30").start().pageOpens();

describe("starting a break", () => {
  test("keeps when, how long and for which reminders", () => {
    expect(aDay("09:00").at("09:30").start().state.break).toMatchObject({
      startedAt: Temporal.Instant.from("2026-05-06T07:30:00Z").epochMilliseconds,
      length: 2 * MINUTE,
      members: ["posture", "water"],
      routine: null,
    });
  });

  test("takes the longest of its members' lengths", () => {
    expect(aDay("09:00", { stretchInterval: 30 }).at("09:30").start().state.break?.length).toBe(3 * MINUTE);
    expect(aDay("09:00", only("water")).start("water").state.break?.length).toBe(MINUTE);
  });

  test("asks for its page until that was seen", () => {
    const story = aDay("09:00", only("posture")).at("09:30").start();
    expect(story.plan.page).toBe(story.state.break?.id);
    expect(story.pageOpens().plan.page).toBeNull();
  });

  test("is possible at any time, for a reminder that is not due or is switched off", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .start("stretch")
      .at("09:13")
      .expectTimes(1, "09:10-09:13 break taken: stretch");
  });

  test("for one reminder while a prompt is open is a break for both together", () => {
    aDay("09:00", only("posture"))
      .at("09:30")
      .start("stretch")
      .expectNoPrompt()
      .at("09:33")
      .expectNoted("09:30 started posture")
      .expectTimes(1, "09:30-09:33 break taken: posture, stretch");
  });

  test("a second time does nothing", () => {
    const story = resting();
    const { state } = story;
    expect(story.at("09:31").start("stretch").state.break).toEqual(state.break);
  });

  test("of a prompt that is gone starts what was named with it", () => {
    aDay("09:00").send({ command: "start", prompt: "posture@0", reminder: "posture" }).expectHolds("break");
  });
});

describe("a break keeps the words with which it began", () => {
  const eyes = own("eyes", 30);
  const forEyes = () =>
    aDay("09:00", { ...only(), own: [eyes] })
      .at("09:30")
      .start()
      .pageOpens();
  const words = (story: ReturnType<typeof forEyes>, settings: StoredSettings) =>
    story.state.break && breakNames(story.state.break, effective(settings)).map(({ name }) => name);

  test("though its reminder is removed", () => {
    const story = forEyes().changeSettings({ settings: "removeReminder", id: "eyes" });
    expect(words(story, only())).toEqual(["eyes"]);
    story.at("09:31").expectNoted("09:30-09:31 break taken: own:eyes");
  });

  test("though its reminder is called something else by now, or is switched off", () => {
    for (const reminder of [
      { ...eyes, name: "Look out" },
      { ...eyes, enabled: false },
    ]) {
      const story = forEyes().changeSettings({ settings: "saveReminder", reminder });
      expect(words(story, { ...only(), own: [reminder] })).toEqual(["eyes"]);
    }
  });

  test("and one begun before words were kept has those of now", () => {
    const { called: _none, ...before } = forEyes().state.break as Break;
    expect(breakNames(before, effective({ own: [eyes] }))).toEqual([
      { id: "own:eyes", kind: "own", name: "eyes" },
    ]);
  });

  test("also one for a reminder that is switched off", () => {
    const story = aDay("09:00", only("posture")).start("water");
    expect(story.state.break?.called).toEqual([{ id: "water", kind: "water", name: null }]);
  });
});

describe("a break", () => {
  test("that runs out is taken: its members start afresh at its end", () => {
    resting()
      .at("09:32")
      .expectHolds()
      .expectCounted({ posture: 0 })
      .expectNoted("09:30-09:32 break taken: posture")
      .at("10:02")
      .expectPrompt("posture");
  });

  test("that runs out while the alarm is late ended in time", () => {
    resting()
      .sleepsUntil("09:33:30")
      .expectNoted("09:30-09:32 break taken: posture")
      .expectCounted({ posture: 1.5 });
  });

  test("that is finished before its end is taken, with its real length", () => {
    resting()
      .at("09:30:40")
      .endBreak("done")
      .expectHolds()
      .expectNoted("09:30-09:30:40 break taken: posture");
  });

  test("left before half of it: its members come back after the snooze time", () => {
    resting()
      .at("09:30:59")
      .pageCloses()
      .expectHolds()
      .expectNoted("09:30-09:30:59 break left: posture")
      .expectCounted({ posture: 30 })
      .at("09:35:58")
      .expectNoPrompt()
      .at("09:35:59")
      .expectPrompt("posture");
  });

  test("left at half of it or later: taken, with its real length", () => {
    resting()
      .at("09:31")
      .pageCloses()
      .expectNoted("09:30-09:31 break taken: posture")
      .expectCounted({ posture: 0 });
  });

  test("put off from its page comes back after the snooze time", () => {
    resting()
      .at("09:31:30")
      .endBreak("snooze")
      .expectNoted("09:30-09:31:30 break snoozed: posture")
      .at("09:36:30")
      .expectPrompt("posture");
  });

  test("begun by hand and put off keeps its word, though it was not due; the time sat stays", () => {
    const early = aDay("09:00", only("stretch")).at("09:10").start("stretch").pageOpens();
    early
      .at("09:10:30")
      .endBreak("snooze")
      .at("09:15:29")
      .expectNoPrompt()
      .at("09:15:30")
      .expectPrompt("stretch");
    aDay("09:00", only("stretch"))
      .at("09:10")
      .start("stretch")
      .pageOpens()
      .at("09:10:30")
      .endBreak("snooze")
      .expectSitting(10);
  });

  test("begun by hand and left before half of it comes back too", () => {
    aDay("09:00", only("stretch"))
      .at("09:10")
      .start("stretch")
      .pageOpens()
      .at("09:10:30")
      .pageCloses()
      .at("09:15:30")
      .expectPrompt("stretch");
  });

  test("skipped from its page starts its members afresh, though nobody has moved", () => {
    resting()
      .at("09:31")
      .endBreak("skip")
      .expectNoted("09:30-09:31 break skipped: posture")
      .expectCounted({ posture: 0 })
      .expectSitting(30);
  });

  test("whose page went with the browser is nobody's leaving: the page is wanted again, at its second", () => {
    const story = resting().browserClosedUntil("09:30:50").expectHolds("break");
    expect(story.plan).toMatchObject({ page: story.state.break?.id, pageAskedFor: false });
    story.pageOpens().at("09:32").expectHolds().expectNoted("09:30-09:32 break taken: posture");
  });

  test("that ran out while the browser was closed counts by its time", () => {
    resting().browserClosedUntil("09:33").expectHolds().expectNoted("09:30-09:32 break taken: posture");
    resting().browserClosedUntil("12:00").expectHolds().expectNoted("09:30-09:32 break taken: posture");
  });

  test("that came back with the browser can be left like any other", () => {
    resting()
      .browserClosedUntil("09:30:30")
      .pageOpens()
      .at("09:30:50")
      .pageCloses()
      .expectNoted("09:30-09:30:50 break left: posture");
  });

  test("whose page the browser has brought back by itself gets no second one", () => {
    const story = resting().send({ signal: "browserStarted" }).expectHolds("break");
    expect(story.plan.page).toBeNull();
  });

  test("in the popup, which goes with the browser: its routine waits", () => {
    const story = aDay("09:00", only("posture"))
      .stretch("own", [{ exercise: "hip-sway", seconds: 60 }], "popup")
      .at("09:00:20")
      .browserClosedUntil("09:00:30");
    expect(story.state.break?.routine).toMatchObject({ playing: false, at: 30_000 });
    expect(story.plan.page).toBeNull();
  });

  test("is looked at each minute, because a page that crashes says nothing", () => {
    resting().expectWake("09:31").at("09:31:30").wakes().expectWake("09:32");
    resting().at("09:32").expectWake("09:39:30");
  });

  test("whose page was never seen is no break that was left", () => {
    aDay("09:00", only("posture"))
      .at("09:30")
      .start()
      .at("09:30:30")
      .wakes()
      .expectHolds("break")
      .at("09:32")
      .expectNoted("09:30-09:32 break taken: posture");
  });

  test("survives its page being reloaded", () => {
    resting()
      .at("09:31")
      .pageOpens()
      .expectHolds("break")
      .at("09:32")
      .expectNoted("09:30-09:32 break taken: posture");
  });

  test("opens no prompt while it lasts", () => {
    aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 40, mergeWindow: 0 })
      .at("09:30")
      .change({ stretchInterval: 31 })
      .start()
      .change({ stretchInterval: 30 })
      .expectDue("stretch")
      .at("09:31:59")
      .expectNoPrompt()
      .expectNotice()
      .at("09:32:59")
      .expectNoPrompt()
      .at("09:33")
      .expectPrompt("stretch")
      .expectNoted("09:30-09:32 held by break: stretch");
  });

  test("stops the time at the desk", () => {
    resting().at("09:40").expectDeskTime(38).expectNoted("09:00-09:30 sat");
  });

  test("through which the person stays away is a break and then an absence", () => {
    resting()
      .at("09:33")
      .goesIdle()
      .at("09:40")
      .returns()
      .expectNoted("09:30-09:32 break taken: posture", "09:30-09:40 rested")
      .expectHolds();
  });

  test("that a damaged state puts into the future has begun now, so that it ends", () => {
    const { state } = resting();
    const future = state.seenAt + 365 * 24 * 60 * MINUTE;
    const settings = effective(only("posture"));
    const environment = { ...atDesk, pageOpen: true, pageInView: true };
    const context = { now: state.seenAt, zone: "Europe/Berlin", settings, environment };
    const after = (ongoing: State["break"]) =>
      step({ ...state, break: ongoing }, { signal: "woke" }, context).state.wakeAt;
    expect(after(state.break && { ...state.break, startedAt: future })).toBe(context.now + 2 * MINUTE);
    const routine = newRoutine({ name: "own", items: [{ exercise: "hip-sway", seconds: 60 }] }, future);
    expect(after(state.break && { ...state.break, routine })).toBe(context.now + MINUTE);
  });

  test("ended from its page after it was over does nothing", () => {
    const story = resting();
    const id = story.state.break?.id ?? "";
    const { diary } = story.at("09:40");
    story.send({ command: "endBreak", break: id, how: "skip", at: 0 }).expectDiary(...diary);
  });
});
