import { Resvg } from "@resvg/resvg-js";
import { icon } from "../../src/figure/icon.ts";
import { palettePng } from "../palette-png.ts";

const SIZE = 128;
/** Chrome's store wants this much room around what is drawn. */
const MARGIN = 16;

/** The icon as Chrome's store shows it, the only picture in which something is clear. */
export function storeIcon(): Buffer {
  const inner = SIZE - 2 * MARGIN;
  const drawn = icon(0, "plain", inner).replace("<svg ", `<svg x="${MARGIN}" y="${MARGIN}" `);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">${drawn}</svg>`;
  return palettePng(new Resvg(svg).render());
}
