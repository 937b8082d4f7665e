import type { Say } from "../words/say.ts";
import { browser } from "./extension.ts";

export const say: Say = (key, ...values) => browser.i18n.getMessage(key, values.map(String));

/** The language for times and numbers: the browser's own, where it agrees with the language of our words. */
export function language(): string {
  const ours = say("language");
  const browsers = browser.i18n.getUILanguage();
  return browsers.split("-")[0] === ours ? browsers : ours;
}
