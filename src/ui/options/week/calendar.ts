/** The days as a country's calendars have them: all seven in order, and those on which most people work. */
export interface Calendar {
  days: readonly number[];
  weekdays: readonly number[];
}

interface WeekInfo {
  firstDay: number;
  weekend: readonly number[];
}

const ISO_WEEK: WeekInfo = { firstDay: 1, weekend: [6, 7] };

export function calendarOf(place: string): Calendar {
  const { firstDay, weekend } = weekInfo(place);
  const days = Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1);
  return { days, weekdays: days.filter((day) => !weekend.includes(day)) };
}

/** A week begins as it does where the person lives, whatever language our words are in. */
export function localCalendar(): Calendar {
  return calendarOf(navigator.language);
}

/** Some browsers have it as a method, some as a property, some not at all. */
function weekInfo(place: string): WeekInfo {
  const locale = new Intl.Locale(place) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? ISO_WEEK;
}
