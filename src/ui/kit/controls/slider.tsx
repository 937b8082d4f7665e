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

/** A value that is felt rather than typed. */
export function Slider({ shown, spoken, describedBy, onSlide, onSettle, onEscape, ...rest }: Props) {
  // To the browser each step of a key that is held down is a change.
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
