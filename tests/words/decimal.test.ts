import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { decimal } from "../../src/words/decimal.ts";
import { english } from "../support/english.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

/** Every language of two or three letters that this runtime knows. */
const languages = Intl.NumberFormat.supportedLocalesOf(
  LETTERS.flatMap((one) => LETTERS.flatMap((two) => [one + two, ...LETTERS.map((last) => one + two + last)])),
);

/** Some whose digits depend on place or script. */
const places = ["ar-EG", "ar-MA", "en-GB", "en-IN", "de-CH", "ff-Adlm", "hi-IN", "ks-Deva", "pa-PK", "pa-IN"];
const others = [
  "en-EG-u-nu-arab",
  "hi-u-hc-h23-nu-deva",
  "sd-Deva",
  "th-TH",
  "ur-IN",
  "ur-PK",
  "uz-AF",
  "uz-UZ",
  "zh-TW",
];

const written = (language: string, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(language, { useGrouping: false, ...options });

describe("a number in a sentence", () => {
  test("has the digits of each language that there is", () => {
    expect(languages.length).toBeGreaterThan(200);
    const wrong = [...languages, ...places, ...others].filter(
      (language) => decimal(language, 1_234_567_890) !== written(language).format(1_234_567_890),
    );
    expect(wrong).toEqual([]);
  });

  test("is written as the language writes it, whole or not, below zero or not", () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.constantFrom("en", "de", "ar-EG", "fa", "mr"), numbers, (language, number) => {
        fc.pre(!Object.is(number, -0));
        expect(decimal(language, number)).toBe(written(language).format(number));
      }),
    );
  });

  test("is filled up with the language's own zeros", () => {
    for (const language of ["en", "ar-EG", "bn"]) {
      const format = written(language, { minimumIntegerDigits: 2 });
      expect(decimal(language, 5, 2)).toBe(format.format(5));
      expect(decimal(language, 45, 2)).toBe(format.format(45));
    }
  });

  test("keeps nobody waiting for a number format where it is whole and the digits are 0 to 9", () => {
    const formats = vi.spyOn(Intl, "NumberFormat").mockImplementation(() => {
      throw new Error("a number format");
    });
    expect(english("hours_minutes", 1, 12)).toBe("1 h 12 min");
    expect(formats).not.toHaveBeenCalled();
    expect(() => decimal("is", 0.5)).toThrow("a number format");
    formats.mockRestore();
  });
});
