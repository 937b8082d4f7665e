import type { SectionName } from "./sections.ts";

/*
 * What a row of a table of settings says. Keys of messages are plain texts here; `Key` is what lets a room that knows
 * the messages have the compiler check that each of them exists.
 */

export interface NumberField {
  kind: "number";
  default: number;
  min: number;
  max: number;
  step: number;
  unit: Unit;
  /** What is typed between two steps means the nearer one: it is kept in another unit, and would come back as that. */
  isRounded?: true;
}
export interface YesNoField {
  kind: "yesNo";
  default: boolean;
}
export interface ChoiceField<Option extends string = string, Key extends string = string> {
  kind: "choice";
  default: Option;
  options: readonly Option[];
  /** What each option is called. */
  labels: Readonly<Record<Option, Key>>;
  /** A sentence about each, where the name alone does not say enough. */
  details?: Readonly<Record<Option, Key>>;
}
export interface TextField {
  kind: "text";
  default: string;
  /** Longest text allowed, in UTF-16 units. The shortest is one visible character. */
  max: number;
}
export type Field<Key extends string = string> =
  | NumberField
  | YesNoField
  | ChoiceField<string, Key>
  | TextField;

/** `clock` is a time of day in minutes after midnight. Ounces are for entering what is kept in millilitres. */
export type Unit = "min" | "ml" | "usOunces" | "imperialOunces" | "glasses" | "prompts" | "percent" | "clock";

export type ValueOf<F> = F extends { kind: "number" }
  ? number
  : F extends { kind: "yesNo" }
    ? boolean
    : F extends { kind: "choice"; options: readonly (infer Option)[] }
      ? Option
      : string;
export type ValuesOf<Fields> = { -readonly [Name in keyof Fields]: ValueOf<Fields[Name]> };

/** Whose interface a browser has: some of what Limber offers is there in one of them only, or is otherwise there. */
export type Family = "chromium" | "firefox";

/** A key, or one for each family of browsers. */
export type KeyFor<Key extends string> = Key | Readonly<Record<Family, Key>>;

/** The soft line below a label: what the setting means, or what its present value comes to. */
export type Hint<Key extends string = string> =
  | KeyFor<Key>
  /** Only while the value lies within a range, its ends included; another one, or none, while it does not. */
  | { from: number; until: number; says: Key; otherwise?: Key }
  /** Only while that option is chosen. */
  | { chosen: string; says: KeyFor<Key> }
  /** Another one while the setting that it needs is off. */
  | { needs: "idleDetection"; says: Key; otherwise: Key }
  /** It names the product of the value and another setting. */
  | { times: "waterGlass"; says: "goal_hint" };

/** Where a setting stands on the options page, and in which words. */
export interface SettingPlace<Key extends string = string> {
  section: SectionName;
  label: Key;
  hint?: Hint<Key>;
  /** `heading`: it switches the whole section on and off; `tick`: one of the boxes below the section's question. */
  as?: "heading" | "tick";
  /** What may be entered is in sight at all times, not only where it is being entered. */
  isRangeShown?: true;
  /** It is offered in these browsers only, since the others cannot do it. */
  only?: Family;
}

type Facts = Omit<SettingPlace, "section" | "label"> & Partial<SettingPlace>;

/** @param range the least, the most, and the step of the form where it is not 1 */
export const number = <const Row extends Facts>(
  unit: Unit,
  standard: number,
  [min, max, step = 1]: readonly [min: number, max: number, step?: number],
  row: Row,
) => ({ kind: "number" as const, default: standard, min, max, step, unit, ...row });

export const yesNo = <const Row extends Facts>(standard: boolean, row: Row) => ({
  kind: "yesNo" as const,
  default: standard,
  ...row,
});

/** @param max the longest that it may be, in UTF-16 units */
export const typedText = <const Row extends Facts>(max: number, row: Row) => ({
  kind: "text" as const,
  default: "",
  max,
  ...row,
});

/** @param words what the keys of the options' names begin with: `theme` for `theme_dark` */
export const choice = <const Option extends string, const Words extends string, const Row extends Facts>(
  standard: NoInfer<Option>,
  options: readonly Option[],
  words: Words,
  row: Row,
): ChoiceField<Option, `${Words}_${Option}`> & Row => ({
  kind: "choice",
  default: standard,
  options,
  labels: keysOf(options, words, ""),
  ...row,
});

/** One key of a message for each option. */
export function keysOf<const Option extends string, const Words extends string, const End extends string>(
  options: readonly Option[],
  words: Words,
  end: End,
): { [Name in Option]: `${Words}_${Name}${End}` } {
  return Object.fromEntries(options.map((name) => [name, `${words}_${name}${end}`])) as {
    [Name in Option]: `${Words}_${Name}${End}`;
  };
}

/** How a reminder reaches the person: the icon alone, a system notification, or a window of its own. */
export const surfaces = ["icon", "notification", "window"] as const;
export type Surface = (typeof surfaces)[number];
