import { describe, expect, test } from "vitest";
import { aDay, only, own, silent } from "../support/timeline.ts";

describe("a reminder that is due", () => {
  test("opens one prompt when nothing holds", () => {
    aDay("09:00", only("posture"))
      .at("09:29:59")
      .expectNoPrompt()
      .at("09:30")
      .expectPrompt("posture")
      .expectNotice("posture")
      .expectDiary("09:30 prompted posture");
  });

  test("takes along every other enabled reminder due within the merge window", () => {
    const merging = (window: number) =>
      aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 35, mergeWindow: window }).at("09:30");
    merging(5).expectPrompt("posture", "stretch");
    merging(4).expectPrompt("posture");
    aDay("09:00", { stretchEnabled: false, waterInterval: 35 }).at("09:30").expectPrompt("posture", "water");
  });

  test("takes none along by more than a quarter of its own interval", () => {
    const merging = (minutes: number) =>
      aDay("09:00", { ...only("posture"), mergeWindow: 15, own: [own("a", minutes)] }).at("09:30");
    merging(40).expectPrompt("posture", "own:a");
    merging(41).expectPrompt("posture");
  });

  test("is over when what was due in it is answered: the rest comes in its own time", () => {
    aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 34 })
      .at("09:30")
      .expectPrompt("posture", "stretch")
      .done("posture")
      .expectNoPrompt()
      .at("09:34")
      .expectPrompt("stretch");
  });

  test("with a merge window of nothing still goes together with what is due at the same moment", () => {
    aDay("09:00", { mergeWindow: 0, stretchInterval: 30 })
      .at("09:30")
      .expectPrompt("stretch", "posture", "water");
  });

  test("names its members in the order stretch, posture, own, water", () => {
    aDay("09:00", { stretchInterval: 30, own: [own("b", 30), own("a", 30)] })
      .at("09:30")
      .expectPrompt("stretch", "posture", "own:b", "own:a", "water");
  });

  test("leaves out what is switched off", () => {
    aDay("09:00", { ...only("posture"), own: [{ ...own("a", 30), enabled: false }] })
      .at("09:30")
      .expectPrompt("posture");
  });

  test("a stretch taken satisfies posture too, also when only the stretch was asked for", () => {
    aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 20 })
      .at("09:20")
      .expectPrompt("stretch")
      .start()
      .at("09:23")
      .expectCounted({ stretch: 0, posture: 0 })
      .at("09:53")
      .expectCounted({ posture: 30 });
  });

  test("becoming ready while a prompt is open joins it in place: no second prompt, not counted again", () => {
    const story = aDay("09:00", { ...only("posture"), own: [own("late", 38)] }).at("09:30");
    const first = story.prompt;
    story.at("09:38").expectPrompt("posture", "own:late").expectNotice("posture", "own:late");
    expect(story.prompt).toBe(first);
    expect(story.state.prompted).toHaveLength(1);
    story.expectTimes(1, "prompted");
  });

  test("is offered in the icon alone where the person chose that", () => {
    aDay("09:00", { ...only("posture"), ...silent })
      .at("09:30")
      .expectPrompt("posture")
      .expectNotice();
  });

  test("wants a window where the person chose that, and no notification besides", () => {
    const story = aDay("09:00", { ...only("posture"), postureSurface: "window" })
      .at("09:30")
      .expectNotice();
    expect(story.plan.page).toBe(story.prompt);
    expect(story.pageOpens().plan.page).toBeNull();
  });

  test("whose window comes by itself takes no keys, and is looked after until it is seen", () => {
    const settings = { ...only("posture"), postureSurface: "window" as const };
    const story = aDay("09:00", settings).at("09:30");
    expect(story.plan).toMatchObject({ pageAskedFor: false, risesInPause: true });
    expect(story.pageOpens().plan).toMatchObject({ page: null, risesInPause: false });
  });

  test("whose window was asked for, by a click on its notification, takes the keys at once", () => {
    const story = aDay("09:00", only("posture")).at("09:30").open();
    expect(story.plan).toMatchObject({ page: story.prompt, pageAskedFor: true, risesInPause: false });
  });

  test("whose window came by itself comes once more when others join it, and no sooner", () => {
    const settings = { ...only("posture", "stretch"), postureInterval: 30, stretchInterval: 35 };
    const windows = { postureSurface: "window", stretchSurface: "window" } as const;
    const story = aDay("09:00", { ...settings, ...windows, mergeWindow: 0 }).at("09:30");
    const first = story.plan.pageComing;
    expect(story.at("09:34").plan.pageComing).toBe(first);
    story.pageOpens().pageCloses().at("09:35").expectPrompt("stretch", "posture");
    expect(story.plan.page).toBe(story.prompt);
    expect(story.plan.pageComing).not.toBe(first);
  });

  test("whose window went with the browser for a moment gets it back", () => {
    const story = aDay("09:00", { ...only("posture"), postureSurface: "window" })
      .at("09:30")
      .pageOpens();
    story.browserClosedUntil("09:30");
    expect(story.plan.page).toBe(story.prompt);
  });

  test("rings if one of its members sounds", () => {
    const sound = (postureSound: boolean) =>
      aDay("09:00", { stretchEnabled: false, postureSound }).at("09:30");
    expect(sound(true).expectPrompt("posture", "water").plan.chime).toMatchObject({ volume: 40 });
    expect(sound(false).expectPrompt("posture", "water").plan.chime).toBeNull();
  });

  test("tells how long the person had sat when it opened", () => {
    const story = aDay("09:00", only("posture")).at("09:30").skip().at("10:00").at("10:05");
    expect(story.plan.notice?.sitting).toBe(60 * 60_000);
  });
});

describe("a prompt's id", () => {
  test("is made of its first member and the moment that was due", () => {
    const story = aDay("09:00", only("posture")).at("09:30");
    expect(story.prompt).toBe(`posture@${Temporal.Instant.from("2026-05-06T07:30:00Z").epochMilliseconds}`);
    expect(story.plan.notice?.prompt).toBe(story.prompt);
  });

  test("is its first member's, and that is one that is due, whatever came along", () => {
    const story = aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 34 }).at("09:30");
    expect(story.expectPrompt("posture", "stretch").prompt).toMatch(/^posture@/u);
  });

  test("is the same whenever the same prompt is worked out, and another for the next one", () => {
    const one = aDay("09:00").at("09:30").prompt;
    expect(aDay("09:00").at("09:20").wakes().at("09:30").prompt).toBe(one);
    expect(aDay("09:00").at("09:30").snooze().at("09:35").prompt).not.toBe(one);
  });
});

describe("going away from an open prompt", () => {
  const left = () =>
    aDay("09:00", only("posture", "stretch")).at("09:30").expectNotice("posture").at("09:31").locks();

  test("withdraws the notification", () => {
    left().expectNotice().expectPrompt("posture");
  });

  test("for a natural break closes it as taken", () => {
    left()
      .at("09:36")
      .returns()
      .expectNoPrompt()
      .expectNoted("09:36 taken posture")
      .expectCounted({ posture: 0 });
  });

  test("for less means that it is offered again after the settling time", () => {
    left()
      .at("09:35")
      .returns()
      .expectNoPrompt()
      .expectNoted("09:35 withdrawn posture")
      .at("09:35:59")
      .expectNoPrompt()
      .at("09:36")
      .expectNotice("posture");
  });
});

describe("the hourly limit", () => {
  const busy = { ...only("posture"), mergeWindow: 0, promptsPerHour: 2 };

  test("never lets more prompts through than the person has chosen, in any rolling hour", () => {
    aDay("09:00", { ...busy, postureInterval: 10 })
      .at("09:10")
      .skip()
      .at("09:20")
      .skip()
      .expectHolds("hourly")
      .at("10:10")
      .expectHolds()
      .expectNoPrompt()
      .at("10:11")
      .expectPrompt("posture")
      .expectNoted("09:20-10:10 held by hourly: posture");
  });

  test("never withdraws the prompt that is open", () => {
    aDay("09:00", { ...busy, postureInterval: 10 })
      .at("09:10")
      .skip()
      .at("09:20")
      .expectHolds()
      .expectNotice("posture")
      .at("09:29")
      .expectNotice("posture");
  });

  test("does not count prompts that show in the icon alone, yet holds them back", () => {
    aDay("09:00", { ...busy, ...silent, promptsPerHour: 1, postureInterval: 10 })
      .at("09:10")
      .skip()
      .at("09:20")
      .skip()
      .at("09:30")
      .expectPrompt("posture")
      .expectHolds();
  });

  test("counts a prompt in the icon from the moment it begins to interrupt", () => {
    const story = aDay("09:00", { ...only("posture"), ...silent, own: [own("a", 36)], promptsPerHour: 1 }).at(
      "09:30",
    );
    expect(story.expectNotice().state.prompted).toHaveLength(0);
    story.at("09:36").expectNotice("posture", "own:a");
    expect(story.state.prompted).toHaveLength(1);
    story.skip().expectHolds("hourly").at("10:36").expectHolds();
  });
});

describe("closing the notification", () => {
  test("is no answer: the prompt stays open and is not shown again", () => {
    aDay("09:00", only("posture"))
      .at("09:30")
      .noticeCloses()
      .expectPrompt("posture")
      .expectNotice()
      .at("09:35")
      .expectNotice()
      .at("09:40")
      .expectNoPrompt()
      .at("09:55")
      .expectNotice("posture");
  });
});

describe("a member that is no longer wanted", () => {
  test("leaves the open prompt, which closes with its last member", () => {
    aDay("09:00", { stretchEnabled: false })
      .at("09:30")
      .expectPrompt("posture", "water")
      .change({ waterEnabled: false })
      .expectPrompt("posture")
      .change({ postureEnabled: false })
      .expectNoPrompt()
      .expectNoted("09:30 withdrawn posture");
  });

  test("is water when the day's goal is reached", () => {
    aDay("09:00", { stretchEnabled: false, waterGoal: 3 })
      .drank()
      .later(1)
      .drank()
      .at("10:01")
      .expectPrompt("posture", "water")
      .drank()
      .expectPrompt("posture")
      .later(400)
      .expectTimes(0, "prompted water")
      .expectTimes(0, "posture, water");
  });
});
