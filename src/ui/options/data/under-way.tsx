import { useWords } from "../../kit/words.tsx";

interface Props {
  label: string;
  /** From 0 to 1; null: nobody knows. */
  share: number | null;
  /** Null: it can no longer be given up. */
  onCancel: (() => void) | null;
}

/** How far something has come that takes a while. */
export function UnderWay({ label, share, onCancel }: Props) {
  const { say } = useWords();
  return (
    <div class="data-actions">
      <progress aria-label={label} {...(share !== null && { value: share })} />
      {onCancel !== null && (
        <button type="button" class="button plain" onClick={onCancel}>
          {say("week_cancel")}
        </button>
      )}
    </div>
  );
}
