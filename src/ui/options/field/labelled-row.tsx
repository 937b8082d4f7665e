import type { ComponentChildren } from "preact";
import { useWords } from "../../kit/words.tsx";
import type { EditOutcome } from "../../kit/use-saved.ts";
import type { FieldValue } from "./field-props.ts";
import "./row.css";

interface Props {
  /** The id of the control; those of what describes it are made from it. */
  id: string;
  kind: "number" | "clock" | "percent" | "text" | "yesNo" | "choice" | "tiles";
  label: ComponentChildren;
  hint: ComponentChildren;
  /** What may be entered. In sight while the control has the focus. */
  range?: string | null;
  outcome: EditOutcome<FieldValue>;
  refusal: (value: FieldValue | null) => string;
  children: ComponentChildren;
}

/** The ids of all that describes a row's control. */
export function idsIn(id: string): string {
  return `${id}-hint ${id}-range ${id}-refusal`;
}

/** A label with its soft line at the start, the control at the end, and how the last change went. */
export function LabelledRow({ id, kind, label, hint, range = null, outcome, refusal, children }: Props) {
  const { say } = useWords();
  return (
    <div class={`row ${kind}`}>
      <div class="row-label">
        {label}
        {hint !== null && (
          <p class="soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div class="row-aside">
        {range !== null && (
          <span class="soft range" id={`${id}-range`}>
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
