import type { Drawing } from "../../../figure/drawing/shape.ts";
import "./figure.css";

type Props = {
  readonly drawing: Drawing;
  /** What the picture says, for those who cannot see it; empty when the text beside it already says so. */
  readonly label: string;
  readonly class?: string;
};

/** A drawing as inline SVG. It fills the width it is given; figure.css gives each tone its colour in the current theme. */
export function Figure({ drawing, label, class: name = "" }: Props) {
  const spoken =
    label === "" ? ({ "aria-hidden": "true" } as const) : ({ role: "img", "aria-label": label } as const);
  return (
    <svg class={`figure ${name}`.trimEnd()} viewBox={`0 0 ${drawing.width} ${drawing.height}`} {...spoken}>
      {drawing.shapes.map(({ tone, d, width }, depth) => (
        <path key={depth} class={`tone-${tone}`} d={d} stroke-width={width} />
      ))}
    </svg>
  );
}
