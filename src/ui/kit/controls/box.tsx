import { TimeInput } from "./time-input.tsx";
import "./controls.css";

interface Props {
  id: string;
  type: "number" | "time" | "text";
  shown: string;
  /** Stands inside the box, after what is typed. */
  unit?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  step?: string | undefined;
  invalid: boolean;
  /** It shows what is, and cannot be changed. */
  disabled?: boolean;
  /** Ids of the elements that say more about it. */
  describedBy: string;
  onEdit: (typed: string) => void;
  onCommit: (typed: string) => void;
  onLeave: (typed: string) => void;
  /** The arrow keys, in a box for a number. */
  onStep: (direction: 1 | -1) => void;
  /** The person wants back what was there before. */
  onEscape: () => void;
}

/** Something typed. It counts when the browser says it has changed, not with every key. */
export function Box({
  id,
  type,
  shown,
  unit,
  invalid,
  disabled,
  describedBy,
  onEdit,
  onCommit,
  onLeave,
  onStep,
  onEscape,
  ...rest
}: Props) {
  if (type === "time") {
    return (
      <span class="box time">
        <TimeInput
          id={id}
          value={shown}
          disabled={disabled}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onEdit={onEdit}
          onCommit={onCommit}
          onLeave={onLeave}
          onKeyDown={({ key }) => {
            if (key === "Escape") onEscape();
          }}
          {...(rest as { min: string; max: string; step: string })}
        />
      </span>
    );
  }
  // Preact's types want to know one kind of input at a time.
  const kind = (type === "number" ? asNumber(shown, rest) : { type, ...rest }) as { type: "text" };
  return (
    <span class={`box ${type}`}>
      <input
        id={id}
        {...kind}
        value={shown}
        disabled={disabled}
        // A name may run the other way than the page.
        dir={type === "text" ? "auto" : undefined}
        autocomplete="off"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        onChange={({ currentTarget }) => onCommit(currentTarget.value)}
        onBlur={({ currentTarget }) => onLeave(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onEscape();
          const direction = type === "number" ? arrows[event.key] : undefined;
          if (direction === undefined) return;
          event.preventDefault();
          onStep(direction);
        }}
      />
      {unit !== undefined && (
        <span class="unit" aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  );
}

const arrows: Partial<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * The browser's own number input takes one decimal sign alone and drops the other without a word: a comma typed
 * into an English browser makes ten times as much of a number.
 */
function asNumber(shown: string, { min, max }: Pick<Props, "min" | "max">) {
  const now = shown.trim() === "" ? Number.NaN : Number(shown);
  return {
    type: "text",
    inputMode: "decimal",
    role: "spinbutton",
    "aria-valuemin": min,
    "aria-valuemax": max,
    "aria-valuenow": Number.isNaN(now) ? undefined : now,
  };
}
