import { describe, expect, test } from "vitest";
import { fit, storedKey } from "../../src/syncing/account.ts";

const item = (length: number) => ({ at: 1, value: "x".repeat(length) });
const many = (count: number, length: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`one${index}`, item(length)]));

describe("of what is to be written", () => {
  test("an item of more than 8,192 bytes stays here, and what is smaller goes", () => {
    expect(fit({}, { large: item(8_192), small: item(10) })).toEqual({
      fits: { [storedKey("small")]: item(10) },
      left: 1,
    });
    expect(fit({}, { wide: { at: 1, value: "ß".repeat(4_100) } }).left).toBe(1);
  });

  test("no more goes than 512 items, with the reports of some computers", () => {
    const { fits, left } = fit({}, many(600, 1));
    expect(Object.keys(fits)).toHaveLength(500);
    expect(left).toBe(100);
  });

  test("no more goes than 102,400 bytes, and what others have there counts", () => {
    const { fits } = fit({ theirs: "x".repeat(8_000) }, many(20, 8_000));
    expect(JSON.stringify(fits).length).toBeLessThan(94_400);
    expect(Object.keys(fits)).toHaveLength(11);
  });

  test("what is there already can always become smaller, as by being taken away", () => {
    const full = Object.fromEntries(
      Object.entries(many(600, 160)).map(([key, one]) => [storedKey(key), one]),
    );
    expect(fit(full, { one1: { at: 2 } })).toEqual({ fits: { [storedKey("one1")]: { at: 2 } }, left: 0 });
  });
});
