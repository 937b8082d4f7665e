import { useId } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Symbol, type SymbolName } from "../signs/symbol.tsx";
import "./controls.css";

export interface Choice<Name extends string = string> {
  name: Name;
  label: string;
  /** What it comes to, in a few numbers. */
  numbers?: string;
  /** A soft line below. */
  detail?: string;
  symbol?: SymbolName;
  /** A picture above the label, in the place of a symbol. */
  picture?: ComponentChildren;
}

interface Props<Name extends string> {
  choices: readonly Choice<Name>[];
  /** Null where none of them is in force. */
  chosen: Name | null;
  /** `segments` stand in one bar; `tiles` wrap over as many lines as they need; `cards` have room for a sentence. */
  as: "segments" | "tiles" | "cards";
  labelledBy: string;
  describedBy?: string | undefined;
  /** It shows what is, and cannot be changed. */
  disabled?: boolean;
  onChoose: (name: Name) => void;
}

/** One of a few, all of them in sight. Real radio buttons, so that the keyboard works as everywhere. */
export function Choices<Name extends string>(props: Props<Name>) {
  const { choices, chosen, as, labelledBy, describedBy, disabled, onChoose } = props;
  const group = useId();
  return (
    <div
      role="radiogroup"
      class={`choices ${as}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-disabled={disabled}
    >
      {choices.map(({ name, label, numbers, detail, symbol, picture }) => (
        <label class="option" key={name}>
          <input
            type="radio"
            name={group}
            value={name}
            checked={name === chosen}
            disabled={disabled}
            onChange={() => onChoose(name)}
          />
          {symbol !== undefined && <Symbol name={symbol} />}
          {picture}
          <span class="option-label">{label}</span>
          {numbers !== undefined && <span class="option-numbers">{numbers}</span>}
          {detail !== undefined && <span class="option-detail">{detail}</span>}
        </label>
      ))}
    </div>
  );
}
