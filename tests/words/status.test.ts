import { describe, expect, test } from "vitest";
import type { Command } from "../../src/domain/model/event.ts";
import type { Environment } from "../../src/domain/model/environment.ts";
import { comingReminders } from "../../src/domain/rules/outlook.ts";
import { effective, type StoredSettings } from "../../src/settings/fields.ts";
import { timeOfDay } from "../../src/words/amounts.ts";
import { statusWords } from "../../src/words/status.ts";
import { firstWords } from "../../src/words/welcome.ts";
import { english as say } from "../support/english.ts";
import { Machine } from "../support/machine.ts";

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 23, 9);
const after = (minutes: number) => NINE + minutes * MINUTE;
const clock = (minutes: number) => timeOfDay("en-GB", after(minutes));

/** Someone who has sat down at nine, and how things stand for them later. */
function sitting(settings: StoredSettings = {}) {
  const machine = new Machine(NINE, "UTC", effective(settings));
  const story = {
    later: (minutes: number, facts: Partial<Environment> = {}) => {
      machine.awakeUntil(after(minutes));
      machine.environment = { ...machine.environment, ...facts };
      return story;
    },
    does: (command: Command) => {
      machine.send(command);
      return story;
    },
    get stands() {
      const { title, text, reasons } = statusWords(say, "en-GB", machine.state, {
        now: machine.now,
        settings: machine.settings,
      });
      return [title, text, ...reasons];
    },
    get first() {
      return firstWords(say, "en-GB", machine.state, { now: machine.now, settings: machine.settings });
    },
    get coming() {
      const coming = comingReminders(machine.state, { now: machine.now, settings: machine.settings });
      return coming.map(({ reminder, at }) => `${reminder.id} ${timeOfDay("en-GB", at)}`);
    },
    get prompt() {
      return machine.state.prompt?.id ?? "";
    },
  };
  return story;
}

const onlyPosture = { stretchEnabled: false, waterEnabled: false };

describe("how things stand", () => {
  test("what comes next, and at what time", () => {
    expect(sitting().later(19).stands).toEqual([
      "11 min",
      "until you next change position",
      `Next: change position at ${clock(30)}`,
    ]);
  });

  test("something else comes before", () => {
    const { stands } = sitting({ postureInterval: 90 }).later(10);
    expect(stands.at(-1)).toBe(`Next: water at ${clock(30)}`);
  });

  test("quiet mode holds, nothing waits yet", () => {
    const story = sitting(onlyPosture)
      .later(10)
      .does({ command: "quiet", length: { minutes: 50 } });
    expect(story.stands).toEqual([
      "Quiet mode",
      `until ${clock(60)}`,
      // It is due before, but comes when nothing holds it.
      `Next: change position at ${clock(60)}`,
    ]);
  });

  test("quiet mode holds, and something waits for it", () => {
    const story = sitting(onlyPosture)
      .later(10)
      .does({ command: "quiet", length: { minutes: 50 } })
      .later(40);
    expect(story.stands).toEqual(["Quiet mode", `until ${clock(60)}`, "Waiting: Change position"]);
  });

  test("every hold in force is told", () => {
    const story = sitting(onlyPosture)
      .later(10)
      .does({ command: "quiet", length: { minutes: 50 } })
      .later(29, { fullScreen: true })
      .later(31);
    expect(story.stands).toEqual([
      "Quiet mode",
      `until ${clock(60)}`,
      `Full screen since ${clock(30)}; next when it ends, ${clock(90)} at the latest`,
      "Waiting: Change position",
    ]);
  });

  test("the hour is full", () => {
    const story = sitting({ ...onlyPosture, promptsPerHour: 1 }).later(30);
    story.does({ command: "snooze", prompt: story.prompt, minutes: 5 }).later(36);
    expect(story.stands).toEqual([
      "Time to move",
      "You have been sitting for 36 min",
      `Hourly limit until ${clock(90)}`,
      "Waiting: Change position",
    ]);
  });

  test("a pause stops everything, so nothing comes next", () => {
    const story = sitting().later(10).does({ command: "pause", length: "untilEnded" });
    expect(story.stands).toEqual(["Paused", "until you resume"]);
  });

  test("a hold is over and Limber gives a minute's peace", () => {
    const story = sitting(onlyPosture)
      .later(10)
      .does({ command: "quiet", length: { minutes: 25 } })
      .later(35.5);
    expect(story.stands.at(-1)).toBe("Limber asks in a minute");
  });

  test("what is due waits for a pause in the work", () => {
    const { stands } = sitting(onlyPosture).later(29, { still: false }).later(31);
    expect(stands.at(-1)).toBe(`Comes when you next pause, by ${clock(33)}`);
  });

  test("a prompt is open: it is named, and nothing waits", () => {
    expect(sitting(onlyPosture).later(31).stands).toEqual([
      "Time to move",
      "You have been sitting for 31 min",
    ]);
  });

  test("nothing is switched on", () => {
    const { stands } = sitting({ ...onlyPosture, postureEnabled: false });
    expect(stands).toEqual(["All reminders are off", "Switch one on in the options"]);
  });
});

describe("whoever has just installed Limber reads", () => {
  test("what comes first, and at what time", () => {
    expect(sitting().first).toEqual({ title: `First: change position, at ${clock(30)}`, text: "" });
    expect(sitting({ postureEnabled: false }).first.title).toBe(`First: a glass of water, at ${clock(30)}`);
    const stretch = sitting({ postureEnabled: false, waterEnabled: false });
    expect(stretch.first.title).toBe(`First: back stretch, at ${clock(120)}`);
  });

  test("what holds or asks already, as the popup says it", () => {
    const quiet = sitting().does({ command: "quiet", length: { minutes: 25 } });
    expect(quiet.first).toEqual({ title: "Quiet mode", text: `until ${clock(25)}` });
    expect(sitting(onlyPosture).later(31).first.title).toBe("Time to move");
    const nothing = sitting({ ...onlyPosture, postureEnabled: false });
    expect(nothing.first.title).toBe(nothing.stands[0]);
  });

  test("all that comes, in its order; what is due already comes no more", () => {
    expect(sitting().coming).toEqual([`posture ${clock(30)}`, `water ${clock(30)}`, `stretch ${clock(120)}`]);
    expect(sitting().later(31).coming).toEqual([`stretch ${clock(120)}`]);
    expect(sitting().does({ command: "pause", length: "untilEnded" }).coming).toEqual([]);
  });
});
