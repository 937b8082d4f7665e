import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { counted, type Messages, namesOf, reworded } from "./message-places.ts";

/**
 * `pseudo`: English in disguise, longer. `rtl`: the same from right to left, with the forms and numbers of Arabic.
 * `unbreakable`: longer too, and each message begins with a word of forty letters.
 */
export type Disguise = "pseudo" | "rtl" | "unbreakable";

/** Around each message, so that what is in no message can be told. */
export const OPENING = "⟦";
export const CLOSING = "⟧";

const ACCENTED = { from: "aeiouycnsAEIOUYCNS", to: "áéíóúýçñšÁÉÍÓÚÝÇÑŠ" };

/** Other languages take up to forty per cent more room. */
const LONGER = 0.4;
const FILLING = "łong wørds and løng senténçes ";

/** As long as words become in languages that put them together. */
const UNBREAKABLE = "Rindfleischetikettierungsüberwachungsauf";

/** Within these marks even Latin letters run from right to left. */
const FROM_RIGHT = "\u202e";
const AS_BEFORE = "\u202c";

/** What is said to the browser and not to a person. */
const SETTINGS = {
  pseudo: { language: "en", direction: "ltr" },
  rtl: { language: "ar", direction: "rtl" },
  unbreakable: { language: "en", direction: "ltr" },
};

/** Copies a build with all its messages in disguise, for a look at what no translation has been made for yet. */
export function disguiseBuild(build: string, target: string, disguise: Disguise): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(build, target, { recursive: true });
  const file = join(target, "_locales/en/messages.json");
  const messages = JSON.parse(readFileSync(file, "utf8")) as Messages;
  writeFileSync(file, JSON.stringify(disguiseMessages(messages, disguise)));
}

/** English messages as another language would have them. */
export function disguiseMessages(messages: Messages, disguise: Disguise): Messages {
  const settings: Record<string, string> = SETTINGS[disguise];
  const forms = new Intl.PluralRules(settings["language"]).resolvedOptions().pluralCategories;
  const plural = counted(messages);
  const texts = [...namesOf(messages), ...reworded(messages)].flatMap((name): [string, string][] => {
    if (!plural.includes(name)) return [[name, messages[name]?.message ?? ""]];
    return forms.map((form) => [`${name}_${form}`, messages[`${name}_other`]?.message ?? ""]);
  });
  return Object.fromEntries(
    texts.map(([key, text]) => [key, { message: settings[key] ?? dress(text, disguise) }]),
  );
}

function dress(text: string, disguise: Disguise): string {
  const more = FILLING.repeat(text.length).slice(0, Math.ceil(text.length * LONGER));
  const accented = text.replaceAll(
    /[a-z]/giu,
    (letter) => ACCENTED.to[ACCENTED.from.indexOf(letter)] ?? letter,
  );
  const longer = `${accented}${more.trimEnd()}`;
  // What is put into a place has a direction of its own.
  const turned = longer
    .split(/(\$[1-9])/u)
    .map((part) => (part === "" || /^\$[1-9]$/u.test(part) ? part : `${FROM_RIGHT}${part}${AS_BEFORE}`))
    .join("");
  if (disguise === "rtl") return `${OPENING}${turned}${CLOSING}`;
  return `${OPENING}${disguise === "unbreakable" ? `${UNBREAKABLE} ` : ""}${longer}${CLOSING}`;
}
