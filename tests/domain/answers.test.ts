import { describe, expect, test } from "vitest";
import { replyPage } from "../../src/domain/rules/reply.ts";
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

  test("to a prompt that is no longer open and that put something off do nothing", () => {
    const story = asked();
    const prompt = story.prompt;
    story.skip().at("09:40");
    const { diary } = story;
    story
      .send({ command: "snooze", prompt, minutes: 15 })
      .send({ command: "skip", prompt })
      .pressLate(prompt, "snooze")
      .expectDiary(...diary)
      .expectHolds()
      .expectNext("posture", "10:00");
    expect(story.plan.page).toBeNull();
  });
});

describe("a click that comes late", () => {
  const thirsty = () => aDay("16:20", only("water")).at("17:20").skip().at("18:20").expectPrompt("water");

  test.each([
    ["after ten and a half minutes", "18:31"],
    ["after a lunch", "19:40"],
    ["after a night", "2026-05-07 08:10"],
  ])("%s: had a glass is a glass, now", (_, time) => {
    const story = thirsty();
    const prompt = story.prompt;
    story.asleepUntil(time).pressLate(prompt, "drank");
    expect(story.state.glasses).toHaveLength(1);
    expect(story.diary.at(-1)).toMatch(/drank 200 ml$/u);
  });

  test("keeps the meaning it was shown with: start starts, though only a glass of water is still due", () => {
    const story = aDay("09:00", { ...only("posture", "water") })
      .at("09:30")
      .expectPrompt("posture", "water");
    const prompt = story.prompt;
    story.done("posture").pressLate(prompt, "start").expectHolds("break");
    expect(story.state.glasses).toEqual([]);
  });

  test("on start starts what is due now, or shows that nothing is", () => {
    const late = aDay("09:00", only("posture")).at("09:30");
    const prompt = late.prompt;
    late.at("09:41").expectNoPrompt().pressLate(prompt, "start").expectHolds("break");

    const early = aDay("09:00", only("posture")).at("09:30");
    const old = early.prompt;
    early.skip().at("09:40").pressLate(old, "start").expectHolds();
    expect(early.plan.page).toBe(replyPage(early.state));
    expect(early.plan.page).not.toBeNull();
    early.later(1);
    expect(early.plan.page).toBeNull();
  });

  test("on start or the notification itself, in the middle of a break, brings the break to the front", () => {
    const story = aDay("09:00", only("posture")).at("09:30");
    const prompt = story.prompt;
    story.start().pageOpens().at("09:31");
    expect(story.plan.page).toBeNull();
    story.pressLate(prompt, "start").expectHolds("break");
    expect(story.plan.page).toBe(story.state.break?.id);
    story.pageOpens().send({ command: "open", prompt });
    expect(story.plan.page).toBe(story.state.break?.id);
  });

  test("on the notification itself shows what is open now, or how things stand", () => {
    const story = aDay("09:00", only("posture")).at("09:30");
    const prompt = story.prompt;
    story.skip().at("09:40").send({ command: "open", prompt });
    expect(story.plan.page).toBe(replyPage(story.state));
    story.send({ command: "pageOpened", page: replyPage(story.state) ?? "" });
    expect(story.plan.page).toBeNull();
    story.at("10:00").expectPrompt("posture").send({ command: "open", prompt });
    expect(story.plan.page).toBe(story.prompt);
  });

  test("while something holds is answered too", () => {
    const story = aDay("09:00", only("posture")).at("09:30");
    const prompt = story.prompt;
    story.quiet({ minutes: 25 }).send({ command: "open", prompt });
    expect(story.plan.page).toBe(replyPage(story.state));
    story.pressLate(prompt, "start").expectHolds("break", "quiet");
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
    // Whoever opens a page now and then is seen, and is asked on.
    const visit = { command: "visit" } as const;
    aDay("09:00", { ...only("posture"), promptOpenFor: 10 })
      .at("10:06")
      .send(visit)
      .at("11:56")
      .send(visit)
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
