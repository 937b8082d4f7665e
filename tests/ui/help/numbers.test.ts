import { describe, expect, test } from "vitest";
import { regions } from "../../../src/settings/fields.ts";
import { likelyPlace, numbers } from "../../../src/ui/help/numbers.ts";

describe("the region is the one of the browser's language", () => {
  test.each([
    ["en-GB", "unitedKingdom"],
    ["cy", "unitedKingdom"],
    ["en-US", "northAmerica"],
    ["fr-CA", "northAmerica"],
    ["es-PR", "northAmerica"],
    ["en-AU", "australia"],
    ["en-NZ", "newZealand"],
    ["mi", "newZealand"],
    ["en-IN", "india"],
    ["hi", "india"],
    ["ja", "japan"],
    ["ja-JP", "japan"],
    ["de", "europe"],
    ["de-CH", "europe"],
    ["en-IE", "europe"],
    ["nb-NO", "europe"],
    ["sv", "europe"],
    ["pt-PT", "europe"],
    ["pt-BR", "elsewhere"],
    ["es-MX", "elsewhere"],
    ["es-419", "elsewhere"],
    ["zh-Hans-CN", "elsewhere"],
    ["ru", "elsewhere"],
  ])("%s: %s", (language, place) => {
    expect(likelyPlace([language], "UTC")).toBe(place);
  });

  test("the first that names one counts", () => {
    expect(likelyPlace(["en", "en-NZ", "de-DE"], "UTC")).toBe("newZealand");
    expect(likelyPlace(["ja", "en-US"], "UTC")).toBe("japan");
  });

  test("a language of many continents alone says nothing, and nor does nonsense", () => {
    for (const language of ["en", "fr", "es", "pt", "", "x", "not a language", "__proto__"])
      expect(likelyPlace([language], "UTC")).toBe("elsewhere");
    expect(likelyPlace([], "Europe/Berlin")).toBe("elsewhere");
  });
});

describe("no number is better than a wrong one", () => {
  test.each([
    ["en-US", "Europe/Berlin"],
    ["en-US", "Asia/Kolkata"],
    ["en-GB", "Europe/Madrid"],
    ["en-GB", "Australia/Sydney"],
    ["de-DE", "America/New_York"],
    ["en-AU", "Pacific/Auckland"],
    ["ja", "Europe/Paris"],
    ["en-US", "Pacific/Auckland"],
    ["en-US", "America/Sao_Paulo"],
    ["en-US", "America/Bogota"],
    ["en-US", "America/Mexico_City"],
    ["en-US", "America/Argentina/Buenos_Aires"],
    ["en-CA", "America/Santiago"],
    ["en-US", "Pacific/Fiji"],
  ])("%s in %s: nobody knows", (language, zone) => {
    expect(likelyPlace([language], zone)).toBe("elsewhere");
  });

  test.each([
    ["en-US", "America/Los_Angeles", "northAmerica"],
    ["en-US", "Pacific/Honolulu", "northAmerica"],
    ["en-US", "America/Indiana/Knox", "northAmerica"],
    ["fr-CA", "America/Toronto", "northAmerica"],
    ["es-PR", "America/Puerto_Rico", "northAmerica"],
    ["en-GB", "Europe/London", "unitedKingdom"],
    ["de-AT", "Europe/Vienna", "europe"],
    ["pt-PT", "Atlantic/Azores", "europe"],
    ["tr", "Europe/Istanbul", "europe"],
    ["en-AU", "Australia/Perth", "australia"],
    ["en-NZ", "Pacific/Auckland", "newZealand"],
    ["hi-IN", "Asia/Calcutta", "india"],
    ["ja-JP", "Asia/Tokyo", "japan"],
    ["en-US", "Etc/GMT+5", "northAmerica"],
  ])("%s in %s: %s", (language, zone, place) => {
    expect(likelyPlace([language], zone)).toBe(place);
  });
});

test("every region that can be chosen has its numbers, and only numbers", () => {
  expect(Object.keys(numbers).toSorted()).toEqual(
    regions.filter((region) => region !== "automatic").toSorted(),
  );
  for (const { emergency, advice } of Object.values(numbers)) {
    for (const number of emergency) expect(number).toMatch(/^\d{3}$/);
    if (advice) expect(advice.number).toMatch(/^[\d ]+$/);
  }
  expect(numbers.elsewhere).toEqual({ emergency: [] });
});
