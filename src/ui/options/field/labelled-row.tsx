import type { ComponentChildren } from "preact";
import { LockedNote } from "../../kit/locked-note.tsx";
import { useWords } from "../../kit/words.tsx";
import type { EditOutcome } from "../../kit/use-saved.ts";
import type { FieldValue } from "./field-props.ts";
import "./row.css";

interface Props<Of> {
  /** The id of the control; those of what describes it are made from it. */
  id: string;
  /** What stands after the # in the address that leads here. */
  address?: string | undefined;
  kind: "number" | "clock" | "percent" | "text" | "yesNo" | "choice" | "wide" | "times";
  label: ComponentChildren;
  hint: ComponentChildren;
  /** It cannot be changed here, and the row says who has set it. */
  locked?: boolean;
  /** What may be entered. In sight while the control has the focus, or always. */
  range?: string | null;
  isRangeShown?: true | undefined;
  outcome: EditOutcome<Of>;
  refusal: (value: Of | null) => string;
  children: ComponentChildren;
}

/** The ids of all that describes a row's control. */
export function idsIn(id: string): string {
  return `${id}-hint ${id}-locked ${id}-range ${id}-refusal`;
}

/** A label with its soft line at the start, the control at the end, and how the last change went. */
export function LabelledRow<Of = FieldValue>(props: Props<Of>) {
  const {
    id,
    address,
    kind,
    label,
    hint,
    locked = false,
    range = null,
    isRangeShown,
    outcome,
    refusal,
    children,
  } = props;
  const { say } = useWords();
  return (
    <div class={`row ${kind}`} id={address}>
      <div class="row-label">{label}</div>
      {(hint !== null || locked) && (
        <div class="row-hint">
          {hint !== null && (
            <p class="soft" id={`${id}-hint`}>
              {hint}
            </p>
          )}
          {locked && <LockedNote id={`${id}-locked`} />}
        </div>
      )}
      <div class="row-aside">
        {range !== null && !locked && (
          <span class={`soft range ${isRangeShown ? "shown" : ""}`} id={`${id}-range`}>
            {range}
          </span>
        )}
        <SavedNote outcome={outcome} />
      </div>
      <div class="row-control">{children}</div>
      <output class="refusal">
        {outcome.is === "refused" && <span id={`${id}-refusal`}>{refusal(outcome.tried)}</span>}
        {outcome.is === "unsaved" && <span id={`${id}-refusal`}>{say("options_unsaved")}</span>}
      </output>
    </div>
  );
}

/** Says so for a moment when a change was saved. */
export function SavedNote({ outcome }: { outcome: EditOutcome<unknown> }) {
  const { say } = useWords();
  return (
    <output class="saved">
      {outcome.is === "saved" && <span key={outcome.nth}>{say("options_saved")}</span>}
    </output>
  );
}
