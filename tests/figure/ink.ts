import { Resvg } from "@resvg/resvg-js";

/** The box that holds everything a picture paints, in its own units. */
export type Ink = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const MARGIN = 20;

/** Paints an SVG with room around its frame, so that what sticks out shows, and measures the paint to a quarter of a unit. */
export function inkOf(svg: string): Ink {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const wide = Number(width) + 2 * MARGIN;
  const high = Number(height) + 2 * MARGIN;
  const roomy = svg.replace(
    /<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}">`,
  );
  const image = new Resvg(roomy, { fitTo: { mode: "width", value: wide * 4 } }).render();
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const pixels = image.pixels;
  for (let i = 3; i < pixels.length; i += 4) {
    if ((pixels[i] ?? 0) < 96) continue;
    const x = ((i - 3) / 4) % image.width;
    const y = Math.floor((i - 3) / 4 / image.width);
    box.left = Math.min(box.left, x / 4 - MARGIN);
    box.right = Math.max(box.right, (x + 1) / 4 - MARGIN);
    box.top = Math.min(box.top, y / 4 - MARGIN);
    box.bottom = Math.max(box.bottom, (y + 1) / 4 - MARGIN);
  }
  return box;
}
