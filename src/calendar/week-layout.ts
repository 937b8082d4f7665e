/** The days as a country's calendars have them: all seven in order, and those on which most people work. */
export interface Calendar {
  days: readonly number[];
  weekdays: readonly number[];
}

interface WeekInfo {
  firstDay: number;
  weekend: readonly number[];
}

/** What a person may choose for the beginning of their week; `automatic`: the day of their region. */
export const weekStarts = ["automatic", "monday", "sunday", "saturday"] as const;
export type WeekStart = (typeof weekStarts)[number];

const chosenDays: Record<Exclude<WeekStart, "automatic">, number> = { monday: 1, saturday: 6, sunday: 7 };

/**
 * A week as it is laid out in a region, whatever language our words are in.
 * @param region a language tag; without a region it stands for the one where most speak the language
 */
export function calendarOf(region: string, start: WeekStart = "automatic"): Calendar {
  const { firstDay, weekend } = weekInfo(region);
  const first = start === "automatic" ? firstDay : chosenDays[start];
  const days = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
  return { days, weekdays: days.filter((day) => !weekend.includes(day)) };
}

/** Some browsers have it as a method, some as a property, the oldest that Limber runs in not at all. */
function weekInfo(region: string): WeekInfo {
  const locale = new Intl.Locale(region) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? knownWeek(locale.maximize().region ?? "");
}

/** Where a week does not begin on a Monday, by the table of Unicode's CLDR 48, in the countries' codes (ISO 3166). */
const firstDays: readonly [day: number, regions: string][] = [
  [5, "MV"],
  [6, "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"],
  [
    7,
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE " +
      "PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
  ],
];

/** Where Saturday and Sunday are not the weekend. */
const weekends: readonly [days: readonly number[], regions: string][] = [
  [[5], "IR"],
  [[7], "IN UG"],
  [[4, 5], "AF"],
  [[5, 6], "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE"],
];

/** The week of a region, for browsers that do not know it. */
export function knownWeek(region: string): WeekInfo {
  const isThere = ([, regions]: readonly [unknown, string]) => regions.split(" ").includes(region);
  const [firstDay] = firstDays.find(isThere) ?? [1];
  const [weekend] = weekends.find(isThere) ?? [[6, 7]];
  return { firstDay, weekend };
}
