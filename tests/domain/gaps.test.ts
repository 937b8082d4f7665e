import { describe, expect, test } from "vitest";
import { aDay, only } from "../support/timeline.ts";

describe("a gap", () => {
  test("turns at most a quarter of an hour of sitting into rest: so often it is made sure who is there", () => {
    const story = aDay("09:00", only("stretch")).at("10:58").sleepsUntil("11:20");
    const [rest] = story.diary.filter((line) => line.endsWith("rested"));
    expect(rest).toBe("10:45-11:20 rested");
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
