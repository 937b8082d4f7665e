import type { Settings } from "../settings/fields.ts";

/** What a browser says of where it is used, each as a language tag. */
export interface BrowserLanguages {
  /** The language of the browser's own menus. */
  ui: string;
  /** The one in which `Intl` writes when it is asked for none. */
  intl: string;
  /** The language in which the person likes sites best, if the browser says so. */
  preferred: string | undefined;
}

/** The menus of a browser that nobody has set up are in the English of America, wherever it is used. */
const UNCHOSEN = "en-US";

/**
 * The language and region in whose way a person expects dates, times and numbers to be written, as a tag.
 *
 * Firefox gives `Intl` the system's regional settings: where those are not the language of the menus, they were chosen.
 * Chromium knows the language of its menus only, most often without a region. Its list of preferred languages has one,
 * and people put theirs in the first place; a mere language there is vaguer than menus with a region. (Tried in Chromium 156 and Firefox 153 with the locales of the system, of
 * the command line and of the preferences.)
 */
export function regionOf({ ui, intl, preferred = "" }: BrowserLanguages): string {
  if (intl !== ui) return intl;
  try {
    const { language, region } = new Intl.Locale(preferred);
    const isCloser = language === languageOf(ui) ? region !== undefined : ui === UNCHOSEN;
    return isCloser ? preferred : ui;
  } catch {
    // People may type into a browser's list of languages what is none.
    return ui;
  }
}

const hourCycles = { automatic: undefined, twelve: "h12", twentyFour: "h23" } as const;

/**
 * The tag by which `Intl` writes what stands among our words: names of months and days in their language, the order of a
 * date, clock, digits and decimal sign as the region has them. Where the words are in the region's own language, that is
 * the region's tag; for English words in Germany it is `en-DE`.
 * @param words the language of our words
 * @param region as `regionOf` has it
 * @param own the language of the browser, which `Intl` surely knows: to ask whether it knows one takes the first time
 * 12 ms in Chromium, which then looks through all its languages
 */
export function localeOf(words: string, region: string, clock: Settings["clock"], own?: string): string {
  const isOwn = languageOf(words) === languageOf(region) && (region === own || isKnown(region));
  const locale = isOwn ? region : mix(words, region);
  const hourCycle = hourCycles[clock];
  return hourCycle === undefined ? locale : new Intl.Locale(locale, { hourCycle }).toString();
}

/** The language of a voice for our words: with the region's accent, where they are in the region's language. */
export function voiceLanguage(words: string, region: string): string {
  return languageOf(words) === languageOf(region) ? region : words;
}

/**
 * A language in the formats of a region where another one is spoken. Of few such pairs `Intl` knows how they are written;
 * for the others one of the language's own is taken that orders dates and separates decimals as the region does.
 */
function mix(words: string, region: string): string {
  const { region: place } = new Intl.Locale(region).maximize();
  if (place === undefined) return words;
  const model = isKnown(region) ? region : new Intl.Locale(`und-${place}`).maximize().toString();
  const isFitting = (locale: string) => isKnown(locale) && habitsOf(locale) === habitsOf(model);
  const exact = `${words}-${place}`;
  const locale = isKnown(exact) ? exact : STAND_INS.map((name) => `${words}-${name}`).find(isFitting);
  // Digits are those that the person reads in their own language.
  const { numberingSystem } = new Intl.NumberFormat(region).resolvedOptions();
  const { hourCycle = "h23" } = new Intl.DateTimeFormat(model, { hour: "numeric" }).resolvedOptions();
  return new Intl.Locale(locale ?? words, { numberingSystem, hourCycle }).toString();
}

/** Regions that stand for others: day before month with a decimal point, month before day, and with a comma. */
const STAND_INS = ["001", "US", "DE"];

/** What can be told from a written date and number: what a date begins with, and the decimal sign. */
function habitsOf(locale: string): string {
  const [first] = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).formatToParts(0);
  return `${first?.type} ${new Intl.NumberFormat(locale, { numberingSystem: "latn" }).format(1.5)}`;
}

/** Whether `Intl` knows a language together with its region: of one that it does not know it forgets the region. */
function isKnown(tag: string): boolean {
  return new Intl.NumberFormat(tag).resolvedOptions().locale === tag;
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
