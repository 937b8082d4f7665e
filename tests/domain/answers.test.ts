import { describe, expect, test } from "vitest";
import { aDay, only, own } from "../support/timeline.ts";

describe("the answers", () => {
  const asked = () => aDay("09:00", only("posture")).at("09:30");

  test("start opens the break", () => {
    const story = asked().start().expectNoPrompt().expectHolds("break").expectNoted("09:30 started posture");
    expect(story.plan.page).toBe(story.state.break?.id);
  });

  test("snooze puts it off by the usual minutes or the chosen ones", () => {
    asked().snooze().expectNoPrompt().at("09:34:59").expectNoPrompt().at("09:35").expectPrompt("posture");
    asked().snooze(15).at("09:44").expectNoPrompt().at("09:45").expectPrompt("posture");
    aDay("09:00", { ...only("posture"), snooze: 8 })
      .at("09:30")
      .snooze()
      .at("09:38")
      .expectPrompt("posture");
  });

  test("skip starts the members afresh", () => {
    asked()
      .skip()
      .expectNoPrompt()
      .expectCounted({ posture: 0 })
      .expectNoted("09:30 skipped posture")
      .at("10:00")
      .expectPrompt("posture");
  });

  test("drank logs a glass and starts water afresh", () => {
    const story = aDay("09:00", only("water"))
      .at("09:30")
      .drank()
      .expectNoPrompt()
      .expectCounted({ water: 0 });
    expect(story.state.glasses).toMatchObject([{ ml: 200 }]);
    story
      .expectDiary("09:30 prompted water", "09:30 drank 200 ml", "09:30 drank water")
      .at("10:30")
      .expectPrompt("water");
  });

  test("drank takes only water out of a prompt with other members", () => {
    aDay("09:00", { stretchEnabled: false })
      .at("09:30")
      .expectPrompt("posture", "water")
      .drank()
      .expectPrompt("posture");
  });

  test("done is as good as a break, without the page", () => {
    asked().done("posture").expectNoPrompt().expectCounted({ posture: 0 }).expectSitting(0).expectHolds();
  });

  test("the notification's buttons start or snooze; a glass of water needs no break", () => {
    asked().press(0).expectHolds("break");
    asked().press(1).expectNoPrompt().at("09:35").expectPrompt("posture");
    aDay("09:00", only("water")).at("09:30").press(0).expectHolds().expectNoted("09:30 drank 200 ml");
    aDay("09:00", only("water")).at("09:30").press(1).expectNoted("09:30 snoozed water");
    expect(asked().plan.notice?.buttons).toEqual(["start", "snooze"]);
    expect(aDay("09:00", only("water")).at("09:30").plan.notice?.buttons).toEqual(["drank", "snooze"]);
  });

  test("to a prompt that is no longer open do nothing", () => {
    const story = asked();
    const prompt = story.prompt;
    story.skip().at("09:40");
    const { diary } = story;
    story
      .send({ command: "snooze", prompt, minutes: 15 })
      .send({ command: "skip", prompt })
      .send({ command: "start", prompt, reminder: null })
      .send({ command: "open", prompt })
      .send({ signal: "noticePressed", prompt, button: 0, at: 0 })
      .expectDiary(...diary)
      .expectHolds()
      .expectNext("posture", "10:00");
  });
});

describe("a snooze", () => {
  test("is time at the desk: an absence does not use it up", () => {
    aDay("09:00", only("posture"))
      .at("09:30")
      .snooze(5)
      .at("09:32")
      .locks()
      .at("09:36")
      .returns()
      .at("09:38:59")
      .expectNoPrompt()
      .at("09:39")
      .expectPrompt("posture");
  });

  test("is never cut short by another prompt", () => {
    aDay("09:00", { ...only("posture"), own: [own("a", 32)], mergeWindow: 0 })
      .at("09:30")
      .snooze(5)
      .at("09:32")
      .expectPrompt("own:a")
      .at("09:35")
      .expectPrompt("posture", "own:a");
  });

  test("does not come along early even where the merge window would reach it", () => {
    aDay("09:00", { ...only("posture"), own: [own("a", 34)], mergeWindow: 2 })
      .at("09:30")
      .snooze(5)
      .at("09:34")
      .expectPrompt("own:a");
  });
});

describe("a prompt nobody answers", () => {
  test("expires after 10 minutes: withdrawn, the icon slumped, the reminder still due", () => {
    aDay("09:00", only("posture"))
      .at("09:39:59")
      .expectNotice("posture")
      .at("09:40")
      .expectNoPrompt()
      .expectNotice()
      .expectIcon(4)
      .expectDue("posture")
      .expectNoted("09:40 expired posture");
  });

  test("expires after as long as the person has chosen", () => {
    aDay("09:00", { ...only("posture"), promptOpenFor: 2 })
      .at("09:32")
      .expectNoPrompt();
  });

  test("is offered again after 15, then 30, then every 60 minutes", () => {
    aDay("09:00", { ...only("posture"), promptOpenFor: 10 })
      .at("15:00")
      .expectDiary(
        "09:30 prompted posture",
        "09:40 expired posture",
        "09:55 prompted posture",
        "10:05 expired posture",
        "10:35 prompted posture",
        "10:45 expired posture",
        "11:45 prompted posture",
        "11:55 expired posture",
        "12:55 prompted posture",
        "13:05 expired posture",
        "14:05 prompted posture",
        "14:15 expired posture",
      );
  });

  test("is offered again after so much time of presence, not of the clock", () => {
    aDay("09:00", only("stretch"))
      .at("11:10")
      .expectNoted("11:10 expired stretch")
      .at("11:20")
      .locks()
      .at("11:40")
      .returns()
      .at("11:44")
      .expectNoPrompt()
      .at("11:45")
      .expectPrompt("stretch");
  });

  test("may join another prompt before its own time has come", () => {
    aDay("09:00", { ...only("posture"), own: [own("a", 52)] })
      .at("09:40")
      .expectNoPrompt()
      .at("09:52")
      .expectPrompt("own:a", "posture");
  });

  test("starts again with 15 minutes once it was answered", () => {
    aDay("09:00", only("posture"))
      .at("09:55")
      .skip()
      .at("10:35")
      .expectNoPrompt()
      .at("10:50")
      .expectPrompt("posture");
  });
});
