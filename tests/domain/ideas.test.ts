import { describe, expect, test } from "vitest";
import { newState, type State } from "../../src/domain/model/state.ts";
import { footingOf } from "../../src/domain/rules/idea-choice.ts";
import { defaults, effective } from "../../src/settings/fields.ts";
import { aDay, only, own, type Story } from "../support/timeline.ts";

const asked = () => aDay("09:00", only("posture")).at("09:30");
const shown = (story: Story) => story.plan.notice?.idea;
const idea = (story: Story) => story.state.break?.idea;

describe("the idea of a change of position", () => {
  test("is in the notification, and the same in the break", () => {
    const story = asked();
    expect(shown(story)).toBe("farWindow");
    expect(idea(story.start())).toBe("farWindow");
  });

  test("is another one the next time, after a break that was taken, and the icon sits up", () => {
    const story = asked().start().pageOpens().at("09:32").expectIcon(0);
    story.at("10:02").expectIcon(4);
    expect(shown(story)).toBe("shoulderRolls");
  });

  test("is another one after a prompt that was skipped or that nobody answered, and the same after a snooze", () => {
    expect(shown(asked().snooze(5).at("09:35"))).toBe("farWindow");
    expect(shown(asked().skip().at("10:00"))).toBe("shoulderRolls");
    expect(shown(asked().at("09:55"))).toBe("shoulderRolls");
  });

  test("stays the same while its prompt is open: when others join, while something holds, and in another worker", () => {
    const story = aDay("09:00", { ...only("posture"), own: [own("eyes", 32)], mergeWindow: 0 }).at("09:30");
    expect(shown(story)).toBe("farWindow");
    story.at("09:32").expectPrompt("posture", "own:eyes");
    expect(shown(story)).toBe("farWindow");
    const state = JSON.parse(JSON.stringify(story.state)) as State;
    expect(state).toEqual(story.state);
    story.quiet({ minutes: 25 }).at("09:58").expectPrompt("posture", "own:eyes");
    expect(shown(story)).toBe("farWindow");
    expect(idea(story.start())).toBe("farWindow");
  });

  test("suits the settings at each moment", () => {
    const story = asked().change({ workplace: "wheelchair" });
    for (const name of ["farWindow", "shoulderRolls"] as const) {
      story.changeSettings({ settings: "excludeIdea", idea: name });
    }
    expect(shown(story)).toBe("waterFromAfar");
    expect(idea(story.change({ seatedOnly: true, workplace: "chair" }).start())).toBe("headTurns");
  });

  test("is in the break also where water or something of the person's own was due a little before", () => {
    const story = aDay("09:00", { ...only("posture", "water"), postureInterval: 32 }).at("09:30");
    story.expectPrompt("water", "posture");
    // The notification is about the glass, and names the rest.
    expect(shown(story)).toBeNull();
    expect(idea(story.start())).toBe("farWindow");
    const eyes = aDay("09:00", { ...only("posture"), own: [own("eyes", 28)] }).at("09:28");
    eyes.expectPrompt("own:eyes", "posture");
    expect(idea(eyes.start())).toBe("farWindow");
  });

  test("is none where the break is about something else, or everything was put aside", () => {
    expect(idea(aDay("09:00", only("stretch")).start("stretch"))).toBeNull();
    expect(idea(aDay("09:00", only("water")).start("water"))).toBeNull();
    expect(idea(aDay("09:00", { own: [own("eyes", 20)] }).start("own:eyes"))).toBeNull();
    expect(shown(aDay("09:00", only("stretch")).at("11:00"))).toBeNull();
    // A break of half a minute, and none of its ideas left.
    const few = { ...only("posture"), postureLength: 0.5, avoidStanding: true };
    const story = aDay("09:00", few).start("posture");
    const left = new Set<string>();
    while (idea(story) && left.size < 60) {
      const put = idea(story);
      if (!put) break;
      left.add(put);
      story.changeSettings({ settings: "excludeIdea", idea: put }).endBreak("done").later(1).start("posture");
    }
    expect(left.size).toBeGreaterThanOrEqual(10);
    expect(idea(story)).toBeNull();
    expect(story.state.break).not.toBeNull();
  });
});

describe("another idea in the same break", () => {
  const showing = (story: Story, name: "kettle" | "easyLaps") =>
    story.send({ command: "showIdea", break: story.state.break?.id ?? "", idea: name });

  test("is shown, has had its turn, and leaves the break as it is", () => {
    const story = asked().start().pageOpens();
    const before = story.state.break;
    showing(story, "kettle");
    expect(story.state.break).toEqual({ ...before, idea: "kettle" });
    expect(story.state.ideas).toEqual(["farWindow", "kettle"]);
  });

  test("counts once, however often it is asked for", () => {
    const story = asked().start().pageOpens();
    const once = showing(story, "kettle").state;
    expect(showing(story, "kettle").state).toEqual(once);
  });

  test("changes nothing where that break is over, or is about stretching", () => {
    const over = asked().start().pageOpens();
    const id = over.state.break?.id ?? "";
    over.endBreak("done").send({ command: "showIdea", break: id, idea: "kettle" });
    expect(over.state.ideas).toEqual(["farWindow"]);
    const stretching = aDay("09:00", only("stretch")).start("stretch").pageOpens();
    expect(idea(showing(stretching, "kettle"))).toBeNull();
  });

  test("one that was put aside is back as soon as that is undone", () => {
    const story = asked().start().pageOpens();
    story.changeSettings({ settings: "excludeIdea", idea: "farWindow" });
    showing(story, "easyLaps").changeSettings({ settings: "includeIdea", idea: "farWindow" });
    story.send({ command: "showIdea", break: story.state.break?.id ?? "", idea: "farWindow" });
    expect(idea(story)).toBe("farWindow");
    expect(story.moment.settings.excludedIdeas).toEqual([]);
  });
});

test("what a person is on follows from how they work and what they leave out", () => {
  expect(footingOf(defaults)).toBe("chair");
  expect(footingOf(effective({ workplace: "turns" }))).toBe("chair");
  expect(footingOf(effective({ workplace: "standing" }))).toBe("standing");
  expect(footingOf(effective({ workplace: "wheelchair", avoidStanding: true }))).toBe("wheelchair");
  expect(footingOf(effective({ seatedOnly: true }))).toBe("seat");
  expect(footingOf(effective({ workplace: "standing", avoidStanding: true }))).toBe("seat");
});

test("nobody begins with turns taken", () => {
  expect(newState(0, "2026-05-06").ideas).toEqual([]);
});
