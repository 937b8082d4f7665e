import { describe, expect, test } from "vitest";
import { aDay, only, own } from "../support/timeline.ts";

describe("a reminder that joins an open prompt", () => {
  test("is shown with it, in place, while its notification is there", () => {
    const story = aDay("09:00", { ...only("posture"), mergeWindow: 0, own: [own("a", 36)] }).at("09:30");
    const { prompt } = story;
    story.at("09:36").expectNotice("posture", "own:a").expectTimes(1, "prompted posture");
    expect(story.prompt).toBe(prompt);
    expect(story.state.prompted).toHaveLength(1);
  });

  test("brings the prompt back when its notification was put away, and that counts", () => {
    const story = aDay("09:00", { ...only("posture"), mergeWindow: 0, own: [own("a", 36)] })
      .at("09:30")
      .noticeCloses()
      .expectNotice()
      .at("09:36")
      .expectNotice("posture", "own:a");
    expect(story.state.prompted).toHaveLength(2);
  });

  test("does not bring it back when the hour is full", () => {
    const story = aDay("09:00", {
      ...only("posture"),
      mergeWindow: 0,
      promptsPerHour: 1,
      own: [own("a", 36)],
    })
      .at("09:30")
      .noticeCloses()
      .at("09:36")
      .expectPrompt("posture", "own:a")
      .expectNotice();
    expect(story.state.prompted).toHaveLength(1);
  });

  test("has the whole time to be answered, not what was left of the prompt's", () => {
    aDay("09:00", { ...only("posture"), mergeWindow: 0, own: [own("a", 36)] })
      .at("09:36")
      .expectPrompt("posture", "own:a")
      .at("09:45:59")
      .expectPrompt("posture", "own:a")
      .at("09:46")
      .expectNoPrompt();
  });

  test("in the icon only leaves the prompt as long as it had", () => {
    aDay("09:00", { ...only("posture"), mergeWindow: 0, own: [own("a", 36, "icon")] })
      .at("09:36")
      .expectPrompt("posture", "own:a")
      .at("09:40")
      .expectNoPrompt();
  });

  test("brings the window back that is there but cannot be seen, and leaves one alone that can", () => {
    const settings = { ...only("posture"), mergeWindow: 0, own: [own("a", 36, "window")] };
    const opened = () => aDay("09:00", settings).at("09:30").open().pageOpens();
    expect(opened().at("09:36").plan.page).toBeNull();
    const behind = opened().pageGoesBehind().at("09:36");
    expect(behind.plan.page).toBe(behind.prompt);
  });

  test("gets the window it asks for", () => {
    const story = aDay("09:00", { ...only("posture"), mergeWindow: 0, own: [own("a", 36, "window")] })
      .at("09:30")
      .noticeCloses()
      .at("09:36");
    expect(story.plan.page).toBe(story.prompt);
  });
});
