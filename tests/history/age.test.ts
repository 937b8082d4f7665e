import { describe, expect, test } from "vitest";
import { isOutdated, outdatedDays, possibleDays, roomMakers } from "../../src/history/age.ts";

const TODAY = "2026-11-23";
const all = possibleDays(TODAY);

describe("days that are too old", () => {
  test("are those before the last 400, a month at a time, the oldest first", () => {
    expect(outdatedDays(all, TODAY)).toHaveLength(31);
    expect(outdatedDays(all, TODAY)[0]).toBe("2025-09-18");
    expect(outdatedDays(all, TODAY).at(-1)).toBe("2025-10-18");
    expect(outdatedDays(["2025-10-19", "2025-10-18"], TODAY)).toEqual(["2025-10-18"]);
    const years = Array.from({ length: 12 }, (_, month) => `2019-${String(month + 1).padStart(2, "0")}-01`);
    expect(outdatedDays([...all, ...years], TODAY)).toEqual([
      ...years,
      ...outdatedDays(all, TODAY).slice(0, 19),
    ]);
  });

  test("are the same where they are looked at again, and none as of an earlier day", () => {
    for (const day of outdatedDays(all, TODAY)) expect(isOutdated(day, TODAY)).toBe(true);
    expect(isOutdated("2025-10-19", TODAY)).toBe(false);
    expect(outdatedDays(all, "2025-11-23")).toEqual([]);
  });
});

test("days make room oldest first, and the last thirty after all others", () => {
  const { older, recent } = roomMakers(all, TODAY);
  expect([...older, ...recent]).toEqual(all.toSorted());
  expect(older.at(-1)).toBe("2026-10-23");
  expect(recent[0]).toBe("2026-10-24");
});
