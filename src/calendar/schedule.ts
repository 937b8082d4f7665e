import { dayOf, nextDayStart, startOfDay, type Day } from "./day.ts";
import type { Instant } from "./time.ts";
import { allWeek, spellAt, type Spell, type WeekRange } from "./week.ts";

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

/** Where a moment lies in the timetable of someone who is in a time zone, an IANA name. */
export function scheduleAt(moment: Instant, zone: string, timetable: Timetable): Schedule {
  const { dayStart } = timetable;
  const day = dayOf(moment, zone, dayStart);
  return {
    day,
    dayStarts: startOfDay(day, zone, dayStart),
    dayEnds: nextDayStart(moment, zone, dayStart),
    workingHours: workAt(moment, zone, timetable),
    focus: focusAt(moment, zone, timetable),
  };
}

/** Someone without any working hours is asked at all times, but for days off. */
function workAt(moment: Instant, zone: string, timetable: Timetable): Spell | null {
  const { workingHoursEnabled, workingHours, daysOff } = timetable;
  if (!workingHoursEnabled || (workingHours.length === 0 && daysOff.length === 0)) return null;
  return spellAt(moment, zone, workingHours.length === 0 ? allWeek : workingHours, daysOff);
}

function focusAt(moment: Instant, zone: string, { focusPlanEnabled, focusPlan }: Timetable): Spell | null {
  return focusPlanEnabled && focusPlan.length > 0 ? spellAt(moment, zone, focusPlan) : null;
}
