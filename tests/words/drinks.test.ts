import * as fc from "fast-check";
import { expect, test } from "vitest";
import { defaults, effective, fields, type Settings } from "../../src/settings/fields.ts";
import { asEntered } from "../../src/ui/options/field/measured.ts";
import { meantBy, readInput, stepFrom } from "../../src/settings/typed.ts";
import { drinkSizes } from "../../src/words/drink-sizes.ts";
import { drinkAmount, drinkUnitOf } from "../../src/words/drinks.ts";
import { localeOf } from "../../src/words/locale.ts";
import { english } from "../support/english.ts";
import { runs } from "../support/property.ts";

const said = (ml: number, some: Partial<Settings> = {}, language = "en-GB") =>
  drinkAmount(english, language, ml, effective(some));

test("amounts are said in the region's measure, or in the one that was chosen", () => {
  expect(["en-US", "en-US-u-hc-h23", "es-US"].map((tag) => drinkUnitOf(tag, defaults))).toEqual(
    Array(3).fill("usOunces"),
  );
  expect(["en", "en-GB", "de-DE", "en-CA"].map((tag) => drinkUnitOf(tag, defaults))).toEqual(
    Array(4).fill("millilitres"),
  );
  expect(said(200)).toBe("200 ml");
  expect(said(237, {}, "en-US")).toBe("8 fl oz");
  expect(said(200, { waterUnit: "millilitres" }, "en-US")).toBe("200 ml");
  expect(said(284, { waterUnit: "imperialOunces" })).toBe("10 imp fl oz");
  expect(said(200, { waterUnit: "glasses" })).toBe("1 glass");
  expect(said(300, { waterUnit: "glasses" })).toBe("1.5 glasses");
  expect(said(100, { waterUnit: "glasses" })).toBe("0.5 glasses");
});

test("ounces are said where the region has them, and not where another one only borrows how dates are written", () => {
  const unitIn = (region: string) => drinkUnitOf(localeOf("en", region, "automatic"), defaults);
  expect(unitIn("en-US")).toBe("usOunces");
  for (const region of ["zh-CN", "zh-TW", "ko-KR", "ja-JP", "ja", "de-DE", "en-CA", "fa-IR"]) {
    expect(unitIn(region), region).toBe("millilitres");
  }
});

test("a size of which another is said alike is offered once, the usual one", () => {
  const offered = (some: Partial<Settings>) =>
    drinkSizes(english, "en-US", effective(some)).map(({ ml, amount }) => [ml, amount]);
  expect(offered({ waterGlass: 200, waterSmall: 100, waterLarge: 207 })).toEqual([
    [100, "3.5 fl oz"],
    [200, "7 fl oz"],
  ]);
  expect(offered({ waterGlass: 473, waterSmall: 237, waterLarge: 237 })).toEqual([
    [237, "8 fl oz"],
    [473, "16 fl oz"],
  ]);
});

const sizes = ["waterGlass", "waterSmall", "waterLarge"] as const;
const units = ["usOunces", "imperialOunces"] as const;

test("each half ounce that can be entered is kept within the range, and comes back as it was entered", () => {
  for (const name of sizes) {
    for (const waterUnit of units) {
      const settings = effective({ waterUnit });
      const { field, toKept } = asEntered(fields[name], settings[name], "en-GB", settings);
      if (field.kind !== "number") throw new Error("A size is a number.");
      for (let ounces = field.min; ounces <= field.max; ounces = stepFrom(field, ounces, 1)) {
        const ml = Number(toKept(ounces));
        expect(Number.isInteger(ml)).toBe(true);
        expect(ml).toBeGreaterThanOrEqual(fields[name].min);
        expect(ml).toBeLessThanOrEqual(fields[name].max);
        expect(asEntered(fields[name], ml, "en-GB", settings).value).toBe(ounces);
        if (ounces === field.max) break;
      }
    }
  }
  const { field } = asEntered(fields.waterGlass, 200, "en-US", defaults);
  expect(field).toMatchObject({ min: 3.5, max: 17, step: 0.5, unit: "usOunces" });
});

test("what is typed between two half ounces means the nearer one, and is shown as that", () => {
  const { field } = asEntered(fields.waterGlass, 200, "en-US", defaults);
  if (field.kind !== "number") throw new Error("A size is a number.");
  const meant = (typed: string) => meantBy(field, readInput(field, typed));
  expect(["6.9", "6,7", "7.24", "3.1", "x"].map(meant)).toEqual([7, 6.5, 7, 3, null]);
  expect(meantBy(fields.waterGlass, readInput(fields.waterGlass, "201"))).toBe(201);
  // A step leads from what was typed.
  expect(stepFrom(field, Number(readInput(field, "6.9")), 1)).toBe(7);
});

test("what lies beyond the range stays beyond it, so that it is refused", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.double({ min: -50, max: 200, noNaN: true }),
      (waterUnit, ounces) => {
        const settings = effective({ waterUnit });
        const { field, toKept } = asEntered(fields.waterGlass, 200, "en-GB", settings);
        if (field.kind !== "number") throw new Error("A size is a number.");
        const ml = Number(toKept(ounces));
        const isWithin = ml >= fields.waterGlass.min && ml <= fields.waterGlass.max;
        if (ounces >= field.min && ounces <= field.max) expect(isWithin).toBe(true);
        else expect(isWithin).toBe(false);
      },
    ),
    runs(),
  );
});

test("who wants glasses only is asked in the region's measure how much they hold", () => {
  const settings = effective({ waterUnit: "glasses" });
  expect(asEntered(fields.waterGlass, 200, "en-GB", settings).field).toMatchObject({ unit: "ml" });
  expect(asEntered(fields.waterGlass, 237, "en-US", settings)).toMatchObject({ value: 8 });
});
