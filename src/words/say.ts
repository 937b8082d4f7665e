import type messages from "../../public/_locales/en/messages.json";
import { decimal } from "./decimal.ts";
import {
  countedMessages,
  rewordedMessages,
  type CountedMessages,
  type PlacedMessages,
  type Value,
} from "./places.ts";

/** No code says these by their own names. */
type Reworded = {
  [
    Workplace in keyof typeof rewordedMessages
  ]: `${(typeof rewordedMessages)[Workplace][number]}_${Workplace}`;
}[keyof typeof rewordedMessages];

/**
 * Every message. One with plural forms goes by its name without the form: `hero_glasses`; one in other words for those
 * who work otherwise by that of the message it stands for: `hero_sitting`.
 */
export type Message =
  | Exclude<keyof typeof messages, `${keyof CountedMessages}_${Intl.LDMLPluralRule}` | Reworded>
  | keyof CountedMessages;

/** A message without places for values, which says the same at all times. */
export type MessageKey = Exclude<Message, keyof PlacedMessages | keyof CountedMessages>;

/**
 * The values that a message takes: as many as it has places, and a number first where there are plural forms. Of a
 * key that may be one of several messages, all must take the same, or nothing fits.
 */
export type Values<Key extends Message> = [Key] extends [MessageKey] ? [] : Same<ValuesOfEach<Key>>;

type ValuesOfEach<Key> = Key extends keyof PlacedMessages
  ? PlacedMessages[Key]
  : Key extends keyof CountedMessages
    ? CountedMessages[Key]
    : [];

/** The type itself, unless it is a union of types that differ: then nothing fits. */
type Same<Choice> = [Choice] extends [Overlap<Choice>] ? Choice : [never];
type Overlap<Choice> = (Choice extends unknown ? (choice: Choice) => void : never) extends (
  choice: infer All,
) => void
  ? All
  : never;

/** A message of the person's language, with values for its places. */
export type Say = <Key extends Message>(key: Key, ...values: Values<Key>) => string;

/** The words of a page, and the locale in which times and numbers are written that stand among them: `localeOf`. */
export interface Words {
  say: Say;
  language: string;
}

/** The words of a page that is open, and where the person is who reads them. */
export interface PageWords extends Words {
  /** In whose way a week is laid out: a language tag, see `regionOf`. */
  region: string;
  /** The time zone of the clock on their wall. */
  zone: string;
}

/** Looks a message up and fills its places in. Empty: there is no such message. */
export type LookUp = (key: string, values: string[]) => string;

/**
 * The words of a language, given where its messages are. Numbers are written as in the locale, and where a message has
 * plural forms, its first value chooses one. The locale is asked for each time, for a person may change it meanwhile.
 * @param workplace how the person works: what is there in other words for them is said in those
 */
export function sayFrom(lookUp: LookUp, localeNow: () => string, workplace = "chair"): Say {
  const reworded = (rewordedMessages as Record<string, readonly string[]>)[workplace];
  let last: { locale: string; plural: Intl.PluralRules } | undefined;
  const pluralRules = () => {
    const locale = localeNow();
    if (last?.locale !== locale) last = { locale, plural: new Intl.PluralRules(locale) };
    return last.plural;
  };
  return (name, ...values: readonly Value[]) => {
    const key = reworded?.includes(name) ? `${name}_${workplace}` : name;
    const written = values.map((value) => (typeof value === "number" ? decimal(localeNow(), value) : value));
    if (!countedMessages.includes(key)) return lookUp(key, written);
    const form = pluralRules().select(Number(values[0]));
    return lookUp(`${key}_${form}`, written) || lookUp(`${key}_other`, written);
  };
}
