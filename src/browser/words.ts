import type { Settings, Workplace } from "../settings/fields.ts";
import { localeOf, regionOf } from "../words/locale.ts";
import { sayFrom, type PageWords, type Say } from "../words/say.ts";
import { clock as wall } from "./clock.ts";
import { browser, isFirefox } from "./extension.ts";

const sayTo = (workplace: Workplace) =>
  sayFrom(
    (key, values) => browser.i18n.getMessage(key, values),
    () => language(),
    workplace,
  );

export const say = sayTo("chair");

/** Made once for each way of working, so that a page can tell whether its words are still the same. */
const sayAt: Partial<Record<Workplace, Say>> = { chair: say };

/** The words, and the formats of the browser's region at this moment, with the clock that the person has chosen. */
export function wordsWith({ clock, workplace }: Pick<Settings, "clock" | "workplace">): PageWords {
  const words = (sayAt[workplace] ??= sayTo(workplace));
  return { say: words, language: language(clock), region: region(), zone: wall.zone() };
}

/** The locale for times and numbers among our words. */
export function language(clock: Settings["clock"] = "automatic"): string {
  return localeOf(browser.i18n.getMessage("language"), region(), clock, browser.i18n.getUILanguage());
}

function region(): string {
  const ui = browser.i18n.getUILanguage();
  return regionOf({
    ui,
    // Chromium writes in the language of its menus, and takes 12 ms to say so.
    intl: isFirefox ? new Intl.NumberFormat().resolvedOptions().locale : ui,
    preferred: navigator.languages[0],
  });
}
