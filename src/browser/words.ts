import { sayFrom } from "../words/say.ts";
import { browser } from "./extension.ts";

export const say = sayFrom((key, values) => browser.i18n.getMessage(key, values), language);

/** The language for times and numbers: the browser's own, where it agrees with the language of our words. */
export function language(): string {
  const ours = browser.i18n.getMessage("language");
  const browsers = browser.i18n.getUILanguage();
  return browsers.split("-")[0] === ours ? browsers : ours;
}
