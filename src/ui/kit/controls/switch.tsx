import "./controls.css";

interface Props {
  id: string;
  on: boolean;
  /** Ids of the elements that name it; without, a `<label for>` does. */
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  /** It shows what is, and cannot be changed. */
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ id, on, labelledBy, describedBy, disabled, onChange }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id={id}
      checked={on}
      disabled={disabled}
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
