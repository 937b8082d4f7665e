import { describe, expect, test } from "vitest";
import { eyes } from "../support/own-reminder.ts";
import { aDay, only, silent, type Story } from "../support/timeline.ts";

describe("away", () => {
  test("starts when the system reports locked", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .locks()
      .expectHolds("away")
      .at("09:14")
      .expectCounted({ posture: 10 });
  });

  test("starts when it reports idle with no tab audible, back-dated to the last input", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .goesIdle()
      .expectHolds("away")
      .expectCounted({ posture: 7 })
      .expectDeskTime(7)
      .expectDiary("09:00-09:07 sat");
  });

  test("is back-dated no further than to the moment the person last came", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .locks()
      .at("09:12")
      .returns()
      .at("09:13")
      .goesIdle()
      .at("09:14")
      .expectCounted({ posture: 10 });
  });

  test("is back-dated no further than to the last thing the person did in Limber", () => {
    // Were it, the minute between the two breaks would have been rest, and yet counted.
    aDay("09:00", only("posture"))
      .at("09:20")
      .start("posture")
      .at("09:23")
      .start("posture")
      .goesIdle()
      .at("09:40")
      .returns()
      .expectDeskTime(21)
      .expectNoted("09:00-09:20 sat", "09:22-09:23 sat", "09:23-09:40 rested");
  });

  test("is back-dated no further than to the end of working hours, until when time at the desk was counted", () => {
    const workingHours = [{ day: 3, from: 540, until: 600 }];
    aDay("09:00", { ...only("posture"), workingHoursEnabled: true, workingHours })
      .at("10:01")
      .goesIdle()
      .at("10:20")
      .returns()
      .expectDeskTime(60)
      .expectNoted("09:00-10:00 sat", "10:00-10:20 rested");
  });

  test("comes as many minutes after the last input as the person has chosen", () => {
    aDay("09:00", { ...only("posture"), awayAfter: 8 })
      .at("09:10")
      .goesIdle()
      .expectCounted({ posture: 2 });
  });

  test("stays away while the system turns from idle to locked", () => {
    aDay("09:00", only("posture")).at("09:10").goesIdle().at("09:12").locks().expectDiary("09:00-09:07 sat");
  });
});

describe("someone who listens", () => {
  const listening = () =>
    aDay("09:00", { ...only("stretch"), stretchInterval: 240 })
      .soundStarts()
      .at("09:13")
      .goesIdle();

  test("is still sitting", () => {
    listening().expectHolds().at("09:40").expectCounted({ stretch: 40 });
  });

  test("is looked at again every 5 minutes since the last input", () => {
    listening().expectWake("09:15").at("09:15").expectWake("09:20").at("09:20").expectWake("09:25");
  });

  test("has gone from the moment the silence is noticed", () => {
    listening().at("09:32").soundStops().at("09:35").expectHolds("away").expectCounted({ stretch: 35 });
  });

  test("is believed for at most 60 minutes, and has then been away since the last input", () => {
    listening()
      .at("10:09")
      .expectHolds()
      .at("10:10")
      .expectHolds("away")
      .expectCounted({ stretch: 10 })
      .expectDiary("09:00-09:10 sat");
  });

  test("is believed anew after touching anything", () => {
    listening()
      .at("10:05")
      .returns()
      .at("10:30")
      .goesIdle()
      .at("11:26")
      .expectHolds()
      .at("11:27")
      .expectHolds("away");
  });

  test("can be taken for away instead", () => {
    aDay("09:00", { ...only("stretch"), soundMeansSitting: false })
      .soundStarts()
      .at("09:13")
      .goesIdle()
      .expectHolds("away")
      .expectCounted({ stretch: 10 });
  });

  test("who is away already does not come back because something plays", () => {
    aDay("09:00", only("stretch")).at("09:10").goesIdle().soundStarts().later(5).wakes().expectHolds("away");
  });
});

describe("who does something here while the system says that nobody touches anything", () => {
  const stuck = () => aDay("09:00", only("posture")).at("09:10").goesIdle().at("09:20").expectHolds("away");

  test.each<[string, (story: Story) => Story]>([
    ["has a glass", (story) => story.drank()],
    ["opens a page", (story) => story.send({ command: "visit" })],
    ["presses a key", (story) => story.send({ signal: "quietKeyPressed" })],
    ["changes a setting", (story) => story.change({ postureInterval: 45 })],
  ])("is here: %s", (_, does) => {
    const { presence } = does(stuck()).expectNoted("09:07-09:20 rested").state;
    expect(presence.is).toBe("here");
  });

  test("has listened until then, and no longer without a touch", () => {
    const listening = () => aDay("09:00", only("posture")).soundStarts().at("09:13").goesIdle();
    listening().at("10:05").drank().at("10:20").expectHolds();
    listening().at("10:20").expectHolds("away");
  });

  test("has to be a person: no page by itself, and no notification that closes", () => {
    stuck()
      .send({ command: "refresh" })
      .send({ command: "pageOpened", page: "posture@1" })
      .expectHolds("away");
    aDay("09:00", only("posture")).at("09:33").goesIdle().noticeCloses().expectHolds("away");
  });

  test("is not the page of a break that has run out and says so", () => {
    const story = aDay("09:00", only("posture")).start("posture").pageOpens().at("09:01").goesIdle();
    const ended = { command: "endBreak", how: "done", break: story.state.break?.id ?? "" } as const;
    const over = story.at("09:02").expectHolds("away");
    const signed = over.state.lastSign;
    expect(over.send({ ...ended, at: Date.UTC(2026, 4, 6, 7, 2) }).state.lastSign).toBe(signed);
    over.expectHolds("away");
  });

  test("does not do it at a locked screen, which is believed", () => {
    aDay("09:00", only("posture")).at("09:10").locks().at("09:20").drank().expectHolds("away");
  });
});

describe("an absence", () => {
  /** Someone who locks at 09:20, with 20 minutes counted. */
  const gone = () =>
    aDay("09:00", { ...silent, mergeWindow: 0, own: [eyes] })
      .at("09:20")
      .locks();

  test("shorter than the natural break: all resume where they were", () => {
    gone()
      .at("09:24")
      .returns()
      .at("09:25")
      .expectCounted({ posture: 21, stretch: 21, "own:eyes": 21 })
      .expectSitting(21)
      .expectDiary(
        "09:20 prompted own:eyes",
        "09:00-09:20 sat",
        "09:20-09:24 held by away: own:eyes",
        "09:24 withdrawn own:eyes",
        "09:25 prompted own:eyes",
      );
  });

  test("of at least the natural break: posture starts afresh, stretch and own reminders only pause", () => {
    gone()
      .at("09:25")
      .returns()
      .expectCounted({ posture: 0, stretch: 20, "own:eyes": 20 })
      .expectSitting(0)
      .expectNoted("09:20-09:25 rested");
  });

  test("of at least 30 minutes: all of them start afresh, but water", () => {
    gone()
      .at("09:50")
      .returns()
      .expectCounted({ posture: 0, stretch: 0, "own:eyes": 0, water: 80 })
      .at("09:51")
      .expectCounted({ posture: 1, stretch: 1, "own:eyes": 1, water: 81 });
  });

  test("just short of 30 minutes lets stretch and own reminders pause", () => {
    gone().at("09:49:59").returns().expectCounted({ posture: 0, stretch: 20, "own:eyes": 20 });
  });

  test("counts as a natural break after as many minutes as the person has chosen", () => {
    aDay("09:00", { ...only("posture"), naturalBreak: 15 })
      .at("09:10")
      .locks()
      .at("09:24")
      .returns()
      .expectCounted({ posture: 10 })
      .locks()
      .at("09:39")
      .returns()
      .expectCounted({ posture: 0 });
  });

  test("is as long as it was, though it was noticed later", () => {
    // Last input at 09:07, noticed at 09:10, back at 09:12.
    aDay("09:00", only("posture"))
      .at("09:10")
      .goesIdle()
      .at("09:12")
      .returns()
      .expectNoted("09:07-09:12 rested");
  });
});

describe("a gap", () => {
  test("of more than 2 minutes after the planned wake counts as away from that wake on", () => {
    // The icon would have changed at 09:07:30.
    aDay("09:00", only("posture"))
      .sleepsUntil("09:09:31")
      .expectDiary("09:00-09:07:30 sat")
      .expectCounted({ posture: 7.5 });
    aDay("09:00", only("posture"))
      .sleepsUntil("09:12:30")
      .expectDiary("09:00-09:07:30 sat", "09:07:30-09:12:30 rested")
      .expectCounted({ posture: 0 });
  });

  test("is none when the alarm is up to 2 minutes late", () => {
    aDay("09:00", only("posture")).sleepsUntil("09:09:30").expectDiary().expectCounted({ posture: 9.5 });
  });

  test("is one whenever the browser was closed: nobody knows since when, so before the missed wake it is neither", () => {
    aDay("09:00", only("posture")).browserClosedUntil("09:06").expectDiary().expectSitting(0);
    aDay("09:00", only("posture"))
      .browserClosedUntil("09:13")
      .expectDiary("09:07:30-09:13 rested")
      .expectSitting(0);
    aDay("09:00", only("posture"))
      .at("09:20")
      .wakes()
      .browserClosedUntil("09:22")
      .expectDiary("09:00-09:20 sat")
      .expectCounted({ posture: 20 });
  });

  test("takes time: a start reported twice is one gap", () => {
    const story = aDay("09:00", only("water")).browserClosedUntil("09:40");
    const { diary } = story;
    story.browserClosedUntil("09:40").expectDiary(...diary);
  });

  test("shorter than a natural break pauses the counters", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .wakes()
      .browserClosedUntil("09:23")
      .expectCounted({ posture: 20 });
  });

  test("eight hours asleep is one long absence: at most one prompt, and not before the settling time", () => {
    aDay("09:00")
      .at("09:25")
      .sleepsUntil("17:25")
      .expectNoPrompt()
      .at("17:25:59")
      .expectNoPrompt()
      .at("17:26")
      .expectPrompt("water")
      .expectTimes(1, "prompted water");
  });

  test("during which nobody came back lasts until they do", () => {
    aDay("09:00", only("posture")).locks().sleepsUntil("11:00").returns().expectNoted("09:00-11:00 rested");
    aDay("22:00", only("posture"))
      .browserClosedUntil("2026-05-07 08:00")
      .expectDeskTime(0)
      .later(3)
      .expectDeskTime(3);
  });
});
