import { describe, expect, test } from "vitest";
import { aDay, only, silent } from "../support/timeline.ts";

describe("another hour at which the day starts", () => {
  test("gives today another date and starts nothing afresh", () => {
    const story = aDay("05:00")
      .at("05:10")
      .drank()
      .at("05:20")
      .change({ dayStart: 6 * 60 });
    expect(story.state.day).toBe("2026-05-05");
    expect(story.state.glasses).toHaveLength(1);
    story.expectCounted({ posture: 20 });
    story.at("06:00").expectCounted({ posture: 0 });
    expect(story.state.day).toBe("2026-05-06");
  });

  test("keeps today's glasses, which the history tells under the date they had then", () => {
    const story = aDay("23:00").at("23:10").drank().at("2026-05-07 00:10").change({ dayStart: 0 });
    expect(story.state.day).toBe("2026-05-07");
    expect(story.state.glasses).toHaveLength(1);
    expect(story.recordsOf("2026-05-07").filter(({ kind }) => kind === "drank")).toEqual([]);
  });

  test("files the time at the desk under the date it had then", () => {
    const story = aDay("05:00", only("posture"))
      .at("05:20")
      .change({ dayStart: 6 * 60 });
    expect(story.diary).toContain("05:00-05:20 sat");
    expect(story.state.desk.counted).toBe(0);
  });
});

describe("another interval for water before the day's first glass", () => {
  test("that is shorter asks nobody at once, but after that interval", () => {
    aDay("09:00", only("water"))
      .at("09:03")
      .change({ waterInterval: 15 })
      .expectNoPrompt()
      .at("09:14")
      .expectNoPrompt()
      .at("09:15")
      .expectPrompt("water");
  });

  test("leaves the first glass half an hour after the arrival, and what follows has the new one", () => {
    const story = aDay("09:00", only("water")).at("09:10").change({ waterInterval: 180 });
    story.at("09:29").expectNoPrompt().at("09:30").expectPrompt("water").drank();
    story.at("12:29").expectNoPrompt().at("12:30").expectPrompt("water");
  });

  test("changed to and fro comes to the same as never", () => {
    const story = aDay("09:00", only("water"));
    for (const waterInterval of [15, 180, 20, 60]) story.change({ waterInterval });
    story.at("09:29").expectNoPrompt().at("09:30").expectPrompt("water");
  });

  test("after that glass counts from the glass alone", () => {
    const story = aDay("09:00", only("water")).at("09:20").drank().at("09:40").change({ waterInterval: 30 });
    story.at("09:49").expectNoPrompt().at("09:50").expectPrompt("water");
  });

  test("leaves a glass that is due as it is", () => {
    const story = aDay("09:00", only("water")).at("09:30").expectPrompt("water");
    story.at("09:32").change({ waterInterval: 90 }).expectPrompt("water");
  });
});

describe("a change of settings while a prompt is open", () => {
  test("withdraws it when nothing of it is due any more", () => {
    const story = aDay("09:00", only("posture")).at("09:30").expectPrompt("posture");
    story.at("09:32").change({ postureInterval: 60 }).expectNoPrompt();
    expect(story.diary).toContain("09:32 withdrawn posture");
    story.at("10:00").expectPrompt("posture");
  });

  test("offers it anew, and counts it, when it comes to the person from now on", () => {
    const story = aDay("09:00", { ...only("posture"), ...silent }).at("09:30");
    expect(story.state.prompted).toHaveLength(0);
    story.at("09:32").change({ postureSurface: "notification" }).expectPrompt("posture");
    expect(story.state.prompted).toHaveLength(1);
    expect(story.plan.notice).not.toBeNull();
  });

  test("that makes something else due as well offers both at once, a minute later", () => {
    const story = aDay("09:00", { ...only("posture", "stretch"), ...silent });
    story.at("09:31").expectPrompt("posture");
    story.change({ postureSurface: "notification", stretchInterval: 30 }).expectNoPrompt();
    story.at("09:31:59").expectNoPrompt();
    story.at("09:32").expectNotice("stretch", "posture");
    expect(story.state.prompted).toHaveLength(1);
  });

  test("that has nothing to do with it leaves it alone", () => {
    aDay("09:00").at("09:30").change({ theme: "dark", snooze: 9 }).expectPrompt("posture", "water");
  });
});

describe("time passed before a change of settings", () => {
  test("is judged by the settings of that time", () => {
    // The prompt had ten minutes; that they are two from now on does not end it in the past.
    const story = aDay("09:00", only("posture")).at("09:35").change({ promptOpenFor: 2 });
    expect(story.diary.filter((line) => line.includes("expired"))).toEqual(["09:35 expired posture"]);
  });

  test("counts for a reminder that is switched off, and not for one that is switched on", () => {
    const story = aDay("09:00", { ...only("posture") }).at("09:20");
    story.change({ stretchEnabled: true, postureEnabled: false }).later(10);
    story.change({ postureEnabled: true });
    story.expectCounted({ posture: 20, stretch: 10 });
  });
});
