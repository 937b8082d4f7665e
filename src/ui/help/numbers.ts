import type { Region } from "../../settings/fields.ts";

/** A region whose numbers are known, or `elsewhere`. */
export type KnownRegion = Exclude<Region, "automatic">;

export interface Numbers {
  /** Any of them reaches an ambulance. None: nobody here can know which does. */
  emergency: readonly string[];
  /** A line that gives advice day and night. Its name is its own in every language. */
  advice?: { name: string; number: string };
}

/**
 * Where to check them: 112, directive (EU) 2018/1972 art. 109, and vugd.gov.lv for the states outside the EU;
 * UK, 999 and 112, nhs.uk, nhs24.scot, 111.wales.nhs.uk (Northern Ireland has no 111); 911, fcc.gov and crtc.gc.ca;
 * Australia, triplezero.gov.au, healthdirect.gov.au (to be called 1800 Medicare); New Zealand, 111.govt.nz,
 * healthline.govt.nz; India, 112.gov.in; Japan, fdma.go.jp (119: fire and ambulance). Advice lines that not all of
 * a region has (116 117, 811, #7119) are left out.
 */
export const numbers: Record<KnownRegion, Numbers> = {
  europe: { emergency: ["112"] },
  unitedKingdom: { emergency: ["999", "112"], advice: { name: "NHS", number: "111" } },
  northAmerica: { emergency: ["911"] },
  australia: { emergency: ["000"], advice: { name: "healthdirect", number: "1800 022 222" } },
  newZealand: { emergency: ["111"], advice: { name: "Healthline", number: "0800 611 116" } },
  india: { emergency: ["112"] },
  japan: { emergency: ["119"] },
  elsewhere: { emergency: [] },
};

/** Those of the United States with their territories, and of Canada: elsewhere in America other numbers hold. */
const zonesOfNorthAmerica = new RegExp(
  "^(?:US/.*|Canada/.*|(?:EST|CST|MST|PST)(?:\\d\\w+)?" +
    "|Pacific/(?:Honolulu|Johnston|Midway|Samoa|Pago_Pago|Guam|Saipan)" +
    "|America/(?:Adak|Anchorage|Atikokan|Atka|Blanc-Sablon|Boise|Cambridge_Bay|Chicago|Coral_Harbour|Creston" +
    "|Dawson|Dawson_Creek|Denver|Detroit|Edmonton|Fort_Nelson|Fort_Wayne|Glace_Bay|Goose_Bay|Halifax" +
    "|Indiana/.*|Indianapolis|Inuvik|Iqaluit|Juneau|Kentucky/.*|Knox_IN|Los_Angeles|Louisville|Menominee" +
    "|Metlakatla|Moncton|Montreal|New_York|Nipigon|Nome|North_Dakota/.*|Pangnirtung|Phoenix|Puerto_Rico" +
    "|Rainy_River|Rankin_Inlet|Regina|Resolute|Shiprock|Sitka|St_Johns|St_Thomas|Swift_Current|Thunder_Bay" +
    "|Toronto|Vancouver|Virgin|Whitehorse|Winnipeg|Yakutat|Yellowknife))$",
);

/** The countries of a place (ISO 3166), and the time zones in which someone there may be. */
const whereabouts: Record<Exclude<KnownRegion, "elsewhere">, { countries: string; zones: RegExp }> = {
  europe: {
    countries:
      "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE " +
      "IS LI NO CH AD MC SM VA FO TR",
    zones: /^(?:Europe|Atlantic|Arctic|Asia\/(?:Nicosia|Famagusta|Istanbul)|Africa\/Ceuta)\b/,
  },
  unitedKingdom: {
    countries: "GB GG IM JE",
    zones: /^(?:GB|Europe\/(?:London|Belfast|Guernsey|Isle_of_Man|Jersey))$/,
  },
  northAmerica: { countries: "US CA AS GU MP PR VI", zones: zonesOfNorthAmerica },
  australia: { countries: "AU", zones: /^Australia\// },
  newZealand: { countries: "NZ", zones: /^(?:NZ|Pacific\/(?:Auckland|Chatham))/ },
  india: { countries: "IN", zones: /^Asia\/(?:Kolkata|Calcutta)$/ },
  japan: { countries: "JP", zones: /^(?:Japan|Asia\/Tokyo)$/ },
};

/** Spoken on so many continents that the language alone says nothing of where somebody is. */
const WIDESPREAD = ["ar", "en", "es", "fr", "pt", "zh"];

/**
 * Where the person is, going by the browser's languages, the preferred one first, as far as the computer's time
 * zone does not speak against it: many who live elsewhere keep their browser in American English, and a wrong
 * number is worse than none.
 */
export function likelyPlace(languages: readonly string[], zone: string): KnownRegion {
  const country = languages.map(countryOf).find((found) => found !== undefined);
  const place = (Object.keys(whereabouts) as (keyof typeof whereabouts)[]).find((name) =>
    whereabouts[name].countries.split(" ").includes(country ?? ""),
  );
  return place !== undefined && (isPlaceless(zone) || whereabouts[place].zones.test(zone))
    ? place
    : "elsewhere";
}

function countryOf(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language);
    if (locale.region !== undefined || WIDESPREAD.includes(locale.language)) return locale.region;
    return locale.maximize().region;
  } catch {
    return undefined;
  }
}

/** Some browsers and machines keep to themselves where they are. */
function isPlaceless(zone: string): boolean {
  return /^(?:UTC|GMT|Etc\/.*)$/.test(zone);
}
