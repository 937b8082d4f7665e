import { describe, expect, test } from "vitest";
import { plan, type Notice } from "../../src/domain/plan.ts";
import type { Context } from "../../src/domain/model/turn.ts";
import type { State } from "../../src/domain/model/state.ts";
import { begin, step } from "../../src/domain/step.ts";
import type { Command } from "../../src/domain/model/event.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import { defaults, type StoredSettings } from "../../src/settings/fields.ts";
import {
  countdown,
  duration,
  elapsedTime,
  exactDuration,
  inSeconds,
  until,
} from "../../src/words/amounts.ts";
import { heroWords } from "../../src/words/hero.ts";
import { noticeWords } from "../../src/words/notice.ts";
import { rowWords } from "../../src/words/row.ts";
import { titleWords } from "../../src/words/toolbar.ts";
import { english as say } from "../support/english.ts";
import { atDesk } from "../support/at-desk.ts";
import { eyes } from "../support/own-reminder.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 9);
const LANGUAGE = "en-GB";

/** A person who has just sat down at nine, and what becomes of them. */
function sitting(settings: StoredSettings = {}) {
  let context: Context = {
    now: START,
    zone: "UTC",
    settings: { ...defaults, ...settings },
    environment: { ...atDesk, pageOpen: true, pageInView: true },
  };
  let { state } = begin(context);
  const story = {
    get state(): State {
      return state;
    },
    get context(): Context {
      return context;
    },
    after(minutes: number, command: Command = { command: "refresh" }) {
      const end = START + minutes * MINUTE;
      while (state.wakeAt !== null && state.wakeAt < end) {
        context = { ...context, now: state.wakeAt };
        ({ state } = step(state, { signal: "woke" }, context));
      }
      context = { ...context, now: end };
      ({ state } = step(state, command, context));
      return story;
    },
    hero: () => heroWords(say, LANGUAGE, state, context),
    title: () => titleWords(say, LANGUAGE, plan(state, context).title, context.now),
    row: (id: string) => {
      const reminder = reminders(context.settings).find((one) => one.id === id);
      return reminder && rowWords(say, LANGUAGE, reminder, state, context);
    },
  };
  return story;
}

describe("amounts", () => {
  test.each([
    [0, "under 1 min"],
    [59_999, "under 1 min"],
    [MINUTE, "1 min"],
    [10.2 * MINUTE, "11 min"],
    [HOUR, "1 h"],
    [71.5 * MINUTE, "1 h 12 min"],
  ])("%d ms still to come", (length, words) => expect(duration(say, length)).toBe(words));

  test("what has passed is never said to be more than it was", () => {
    expect(elapsedTime(say, 31.9 * MINUTE)).toBe("31 min");
  });

  test("a setting below a minute is in seconds", () => {
    expect(exactDuration(say, 30_000)).toBe("30 s");
    expect(exactDuration(say, 90 * MINUTE)).toBe("1 h 30 min");
  });

  test("an exercise's time is in seconds, or in minutes where those are whole", () => {
    expect([45, 60, 70, 120].map((seconds) => inSeconds(say, seconds))).toEqual([
      "45 s",
      "1 min",
      "70 s",
      "2 min",
    ]);
  });

  test("a countdown never goes below nothing", () => {
    expect([105_000, 59_001, -1].map((left) => countdown(LANGUAGE, left))).toEqual(["1:45", "1:00", "0:00"]);
  });

  test("an end on another day names the day", () => {
    const noon = new Date(2026, 10, 23, 12).getTime();
    expect(until(say, LANGUAGE, noon, noon - HOUR)).toBe("until 12:00");
    expect(until(say, LANGUAGE, noon, noon - 20 * HOUR)).toBe("until Mon, 12:00");
    expect(until(say, LANGUAGE, noon, noon - 5 * 24 * HOUR)).toBe("until Mon, 12:00");
  });

  test("an end that is weeks away names the date too", () => {
    const noon = new Date(2026, 10, 23, 12).getTime();
    expect(until(say, LANGUAGE, noon, noon - 20 * 24 * HOUR)).toBe("until Mon 23 Nov, 12:00");
    expect(until(say, LANGUAGE, noon, noon - 7 * 24 * HOUR)).toBe("until Mon 23 Nov, 12:00");
  });
});

describe("the popup's large line", () => {
  test("counts down to the change of position", () => {
    expect(sitting().after(19).hero()).toEqual({ title: "11 min", text: "until you next change position" });
  });

  test("says what is due and for how long one has sat", () => {
    expect(sitting().after(31).hero()).toEqual({
      title: "Time to move",
      text: "You have been sitting for 31 min",
    });
    expect(sitting({ postureEnabled: false }).after(35).hero()).toEqual({
      title: "Time for a drink",
      text: "0 of 6 glasses so far",
    });
  });

  test("after a skip the time sat is still the truth", () => {
    const story = sitting({ waterEnabled: false }).after(31);
    story.after(31, { command: "skip", prompt: story.state.prompt?.id ?? "" });
    expect(story.after(62).hero().text).toBe("You have been sitting for 1 h 2 min");
  });

  test("a break leads, whatever else holds", () => {
    const story = sitting().after(31, { command: "start", prompt: null, reminder: "posture" });
    story.after(31.5, { command: "pause", length: { minutes: 30 } });
    expect(story.hero().title).toBe("On a break");
  });

  test("counts down to when the hour has room again", () => {
    const story = sitting({ waterEnabled: false, promptsPerHour: 1 }).after(30);
    story.after(30, { command: "done", reminder: "posture", at: START + 30 * MINUTE });
    expect(story.hero()).toEqual({ title: "1 h", text: "until you next change position" });
  });

  test("lets what holds lead, and says until when", () => {
    const quiet: Command = { command: "quiet", length: "untilEnded" };
    expect(sitting().after(31, quiet).hero()).toEqual({ title: "Quiet mode", text: "until you turn it off" });
  });

  test("says when what was put off comes again", () => {
    const story = sitting().after(30);
    story.after(30, { command: "snooze", prompt: story.state.prompt?.id ?? "", minutes: null });
    expect(story.after(32).hero()).toEqual({ title: "Snoozed", text: "again in 3 min" });
  });

  test("says that it is a break, a pause, or that nothing is on", () => {
    const start: Command = { command: "start", prompt: null, reminder: "posture" };
    expect(sitting().after(5, start).hero()).toEqual({ title: "On a break", text: "2:00 to go" });
    const pause: Command = { command: "pause", length: "untilEnded" };
    expect(sitting().after(5, pause).hero()).toEqual({ title: "Paused", text: "until you resume" });
    const off = { postureEnabled: false, stretchEnabled: false, waterEnabled: false };
    expect(sitting(off).after(5).hero().title).toBe("All reminders are off");
  });

  test("counts nothing down while a routine is paused", () => {
    const story = sitting().after(5, { command: "start", prompt: null, reminder: "stretch" });
    expect(story.hero().text).toBe("3:00 to go");
    const id = story.state.break?.id ?? "";
    story.after(6, { command: "play", break: id, on: false, at: story.state.seenAt + MINUTE });
    expect(story.hero()).toEqual({ title: "On a break", text: "Paused" });
  });

  test("a reminder of one's own goes by its own name", () => {
    const name = "<b>Water the $1 plants</b>";
    const own = [{ ...ownReminder, name }];
    const off = { postureEnabled: false, stretchEnabled: false, waterEnabled: false };
    expect(
      sitting({ ...off, own })
        .after(20)
        .hero().title,
    ).toBe(name);
  });
});

const ownReminder = { ...eyes, name: "Look away", surface: "notification" } as const;

describe("the rows", () => {
  test("say when, and the one fact worth knowing", () => {
    const story = sitting().after(12);
    expect(story.row("posture")).toBe("in 18 min · every 30 min");
    expect(story.row("stretch")).toBe("in 1 h 48 min · 3 min");
    expect(story.row("water")).toBe("in 18 min · 0 of 6");
  });

  test("say when a snoozed one comes again", () => {
    const story = sitting().after(30);
    story.after(30, { command: "snooze", prompt: story.state.prompt?.id ?? "", minutes: null });
    expect(story.after(32).row("posture")).toBe("again in 3 min");
  });

  test("promise nothing that is held back", () => {
    const story = sitting().after(30);
    story.after(30, { command: "snooze", prompt: story.state.prompt?.id ?? "", minutes: null });
    story.after(31, { command: "quiet", length: { minutes: 50 } });
    expect(story.row("posture")).toBe("waiting");
    expect(story.row("stretch")).toBe("in 1 h 29 min · 3 min");
  });

  test("plenty is over when the hour is", () => {
    const story = sitting({ waterGlass: 300, waterInterval: 30, postureEnabled: false });
    for (const glass of [1, 2, 3]) story.after(glass, { command: "drank", at: START + glass });
    expect(story.after(40).row("water")).toBe("that is plenty for now · 3 of 6");
    expect(story.hero().title).not.toBe("Time for a drink");
    expect(story.after(64).row("water")).toBe("now · 3 of 6");
  });

  test("water stops at the goal, and at plenty", () => {
    const story = sitting({ waterGlass: 450 });
    story.after(1, { command: "drank", at: START + 1 }).after(2, { command: "drank", at: START + 2 });
    expect(story.row("water")).toBe("that is plenty for now · 2 of 6");
    for (const glass of [3, 4, 5, 6]) story.after(glass, { command: "drank", at: START + glass });
    expect(story.row("water")).toBe("done for today · 6 of 6");
  });
});

describe("the notification", () => {
  const notice = (settings: StoredSettings, minutes: number) => {
    const { state, context } = sitting(settings).after(minutes);
    return noticeWords(say, plan(state, context).notice as Notice);
  };

  test("is named by its first member; the others are mentioned", () => {
    expect(notice({}, 30)).toEqual({
      title: "Time to change position",
      message:
        "You have been sitting for 30 min. Go to a window and look at the farthest thing you can find. Also: Water.",
      buttons: ["Start", "Snooze"],
    });
  });

  test("for water alone a glass is one click away", () => {
    expect(notice({ postureEnabled: false }, 30)).toEqual({
      title: "Time for a drink",
      message: "A glass of water, if you like.",
      buttons: ["Had a glass", "Snooze"],
    });
  });

  test("for a stretch says what the break starts with, whatever else it is for", () => {
    expect(notice({ postureEnabled: false, waterEnabled: false }, 120)).toEqual({
      title: "Time for a back stretch",
      message: "You have been sitting for 2 h. Starts with: Easy walk.",
      buttons: ["Start", "Snooze"],
    });
    expect(notice({ postureEnabled: false, stretchInterval: 30 }, 30).message).toMatch(
      /Also: Water\. Starts with: [A-Z][-a-z ]+\.$/,
    );
    expect(notice({ postureEnabled: false }, 30).message).not.toContain("Starts with");
  });

  test("for someone on a seat asks for no standing and speaks of no sitting", () => {
    const settings = { seatedOnly: true, waterEnabled: false };
    expect(notice(settings, 30)).toEqual({
      title: "Move in the way that works for you",
      message: "30 min since you last changed position. Roll your shoulders slowly backwards, ten times.",
      buttons: ["Start", "Snooze"],
    });
    expect(notice({ ...settings, postureEnabled: false }, 120).message).toMatch(
      /^2 h since you last changed position\. Starts with: (Forward lean|Shoulder blade squeeze|Chest opening|Ear to shoulder|Palms together)\.$/,
    );
  });

  test("for a reminder of one's own bears its name", () => {
    expect(notice({ postureEnabled: false, own: [ownReminder] }, 20).title).toBe("Look away");
  });
});

describe("the icon's hover text", () => {
  test("is a sentence that stays true: what comes next, at what time", () => {
    expect(sitting().after(5).title()).toMatch(/^Limber: change position at \d\d?:\d\d$/);
  });

  test("says what is due", () => {
    expect(sitting().after(30).title()).toBe("Limber: due now: change position, water");
  });

  test("says what holds, until when, and what waits", () => {
    const quiet: Command = { command: "quiet", length: "untilEnded" };
    expect(sitting().after(5, quiet).title()).toBe("Limber: Quiet mode");
    expect(sitting().after(31, quiet).title()).toBe("Limber: Quiet mode · Waiting: Change position, Water");
    const brief: Command = { command: "quiet", length: { minutes: 25 } };
    expect(sitting().after(5, brief).title()).toMatch(/^Limber: Quiet mode until \d\d?:\d\d$/);
  });
});
