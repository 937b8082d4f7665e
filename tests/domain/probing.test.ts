import { describe, expect, test } from "vitest";
import { needsPageProbe } from "../../src/domain/rules/probing.ts";
import type { StoredSettings } from "../../src/settings/fields.ts";
import { aDay, only, silent } from "../support/timeline.ts";

describe("full screen", () => {
  test("holds what is due until it ends, and a minute more", () => {
    aDay("09:00", only("posture"))
      .fullScreenBegins()
      .at("09:30")
      .expectHolds("fullScreen")
      .expectNoPrompt()
      .expectWake("09:31")
      .at("09:40:10")
      .fullScreenEnds()
      .at("09:41")
      .expectHolds()
      .expectNoPrompt()
      .at("09:42")
      .expectPrompt("posture")
      .expectNoted("09:30-09:41 held by fullScreen: posture");
  });

  test("holds for an hour at the latest: some live in it", () => {
    aDay("09:00", only("posture"))
      .fullScreenBegins()
      .at("10:29")
      .expectHolds("fullScreen")
      .at("10:30")
      .expectHolds()
      .at("10:31")
      .expectPrompt("posture");
  });

  test("all afternoon: every prompt comes, an hour late at most", () => {
    const story = aDay("13:00", only("posture")).fullScreenBegins();
    for (const time of ["14:31", "16:02"]) story.at(time).expectPrompt("posture").done("posture");
    expect(story.state.fullScreens).toBe(2);
  });

  test("is of no interest while nothing waits", () => {
    aDay("09:00", only("posture")).fullScreenBegins().at("09:29").expectHolds().expectWake("09:30");
  });

  test("that lasts is only a reason to wait for what becomes due within it", () => {
    aDay("09:00", only("posture"))
      .fullScreenBegins()
      .at("09:20")
      .fullScreenEnds()
      .at("09:30")
      .expectPrompt("posture");
  });

  test("three times in a day is told, until the person wants to hear no more of it", () => {
    const story = aDay("09:00", only("posture"));
    for (const [begins, ends, asked] of [
      ["09:29", "09:35:30", "09:37"],
      ["10:06", "10:12:30", "10:14"],
      ["10:43", "10:49:30", "10:51"],
    ] as const) {
      story
        .at(begins)
        .fullScreenBegins()
        .at(ends)
        .fullScreenEnds()
        .at(asked)
        .expectPrompt("posture")
        .done("posture");
    }
    expect(story.state.fullScreens).toBe(3);
    expect(story.send({ command: "dismissOffer" }).state.fullScreens).toBeNull();
    expect(story.at("2026-05-07 05:00").state.fullScreens).toBeNull();
  });

  test("counts from nothing on another day", () => {
    const story = aDay("09:00", only("posture")).fullScreenBegins().at("09:35").fullScreenEnds().at("09:40");
    expect(story.state.fullScreens).toBe(1);
    expect(story.at("2026-05-07 05:00").state.fullScreens).toBe(0);
  });

  test("switched off holds nothing", () => {
    aDay("09:00", { ...only("posture"), quietInFullScreen: false })
      .fullScreenBegins()
      .at("09:30")
      .expectPrompt("posture");
  });
});

describe("a call", () => {
  test("of two hours, watched in silence, holds to its end, and is no rest", () => {
    aDay("09:00", only("posture", "stretch"))
      .callBegins()
      .soundStarts()
      .at("09:03")
      .goesIdle()
      .at("10:59")
      .expectHolds("call")
      .expectSitting(119)
      .at("11:00:20")
      .callEnds()
      .soundStops()
      .returns()
      .expectNoPrompt()
      .at("11:03:20")
      .expectHolds()
      .expectNoPrompt()
      .at("11:04:20")
      .expectPrompt("stretch", "posture")
      .expectTimes(1, "prompted");
  });

  test("in which nobody speaks for two minutes is one call", () => {
    aDay("09:00", only("posture"))
      .callBegins()
      .at("09:40")
      .callEnds()
      .at("09:42")
      .expectHolds("call")
      .callBegins()
      .at("09:50")
      .callEnds()
      .at("09:52:59")
      .expectHolds("call")
      .at("09:53")
      .expectHolds()
      .at("09:54")
      .expectPrompt("posture")
      .expectNoted("09:30-09:53 held by call: posture");
  });

  test("that is not to count any more ends at once", () => {
    const story = aDay("09:00", only("posture")).callBegins().at("09:40").expectHolds("call");
    story.change({ quietInCalls: false }).expectHolds();
  });

  test("keeps the badge, so that one can see what waits", () => {
    aDay("09:00", only("posture")).callBegins().at("11:00").expectBadge({ due: 1, minutes: null });
  });

  test("never ends in a burst: everything that waited is one prompt", () => {
    aDay("09:00", { mergeWindow: 0 })
      .callBegins()
      .at("11:10")
      .callEnds()
      .at("11:15")
      .expectPrompt("stretch", "posture", "water")
      .expectTimes(1, "prompted");
  });

  test("switched off holds nothing", () => {
    aDay("09:00", { ...only("posture"), quietInCalls: false })
      .callBegins()
      .at("09:30")
      .expectPrompt("posture");
  });
});

describe("the quiet after a call", () => {
  const writesUp = { ...only("posture"), quietAfterCall: 10 };

  test("keeps what waits until so long after the call was last noticed, and tells of it as that", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:40")
      .callEnds()
      .at("09:42:59")
      .expectHolds("call")
      .at("09:43")
      .expectHolds("afterCall")
      .expectIcon(4, "quiet")
      .at("09:49:59")
      .expectHolds("afterCall")
      .at("09:50")
      .expectHolds()
      .expectNoPrompt()
      .at("09:51")
      .expectPrompt("posture")
      .expectNoted("09:30-09:43 held by call: posture", "09:43-09:50 held by afterCall: posture");
  });

  test("is not there unless it is wanted", () => {
    aDay("09:00", only("posture")).callBegins().at("09:40").callEnds().at("09:43").expectHolds();
  });

  test("counts a call that was over before anything waited", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:25")
      .callEnds()
      .expectHolds()
      .at("09:30")
      .expectHolds("afterCall")
      .at("09:35")
      .expectHolds()
      .at("09:36")
      .expectPrompt("posture");
  });

  test("holds nothing while nothing waits", () => {
    aDay("09:00", writesUp).callBegins().at("09:22").expectHolds().callEnds().at("09:29").expectHolds();
  });

  test("gives way to the next call, and begins anew after it", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:35")
      .callEnds()
      .at("09:40")
      .expectHolds("afterCall")
      .callBegins()
      .at("09:41")
      .expectHolds("call")
      .at("09:45")
      .callEnds()
      .at("09:48")
      .expectHolds("afterCall")
      .at("09:54:59")
      .expectHolds("afterCall")
      .at("09:56")
      .expectPrompt("posture");
  });

  test("gives way to the next call also where a prompt was open before the first", () => {
    aDay("09:00", writesUp)
      .at("09:30")
      .expectPrompt("posture")
      .callBegins()
      .wakes()
      .expectHolds("call")
      .at("09:33")
      .callEnds()
      .at("09:37")
      .expectHolds("afterCall")
      .callBegins()
      .at("09:38:30")
      .expectHolds("call");
  });

  test("does not keep anything from whoever goes from call to call: after an hour it comes once a call is over", () => {
    const story = aDay("09:00", writesUp);
    // Ten minutes of talk, and five between: never ten of peace.
    for (let calls = 0; calls < 6; calls += 1) story.callBegins().later(10).callEnds().later(5);
    // Due since 09:30.
    story
      .at("10:30")
      .expectTimes(0, "prompted")
      .callBegins()
      .at("10:40")
      .callEnds()
      .at("10:43")
      .expectHolds()
      .at("10:44")
      .expectPrompt("posture");
  });

  test("that has begun within the hour lasts to its end", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("10:26")
      .callEnds()
      .at("10:29")
      .expectHolds("afterCall")
      .at("10:35:59")
      .expectHolds("afterCall")
      .at("10:36")
      .expectHolds();
  });

  test("ends at a click, and does not come back by itself", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:40")
      .callEnds()
      .at("09:44")
      .expectHolds("afterCall")
      .endQuiet()
      .expectHolds()
      .at("09:45")
      .expectPrompt("posture")
      .at("09:48")
      .expectHolds();
  });

  test("a click in the middle of the call ends nothing", () => {
    aDay("09:00", writesUp).callBegins().at("09:40").expectHolds("call").endQuiet().expectHolds("call");
  });

  test("shortened below what has passed it ends at once, and calls that do not count have none", () => {
    const story = () => aDay("09:00", writesUp).callBegins().at("09:40").callEnds().at("09:46");
    story().expectHolds("afterCall").change({ quietAfterCall: 5 }).expectHolds();
    story().expectHolds("afterCall").change({ quietInCalls: false }).expectHolds();
  });

  test("counts a call of the moment in which a break is put off, for what comes a minute later", () => {
    const story = aDay("09:00", { ...writesUp, snooze: 1 })
      .callBegins()
      .at("09:10")
      .start("posture")
      .pageOpens();
    story.at("09:11").endBreak("snooze");
    expect(story.state.seen.callLast).toBe(story.state.seenAt);
  });

  test("takes a clock that is set back along, and none that jumps ahead can prolong it", () => {
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:40")
      .callEnds()
      .at("09:44")
      .clockSetTo("08:44")
      .expectHolds("afterCall")
      .later(6)
      .expectHolds();
    aDay("09:00", writesUp)
      .callBegins()
      .at("09:40")
      .callEnds()
      .at("09:44")
      .clockSetTo("10:30")
      .later(1)
      .expectHolds();
  });

  test("is looked for each minute in the last ten before something comes, and only then", () => {
    const rang = (settings: StoredSettings) => aDay("09:00", settings).at("09:29:30").rang;
    const usual = rang(only("posture"));
    const looks = rang(writesUp).filter((at) => !usual.includes(at));
    expect(looks).toHaveLength(10);
    expect(looks.filter((at) => at < "09:20")).toEqual([]);
  });
});

describe("where a call was", () => {
  test("goes into the record, each site once, in the order in which it was seen", () => {
    const story = aDay("09:00", only("posture"))
      .callBegins("zoom")
      .at("09:32")
      .callBegins("meet", "zoom")
      .at("09:40")
      .callEnds()
      .at("09:45");
    expect(story.records.filter(({ kind }) => kind === "held")).toEqual([
      expect.objectContaining({ reason: "call", sites: ["zoom", "meet"] }),
    ]);
  });

  test("is not in it where the browser does not tell", () => {
    const story = aDay("09:00", only("posture")).callBegins().at("09:40").callEnds().at("09:45");
    const [held] = story.records.filter(({ kind }) => kind === "held");
    expect(held).toMatchObject({ reason: "call" });
    expect(held).not.toHaveProperty("sites");
  });

  test("begins anew with each call", () => {
    const story = aDay("09:00", only("posture"))
      .callBegins("zoom")
      .at("09:40")
      .callEnds()
      .at("09:43:30")
      .expectHolds()
      .callBegins("five9")
      .at("09:50")
      .callEnds()
      .at("10:00");
    const held = story.records.filter((record) => record.kind === "held");
    expect(held.map(({ sites }) => sites)).toEqual([["zoom"], ["five9"]]);
  });
});

describe("nobody looks while everything stands still, so nothing is known then", () => {
  const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 });
  const office = {
    ...only("posture"),
    workingHoursEnabled: true,
    workingHours: [3, 4].flatMap((day) => [hours(9, 12), hours(13, 17)].map((range) => ({ day, ...range }))),
  };

  test("a call that goes on past the evening is not told as one that held all night", () => {
    aDay("16:20", office)
      .callBegins()
      .at("17:10")
      .callEnds()
      .at("2026-05-07 09:05")
      .expectNoted("16:50-17:00 held by call: posture");
  });

  test("a pause during a call is not told as a call as long as the pause", () => {
    aDay("09:00", only("posture"))
      .callBegins()
      .at("09:35")
      .pause({ minutes: 120 })
      .at("09:40")
      .callEnds()
      .at("11:36")
      .expectNoted("09:30-09:35 held by call: posture");
  });

  test("full screen after lunch holds, though another one held for ten minutes before it", () => {
    aDay("11:20", office)
      .fullScreenBegins()
      .at("12:01")
      .fullScreenEnds()
      .at("12:59")
      .fullScreenBegins()
      .at("13:02")
      .expectNoPrompt()
      .expectHolds("fullScreen");
  });
});

test("nobody looks for the page while none is wanted: at first, and after a break that was asked for", () => {
  const story = aDay("09:00", only("posture"));
  expect(needsPageProbe(story.state)).toBe(false);
  story.at("09:30").start().pageOpens();
  expect(needsPageProbe(story.state)).toBe(true);
  story.at("09:33").expectHolds();
  expect(needsPageProbe(story.state)).toBe(false);
});

describe("sound", () => {
  test("music all day holds nothing", () => {
    const story = aDay("09:00", only("posture")).soundStarts();
    for (const time of ["09:30", "10:00", "10:30"]) story.at(time).expectPrompt("posture").done("posture");
  });

  test("in an empty room is believed for an hour, and then nobody was there", () => {
    const story = aDay("09:00", only("posture")).soundStarts().at("09:13").goesIdle();
    story.at("10:09").expectHolds().at("10:15").expectHolds("away").expectSitting(10);
  });
});

describe("a prompt that is about to come", () => {
  const busy = () => aDay("09:00", only("posture")).isBusy().at("09:30");

  test("waits for the first quarter of a minute without input", () => {
    const story = busy().expectNoPrompt().expectHolds();
    expect(story.plan.idleAfter).toBe(0.25);
    story.at("09:31:20").makesPause().expectPrompt("posture");
    expect(story.plan.idleAfter).toBe(3);
  });

  test("waits for three minutes at the most", () => {
    busy().at("09:32:59").expectNoPrompt().at("09:33").expectPrompt("posture").expectNotice("posture");
  });

  test("notices a pause within a minute where nobody reports it", () => {
    busy().at("09:30:30").isStill().at("09:30:59").expectNoPrompt().at("09:31").expectPrompt("posture");
  });

  test("comes at once where the person does not want it to wait, or idleness is not to be trusted", () => {
    aDay("09:00", { ...only("posture"), waitForPause: false })
      .isBusy()
      .at("09:30")
      .expectPrompt("posture");
    aDay("09:00", { ...only("posture"), idleDetection: false })
      .isBusy()
      .at("09:30")
      .expectPrompt("posture");
  });

  test("comes at once to someone who has paused already, and in the icon", () => {
    aDay("09:00", only("posture")).at("09:30").expectPrompt("posture");
    aDay("09:00", { ...only("posture"), ...silent })
      .isBusy()
      .at("09:30")
      .expectPrompt("posture");
  });

  test("stops waiting when something holds, and waits anew afterwards", () => {
    const story = busy().at("09:31").quiet({ minutes: 5 }).at("09:36").expectNoPrompt();
    expect(story.state.waitingSince).toBeNull();
    story.at("09:37").expectNoPrompt().at("09:39:59").expectNoPrompt().at("09:40").expectPrompt("posture");
  });

  test("is one prompt though more becomes due while it waits", () => {
    aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 32 })
      .isBusy()
      .at("09:33")
      .expectPrompt("stretch", "posture")
      .expectTimes(1, "prompted");
  });
});

describe("without idle detection", () => {
  const trusting = { ...only("posture"), idleDetection: false };

  test("nobody is taken to be away because nothing was touched", () => {
    const story = aDay("09:00", trusting).at("09:10").goesIdle().at("09:30").expectPrompt("posture");
    expect(story.plan.idleAfter).toBeNull();
  });

  test("a locked screen and a closed lid still are", () => {
    aDay("09:00", trusting).at("09:10").locks().expectHolds("away");
    aDay("09:00", trusting).at("09:10").sleepsUntil("10:00").expectCounted({ posture: 0 });
  });
});

test("lunch with the lid closed is a rest, and the afternoon begins from nothing", () => {
  aDay("09:00", only("posture", "stretch"))
    .at("11:45")
    .sleepsUntil("12:45")
    .expectNoPrompt()
    .expectCounted({ posture: 0, stretch: 0 })
    .expectSitting(0);
});

test("a clock set back a year goes on as if nothing had been", () => {
  const story = aDay("09:00", only("posture")).at("09:20").wakes().clockSetTo("2025-05-06 09:20");
  story.expectCounted({ posture: 20 }).at("09:30").expectPrompt("posture");
});
