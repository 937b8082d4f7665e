import type { Palette } from "./palette.ts";
import type { Drawing, Tone } from "./shape.ts";

/** A head of hair, by the tone it is drawn in. A drawing has all of them, and one is to be seen. */
export type HairTone = Extract<Tone, `hair${string}`>;

/** A drawing as a standalone SVG document, for rendering to PNG. One unit is one drawn centimetre. */
export function toSvg(drawing: Drawing, palette: Palette, hair: HairTone = "hairShort"): string {
  const paths = drawing.shapes
    .filter(({ tone }) => !tone.startsWith("hair") || tone === hair)
    .map(({ tone, d, width }) =>
      width === undefined
        ? `<path d="${d}" fill="${palette[tone]}"/>`
        : `<path d="${d}" fill="none" stroke="${palette[tone]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}">${paths.join("")}</svg>`;
}
