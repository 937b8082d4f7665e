import { isDate } from "../../../calendar/day.ts";
import { MINUTE } from "../../../calendar/time.ts";
import type { Field } from "../../../settings/field.ts";
import { fields, isSetting, type SettingName, type Settings } from "../../../settings/fields.ts";
import { isList, ownFields, type ListName } from "../../../settings/lists.ts";
import { sections } from "../../../settings/sections.ts";
import type { RefusedPart } from "../../../transfer/data-file.ts";
import { clockWords, exactDuration } from "../../../words/amounts.ts";
import { fullDate } from "../../../words/days.ts";
import { amountIn } from "../../../words/drink-sizes.ts";
import { factsLine } from "../../../words/format-list.ts";
import { isolate } from "../../../words/names.ts";
import type { MessageKey, Say } from "../../../words/say.ts";
import { choicesOf, rangeWords } from "../field/field-words.ts";

const lists: Record<ListName, MessageKey> = {
  own: "options_own",
  excluded: "comfort_not_for_me",
  excludedIdeas: "ideas_left_out",
  picked: "ownRoutine_label",
  workingHours: "options_hours",
  focusPlan: "options_focus",
  daysOff: "days_off",
};

/** What a setting or a list is called, where it stands by itself: with its section, since many are called "Every". */
export function nameOfPart(say: Say, name: SettingName | ListName): string {
  if (isList(name)) return say(lists[name]);
  const [title, label] = [say(sections[fields[name].section].title), say(fields[name].label)];
  return title === label ? title : factsLine(say, [title, label]);
}

/** A setting's value, or how many entries a list has. */
export function valueWords(
  say: Say,
  language: string,
  name: SettingName | ListName,
  settings: Settings,
): string {
  if (isList(name)) return say("data_entries", settings[name].length);
  const field: Field<MessageKey> = fields[name];
  const value = settings[name];
  switch (field.kind) {
    case "yesNo":
      return say(value === true ? "data_yes" : "data_no");
    case "choice":
      return choicesOf(say, field).find((choice) => choice.name === value)?.label ?? String(value);
    case "number":
      return numberWords(say, language, field.unit, Number(value));
  }
}

function numberWords(say: Say, language: string, unit: string, value: number): string {
  switch (unit) {
    case "min":
      return exactDuration(say, value * MINUTE);
    case "clock":
      return clockWords(language, value);
    // As a file has them: in glasses two sizes would read alike.
    case "ml":
      return amountIn(say, unit, value);
    case "percent":
      return say("data_percent", value);
    default:
      return say("data_number", value);
  }
}

/** Where in a file something stands: the name of a setting, a date, and from there the entry and its field. */
export function refusedPlace(say: Say, language: string, { path }: RefusedPart): string {
  const [first = "", ...rest] = path[0] === "history" && path.length > 1 ? path.slice(1) : path;
  const isHistory = path[0] === "history";
  const name = isDate(first)
    ? fullDate(language, first)
    : isList(first) || isSetting(first)
      ? nameOfPart(say, first)
      : isolate(first);
  const others = rest.map((part) => {
    // Lists are counted from nought inside, the lines of a day from one.
    if (/^\d+$/u.test(part)) return say("data_entry", Number(part) + (isHistory ? 0 : 1));
    const label = Object.hasOwn(ownFields, part) ? ownFields[part as keyof typeof ownFields].label : null;
    return !isHistory && label !== null ? say(label) : isolate(part);
  });
  return factsLine(say, [name, ...others]);
}

/** Why something in a file is left out, and of a number what it could be. */
export function refusedReason(say: Say, language: string, { path, reason }: RefusedPart): string {
  const [first = "", , inner = ""] = path;
  const field: Field | undefined = isSetting(first)
    ? fields[first]
    : first === "own" && Object.hasOwn(ownFields, inner)
      ? ownFields[inner as keyof typeof ownFields]
      : undefined;
  const isRange = reason === "value" && field?.kind === "number";
  return isRange ? say("data_allowed", rangeWords(say, language, field)) : say(`data_refused_${reason}`);
}
