import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { icon, type IconStage } from "../src/figure/icon.ts";
import { palettePng } from "./palette-png.ts";
import { writeIfChanged } from "./write-if-changed.ts";

const STAGES: readonly IconStage[] = [0, 1, 2, 3, 4];
/** What a toolbar shows is 16 px large, or 32 where two pixels make one. */
const TOOLBAR_SIZES = [16, 32] as const;
/** In the stores and the lists of extensions. */
const APP_SIZES = [48, 128] as const;

/**
 * Writes every icon the extension needs as PNG into `outDir`, which is made if missing:
 * stage-0..4, quiet-0..4 and grey in 16 and 32 px, and app, the first stage, in 48 and 128 px.
 * A file that is already right is left alone.
 */
export async function renderIcons(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const drawings = new Map<string, string>();
  for (const size of TOOLBAR_SIZES) {
    for (const stage of STAGES) {
      drawings.set(`stage-${stage}-${size}.png`, icon(stage, "plain", size));
      drawings.set(`quiet-${stage}-${size}.png`, icon(stage, "quiet", size));
    }
    drawings.set(`grey-${size}.png`, icon(0, "grey", size));
  }
  for (const size of APP_SIZES) drawings.set(`app-${size}.png`, icon(0, "plain", size));
  await Promise.all(
    [...drawings].map(([name, svg]) =>
      writeIfChanged(join(outDir, name), palettePng(new Resvg(svg).render())),
    ),
  );
}
