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
  /** Ids of the elements that say more about it. */
  describedBy: string;
  onEdit: (typed: string) => void;
  onCommit: (typed: string) => void;
  onLeave: (typed: string) => void;
  /** The person wants back what was there before. */
  onEscape: () => void;
}

/** Something typed. It counts when the browser says it has changed, not with every key. */
export function Box({
  type,
  shown,
  unit,
  invalid,
  describedBy,
  onEdit,
  onCommit,
  onLeave,
  onEscape,
  ...rest
}: Props) {
  // Preact's types want to know one kind of input at a time.
  const kind = { type } as { type: "text" };
  return (
    <span class={`box ${type}`}>
      <input
        {...rest}
        {...kind}
        value={shown}
        // A name may run the other way than the page.
        dir={type === "text" ? "auto" : undefined}
        autocomplete="off"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        onChange={({ currentTarget }) => onCommit(currentTarget.value)}
        onBlur={({ currentTarget }) => onLeave(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") onEscape();
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
