import { describe, expect, test } from "vitest";
import { holdKinds } from "../../src/domain/model/hold.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import { nameOf } from "../../src/words/names.ts";
import { scheduleAt } from "../../src/calendar/schedule.ts";
import { plan } from "../../src/domain/plan.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { Context, Moment } from "../../src/domain/model/turn.ts";
import { overallOf } from "../../src/health/overall.ts";
import { checkQuiet } from "../../src/health/checks/quiet.ts";
import { duration, momentName, timeOfDay } from "../../src/words/amounts.ts";
import { noBreakWords } from "../../src/words/break.ts";
import { heroWords } from "../../src/words/hero.ts";
import { holdLine, holdName } from "../../src/words/holds.ts";
import { noticeWords } from "../../src/words/notice.ts";
import { rowWords } from "../../src/words/row.ts";
import { statusWords } from "../../src/words/status.ts";
import { titleWords } from "../../src/words/toolbar.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { english as say } from "../support/english.ts";
import { eased } from "../support/machine.ts";
import { aDay, only, type Story } from "../support/timeline.ts";
import { lacks, must, mustEqual } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";
import { seen } from "../health/examined.ts";

const LANGUAGE = "en-GB";
const HOUR = 3_600_000;

/** All that is said of a moment, in each of the places that say it. */
function everythingSaid(state: State, context: Moment, zone = "UTC") {
  const { now, settings } = context;
  const looked = plan(state, context);
  const evidence = seen({ state, settings, now, zone });
  return {
    plan: looked,
    hero: heroWords(say, LANGUAGE, state, context),
    rows: reminders(settings).map((reminder) => rowWords(say, LANGUAGE, reminder, state, context)),
    hover: titleWords(say, LANGUAGE, looked.title, now),
    status: statusWords(say, LANGUAGE, state, context),
    page: noBreakWords(say, LANGUAGE, state, context),
    health: overallOf([], evidence, { say, language: LANGUAGE }).text,
    quiet: checkQuiet(evidence, { say, language: LANGUAGE }),
  };
}

/** The first moment at which something may be offered, worked out from the counters alone; Infinity: never. */
function whenNext(state: State, context: Context): number {
  const { now, settings } = context;
  const free = Math.max(state.settleUntil, ...state.held.map(({ until }) => until ?? Infinity));
  const ready = reminders(settings).map((reminder) => lacks(reminder, state, context));
  const at = Math.max(free, now + Math.min(...ready.filter((left) => left > 0), Infinity));
  const { workingHours, focus } = scheduleAt(now, context.zone, settings);
  const ends = workingHours?.inside === true ? (workingHours.until ?? Infinity) : Infinity;
  const begins = focus?.inside === false ? (focus.until ?? Infinity) : Infinity;
  return at < Math.min(ends, begins) ? at : Infinity;
}

/** Every place says alike what comes next, and when. Gives back whether anything comes next at that moment. */
function mustSayNextAlike(state: State, context: Context): boolean {
  const isFree = state.held.every(({ reason }) => reason === "hourly");
  const next = whenNext(state, context);
  // A hold that leads is not about what comes later.
  if (!isFree || next === Infinity) return false;
  const { hero, rows, hover, status, page, health } = everythingSaid(state, context);
  // Nor is what is due.
  if (page.title !== say("break_none")) return false;
  if (!hero.text.startsWith("until") && hero.title !== say("hero_snoozed")) return false;
  const left = duration(say, next - context.now);
  const at = timeOfDay(LANGUAGE, next);
  const isSnoozed = hero.title === say("hero_snoozed");
  mustEqual(isSnoozed ? hero.text : hero.title, isSnoozed ? say("row_snoozed", left) : left);
  must(
    rows.some((row) => row.includes(isSnoozed ? hero.text : say("in_time", left))) ||
      rows.some((row) => row.includes(say("row_plenty"))),
    `a row says so too: ${hero.title}, ${hero.text}: ${rows.join(", ")}`,
  );
  must(hover.includes(at), `the icon names ${at}: ${hover}`);
  must(
    status.reasons.some((reason) => reason.includes(at)),
    "the history does",
  );
  must(page.text.includes(at), `the break page does: ${page.text}`);
  if (state.held.length === 0) mustEqual(health, say("health_next", momentName(LANGUAGE, next, context.now)));
  must(state.wakeAt !== null && state.wakeAt <= next, "the alarm rings for it");
  return true;
}

const days = new RandomDays(tale(everything));

describe("what comes next", () => {
  days.atTheEnd(
    "is said alike by the large line, the rows, the icon, the history, the break page and the health page",
    (machine, _besides, reach) => {
      const { state } = machine;
      const context = eased(machine);
      if (!mustSayNextAlike(state, context)) return;
      if (state.held.length === 0) reach("nothing holds");
      if (reminders(context.settings).length > 1) reach("one of several");
    },
    "nothing holds",
    "one of several",
  );

  const onceAnHour = tale(["time", "deed"]).map((day) => ({
    ...day,
    settings: { ...day.settings, promptsPerHour: 1 },
  }));
  new RandomDays(onceAnHour).atEveryStep(
    "is said alike from the moment on at which the hour is full",
    (happened, _machine, reach) => {
      const { before, state } = happened;
      const context = eased(happened);
      const isFull = ({ held }: State) => held.some(({ reason }) => reason === "hourly");
      if (!isFull(state) || isFull(before)) return;
      if (mustSayNextAlike(state, context)) reach("the hour is full");
    },
    "the hour is full",
  );

  days.atTheEnd("never comes earlier in a row than the large line says", ({ state, context }) => {
    const { hero, rows } = everythingSaid(state, context);
    const ahead = minutesIn(hero.title) ?? (hero.title === say("hero_snoozed") ? minutesIn(hero.text) : null);
    // Who stands is told for how long they have stood.
    if (ahead === null || state.position.is === "standing") return;
    for (const row of rows) {
      const soon = /^(?:in|again in) (.*?)(?: ·|$)/u.exec(row)?.[1];
      if (soon !== undefined) must((minutesIn(soon) ?? 0) >= ahead, `${hero.title} and not ${row}`);
      must(!row.startsWith(say("row_now")), `${hero.title}, and a row says "now"`);
    }
  });
});

/** `1 h 12 min` in minutes; null where it is no length of time. */
function minutesIn(text: string): number | null {
  if (text.includes(say("under_a_minute"))) return 0;
  const found = /^\D*?(?:(\d+) h)?\s?(?:(\d+) min)?$/u.exec(text);
  if (found?.[1] === undefined && found?.[2] === undefined) return null;
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}

describe("what the timetable holds back", () => {
  const wednesday = { day: 3, from: 9 * 60, until: 17 * 60 };
  const endsAtFive = { ...only("posture"), workingHoursEnabled: true, workingHours: [wednesday] };
  const atTwo = { ...wednesday, from: 14 * 60, until: 15 * 60 };
  const focusAtTwo = { ...only("posture"), focusPlanEnabled: true, focusPlan: [atTwo] };

  test.each([
    ["working hours that end", endsAtFive, "16:45", "15:00", "your working hours end then"],
    ["focus time that begins", focusAtTwo, "13:45", "12:00", "your focus time begins then"],
  ])("is promised nowhere: %s", (_which, settings, at, utc, text) => {
    const story = aDay("09:00", settings).at(at).done("posture");
    const {
      hero,
      rows,
      hover,
      status,
      page,
      health,
      plan: looked,
    } = everythingSaid(story.state, story.moment);
    const title = `Nothing before ${utc}`;
    expect(hero).toEqual({ title, text });
    expect(rows).toEqual(["30 min left · every 30 min"]);
    expect(hover).toBe(`Limber: n${title.slice(1)}`);
    expect(status).toEqual({ title, text, reasons: [] });
    expect([page.text, health]).toEqual([`${title} · ${text}`, `${title} · ${text}`]);
    expect(looked.badge.minutes).toBeNull();
  });

  test("is no reason to promise less: what comes in time is told", () => {
    const story = aDay("09:00", endsAtFive).at("16:25").done("posture");
    expect(heroWords(say, LANGUAGE, story.state, story.moment).title).toBe("30 min");
    expect(heroWords(say, LANGUAGE, story.at("16:29").state, story.moment).title).toBe("26 min");
  });

  test("is told also where what comes first is a glass, and only the position is held back", () => {
    const story = aDay("09:00", { ...endsAtFive, waterEnabled: true, waterInterval: 15, mergeWindow: 0 })
      .at("16:40")
      .done("posture")
      .drank();
    const { hero, rows } = everythingSaid(story.state, story.moment);
    expect(hero.text).toBe("until your next glass");
    expect(rows[0]).toBe("30 min left · every 30 min");
  });

  test("where nothing would come anyway, nothing is said of it", () => {
    const story = aDay("09:00", { ...endsAtFive, postureEnabled: false }).at("16:45");
    expect(heroWords(say, LANGUAGE, story.state, story.moment).title).toBe(say("hero_off"));
  });

  // At every step, for at the end of a day it is rarely near enough to hold anything back.
  days.atEveryStep(
    "what is promised comes before it",
    ({ state, context }, _machine, reach) => {
      const { next, heldSoon } = plan(state, context).title;
      if (next !== null) must(next.at < (state.plannedHold?.from ?? Infinity), `not ${next.at}`);
      if (next !== null && state.plannedHold !== null) reach("promised");
      if (heldSoon !== null) reach("held back");
    },
    "promised",
    "held back",
  );
});

describe("of several holds", () => {
  days.atTheEnd(
    "the popup, the icon, its hover text, the history and the health page name the same one",
    ({ state, context }, _besides, reach) => {
      if (state.held.length === 0) return;
      const { hero, hover, status, health, quiet, plan: looked } = everythingSaid(state, context);
      const leading = looked.title.hold;
      must(leading !== null && state.held.some(({ reason }) => reason === leading.reason), "one leads");
      if (leading === null) return;
      if (leading.reason !== "hourly") mustEqual(hero.title, holdName(say, leading.reason));
      mustEqual([status.title, status.text], [hero.title, hero.text]);
      mustEqual(quiet.found, leading.reason);
      const style = holdKinds[leading.reason].icon;
      mustEqual(looked.icon.style, style === "plain" && state.easy?.stage === "easy" ? "quiet" : style);
      const line = holdLine(say, LANGUAGE, leading, [], context.now);
      must(hover.includes(line), `${hover} says ${line}`);
      mustEqual(health, line);
      if (state.held.length > 1) reach("several");
    },
    "several",
  );

  test("who has paused in a break is on a break, in every place", () => {
    const story = aDay("09:00").at("09:05").start("posture").later(1).pause("untilEnded");
    const { hero, hover, health, quiet, plan: looked } = everythingSaid(story.state, story.moment);
    expect([looked.title.hold?.reason, looked.icon.style]).toEqual(["break", "plain"]);
    expect([hero.title, quiet.found]).toEqual(["On a break", "break"]);
    expect([hover, health, quiet.text].filter((words) => !words.includes("On a break until"))).toEqual([]);
  });
});

describe("what is due", () => {
  days.atTheEnd(
    "is led by the same reminder in the notification, the popup, the icon and the history",
    (machine, _besides, reach) => {
      const { plan: looked, hero } = everythingSaid(machine.state, eased(machine));
      const { notice, title } = looked;
      if (notice === null) return;
      const [first] = notice.members;
      mustEqual(title.due[0], first);
      if (first?.kind === "own") mustEqual(hero.title, nameOf(say, first));
      else if (first !== undefined) mustEqual(hero.title, say(`hero_due_${first.kind}`));
      must(noticeWords(say, notice).title !== "", "the notification has a title");
      if (notice.members.length > 1) reach("several");
    },
    "several",
  );

  test("is the glass that the notification asks for, also when the position it brought along is due by now", () => {
    const story = aDay("09:00", { ...only("posture", "water"), postureInterval: 32, mergeWindow: 5 });
    story.at("09:33");
    expect(story.plan.notice?.members[0]?.kind).toBe("water");
    expect(story.plan.title.due.map(({ kind }) => kind)).toEqual(["water", "posture"]);
    expect(heroWords(say, LANGUAGE, story.state, story.moment).title).toBe("Time for a drink");
  });
});

describe("the large line", () => {
  const says = (story: Story) => heroWords(say, LANGUAGE, story.state, story.moment);

  test("names the glass in eight minutes, and not the change of position in thirty", () => {
    expect(says(aDay("09:00").at("09:22").done("posture"))).toEqual({
      title: "8 min",
      text: "until your next glass",
    });
  });

  test("names the glass in two minutes before what is snoozed for five", () => {
    const story = aDay("09:00", { waterInterval: 32, mergeWindow: 0 }).at("09:28").done("posture").drank();
    expect(says(story.at("09:58").snooze(5))).toEqual({ title: "2 min", text: "until your next glass" });
  });

  test("counts with a row to the end of the hourly limit, and the icon names that time", () => {
    const story = aDay("09:00", { ...only("posture"), promptsPerHour: 1 })
      .at("09:30")
      .done("posture");
    const { hero, rows, hover } = everythingSaid(story.state, story.moment);
    expect([hero.title, rows[0]]).toEqual(["1 h", "in 1 h · every 30 min"]);
    expect(hover).toContain(`Next: change position at ${timeOfDay(LANGUAGE, story.moment.now + HOUR)}`);
  });
});
