import {
  fields,
  MOST_WATER_ML,
  ownFields,
  type Field,
  type OwnReminder,
  type SettingName,
} from "../../../settings/fields.ts";
import type { Say } from "../../../words/say.ts";
import type { Value } from "./draft.ts";
import { refusedRange } from "./typed.ts";

/** Why a setting was refused, and what can be chosen. A value that could not be read is null. */
export function refusedSetting(say: Say, language: string, name: SettingName, value: Value | null): string {
  const field: Field = fields[name];
  // A glass and a goal may each be within its range and together still be too much.
  const together = name === "waterGlass" || name === "waterGoal";
  if (together && isWithin(field, value)) return say("refused_water", MOST_WATER_ML / 1_000);
  return refusedValue(say, language, field, value);
}

export function refusedOwn(
  say: Say,
  language: string,
  name: keyof Omit<OwnReminder, "id">,
  value: Value | null,
): string {
  return refusedValue(say, language, ownFields[name], value);
}

function refusedValue(say: Say, language: string, field: Field, value: Value | null): string {
  if (field.kind === "text") return say("refused_text", field.max);
  if (field.kind === "number" && !isWithin(field, value)) return refusedRange(say, language, field);
  return say("refused_other");
}

function isWithin(field: Field, value: Value | null): boolean {
  return field.kind === "number" && typeof value === "number" && value >= field.min && value <= field.max;
}
