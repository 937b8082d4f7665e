import { useRef } from "preact/hooks";
import "./slider.css";

interface Props {
  id: string;
  shown: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is spoken. */
  spoken: string;
  /** Ids of the elements that say more about it. */
  describedBy: string;
  /** It shows what is, and cannot be changed. */
  disabled?: boolean;
  onSlide: (value: number) => void;
  /** The thumb was let go of, by mouse, touch or key. */
  onSettle: (value: number) => void;
  /** The person wants back what was there before. */
  onEscape: () => void;
}

/** A value that is set by moving a thumb, where nobody has an exact number in mind. */
export function Slider({ shown, spoken, describedBy, onSlide, onSettle, onEscape, ...rest }: Props) {
  // While a key is held down the browser reports each step as a change; only the last of them is meant.
  const held = useRef(false);
  const release = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    held.current = false;
    onSettle(currentTarget.valueAsNumber);
  };
  return (
    <input
      {...rest}
      type="range"
      class="slider"
      value={shown}
      aria-valuetext={spoken}
      aria-describedby={describedBy}
      style={{ "--share": (shown - rest.min) / (rest.max - rest.min) }}
      onInput={({ currentTarget }) => onSlide(currentTarget.valueAsNumber)}
      onChange={(event) => {
        if (!held.current) release(event);
      }}
      onKeyDown={({ key }) => {
        held.current = true;
        if (key === "Escape") onEscape();
      }}
      onKeyUp={release}
      onBlur={release}
    />
  );
}
