import type { NumberField, TextField } from "../../../settings/field.ts";
import { MINUTE } from "../../../calendar/time.ts";
import type { Say } from "../../../words/say.ts";

/** A field whose value is typed. */
export type TypedField = NumberField | TextField;

/** A value as its input has it: `30`, `2.5`, `04:00`. */
export function written(field: TypedField, value: number | string): string {
  return isClock(field) ? clockTime(Number(value)) : String(value);
}

/** What was typed as a value; null where it is none. Whether the value is allowed is for the worker to say. */
export function read(field: TypedField, typed: string): number | string | null {
  // As it will be saved.
  if (field.kind === "text") return typed.trim();
  const value = isClock(field) ? minutesOf(typed) : numberOf(typed);
  return Number.isNaN(value) ? null : value;
}

/** One step up or down from a value, within the range. */
export function stepped({ min, max, step }: NumberField, from: number, direction: 1 | -1): number {
  const steps = direction > 0 ? Math.floor(from / step) + 1 : Math.ceil(from / step) - 1;
  const next = steps * step;
  return Math.min(max, Math.max(min, next));
}

/** What may be typed, in words: `5 to 90 min`. */
export function rangeWords(say: Say, language: string, field: NumberField): string {
  const { unit, min, max } = field;
  switch (unit) {
    case "clock":
      return say("range_clock", clockWords(language, min), clockWords(language, max));
    case "glasses":
      return say("range_glasses", max, min);
    default:
      return say(`range_${unit}`, min, max);
  }
}

/** What to choose instead of a value outside the range. */
export function refusedRange(say: Say, language: string, field: NumberField): string {
  const { unit, min, max } = field;
  switch (unit) {
    case "clock":
      return say("refused_clock", clockWords(language, min), clockWords(language, max));
    case "glasses":
      return say("refused_range_glasses", max, min);
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
    default:
      return say(`refused_stays_${unit}`, number);
  }
}

export function isClock(field: TypedField): boolean {
  return field.kind === "number" && field.unit === "clock";
}

/**
 * With a point or a comma: half of the world writes the one, half the other, and most do so in every language.
 * No number here needs a sign between thousands. Digits may have the width of an Asian keyboard.
 */
function numberOf(typed: string): number {
  const [, sign = "", whole, part = "0"] =
    /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(typed.normalize("NFKC").trim()) ?? [];
  return whole === undefined ? Number.NaN : Number(`${sign}${whole}.${part}`);
}

export function minutesOf(typed: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = typed.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight, `04:00` as an input of type `time` wants it. */
export function clockTime(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight as the language writes times. */
export function clockWords(language: string, minutes: number): string {
  return new Intl.DateTimeFormat(language, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(minutes * MINUTE);
}
