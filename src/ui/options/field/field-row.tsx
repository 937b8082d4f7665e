import { useId } from "preact/hooks";
import type { ChoiceField, YesNoField } from "../../../settings/field.ts";
import { inputOf, isClock, meantBy, readInput, stepFrom, type TypedField } from "../../../settings/typed.ts";
import { Box } from "../../kit/controls/box.tsx";
import { Choices, type Choice } from "../../kit/controls/choices.tsx";
import { Select } from "../../kit/controls/select.tsx";
import { Switch } from "../../kit/controls/switch.tsx";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import { useDraft } from "./draft.ts";
import { LockedNote } from "../../kit/locked-note.tsx";
import { idsIn, LabelledRow, SavedNote } from "./labelled-row.tsx";
import { SliderRow } from "./slider-row.tsx";
import { rangeWords, staysWords } from "./field-words.ts";
import type { FieldProps } from "./field-props.ts";

/** A row for one field: the control follows from the kind of the field. */
export function FieldRow({ field, ...rest }: FieldProps) {
  switch (field.kind) {
    case "number":
      if (field.unit === "percent") return <SliderRow field={field} {...rest} />;
      return <TypedRow field={field} {...rest} />;
    case "text":
      return <TypedRow field={field} {...rest} />;
    case "yesNo":
      return <SwitchRow field={field} {...rest} />;
    case "choice":
      return <ChoiceRow field={field} {...rest} />;
  }
}

function TypedRow({
  field,
  address,
  value,
  label,
  hint,
  locked = false,
  isRangeShown,
  ask,
  refusal,
}: FieldProps<TypedField>) {
  const { say, language } = useWords();
  const id = useId();
  const stored = value as number | string;
  const saved = inputOf(field, stored);
  const draft = useDraft(stored, (some) => inputOf(field, some), ask);
  const commit = (typed: string) => draft.commit(typed, meantBy(field, readInput(field, typed)));
  const isNumber = field.kind === "number";
  const clock = isClock(field);
  const step = (direction: 1 | -1) => {
    if (!isNumber) return;
    const next = stepFrom(field, Number(readInput(field, draft.shown) ?? value), direction);
    commit(inputOf(field, next));
  };
  return (
    <LabelledRow
      id={id}
      address={address}
      kind={clock ? "clock" : field.kind}
      label={<label for={id}>{label}</label>}
      hint={hint}
      locked={locked}
      range={isNumber ? rangeWords(say, language, field) : null}
      isRangeShown={isRangeShown}
      outcome={draft.outcome}
      refusal={(tried) => `${refusal(tried)} ${staysWords(say, language, field, stored)}`}
    >
      <Box
        id={id}
        type={clock ? "time" : field.kind}
        shown={draft.shown}
        {...(isNumber && {
          min: inputOf(field, field.min),
          max: inputOf(field, field.max),
          step: String(clock ? field.step * 60 : field.step),
        })}
        unit={isNumber && field.unit !== "clock" ? say(`unit_${field.unit}`) : undefined}
        disabled={locked}
        invalid={draft.outcome.is === "refused"}
        describedBy={idsIn(id)}
        onEdit={draft.edit}
        onCommit={commit}
        onLeave={(typed) => {
          // What was typed and typed back again is no change to the browser.
          if (!draft.isOpen()) return;
          if (typed === saved) draft.drop();
          else commit(typed);
        }}
        onStep={step}
        onEscape={draft.drop}
      />
    </LabelledRow>
  );
}

function SwitchRow(props: FieldProps<YesNoField>) {
  const { address, value, label, hint, headedBy, locked = false, renderAction, ask, refusal } = props;
  const id = useId();
  const { shown, outcome, set } = useSaved(value as boolean, ask);
  const control = (
    <Switch
      id={id}
      on={shown}
      labelledBy={headedBy}
      disabled={locked}
      describedBy={headedBy === undefined ? idsIn(id) : `${id}-locked`}
      onChange={(on) => void set(on)}
    />
  );
  if (headedBy !== undefined) {
    return (
      <span class="lone-switch" id={address}>
        {control}
        {locked && <LockedNote id={`${id}-locked`} />}
        <SavedNote outcome={outcome} />
      </span>
    );
  }
  return (
    <LabelledRow
      id={id}
      address={address}
      kind="yesNo"
      label={<label for={id}>{label}</label>}
      hint={hint}
      locked={locked}
      outcome={outcome}
      refusal={refusal}
    >
      {renderAction?.(shown)}
      {control}
    </LabelledRow>
  );
}

function ChoiceRow(props: FieldProps<ChoiceField>) {
  const { address, value, label, hint, choices, locked = false, ask, refusal } = props;
  const id = useId();
  const { shown, outcome, set } = useSaved(value as string, ask);
  const many = choices.length > MOST_SIDE_BY_SIDE;
  const isBeside = many || choices.length <= MOST_BESIDE;
  const as = shapeOf(choices);
  const control = {
    choices,
    chosen: shown,
    disabled: locked,
    describedBy: idsIn(id),
    onChoose: (name: string) => void set(name),
  };
  return (
    <LabelledRow
      id={id}
      address={address}
      kind={as === "segments" && isBeside ? "choice" : "wide"}
      label={many ? <label for={id}>{label}</label> : <span id={id}>{label}</span>}
      hint={hint}
      locked={locked}
      outcome={outcome}
      refusal={refusal}
    >
      {many ? <Select id={id} {...control} /> : <Choices as={as} labelledBy={id} {...control} />}
    </LabelledRow>
  );
}

const MOST_SIDE_BY_SIDE = 6;
/** More than these need the width of a line of their own. */
const MOST_BESIDE = 3;

/** What has a picture or a sentence needs room for it. */
function shapeOf(choices: readonly Choice[]): "segments" | "tiles" | "cards" {
  if (choices.some(({ detail }) => detail !== undefined)) return "cards";
  return choices.some(({ symbol, picture }) => symbol !== undefined || picture !== undefined)
    ? "tiles"
    : "segments";
}
