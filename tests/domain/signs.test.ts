import { describe, expect, test } from "vitest";
import { statusWords } from "../../src/words/status.ts";
import { noticeWords } from "../../src/words/notice.ts";
import { english as say } from "../support/english.ts";
import { aDay, only, silent, type Story } from "../support/timeline.ts";

const hero = ({ state, moment }: Story) => {
  const { title, text } = statusWords(say, "en", state, moment);
  return `${title}: ${text}`;
};

describe("a mouse that moves all night", () => {
  const night = () => aDay("18:00", only("posture")).at("2026-05-07 02:00");

  test("is asked three times in a row, and then nobody is until somebody is seen", () => {
    const story = night().expectTimes(3, "prompted").expectTimes(3, "expired").expectHolds("unanswered");
    expect(hero(story)).toMatch(/^Waiting for you: Three reminders in a row went unanswered/u);
    expect(story.plan.notice).toBeNull();
  });

  test("is not told as sitting: only as what the system tells", () => {
    night().at("08:00").expectDiaryLine("18:00-04:00 sat, doubted");
    // The new day does not make it certain, nor does somebody who goes without a word.
    night().at("07:30").goesIdle().expectDiaryLine("04:00-07:27 sat, doubted");
  });

  test("stays doubted once somebody comes, and from there on it is sitting", () => {
    night()
      .at("08:00")
      .send({ command: "visit" })
      .at("11:00")
      .locks()
      .expectDiaryLine("04:00-08:00 sat, doubted")
      .expectDiaryLine("08:00-11:00 sat");
    night().at("03:00").locks().expectDiaryLine("18:00-03:00 sat, doubted");
  });

  test("before it there was somebody: until then it was sitting", () => {
    aDay("18:00", only("posture"))
      .at("19:00")
      .done("posture")
      .at("2026-05-07 08:00")
      .expectDiaryLine("18:00-19:00 sat")
      .expectDiaryLine("19:00-04:00 sat, doubted");
  });

  test("ends with the first click: a minute later what is due comes, once", () => {
    night()
      .at("08:00")
      .send({ command: "visit" })
      .expectHolds()
      .expectNoPrompt()
      .at("08:01")
      .expectPrompt("posture")
      .expectDiaryLine(/^04:00-08:00 held by unanswered: posture$/u);
  });
});

describe("somebody is seen", () => {
  const unanswered = () => aDay("09:00", only("posture")).at("12:00").expectHolds("unanswered");

  test.each<[string, (story: Story) => Story]>([
    ["by a glass", (story) => story.drank()],
    ["by opening a page", (story) => story.send({ command: "visit" })],
    ["by a key", (story) => story.send({ signal: "quietKeyPressed" }).endQuiet()],
    ["by coming back", (story) => story.locks().at("12:02").returns()],
  ])("%s", (_, does) => {
    does(unanswered()).later(1).expectPrompt("posture");
  });

  test("not by a page that opens itself, nor by the browser", () => {
    unanswered()
      .send({ command: "refresh" })
      .send({ command: "pageOpened", page: "posture@1" })
      .wakes()
      .expectHolds("unanswered");
  });

  test("who answers now and then is asked on", () => {
    const story = aDay("09:00", only("posture"));
    for (const hour of ["10:30", "12:00", "13:30", "15:00"]) story.at(hour).send({ command: "visit" });
    story.at("15:30").expectHolds();
  });
});

describe("a prompt that shows in the icon alone", () => {
  test("needs no answer", () => {
    aDay("09:00", { ...only("posture"), ...silent })
      .at("15:00")
      .expectHolds()
      .expectDue("posture")
      .expectTimes(6, "prompted");
  });
});

describe("hours without a sign", () => {
  test("are doubted in words", () => {
    const story = aDay("09:00", { ...only("stretch"), stretchInterval: 235 });
    story.at("12:55:30");
    expect(hero(story)).toMatch(/You have been sitting for/u);
    story.at("13:01");
    expect(hero(story)).toMatch(/At the desk for 4 h 1 min, as far as the system tells$/u);

    const late = aDay("09:00", { ...only("stretch"), stretchInterval: 240 }).at("13:00");
    const { notice } = late.plan;
    expect(notice && noticeWords(say, notice).message).toMatch(
      /^At the desk for 4 h, as far as the system tells\./u,
    );
  });
});
