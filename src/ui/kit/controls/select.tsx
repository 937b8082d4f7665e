import type { Choice } from "./choices.tsx";
import "./select.css";

interface Props<Name extends string> {
  id: string;
  choices: readonly Choice<Name>[];
  chosen: Name;
  /** Ids of the elements that name it; without, a `<label for>` does. */
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  /** It shows what is, and cannot be changed. */
  disabled?: boolean;
  onChoose: (name: Name) => void;
}

/** One of more than can stand side by side. */
export function Select<Name extends string>(props: Props<Name>) {
  const { id, choices, chosen, labelledBy, describedBy, disabled, onChoose } = props;
  return (
    <span class="select-box">
      <select
        id={id}
        value={chosen}
        disabled={disabled}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Name)}
      >
        {choices.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
