import { readHistory } from "../../src/snapshot/history.ts";
import { expect, test, type Limber } from "./extension.ts";

const DAY = 24 * 60 * 60_000;

/** The worker's clock says something else from now on, until it is set to 0 again. */
async function setClock(limber: Limber, ahead: number): Promise<void> {
  await limber.worker().evaluate((by) => {
    const clock = globalThis as unknown as { rightly?: () => number };
    const rightly = (clock.rightly ??= Date.now.bind(Date));
    Date.now = () => rightly() + by;
  }, ahead);
  await limber.send({ command: "refresh" });
}

for (const [wrong, ahead] of [
  ["a day ahead", DAY],
  ["a year ahead", 365 * DAY],
  ["three days back", -3 * DAY],
] as const) {
  test(`a clock that is ${wrong} for a minute takes nothing of today, and leaves nothing elsewhere`, async ({
    limber,
  }) => {
    const at = Date.now();
    for (const glass of [1, 2, 3, 4]) await limber.send({ command: "drank", at: at - glass * 60_000 });
    const before = await limber.state();
    const records = readHistory(await limber.stored(`day:${before.day}`)).records;

    await setClock(limber, ahead);
    const between = await limber.state();
    expect(between.day).not.toBe(before.day);
    await limber.send({ command: "drank", at: Date.now() + ahead });
    await setClock(limber, 0);

    const after = await limber.state();
    expect(after.day).toBe(before.day);
    expect(after.glasses.slice(0, 4)).toEqual(before.glasses);
    expect(after.glasses).toHaveLength(5);
    expect(Math.abs((after.glasses[4]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(after.desk).toEqual(before.desk);
    const told = readHistory(await limber.stored(`day:${before.day}`)).records;
    expect(told.slice(0, records.length)).toEqual(records);
    expect(told.filter(({ kind }) => kind === "drank")).toHaveLength(5);
    expect(readHistory(await limber.stored(`day:${between.day}`)).records).toEqual([]);
  });
}
