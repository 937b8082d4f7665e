import { clocksChangeAfter, dayAround, nextDayEnds, type Day } from "./day.ts";
import type { Instant } from "./time.ts";
import { spellAt, type Spell } from "./spell.ts";
import { allWeek, type WeekRange } from "./week.ts";

/** Where a moment lies in a person's day and week. */
export interface Schedule {
  day: Day;
  dayStarts: Instant;
  dayEnds: Instant;
  /** Null: reminders come at all hours. */
  workingHours: Spell | null;
  /** Null: there is no weekly focus time. */
  focus: Spell | null;
}

/** How a person has laid out their days and weeks. */
export interface Timetable {
  /** Minutes after local midnight at which a day begins, 0 to 720. */
  dayStart: number;
  workingHoursEnabled: boolean;
  workingHours: readonly WeekRange[];
  /** Local dates, `YYYY-MM-DD`, on which there are no working hours. */
  daysOff: readonly string[];
  focusPlanEnabled: boolean;
  focusPlan: readonly WeekRange[];
}

/** A schedule that was worked out, the timetable it belongs to, and the moments for which it holds. */
interface KeptSchedule {
  zone: string;
  timetable: Timetable;
  from: Instant;
  until: Instant;
  schedule: Schedule;
}
/** The schedules asked for last. One event needs few: for now, for the event before it, and for the time between. */
let answers: readonly KeptSchedule[] = [];
const MOST_ANSWERS = 4;

/**
 * Where a moment lies in the timetable of someone who is in a time zone, an IANA name. The calendar is slow, and an
 * event asks many times about moments close to each other: so the last answers are kept, for as long as each is true.
 */
export function scheduleAt(moment: Instant, zone: string, timetable: Timetable): Schedule {
  const known = answers.find((answer) => isAnsweredBy(answer, moment, zone, timetable));
  if (known !== undefined) return known.schedule;
  const schedule = computeSchedule(moment, zone, timetable);
  const until = staysTrueUntil(schedule, moment, zone);
  answers = [{ zone, timetable, from: moment, until, schedule }, ...answers.slice(0, MOST_ANSWERS - 1)];
  return schedule;
}

function isAnsweredBy(answer: KeptSchedule, moment: Instant, zone: string, timetable: Timetable): boolean {
  const isThen = moment >= answer.from && moment < answer.until;
  return isThen && zone === answer.zone && isSameTimetable(timetable, answer.timetable);
}

function isSameTimetable(one: Timetable, other: Timetable): boolean {
  return (
    one === other ||
    (one.dayStart === other.dayStart &&
      one.workingHoursEnabled === other.workingHoursEnabled &&
      one.workingHours === other.workingHours &&
      one.daysOff === other.daysOff &&
      one.focusPlanEnabled === other.focusPlanEnabled &&
      one.focusPlan === other.focusPlan)
  );
}

/**
 * Until the clocks change, or the date, a later moment has the same date: so the same ranges are looked at, and the
 * answer can only become another where one of them begins or ends, or the day does.
 */
function staysTrueUntil({ dayEnds, workingHours, focus }: Schedule, moment: Instant, zone: string): Instant {
  const ends = [dayEnds, workingHours?.until, focus?.until, dayAround(moment, zone, 0).ends];
  return Math.min(clocksChangeAfter(moment, zone), ...ends.map((end) => end ?? Infinity));
}

function computeSchedule(moment: Instant, zone: string, timetable: Timetable): Schedule {
  const { day, starts, ends } = dayAround(moment, zone, timetable.dayStart);
  return {
    day,
    dayStarts: starts,
    dayEnds: ends,
    workingHours: workingSpell(moment, zone, timetable),
    focus: focusAt(moment, zone, timetable),
  };
}

/** Until when somebody rests who means until tomorrow: where working hours are kept, until the work after a day's end. */
export function nextMornings(moment: Instant, zone: string, timetable: Timetable): Instant[] {
  const ends = nextDayEnds(moment, zone, timetable.dayStart);
  return [...new Set(ends.map((end) => whenWorkBegins(end, zone, timetable)))];
}

/** The first moment of work from then on; that moment itself where work goes on, or nobody knows when it will. */
function whenWorkBegins(moment: Instant, zone: string, timetable: Timetable): Instant {
  const working = workingSpell(moment, zone, timetable);
  return working === null || working.inside ? moment : (working.until ?? moment);
}

/** Someone without any working hours is asked at all times, but for days off. */
function workingSpell(moment: Instant, zone: string, timetable: Timetable): Spell | null {
  const { workingHoursEnabled, workingHours, daysOff } = timetable;
  if (!workingHoursEnabled || (workingHours.length === 0 && daysOff.length === 0)) return null;
  return spellAt(moment, zone, workingHours.length === 0 ? allWeek : workingHours, daysOff);
}

function focusAt(moment: Instant, zone: string, { focusPlanEnabled, focusPlan }: Timetable): Spell | null {
  return focusPlanEnabled && focusPlan.length > 0 ? spellAt(moment, zone, focusPlan) : null;
}
