import { describe, expect, test, vi } from "vitest";
import { clockWords, momentName, timeOfDay } from "../../src/words/amounts.ts";
import { dateName } from "../../src/words/days.ts";
import { decimal } from "../../src/words/decimal.ts";
import { localeOf, regionOf, voiceLanguage } from "../../src/words/locale.ts";
import { sayFrom } from "../../src/words/say.ts";
import { hourName, weekdayName } from "../../src/words/week.ts";

const DAY = "2026-11-23";
const AFTERNOON = 14 * 60 + 5;

/** A day, a time and a number as somebody reads them among English words. */
function read(region: string, clock: "automatic" | "twelve" | "twentyFour" = "automatic"): string {
  const locale = localeOf("en", region, clock);
  const parts = [dateName(locale, DAY), clockWords(locale, AFTERNOON), decimal(locale, 2.5)];
  return parts.join(" | ").replaceAll("\u202f", " ");
}

describe("among English words, days and months have English names, and all else is as the region has it", () => {
  test.each([
    ["en-US", "Monday, November 23 | 2:05 PM | 2.5"],
    ["en-GB", "Monday 23 November | 14:05 | 2.5"],
    ["de", "Monday, 23 November | 14:05 | 2,5"],
    ["de-AT", "Monday, 23 November | 14:05 | 2,5"],
    ["fr", "Monday, 23 November | 14:05 | 2,5"],
    ["fr-CA", "Monday, November 23 | 14:05 | 2.5"],
    ["pt-BR", "Monday, 23 November | 14:05 | 2,5"],
    ["es-MX", "Monday, 23 November | 2:05 pm | 2.5"],
    ["ja", "Monday, November 23 | 14:05 | 2.5"],
    ["he", "Monday, 23 November | 14:05 | 2.5"],
    ["hi", "Monday, 23 November | 2:05 pm | 2.5"],
    ["ar-EG", "Monday, ٢٣ November | ٢:٠٥ pm | ٢٫٥"],
    ["fa", "Monday, ۲۳ November | ۱۴:۰۵ | ۲٫۵"],
  ])("%s: %s", (region, expected) => expect(read(region)).toBe(expected));
});

describe("an English browser in a region of another language keeps to the region", () => {
  test.each([
    ["en-DE", "Monday, 23 November | 14:05 | 2,5"],
    ["en-SE", "Monday, 23 November | 14:05 | 2,5"],
    // `Intl` knows no English of Brazil or of Egypt.
    ["en-BR", "Monday, 23 November | 14:05 | 2,5"],
    ["en-EG", "Monday, 23 November | 2:05 pm | 2.5"],
  ])("%s: %s", (region, expected) => expect(read(region)).toBe(expected));
});

describe("the clock that a person has chosen is the one they see, wherever they are", () => {
  test.each(["en-US", "en-GB", "de", "fr-CA", "ja", "ko", "hi", "he", "pt-BR", "en-DE", "en-BR"])(
    "%s",
    (region) => {
      expect(read(region, "twelve")).toMatch(/ \| 2:05 (?:am|pm|a\.m\.|p\.m\.) \| /iu);
      expect(read(region, "twentyFour")).toContain(" | 14:05 | ");
    },
  );

  test("and midnight and noon are called as it calls them", () => {
    const [twelve, twentyFour] = [localeOf("en", "ja", "twelve"), localeOf("en", "en-US", "twentyFour")];
    expect([0, 12].map((hour) => hourName(twelve, hour).replace("\u00a0", " "))).toEqual(["12 AM", "12 PM"]);
    expect([0, 12, 24].map((hour) => hourName(twentyFour, hour))).toEqual(["00", "12", "00"]);
    expect(clockWords(twentyFour, 0)).toBe("00:00");
  });

  test("in other words too", () => {
    expect(clockWords(localeOf("de", "de-AT", "twelve"), AFTERNOON)).toBe("2:05 PM");
    expect(weekdayName(localeOf("de", "de-AT", "twelve"), 1)).toBe("Montag");
  });
});

test("a language of which nobody knows where it is spoken is written as our words are", () => {
  expect(localeOf("en", "tlh", "automatic")).toBe("en");
});

describe("the region is found where the browser tells of it", () => {
  test.each([
    ["Chromium in German", { ui: "de", intl: "de", preferred: "de-AT" }, "de-AT"],
    ["Chromium in Arabic, whose list has no region", { ui: "ar", intl: "ar", preferred: "ar" }, "ar"],
    ["Chromium in British English", { ui: "en-GB", intl: "en-GB", preferred: "en-GB" }, "en-GB"],
    [
      "Chromium in British English, any English first",
      { ui: "en-GB", intl: "en-GB", preferred: "en" },
      "en-GB",
    ],
    ["Chromium in Taiwan, any Chinese first", { ui: "zh-TW", intl: "zh-TW", preferred: "zh" }, "zh-TW"],
    ["Chromium as it came, any German first", { ui: "en-US", intl: "en-US", preferred: "de" }, "de"],
    ["Chromium as it came, German sites first", { ui: "en-US", intl: "en-US", preferred: "de-CH" }, "de-CH"],
    ["Chromium in German, American sites first", { ui: "de", intl: "de", preferred: "en-US" }, "de"],
    ["Firefox in English on a Swedish system", { ui: "en-US", intl: "en-SE", preferred: "en-US" }, "en-SE"],
    ["Firefox with the system's formats", { ui: "en-US", intl: "de-DE", preferred: "en-US" }, "de-DE"],
    ["a list with what is no language", { ui: "en-US", intl: "en-US", preferred: "en_US!" }, "en-US"],
    ["no list", { ui: "fr", intl: "fr", preferred: undefined }, "fr"],
  ])("%s", (_name, languages, expected) => expect(regionOf(languages)).toBe(expected));
});

test("a voice has the accent of the region where our words are in its language", () => {
  expect(voiceLanguage("en", "en-GB")).toBe("en-GB");
  expect(voiceLanguage("en", "de-AT")).toBe("en");
});

test("who changes the language while a page is open reads the next number in it", () => {
  let locale = "en-GB";
  const say = sayFrom(
    (_key, [number = ""]) => number,
    () => locale,
  );
  expect(say("minutes", 12)).toBe("12");
  locale = localeOf("en", "ar-EG", "automatic");
  expect(say("minutes", 12)).toBe("١٢");
});

test("a moment is told on the wall of the zone in which it is read, also when that has just changed", () => {
  const noon = Date.UTC(2026, 10, 23, 12);
  const { TZ } = process.env;
  try {
    process.env["TZ"] = "Europe/Berlin";
    expect(timeOfDay("en-DE", noon)).toBe("13:00");
    expect(momentName("en-DE", noon, 0)).toContain("13:00");
    process.env["TZ"] = "Asia/Tokyo";
    expect(timeOfDay("en-DE", noon)).toBe("21:00");
    expect(momentName("en-DE", noon, 0)).toContain("21:00");
  } finally {
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  }
});

test("who reads in the browser's own language waits for no format, which would first look through all languages", () => {
  const formats = [vi.spyOn(Intl, "NumberFormat"), vi.spyOn(Intl, "DateTimeFormat")];
  const region = regionOf({ ui: "en-GB", intl: "en-GB", preferred: "en-GB" });
  expect(localeOf("en", region, "automatic", "en-GB")).toBe("en-GB");
  for (const format of formats) {
    expect(format).not.toHaveBeenCalled();
    format.mockRestore();
  }
});
