import { max, mean, sum } from "d3-array";
import type { Day } from "../calendar/day.ts";
import type { Ms } from "../calendar/time.ts";
import type { Answer } from "../domain/model/record.ts";
import type { HoldReason } from "../domain/model/hold.ts";
import type { BodyArea, ExerciseId } from "../exercises/exercise.ts";
import { addCounts } from "./summary.ts";
import type { Figures } from "./figures.ts";
import { weekdayOf } from "./period.ts";

/** The figures of each day of which something is known. */
export type FiguresByDay = ReadonlyMap<Day, Figures>;

/** What some days come to. Only days with time at the desk are counted, so that an average is that of a day at work. */
export interface LookBack {
  days: number;
  sat: Ms;
  stood: Ms;
  /** Of the longest bout; null: no bout of these days is known. */
  longest: Ms | null;
  longestOn: Day | null;
  hours: number;
  changed: number;
  breaks: number;
  exercises: number;
  glasses: number;
  prompts: number;
  answers: Partial<Record<Answer, number>>;
  held: Partial<Record<HoldReason, Ms>>;
}

/** What these days come to, in whatever order they are named. */
export function lookBack(figures: FiguresByDay, days: readonly Day[]): LookBack {
  const known = days.flatMap((day) => {
    const found = figures.get(day);
    return found === undefined ? [] : [{ day, ...found }];
  });
  const bouts = known.flatMap(({ bouts: one }) => (one === null ? [] : [one]));
  const longest = max(bouts, (one) => one.longest) ?? 0;
  const total = (number: (one: Figures) => number) => sum(known, number);
  return {
    days: known.filter(({ sat, stood }) => sat + stood > 0).length,
    sat: total(({ sat }) => sat),
    stood: total(({ stood }) => stood),
    longest: longest > 0 ? longest : null,
    longestOn: known.find(({ bouts: one }) => longest > 0 && one?.longest === longest)?.day ?? null,
    hours: sum(bouts, (one) => one.hours),
    changed: sum(bouts, (one) => one.changed),
    breaks: total(({ breaks }) => breaks),
    exercises: total(({ exercises }) => exercises),
    glasses: total(({ glasses }) => glasses),
    prompts: total(({ prompts }) => prompts),
    answers: known.reduce<LookBack["answers"]>((all, { answers }) => addCounts(all, answers), {}),
    held: known.reduce<LookBack["held"]>((all, { held }) => addCounts(all, held), {}),
  };
}

/** One hour of one day of the week: how many minutes one position had lasted by its end, on average of its days. */
export interface HourCell {
  weekday: number;
  hour: number;
  /** 0: nobody was at the desk. */
  minutes: number;
  /** Of how many days it is the average. */
  days: number;
}

/** Hours that are shown in any case, so that a single morning looks like a part of a day. */
const USUAL_HOURS = [9, 17] as const;

/**
 * When in the day one position lasts long: a row for each day of the week, in the order of `week`, with as many hours
 * as any of them needs.
 */
export function hoursOfWeek(
  figures: FiguresByDay,
  days: readonly Day[],
  week: readonly number[],
): HourCell[][] {
  const reaches = days.flatMap((day) => {
    const reach = figures.get(day)?.bouts?.reach;
    return reach === undefined ? [] : [{ weekday: weekdayOf(day), reach }];
  });
  const isUsed = (hour: number) => reaches.some(({ reach }) => (reach[hour] ?? 0) > 0);
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter(isUsed);
  const first = Math.min(USUAL_HOURS[0], ...used);
  const last = Math.max(USUAL_HOURS[1], ...used);
  return week.map((weekday) =>
    Array.from({ length: last - first + 1 }, (_, place) => {
      const hour = first + place;
      const lasted = reaches
        .filter((one) => one.weekday === weekday)
        .map(({ reach }) => reach[hour] ?? 0)
        .filter((minutes) => minutes > 0);
      return { weekday, hour, minutes: Math.round(mean(lasted) ?? 0), days: lasted.length };
    }),
  );
}

/** What was done of one exercise, and of how many. */
export interface DoneExercise {
  id: ExerciseId;
  times: number;
}

/** The exercises of one part of the body, those done most often first. */
export interface DoneArea {
  area: BodyArea;
  times: number;
  exercises: DoneExercise[];
}

/**
 * What was done how often, by part of the body: those done most often first. An exercise stands under the part that it
 * is about most, so that nothing is counted twice.
 * @param areaOf the part that an exercise is about most
 */
export function exercisesByArea(
  figures: FiguresByDay,
  days: readonly Day[],
  areaOf: (id: ExerciseId) => BodyArea,
): DoneArea[] {
  let done: Figures["done"] = {};
  for (const day of days) done = addCounts(done, figures.get(day)?.done ?? {});
  const areas = new Map<BodyArea, DoneExercise[]>();
  for (const [id, times] of Object.entries(done) as [ExerciseId, number][]) {
    const area = areaOf(id);
    areas.set(area, [...(areas.get(area) ?? []), { id, times }]);
  }
  return [...areas]
    .map(([area, exercises]) => ({
      area,
      times: sum(exercises, ({ times }) => times),
      exercises: exercises.toSorted((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)),
    }))
    .toSorted((a, b) => b.times - a.times || (a.area < b.area ? -1 : 1));
}
