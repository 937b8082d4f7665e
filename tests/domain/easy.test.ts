import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { ideaTraits } from "../../src/ideas/idea-traits.ts";
import { isIdea } from "../../src/ideas/idea.ts";
import { strenuousIdeas } from "../../src/ideas/gentle-ideas.ts";
import { traits } from "../../src/exercises/facts.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import { footingOf, ideaOccasion } from "../../src/domain/rules/idea-choice.ts";
import { chooseRoutine } from "../../src/domain/rules/routine-choice.ts";
import { isLongEase, settingsNow } from "../../src/domain/rules/easy.ts";
import { chooseIdea } from "../../src/ideas/choose-idea.ts";
import { defaults, effective, workplaces, type Settings } from "../../src/settings/fields.ts";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { settings as anySettings } from "../support/arbitraries.ts";
import { recurrenceOf, spellsIn, startsIn } from "../../src/history/sore-starts.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { must, runs } from "../support/property.ts";
import { aDay, only } from "../support/timeline.ts";

const allOn = only("posture", "stretch", "water");

const easy = (stage: "easy" | "stepUp") => ({ easy: { stage, from: 0, until: HOUR, read: [] } });

describe("who has said that their back is sore", () => {
  test("is asked for no stretch, and to move gently each half hour", () => {
    const day = aDay("09:00", { ...allOn, stretchInterval: 45, postureInterval: 60 }).goEasy();
    day.at("09:29").expectNoPrompt().at("09:30").expectPrompt("posture", "water");
    day.done("posture").drank().at("09:59").expectNoPrompt().at("10:00").expectPrompt("posture");
    day.expectTimes(0, "prompted stretch");
  });

  test("drinks as ever", () => {
    const plain = aDay("09:00", only("water")).at("09:30").drank().at("10:30").expectPrompt("water");
    const eased = aDay("09:00", only("water")).goEasy().at("09:30").done("posture").drank();
    eased.at("10:00").done("posture").at("10:30").expectPrompt("posture", "water");
    expect(eased.state.progress["water"]).toEqual(plain.state.progress["water"]);
  });

  test("is asked as often as they have set, also where the change of position is switched off", () => {
    const day = aDay("09:00", { ...only(), easyInterval: 20 }).goEasy(24);
    day.at("09:19").expectNoPrompt().at("09:20").expectPrompt("posture");
  });

  test("keeps the reminders of their own", () => {
    const own = { ...defaults, own: [] };
    const ids = (settings: Settings) => reminders(settings).map(({ id }) => id);
    expect(ids(settingsNow(own, easy("easy")))).toEqual(["posture", "water"]);
  });

  test("stands no longer than they would sit", () => {
    const settings = settingsNow(effective({ workplace: "turns", standingLimit: 60 }), easy("easy"));
    expect(settings.standingLimit).toBe(30);
    aDay("09:00", { ...allOn, workplace: "standing" })
      .goEasy()
      .at("09:30")
      .expectPrompt("standing", "water");
  });

  test("is shown an icon that says so quietly", () => {
    aDay("09:00", only("posture")).expectIcon(0).goEasy().expectIcon(0, "quiet");
  });

  test("may stretch on request all the same", () => {
    const day = aDay("09:00", allOn)
      .goEasy()
      .stretch("easy", [{ exercise: "easy-walk", seconds: 120 }]);
    day
      .expectRoutine("easy-walk")
      .pageOpens()
      .plays()
      .later(1)
      .endBreak("done")
      .expectTimes(1, "break taken");
  });

  test("loses a prompt for a stretch that is open", () => {
    const day = aDay("09:00", only("stretch")).at("11:00").expectPrompt("stretch").goEasy();
    day.expectNoPrompt().expectTimes(1, "withdrawn stretch");
  });
});

test("Easy mode has been on since the click that began it, by which the history tells its start", () => {
  const day = aDay("09:00", allOn);
  const at = day.state.seenAt + 1;
  day.at("09:01").send({ command: "goEasy", hours: 48, at });
  const { records } = day;
  expect(startsIn(day.state.day, records).at(-1)?.at).toBe(day.state.easy?.from);
});

describe("Easy mode ends", () => {
  test("when the person has said how: until then it goes on", () => {
    const day = aDay("09:00", allOn).goEasy(24).expectEasy("easy", "2026-05-07 09:00");
    day.at("2026-05-07 12:00").expectEasy("easy", "2026-05-07 09:00");
    expect(day.plan.title.easy).toEqual({ stage: "easy", until: null });
    day.leaveEase().expectEasy("stepUp", "2026-05-08 12:00");
    day.at("2026-05-08 11:59").expectEasy("stepUp", "2026-05-08 12:00");
    day.at("2026-05-08 12:00").expectEasy(null).expectTimes(1, "ease ended");
  });

  test("a day later where they want another", () => {
    const day = aDay("09:00", allOn).goEasy(24).at("09:01").easeAnotherDay();
    day.expectEasy("easy", "2026-05-08 09:00");
    // Nobody asks for more than three days from now.
    day.at("09:02").easeAnotherDay().at("09:03").easeAnotherDay().expectEasy("easy", "2026-05-09 09:03");
    const late = aDay("09:00", allOn).goEasy(24).at("2026-05-07 15:00").easeAnotherDay();
    late.expectEasy("easy", "2026-05-08 15:00");
  });

  test("with a day of gentle exercises, and from that at once", () => {
    const day = aDay("09:00", { ...only("stretch"), stretchInterval: 60, stretchLength: 5 });
    day.goEasy(24).at("09:10").leaveEase().at("10:10").expectPrompt("stretch").start("stretch");
    const items = day.state.break?.routine?.items ?? [];
    expect(items.length).toBeGreaterThan(0);
    for (const { exercise } of items) expect(traits[exercise].flareUp, exercise).toBe("yes");
    day.endBreak("done").leaveEase().expectEasy(null);
  });

  test("and is one run with what came before, if the back is sore again on the gentle day", () => {
    const day = aDay("09:00", allOn).goEasy(24);
    const began = day.state.seenAt;
    day.at("09:10").leaveEase().at("15:00").goEasy(24);
    expect(day.state.easy?.from).toBe(began);
    day.expectEasy("easy", "2026-05-07 15:00");
  });

  test("seven days in a row are worth a word, which can be put away", () => {
    const day = aDay("09:00", allOn)
      .goEasy(72)
      .at("2026-05-09 10:00")
      .goEasy(72)
      .at("2026-05-12 10:00")
      .goEasy(24);
    const isLong = () => day.state.easy !== null && isLongEase(day.state.easy, day.state.seenAt);
    day.at("2026-05-13 08:59");
    expect(isLong()).toBe(false);
    day.at("2026-05-13 09:00");
    expect(isLong()).toBe(true);
    day.send({ command: "putNoteAway", note: "long" });
    expect(isLong()).toBe(false);
  });
});

describe("one click", () => {
  test("takes Easy mode back, and what comes then is what would have come", () => {
    const day = aDay("09:00", only("stretch")).at("10:00").goEasy().at("10:01").undo().expectEasy(null);
    // The minute in which stretches paused counts for nothing.
    day.at("11:00:59").expectNoPrompt().at("11:01").expectPrompt("stretch");
    day.expectDiaryLine("10:00 ease began").expectDiaryLine("10:01 undid 10:00");
  });

  test("brings back the one that was ended", () => {
    const day = aDay("09:00", allOn).goEasy(24).at("09:10").leaveEase().at("09:11").leaveEase();
    day.expectEasy(null).undo().expectEasy("stepUp", "2026-05-07 09:10");
  });

  test("counts once, also where it is delivered twice", () => {
    const day = aDay("09:00", allOn).goEasy(24);
    const click = { command: "easeAnotherDay", at: day.state.seenAt + 1 } as const;
    day.send(click).send(click).expectEasy("easy", "2026-05-08 09:00");
    const leaving = { command: "leaveEase", at: day.state.seenAt + 2 } as const;
    day.send(leaving).send(leaving);
    expect(day.state.easy?.stage).toBe("stepUp");
  });
});

describe("stories of a sore back", () => {
  test("sore on Tuesday, eased by Thursday, a step-up day, normal on Friday", () => {
    const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, until: 17 * 60 }));
    const week = aDay("2026-05-05 08:55", {
      ...only("posture", "stretch"),
      stretchInterval: 120,
      workingHoursEnabled: true,
      workingHours: hours,
    });
    week.at("2026-05-05 10:00").goEasy(48).at("2026-05-05 18:00").expectHolds("offHours", "unanswered");
    week.at("2026-05-06 14:00").expectEasy("easy", "2026-05-07 10:00").expectTimes(0, "prompted stretch");
    week.at("2026-05-07 10:00").leaveEase().at("2026-05-08 10:00").expectEasy(null);
    // What was paused comes as ever.
    week.at("2026-05-08 16:59");
    expect(week.diary.filter((line) => line.includes("prompted")).at(-1)).toMatch(/posture|stretch/u);
    expect(week.state.progress["stretch"]?.counter.since).not.toBeNull();
  });

  test("during a call nothing is asked for, and the gentle prompt comes after it", () => {
    const day = aDay("09:00", only("posture")).goEasy().at("09:25").callBegins("meet").at("09:40");
    day.expectHolds("call").expectNoPrompt().callEnds().at("09:50").expectPrompt("posture");
  });

  test("at the end of working hours it stays on, and is quiet", () => {
    const hours = { workingHoursEnabled: true, workingHours: [{ day: 3, from: 540, until: 1020 }] };
    const day = aDay("16:50", { ...only("posture"), ...hours })
      .goEasy()
      .at("18:00")
      .expectHolds("offHours");
    day.expectNoPrompt().expectEasy("easy", "2026-05-08 16:50").expectIcon(1, "grey");
  });

  test("over a night in which the clocks go on, a day is 24 hours", () => {
    const day = aDay("2026-03-28 20:00", only("posture")).goEasy(24).sleepsUntil("2026-03-29 12:00");
    day.expectEasy("easy", "2026-03-29 21:00");
  });

  test("a clock that was set back takes its end along, and one set forward brings it sooner", () => {
    aDay("09:00", only("posture"))
      .goEasy(24)
      .at("09:30")
      .clockSetTo("08:30")
      .expectEasy("easy", "2026-05-07 08:00");
    aDay("09:00", only("posture"))
      .goEasy(24)
      .clockSetTo("2026-05-08 09:00")
      .expectEasy("easy", "2026-05-07 09:00");
  });

  test("a clock that was set back takes along what one click would bring back, so all of it can be read", () => {
    const day = aDay("09:00", only("posture")).goEasy(24).at("09:30").easeAnotherDay().clockSetTo("07:00");
    const saved = readSaved({ state: day.state }, day.state.seenAt, "Europe/Berlin");
    expect(saved.damaged).toEqual([]);
    expect(saved.state?.easyBefore).not.toBeNull();
  });

  test("with the browser closed over the end, it waits for the person", () => {
    const day = aDay("09:00", only("posture")).goEasy(24).browserClosedUntil("2026-05-10 09:00");
    day
      .expectEasy("easy", "2026-05-07 09:00")
      .leaveEase()
      .browserClosedUntil("2026-05-12 09:00")
      .expectEasy(null);
    expect(day.diary.find((line) => line.includes("ease ended"))).toBe("09:00 ease ended");
  });

  test("a third time within a year is worth a word, and a start that is not to count makes it two", () => {
    const dates = ["2026-01-12", "2026-05-20", "2026-11-03"];
    const year = aDay("2026-01-12 08:00", only("posture"));
    for (const date of dates) {
      year.browserClosedUntil(`${date} 09:00`).goEasy(24).at(`${date} 17:00`).leaveEase();
      year.browserClosedUntil(`${date.slice(0, -2)}28 09:00`).expectEasy(null);
    }
    const spells = () => spellsIn(dates.flatMap((date) => startsIn(date, year.recordsOf(date))));
    expect(recurrenceOf(spells())).toEqual({ times: 3, within: "year" });

    const [first] = spells();
    year.send({ command: "forgetStart", day: "2026-01-12", of: first?.at ?? 0, at: year.moment.now });
    expect(spells()).toHaveLength(2);
    expect(recurrenceOf(spells())).toBeNull();
  });
});

describe("while a back is sore", () => {
  test("nothing that bends, twists or lifts the arms high is asked for, wherever somebody works", () => {
    for (const workplace of workplaces) {
      const settings = settingsNow(effective({ workplace }), easy("easy"));
      let past: Parameters<typeof chooseIdea>[1] = [];
      for (let turn = 0; turn < 30; turn += 1) {
        const idea = chooseIdea(ideaOccasion(settings, 2 * MINUTE), past);
        must(isIdea(idea), `something for a ${footingOf(settings)}`);
        if (!isIdea(idea)) continue;
        expect(strenuousIdeas).not.toContain(idea);
        const strain = [
          "forwardBend",
          "backBend",
          "twist",
          "sideBend",
          "armOverhead",
          "hipFlexion",
          "balance",
        ];
        expect(
          ideaTraits[idea].tags.filter((tag) => strain.includes(tag)),
          idea,
        ).toEqual([]);
        if (workplace === "wheelchair") expect(ideaTraits[idea].onWheels, idea).toBe(true);
        past = [...past.filter((one) => one !== idea), idea];
      }
    }
  });

  test("a break lasts one minute to three, whatever is set", () => {
    expect(settingsNow(effective({ postureLength: 10 }), easy("easy")).postureLength).toBe(3);
    expect(settingsNow(effective({ postureLength: 0.5 }), easy("easy")).postureLength).toBe(1);
  });

  test("settings eased twice are eased once, and without Easy mode they are what was set", () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom("easy" as const, "stepUp" as const), (set, stage) => {
        const once = settingsNow(set, easy(stage));
        expect(settingsNow(once, easy(stage))).toEqual(once);
        expect(settingsNow(structuredClone(once), easy(stage))).toEqual(once);
        expect(settingsNow(set, { easy: null })).toBe(set);
      }),
      runs(),
    );
  });

  test("the routine of a gentle day has gentle exercises only, for anybody", () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(1, 3, 5, 10), (set, minutes) => {
        const moment = { now: 0, settings: settingsNow(set, easy("stepUp")) };
        const { state } = aDay("09:00");
        const { items } = chooseRoutine(state, moment, minutes * MINUTE);
        for (const { exercise } of items) must(traits[exercise].flareUp === "yes", exercise);
      }),
      runs(100),
    );
  });
});
