import type { Settings } from "../settings/fields.ts";
import { localeOf, ownLocale, regionOf } from "../words/locale.ts";
import { sayFrom, type PageWords } from "../words/say.ts";
import { clock as wall } from "./clock.ts";
import { browser } from "./extension.ts";

export const say = sayFrom(
  (key, values) => browser.i18n.getMessage(key, values),
  () => language(),
);

/** The words, and the formats of the browser's region at this moment, with the clock that the person has chosen. */
export function wordsWith({ clock }: Pick<Settings, "clock">): PageWords {
  return { say, language: language(clock), region: region(), zone: wall.zone() };
}

/** The locale for times and numbers among our words. */
export function language(clock: Settings["clock"] = "automatic"): string {
  return localeOf(browser.i18n.getMessage("language"), region(), clock);
}

function region(): string {
  return regionOf({
    ui: browser.i18n.getUILanguage(),
    intl: ownLocale(),
    preferred: navigator.languages[0],
  });
}
