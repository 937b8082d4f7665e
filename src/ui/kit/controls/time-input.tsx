import type { InputHTMLAttributes } from "preact";
import { useState } from "preact/hooks";
import { minutesOf } from "../../../calendar/time.ts";
import { readTime } from "../../../calendar/typed-time.ts";
import { clockWords } from "../../../words/amounts.ts";
import { useWords } from "../words.tsx";

type Attributes = Pick<
  InputHTMLAttributes,
  | "id"
  | "min"
  | "max"
  | "step"
  | "disabled"
  | "aria-label"
  | "aria-invalid"
  | "aria-describedby"
  | "onKeyDown"
>;

interface Props extends Attributes {
  /** `17:30`, or empty: as an input of type `time` has it. */
  value: string;
  onEdit: (value: string) => void;
  /** What is typed is whole. */
  onCommit?: (value: string) => void;
  onLeave?: (value: string) => void;
}

/**
 * A time of day that is typed. The browser's own field for it knows one clock, that of the browser; somebody who sees
 * another one everywhere types into a field that understands both.
 */
export function TimeInput({ value, onEdit, onCommit, onLeave, ...rest }: Props) {
  const { language } = useWords();
  const [typed, type] = useState<string | null>(null);
  if (hasTwelve(undefined) === hasTwelve(language)) {
    return (
      <input
        type="time"
        value={value}
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        onChange={({ currentTarget }) => onCommit?.(currentTarget.value)}
        onBlur={({ currentTarget }) => onLeave?.(currentTarget.value)}
        {...rest}
      />
    );
  }
  const { min: _min, max: _max, step: _step, onKeyDown, ...named } = rest;
  const finish = (text: string) => {
    const time = readTime(text, true);
    // What cannot be read stays as it is typed, to be corrected.
    type(time === "" && text !== "" ? text : null);
    return time;
  };
  return (
    <input
      type="text"
      dir="ltr"
      autocomplete="off"
      value={typed ?? (value === "" ? "" : clockWords(language, minutesOf(value)))}
      placeholder={clockWords(language, EXAMPLE)}
      onInput={({ currentTarget }) => {
        type(currentTarget.value);
        onEdit(readTime(currentTarget.value, false));
      }}
      onChange={({ currentTarget }) => {
        const time = finish(currentTarget.value);
        onEdit(time);
        onCommit?.(time);
      }}
      onBlur={({ currentTarget }) => onLeave?.(finish(currentTarget.value))}
      onKeyDown={(event) => {
        if (event.key === "Escape") type(null);
        // Known before the form is sent.
        if (event.key === "Enter") onEdit(finish(event.currentTarget.value));
        onKeyDown?.(event);
      }}
      {...named}
    />
  );
}

/** The time in an empty field, in minutes after midnight: it shows whether am and pm are asked for. */
const EXAMPLE = 9 * 60;

/** Whether times are written with am and pm. Without a locale: in the browser's own fields. */
function hasTwelve(locale: string | undefined): boolean {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
}
