import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import type { ExerciseId } from "../../src/exercises/exercise.ts";

const EXERCISES: readonly ExerciseId[] = [
  "seated-twist",
  "hip-sway",
  "easy-walk",
  "neck-side-bend",
  "seated-cat-cow",
  "shoulder-blade-squeeze",
];

/** Numbers from 0 to 1 that look random, and are the same for the same day. */
function dice(day: number): () => number {
  let last = (day * 7_919 + 12_345) % 2_147_483_647;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

/**
 * A day at a desk as people have them, from nine in the morning: an hour and a half at a stretch now and then, a call, a
 * lunch, some breaks and some that were put off, glasses, a stretch with exercises.
 * @param number which of the days it is: each is another one
 */
export function plausibleDay(nine: Instant, number: number): DayRecord[] {
  const roll = dice(number);
  const records: DayRecord[] = [];
  let at = nine + Math.round(roll() * 40) * MINUTE;
  const evening = nine + (7.5 + roll()) * HOUR;
  const lunch = nine + (3 + roll()) * HOUR;
  let eaten = false;
  while (at < evening) {
    const prompt = `posture@${at}`;
    const length = (15 + Math.round(roll() ** 2 * 40)) * MINUTE;
    const stands = number % 3 === 0 && roll() < 0.25;
    records.push({ kind: stands ? "stood" : "sat", from: at, until: at + length });
    at += length;
    if (roll() < 0.5) records.push({ kind: "drank", at: at - 5 * MINUTE, ml: 200 });
    if (at > lunch && !eaten) {
      eaten = true;
      records.push({ kind: "rested", from: at, until: at + 40 * MINUTE });
      at += 40 * MINUTE;
    } else if (roll() < 0.25) {
      const reason = roll() < 0.5 ? "call" : "quiet";
      records.push({ kind: "held", from: at, until: at + 25 * MINUTE, reason, members: ["posture"] });
    } else {
      const stretches = roll() < 0.3;
      const members = [stretches ? "stretch" : "posture"];
      const answer = roll() < 0.8 ? "started" : roll() < 0.5 ? "snoozed" : "skipped";
      records.push(
        { kind: "prompted", at, prompt, members },
        { kind: "answered", at: at + MINUTE, prompt, members, answer },
      );
      if (answer !== "started") continue;
      const parts = [0, 1, 2].map((place) => ({
        exercise: EXERCISES[Math.floor(roll() * EXERCISES.length)] ?? "easy-walk",
        outcome: place === 2 && roll() < 0.3 ? ("skipped" as const) : ("taken" as const),
        seconds: 40,
      }));
      records.push({
        kind: "break",
        from: at + MINUTE,
        until: at + 4 * MINUTE,
        members,
        outcome: "taken",
        ...(stretches && { routine: "desk" as const, parts }),
      });
      at += 4 * MINUTE;
    }
  }
  return records;
}

/**
 * Such days as they are stored, before a date: working days, without some weeks of holidays.
 * @param startOf the ninth hour of a date
 */
export function plausibleDays(
  today: string,
  count: number,
  nineOf: (day: string) => Instant,
): Record<string, DayRecord[]> {
  const days: Record<string, DayRecord[]> = {};
  for (let number = 1; number <= count; number += 1) {
    const date = new Date(Date.parse(today) - number * 24 * HOUR);
    const isOff = date.getUTCDay() % 6 === 0 ? number % 5 !== 0 : number % 97 > 90;
    const day = date.toISOString().slice(0, 10);
    if (!isOff) days[`day:${day}`] = plausibleDay(nineOf(day), number);
  }
  return days;
}
