import type { ComponentChildren } from "preact";
import type { Reply } from "../../../runtime/ports.ts";
import type { Field } from "../../../settings/field.ts";
import type { Choice } from "../../kit/controls/choices.tsx";

/** What a setting can be. */
export type FieldValue = number | boolean | string;

/** What the row of a field works from. */
export interface FieldProps<Of extends Field = Field> {
  field: Of;
  value: FieldValue;
  label: string;
  /** What stands after the # in the address that leads to it. */
  address?: string | undefined;
  /** The soft line below the label. */
  hint: ComponentChildren;
  choices: readonly Choice[];
  /** The id of the heading beside which it stands instead of a label of its own. Switches only. */
  headedBy?: string | undefined;
  /** It cannot be changed here, and the row says who has set it. */
  locked?: boolean;
  /** What may be entered is in sight at all times. */
  isRangeShown?: true | undefined;
  /** What else can be done with the value shown. Sliders and switches only. */
  renderAction?: ((shown: FieldValue) => ComponentChildren) | undefined;
  ask: (value: FieldValue) => Promise<Reply>;
  /** Why a value was refused. */
  refusal: (value: FieldValue | null) => string;
}
