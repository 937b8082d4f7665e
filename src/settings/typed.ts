import { clockTime, minutesOf } from "../calendar/time.ts";
import type { NumberField, TextField } from "./field.ts";

/** A field whose value is typed. */
export type TypedField = NumberField | TextField;

/** A value as its input has it: `30`, `2.5`, `04:00`. */
export function inputOf(field: TypedField, value: number | string): string {
  return isClock(field) ? clockTime(Number(value)) : String(value);
}

/** What was typed as a value; null where it is none. Whether the value is allowed is for the worker to say. */
export function readInput(field: TypedField, typed: string): number | string | null {
  // As it will be saved.
  if (field.kind === "text") return typed.trim();
  const value = isClock(field) ? minutesOf(typed) : numberOf(typed);
  return Number.isNaN(value) ? null : value;
}

/** What a value that was typed means. */
export function meantBy(field: TypedField, value: number | string | null): number | string | null {
  if (field.kind === "text" || !field.isRounded || typeof value !== "number") return value;
  return Math.round(value / field.step) * field.step;
}

/** One step up or down from a value, within the range. */
export function stepFrom({ min, max, step }: NumberField, from: number, direction: 1 | -1): number {
  const steps = direction > 0 ? Math.floor(from / step) + 1 : Math.ceil(from / step) - 1;
  const next = steps * step;
  return Math.min(max, Math.max(min, next));
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
