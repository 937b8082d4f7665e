import { expect, test } from "vitest";
import { reminders } from "../../src/domain/model/reminder.ts";
import { heroWords } from "../../src/words/hero.ts";
import { noticeWords } from "../../src/words/notice.ts";
import { rowShare, rowWords } from "../../src/words/row.ts";
import { someDays } from "../../src/words/week.ts";
import { english as say } from "../support/english.ts";
import { aDay, only, ownAt, type Story } from "../support/timeline.ts";

/* What is said of a reminder at times of day. The clock of these tests is British. */

const LANGUAGE = "en-GB";

const walk = () => aDay("10:00", { ...only(), own: [ownAt("walk", ["12:30", "10:15"])] }, "UTC");

function row({ state, moment }: Story): string | undefined {
  const [reminder] = reminders(moment.settings);
  return reminder && rowWords(say, LANGUAGE, reminder, state, moment);
}
function share({ state, moment }: Story): number | undefined {
  const [reminder] = reminders(moment.settings);
  return reminder && rowShare(reminder, state, moment);
}
const hero = ({ state, moment }: Story) => heroWords(say, LANGUAGE, state, moment);

test("its row counts down to it, and names a moment that is far away", () => {
  const story = walk();
  expect(row(story)).toBe("in 15 min");
  expect(share(story)).toBe(0.75);
  story.at("10:15");
  expect(row(story)).toBe("now");
  story.skip();
  expect(row(story)).toBe("in 2 h 15 min");
  expect(share(story)).toBe(0);
  story.at("12:30").skip();
  expect(row(story)).toBe("next Thu, 10:15");
});

test("the largest line counts down to it, and names a moment that is far away", () => {
  const story = walk();
  expect(hero(story)).toEqual({ title: "15 min", text: "until: walk" });
  story.at("10:15").skip().at("12:30").skip();
  expect(hero(story)).toEqual({ title: "Thu, 10:15", text: "walk" });
});

test("one that was held back says by how much it is late", () => {
  const story = walk().at("10:10").quiet({ minutes: 45 }).at("10:56");
  expect(hero(story).text).toBe("You wanted this 41 min ago");
  const { notice } = story.plan;
  expect(notice && noticeWords(say, notice).message).toBe("You wanted this 41 min ago.");
});

test("one that came at its time does not", () => {
  const story = walk().at("10:15");
  expect(hero(story).text).toBe("You asked to be reminded");
  const { notice } = story.plan;
  expect(notice && noticeWords(say, notice).message).toBe("You asked to be reminded.");
});

test.each([
  [[1, 2, 3, 4, 5, 6, 7], "every day"],
  [[5, 3, 1, 2, 4], "Mon to Fri"],
  [[1, 3], "Mon, Wed"],
  [[7, 6], "Sat, Sun"],
  [[4], "Thu"],
])("the days %j of a week are %s", (days, words) => {
  expect(someDays(say, LANGUAGE, days, [1, 2, 3, 4, 5, 6, 7])).toBe(words);
});

test("days in a row are so in the person's week", () => {
  const fromSunday = [7, 1, 2, 3, 4, 5, 6];
  expect(someDays(say, LANGUAGE, [7, 1, 2, 3, 4], fromSunday)).toBe("Sun to Thu");
});
