import { Resvg } from "@resvg/resvg-js";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { drawPicture } from "../src/exercises/draw-exercise.ts";
import { exercises, type ExerciseId } from "../src/exercises/exercise.ts";
import { LIGHT, type Palette } from "../src/figure/drawing/palette.ts";
import { toSvg } from "../src/figure/drawing/svg.ts";
import { palettePng } from "./palette-png.ts";
import { writeIfChanged } from "./write-if-changed.ts";

/** Where notifications show it 48 px large, two pixels make one at most. */
const EDGE = 96;
const MARGIN = 4;
const ROUNDING = 16;

/** The accent's wash: it stands out from a light bubble as well as from a dark one. */
const GROUND = "#dff0ea";
/** What lies on paper elsewhere lies on that ground here. */
const palette: Palette = { ...LIGHT, floor: "#c3dbd1", mat: "#b3d0c4", wall: "#c6d8ce" };

/**
 * Writes one picture of every exercise into `outDir`, which is made if missing: what a notification shows, as
 * PNG with 96 px to each side. A file that is already right is left alone.
 */
export async function renderPictures(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all(exercises.map((id) => writeIfChanged(join(outDir, `${id}.png`), picture(id))));
}

function picture(id: ExerciseId): Buffer {
  const inner = EDGE - 2 * MARGIN;
  const figure = toSvg(drawPicture(id), palette).replace(
    "<svg ",
    `<svg x="${MARGIN}" y="${MARGIN}" width="${inner}" height="${inner}" `,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${EDGE}" height="${EDGE}"><rect width="${EDGE}" height="${EDGE}" rx="${ROUNDING}" fill="${GROUND}"/>${figure}</svg>`;
  return palettePng(new Resvg(svg).render());
}
