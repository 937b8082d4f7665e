import { describe, expect, test } from "vitest";
import { holdKinds, type HoldKind, type HoldReason } from "../../src/domain/model/hold.ts";
import { aDay, only } from "../support/timeline.ts";

describe("while held", () => {
  test("nothing is announced, and what waits is in the badge", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .quiet({ minutes: 50 })
      .at("10:09")
      .expectNoPrompt()
      .expectNotice()
      .expectBadge({ due: 1, minutes: null });
  });

  test("nor is it anew when a zone returns in the moment of a prompt and of the break it led to", () => {
    const story = aDay("09:00", only("posture")).travelsTo("Asia/Tokyo").later(30).start("posture");
    const told = story.diary.length;
    story.travelsTo("Europe/Berlin").expectHolds("break").expectNotice();
    story.expectTimes(1, "prompted posture");
    expect(story.diary).toHaveLength(told);
  });

  test("a prompt that the end of quiet mode withdraws waits at once for the hour to have room", () => {
    const story = aDay("09:00", { ...only("posture"), promptsPerHour: 1 })
      .at("09:30")
      .expectPrompt("posture");
    story.quiet({ minutes: 30 }).at("09:35").send({ command: "endQuiet" }).expectHolds("hourly");
    story.at("10:30").expectHolds().at("10:31").expectPrompt("posture");
  });

  test("paused: all counters stop, water too, until its time", () => {
    aDay("09:00")
      .at("09:10")
      .pause({ minutes: 20 })
      .at("09:29")
      .expectCounted({ posture: 10, stretch: 10, water: 40 })
      .at("09:40")
      .expectHolds()
      .expectCounted({ posture: 20, stretch: 20, water: 50 });
  });

  test("away: desk time stops and water runs, until the return", () => {
    aDay("09:00")
      .at("09:10")
      .locks()
      .at("09:14")
      .expectCounted({ posture: 10, stretch: 10, water: 44 })
      .returns()
      .expectHolds();
  });

  test("on a break: all counters stop, with the break", () => {
    aDay("09:00")
      .at("09:10")
      .start("posture")
      .at("09:11")
      .expectHolds("break")
      .expectCounted({ posture: 10, stretch: 10, water: 40 })
      .at("09:12")
      .expectHolds()
      .expectCounted({ posture: 0, stretch: 10, water: 40 });
  });

  test("quiet by hand: counters run, until its time", () => {
    aDay("09:00")
      .quiet({ minutes: 25 })
      .at("09:24")
      .expectCounted({ posture: 24 })
      .expectHolds("quiet")
      .at("09:25")
      .expectHolds();
  });

  test("hourly limit: counters run, until the window allows", () => {
    aDay("09:00", { ...only("posture"), promptsPerHour: 1 })
      .at("09:30")
      .skip()
      .expectHolds("hourly")
      .at("10:00")
      .expectCounted({ posture: 30 })
      .expectNoPrompt()
      .at("10:30")
      .expectHolds();
  });
});

describe("among the holds", () => {
  const kinds = Object.entries(holdKinds) as [HoldReason, HoldKind][];
  const those = (has: (kind: HoldKind) => boolean) =>
    kinds.filter(([, kind]) => has(kind)).map(([reason]) => reason);

  test("nothing is counted while somebody pauses, is off work or on a break; while they are away, water alone", () => {
    expect(those(({ stops }) => stops === "all")).toEqual(["paused", "offHours", "break"]);
    expect(those(({ stops }) => stops === "desk")).toEqual(["away"]);
  });

  test("the icon is grey where the person stopped everything, and has a bar where it is quiet for a while", () => {
    expect(those(({ icon }) => icon === "grey")).toEqual(["paused", "offHours"]);
    expect(those(({ icon }) => icon === "quiet")).toEqual([
      "quiet",
      "focus",
      "call",
      "afterCall",
      "fullScreen",
    ]);
  });

  test("who pauses or is off work is left in peace altogether", () => {
    expect(those(({ rests }) => rests)).toEqual(["paused", "offHours"]);
  });

  test("calls and full screen have to be probed, since nobody reports them", () => {
    expect(those(({ probed }) => probed)).toEqual(["call", "fullScreen"]);
  });
});

describe("when the last hold ends", () => {
  test("one merged prompt opens for all that is due, after a settling time of one minute", () => {
    aDay("09:00", { mergeWindow: 0 })
      .at("09:20")
      .quiet({ minutes: 100 })
      .at("11:00")
      .expectHolds()
      .expectNoPrompt()
      .at("11:00:59")
      .expectNoPrompt()
      .at("11:01")
      .expectPrompt("stretch", "posture", "water")
      .expectTimes(1, "prompted");
  });

  test("ended by hand, it settles just the same", () => {
    aDay("09:00", only("posture"))
      .quiet("untilEnded")
      .at("09:40")
      .endQuiet()
      .expectNoPrompt()
      .at("09:41")
      .expectPrompt("posture");
  });

  test("what becomes due in the settling minute waits for its end", () => {
    aDay("09:00", only("posture"))
      .quiet({ minutes: 29.5 })
      .at("09:30")
      .expectNoPrompt()
      .at("09:30:30")
      .expectPrompt("posture");
  });

  test("only the last of several counts", () => {
    aDay("09:00", only("posture"))
      .quiet({ minutes: 40 })
      .at("09:35")
      .pause({ minutes: 10 })
      .at("09:40")
      .wakes()
      .expectHolds("paused")
      .at("09:45")
      .expectHolds()
      .at("09:45:59")
      .expectNoPrompt()
      .at("09:46")
      .expectPrompt("posture");
  });
});

describe("a hold that starts while a prompt is open", () => {
  const asked = () => aDay("09:00", only("posture")).at("09:30").quiet({ minutes: 20 });

  test("keeps the prompt but shows no notification", () => {
    asked().expectPrompt("posture").expectNotice().at("09:45").expectPrompt("posture").expectNotice();
  });

  test("withdraws it at its end, and offers it anew after the settling minute", () => {
    asked()
      .at("09:50")
      .expectNoPrompt()
      .expectNoted("09:50 withdrawn posture")
      .at("09:51")
      .expectNotice("posture")
      .at("10:00:59")
      .expectPrompt("posture")
      .at("10:01")
      .expectNoPrompt();
  });

  test("lets it be answered all the same", () => {
    asked().skip().expectNoPrompt().at("09:51").expectNoPrompt();
  });
});

describe("the ledger", () => {
  test("tells of a hold over the start of the day once for each part of it", () => {
    aDay("2026-05-06 03:00", only("posture"))
      .quiet("untilEnded")
      .at("05:00")
      .endQuiet()
      .expectNoted("03:00-04:00 held by quiet: posture", "04:00-05:00 held by quiet: posture");
  });

  test("has one record for each hold that delayed a prompt: reason, from, until, and what it delayed", () => {
    aDay("09:00")
      .at("09:20")
      .quiet({ minutes: 50 })
      .at("10:11")
      .expectDiary("09:20-10:10 held by quiet: posture, water", "10:11 prompted posture, water");
  });

  test("has none for a hold that delayed nothing", () => {
    aDay("09:00").at("09:10").quiet({ minutes: 10 }).at("09:20").expectDiary();
  });

  test("names every hold of several", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .quiet({ minutes: 20 })
      .at("09:35")
      .locks()
      .at("09:39")
      .returns()
      .at("09:40")
      .expectNoted("09:35-09:39 held by away: posture", "09:20-09:40 held by quiet: posture");
  });

  test("tells from when on the limit held, and until when", () => {
    aDay("09:00", { ...only("posture"), promptsPerHour: 1 })
      .at("09:30")
      .skip()
      .at("10:30")
      .expectNoted("09:30-10:30 held by hourly: posture");
  });

  test("counts a reminder that was dealt with during the hold", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .quiet({ minutes: 30 })
      .at("09:40")
      .done("posture")
      .at("09:50")
      .expectNoted("09:20-09:50 held by quiet: posture");
  });

  test("names what was delayed in the order of a prompt, whichever was due first", () => {
    aDay("09:00", { stretchEnabled: false, postureInterval: 40 })
      .quiet({ minutes: 50 })
      .at("09:50")
      .expectNoted("09:00-09:50 held by quiet: posture, water");
  });

  test("knows at once what a hold keeps back", () => {
    const { state } = aDay("09:00", only("posture")).at("09:30").locks();
    expect(state.held).toMatchObject([{ reason: "away", delayed: ["posture"] }]);
  });

  test("closes with the day", () => {
    aDay("2026-05-06 03:00", only("posture"))
      .quiet("untilEnded")
      .at("04:00")
      .expectDiary("03:00-04:00 held by quiet: posture", "03:00-04:00 sat")
      .at("04:20")
      .endQuiet()
      .expectTimes(1, "held");
  });
});

describe("quiet", () => {
  test("until it is ended lasts over the change of day", () => {
    aDay("22:00").quiet("untilEnded").at("2026-05-07 12:00").expectHolds("quiet").endQuiet().expectHolds();
  });

  test("until tomorrow ends when the day starts", () => {
    aDay("22:00").quiet("tomorrow").at("2026-05-07 03:59:59").expectHolds("quiet").at("04:00").expectHolds();
    aDay("22:00", { dayStart: 6 * 60 })
      .quiet("tomorrow")
      .at("2026-05-07 05:59")
      .expectHolds("quiet")
      .at("06:00")
      .expectHolds();
  });

  test("chosen in the small hours until tomorrow ends the same morning", () => {
    aDay("01:00").quiet("tomorrow").at("04:00").expectHolds();
  });

  test("asked for again is longer or shorter from now, and is still one hold", () => {
    aDay("09:00", only("posture"))
      .quiet({ minutes: 90 })
      .at("09:40")
      .quiet({ minutes: 25 })
      .at("10:05")
      .expectHolds()
      .expectNoted("09:00-10:05 held by quiet: posture");
  });

  test("ended when there is none changes nothing", () => {
    aDay("09:00", only("posture")).at("09:30").endQuiet().expectPrompt("posture").expectHolds();
  });
});

describe("pause", () => {
  test("until it is ended lasts over the change of day", () => {
    aDay("22:00").pause("untilEnded").at("2026-05-07 12:00").expectHolds("paused").endPause().expectHolds();
  });

  test("until tomorrow ends when the day starts", () => {
    aDay("22:00").pause("tomorrow").at("2026-05-07 03:59:59").expectHolds("paused").at("04:00").expectHolds();
  });

  test("is over at its time also when the machine slept then", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .pause({ minutes: 30 })
      .sleepsUntil("12:00")
      .expectHolds()
      .expectCounted({ posture: 0 })
      .at("12:29")
      .expectNoPrompt()
      .at("12:30")
      .expectPrompt("posture");
  });

  test("does not end in a prompt: what was counted before goes on", () => {
    aDay("09:00", only("posture"))
      .at("09:25")
      .pause({ minutes: 60 })
      .at("10:29:59")
      .expectNoPrompt()
      .at("10:30")
      .expectPrompt("posture");
  });
});
