import type { Shape } from "../drawing/shape.ts";

/** An arc with its radii, its flags and its end; or a place. Shapes are written with nothing else. */
const PART = /A(\S+) (\S+) 0 (\d) (\d) (\S+?) (-?[\d.]+)|(-?[\d.]+) (-?[\d.]+)/g;

/** The mirror image of a shape in a drawing of that width. */
export function mirrored(shape: Shape, width: number): Shape {
  const across = (x: string) => Math.round((width - Number(x)) * 100) / 100;
  return {
    ...shape,
    d: shape.d.replace(PART, (_, rx, ry, large, sweep, ax, ay, x, y) =>
      rx === undefined
        ? `${across(x)} ${y}`
        : `A${rx} ${ry} 0 ${large} ${sweep === "1" ? 0 : 1} ${across(ax)} ${ay}`,
    ),
  };
}
