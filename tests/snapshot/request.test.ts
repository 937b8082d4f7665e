import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRequest } from "../../src/snapshot/request.ts";
import { eyes } from "../support/own-reminder.ts";
import { runs } from "../support/property.ts";

const reminder = {
  ...eyes,
  timing: "times",
  times: [750, 900],
  id: "a-1",
  name: '<b>Look</b> & "away" 漢字',
};

describe("a command of the right shape is read as it is", () => {
  test.each([
    { command: "refresh" },
    { command: "start", prompt: null, reminder: "posture" },
    { command: "snooze", prompt: "posture@1", minutes: 10 },
    { command: "quiet", length: { minutes: 25 } },
    { command: "pause", length: "tomorrow" },
    { settings: "change", changes: { postureInterval: 5, theme: "dark" } },
    { settings: "saveReminder", reminder },
    { settings: "saveReminder", reminder, index: 3 },
    {
      command: "stretch",
      name: "single",
      items: [{ exercise: "hip-sway", seconds: 40 }],
      place: "popup",
    },
    { command: "play", break: "break@1", on: false, at: 1_800_000_000_000 },
    { command: "seek", break: "break@1", item: 0, at: 1_800_000_000_000 },
    { settings: "exclude", exercise: "bird-dog" },
    { settings: "excludeIdea", idea: "kettle" },
    { settings: "includeIdea", idea: "kettle" },
    { command: "showIdea", break: "break@1", idea: "kettle" },
    { command: "showIdea", break: "break@1", idea: null },
    { settings: "include", exercise: "bird-dog" },
    { settings: "saveRoutine", exercises: ["bird-dog", "hip-sway"] },
    { settings: "saveRoutine", exercises: [] },
  ])("$command", (command) => {
    expect(readRequest(command)).toEqual({ request: command });
  });
});

describe("a command of the wrong shape gets an error with the field's name", () => {
  test.each<[string, unknown, string]>([
    ["no object", null, "command"],
    ["no command", {}, "command"],
    ["an unknown command", { command: "format" }, "command"],
    ["a missing field", { command: "skip" }, "prompt"],
    ["a wrong type", { command: "drank", at: "now" }, "at"],
    ["a moment that is none", { command: "drank", at: Number.NaN }, "at"],
    ["a moment that no clock shows", { command: "drank", at: 1e300 }, "at"],
    ["what only the browser may say", { command: "toggleQuiet" }, "command"],
    ["a field too many", { command: "refresh", at: 1 }, "at"],
    ["a snooze too long", { command: "snooze", prompt: "p", minutes: 61 }, "minutes"],
    ["a hold of no minutes", { command: "quiet", length: { minutes: 0 } }, "minutes"],
    ["a value outside its range", { settings: "change", changes: { postureInterval: 4 } }, "postureInterval"],
    ["no weekday at all", { settings: "saveReminder", reminder: { ...reminder, days: [] } }, "days"],
    ["no time at all", { settings: "saveReminder", reminder: { ...reminder, times: [] } }, "times"],
    ["a time twice", { settings: "saveReminder", reminder: { ...reminder, times: [750, 750] } }, "times"],
    ["an unknown setting", { settings: "change", changes: { posture: 4 } }, "posture"],
    ["own reminders as a setting", { settings: "change", changes: { own: [] } }, "own"],
    [
      "a reminder without a name",
      { settings: "saveReminder", reminder: { ...reminder, name: "  " } },
      "name",
    ],
    [
      "a name too long",
      { settings: "saveReminder", reminder: { ...reminder, name: "x".repeat(61) } },
      "name",
    ],
    ["a place before the first", { settings: "saveReminder", reminder, index: -1 }, "index"],
    ["a reminder that cannot be", { command: "done", reminder: "__proto__", at: 1 }, "reminder"],
    ["a routine of nothing", { command: "stretch", name: "own", items: [], place: "window" }, "items"],
    [
      "a routine with an unknown exercise",
      { command: "stretch", name: "own", items: [{ exercise: "splits", seconds: 9 }], place: "window" },
      "exercise",
    ],
    [
      "an exercise without an end",
      { command: "stretch", name: "own", items: [{ exercise: "hip-sway", seconds: 9e9 }], place: "window" },
      "seconds",
    ],
    ["an unknown idea left out", { settings: "excludeIdea", idea: "toString" }, "idea"],
    ["an unknown idea shown", { command: "showIdea", break: "break@1", idea: "juggle" }, "idea"],
    ["an unknown exercise left out", { settings: "exclude", exercise: "__proto__" }, "exercise"],
    [
      "an exercise twice in a routine",
      { settings: "saveRoutine", exercises: ["hip-sway", "hip-sway"] },
      "exercises",
    ],
    ["an item that cannot be", { command: "seek", break: "b", item: -1, at: 0 }, "item"],
    ["an id that is no id", { settings: "removeReminder", id: "a b" }, "id"],
  ])("%s", (_name, raw, field) => {
    expect(readRequest(raw)).toEqual({ error: { field } });
  });
});

test("anything at all is answered and nothing throws", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const read = readRequest(raw);
      expect("error" in read || "request" in read).toBe(true);
    }),
    runs(),
  );
});
