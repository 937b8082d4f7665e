import { useId } from "preact/hooks";
import type { NumberField } from "../../../settings/field.ts";
import { Slider } from "../../kit/controls/slider.tsx";
import { useWords } from "../../kit/words.tsx";
import { useDraft } from "./draft.ts";
import { decimal } from "../../../words/decimal.ts";
import { rangeWords } from "./field-words.ts";
import type { FieldProps } from "./field-props.ts";
import { idsIn, LabelledRow } from "./labelled-row.tsx";

/** A share that is set by ear or eye: the number says where the slider stands. It is saved when let go. */
export function SliderRow({
  field,
  address,
  value,
  label,
  hint,
  locked = false,
  renderAction,
  ask,
  refusal,
}: FieldProps<NumberField>) {
  const { say, language } = useWords();
  const id = useId();
  const saved = value as number;
  const draft = useDraft(saved, (share) => share, ask);
  return (
    <LabelledRow
      id={id}
      address={address}
      kind="percent"
      label={<label for={id}>{label}</label>}
      hint={hint}
      locked={locked}
      range={rangeWords(say, language, field)}
      outcome={draft.outcome}
      refusal={refusal}
    >
      <Slider
        id={id}
        shown={draft.shown}
        min={field.min}
        max={field.max}
        step={field.step}
        spoken={new Intl.NumberFormat(language, { style: "percent" }).format(draft.shown / 100)}
        disabled={locked}
        describedBy={idsIn(id)}
        onSlide={draft.edit}
        onSettle={(settled) => {
          // Moved and moved back again is no change.
          if (!draft.isOpen()) return;
          if (settled === saved) draft.drop();
          else draft.commit(settled, settled);
        }}
        onEscape={draft.drop}
      />
      <span class="slider-value" aria-hidden="true">
        {decimal(language, draft.shown)}
        <span class="unit">{say("unit_percent")}</span>
      </span>
      {renderAction?.(draft.shown)}
    </LabelledRow>
  );
}
