import type { Family, Field, KeyFor, NumberField, SettingPlace } from "../../../settings/field.ts";
import { fields, MOST_WATER_ML, type SettingName, type Settings } from "../../../settings/fields.ts";
import { ownFields } from "../../../settings/lists.ts";
import type { TypedField } from "../../../settings/typed.ts";
import { clockWords } from "../../../words/amounts.ts";
import { amountIn, withoutGlasses } from "../../../words/drink-sizes.ts";
import { drinkAmount } from "../../../words/drinks.ts";
import type { MessageKey, Say, Words } from "../../../words/say.ts";
import type { Choice } from "../../kit/controls/choices.tsx";
import type { FieldValue } from "./field-props.ts";

/** The soft line below a setting's label; null: there is none. */
export function hintOf(
  { say, language }: Words,
  name: SettingName,
  settings: Settings,
  family: Family,
): string | null {
  const { hint }: SettingPlace<MessageKey> = fields[name];
  if (hint === undefined) return null;
  const keyOf = (key: KeyFor<MessageKey>) => (typeof key === "string" ? key : key[family]);
  if (typeof hint === "string" || "chromium" in hint) return say(keyOf(hint));
  if ("chosen" in hint) return settings[name] === hint.chosen ? say(keyOf(hint.says)) : null;
  const value = Number(settings[name]);
  if ("needs" in hint) return say(settings[hint.needs] ? hint.says : hint.otherwise);
  if ("times" in hint) {
    const [sum, least, most] = [value * settings[hint.times], ...ADVISED_ML].map((ml) =>
      drinkAmount(say, language, ml, settings),
    ) as [string, string, string];
    return say(hint.says, sum, least, most);
  }
  const key = value >= hint.from && value <= hint.until ? hint.says : hint.otherwise;
  return key === undefined ? null : say(key);
}

/** What adults are advised to drink in a whole day, food left out (EFSA 2010: four fifths of 2.0 and 2.5 litres). */
const ADVISED_ML = [1_600, 2_000];

/** The words for what can be chosen, where there is a choice. */
export function choicesOf(say: Say, field: Field<MessageKey>): Choice[] {
  if (field.kind !== "choice") return [];
  const { options, labels, details } = field;
  return options.map((name) => ({
    name,
    label: wordOf(say, labels, name),
    ...(details && { detail: wordOf(say, details, name) }),
  }));
}

function wordOf(say: Say, words: Readonly<Record<string, MessageKey>>, name: string): string {
  const key = words[name];
  return key === undefined ? name : say(key);
}

/**
 * Why a setting was refused, and what can be chosen.
 * @param field as it is entered
 * @param value as it was entered; one that could not be read is null
 */
export function settingRefusal(
  say: Say,
  language: string,
  name: SettingName,
  field: Field,
  value: FieldValue | null,
  settings: Settings,
): string {
  // A glass and a goal may each be within its range and together still be too much.
  const together = name === "waterGlass" || name === "waterGoal";
  if (together && isWithin(field, value)) {
    return say("refused_water", drinkAmount(say, language, MOST_WATER_ML, withoutGlasses(settings)));
  }
  return valueRefusal(say, language, field, value);
}

export function ownRefusal(
  say: Say,
  language: string,
  name: keyof typeof ownFields,
  value: FieldValue | null,
): string {
  return valueRefusal(say, language, ownFields[name], value);
}

function valueRefusal(say: Say, language: string, field: Field, value: FieldValue | null): string {
  if (field.kind === "text") return say("refused_text", field.max);
  if (field.kind === "number" && !isWithin(field, value)) return rangeRefusal(say, language, field);
  return say("refused_other");
}

function isWithin(field: Field, value: FieldValue | null): boolean {
  return field.kind === "number" && typeof value === "number" && value >= field.min && value <= field.max;
}

/** What may be typed, in words: `5 to 90 min`. */
export function rangeWords(say: Say, language: string, field: NumberField): string {
  const { unit, min, max } = field;
  switch (unit) {
    case "clock":
      return say("range_clock", clockWords(language, min), clockWords(language, max));
    case "glasses":
      return say("range_glasses", max, min);
    case "ml":
    case "usOunces":
    case "imperialOunces":
      return say("range_amount", min, amountIn(say, unit, max));
    default:
      return say(`range_${unit}`, min, max);
  }
}

/** What to choose instead of a value outside the range. */
export function rangeRefusal(say: Say, language: string, field: NumberField): string {
  const { unit, min, max } = field;
  switch (unit) {
    case "clock":
      return say("refused_clock", clockWords(language, min), clockWords(language, max));
    case "glasses":
      return say("refused_range_glasses", max, min);
    case "ml":
    case "usOunces":
    case "imperialOunces":
      return say("refused_range_amount", min, amountIn(say, unit, max));
    default:
      return say(`refused_range_${unit}`, min, max);
  }
}

/** What a field still is, where something else was refused. */
export function staysWords(say: Say, language: string, field: TypedField, value: number | string): string {
  if (field.kind === "text") return say("refused_stays_text", value);
  const { unit } = field;
  const number = Number(value);
  switch (unit) {
    case "clock":
      return say("refused_stays_clock", clockWords(language, number));
    case "glasses":
      return say("refused_stays_glasses", number);
    case "ml":
    case "usOunces":
    case "imperialOunces":
      return say("refused_stays_amount", amountIn(say, unit, number));
    default:
      return say(`refused_stays_${unit}`, number);
  }
}
