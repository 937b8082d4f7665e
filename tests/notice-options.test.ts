import { expect, test } from "vitest";
import { noticeOptions } from "../src/browser/notice-options.ts";
import type { Notice } from "../src/domain/plan.ts";
import { english as say } from "./support/english.ts";

const address = (path: string) => `extension://limber/${path}`;
const chromium = { say, address, isFirefox: false };
const firefox = { say, address, isFirefox: true };

const stretch: Notice = {
  prompt: "stretch 1",
  members: [{ id: "stretch", kind: "stretch", name: null }],
  sitting: 7_200_000,
  standing: false,
  late: 0,
  doubted: false,
  buttons: ["start", "snooze"],
  exercise: "seated-twist",
  idea: null,
  seated: false,
  stays: false,
};

test("the notification of a stretch carries the picture of its first exercise, in both browsers", () => {
  for (const browser of [chromium, firefox]) {
    expect(noticeOptions(stretch, browser)).toMatchObject({
      type: "basic",
      iconUrl: "extension://limber/exercises/seated-twist.png",
      message: expect.stringContaining("You have been sitting for 2 h. Starts with: Seated turn.") as unknown,
    });
  }
});

test("for someone who stays seated it shows no chair, which may not be what they sit in", () => {
  expect(noticeOptions({ ...stretch, seated: true }, chromium).iconUrl).toBe(
    "extension://limber/icons/app-128.png",
  );
});

test("in Firefox, where it has no buttons, its text says what a click is for", () => {
  const message = (notice: Notice, browser = firefox) => noticeOptions(notice, browser).message;
  expect(message(stretch)).toMatch(/Click to start or snooze\.$/u);
  expect(message({ ...stretch, buttons: ["drank", "snooze"] })).toMatch(/Click to log it or snooze\.$/u);
  expect(message(stretch, chromium)).not.toContain("Click");
});

test("any other carries Limber's own", () => {
  expect(noticeOptions({ ...stretch, exercise: null }, chromium).iconUrl).toBe(
    "extension://limber/icons/app-128.png",
  );
});

test("Chromium is asked for buttons, for silence, and to stay only if the person wants it", () => {
  expect(noticeOptions(stretch, chromium)).toMatchObject({
    buttons: [{ title: "Start" }, { title: "Snooze" }],
    silent: true,
    requireInteraction: false,
  });
  expect(noticeOptions({ ...stretch, stays: true }, chromium).requireInteraction).toBe(true);
});

test("Firefox is asked for no more than it takes: it refuses a notification with any other option", () => {
  expect(Object.keys(noticeOptions(stretch, firefox)).toSorted()).toEqual([
    "iconUrl",
    "message",
    "title",
    "type",
  ]);
});
