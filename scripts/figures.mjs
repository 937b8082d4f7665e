// `npm run figures [file]`: draws every keyframe of every exercise on one contact sheet, in light and dark, and
// small as in a list. Writes figures.png unless another file is named. It is for looking at: nothing reads it.

import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { runnerImport } from "vite";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const from = async (path) =>
  (await runnerImport(resolve(root, path), { root, configFile: false, logLevel: "error" })).module;

const [{ exercises }, { drawKeyframes }, { traits }, { DARK, LIGHT }, { toSvg }] = await Promise.all(
  [
    "src/exercises/exercise.ts",
    "src/exercises/draw-exercise.ts",
    "src/exercises/facts.ts",
    "src/figure/drawing/palette.ts",
    "src/figure/drawing/svg.ts",
  ].map(from),
);

const THEMES = [
  { palette: LIGHT, paper: "#fbf9f4", ink: "#20302d" },
  { palette: DARK, paper: "#161d1c", ink: "#e9efec" },
];
const PICTURE = 224;
const SMALL = 48;
const GAP = 10;
const LABEL = 22;
const COLUMNS = 2;
const COLUMN = 3 * (PICTURE + GAP) + 2 * SMALL + GAP;
const ROW = PICTURE + LABEL + GAP;

/** One exercise: its name, its keyframes large, and small in a list's size, the left side beside the right. */
function row(id, { palette, ink }, x, y) {
  const sides = traits[id].sides === 2 ? ["right", "left"] : ["right"];
  const at = (drawing, left, top, size) =>
    toSvg(drawing, palette).replace("<svg ", `<svg x="${left}" y="${top}" width="${size}" height="${size}" `);
  const name = `<text x="${x + 4}" y="${y + 15}" font-family="sans-serif" font-size="13" fill="${ink}">${id}</text>`;
  const large = drawKeyframes(id, "right").map((still, i) =>
    at(still, x + i * (PICTURE + GAP), y + LABEL, PICTURE),
  );
  const small = sides.flatMap((side, n) =>
    drawKeyframes(id, side).map((still, i) =>
      at(still, x + 3 * (PICTURE + GAP) + n * SMALL, y + LABEL + i * SMALL, SMALL),
    ),
  );
  return [name, ...large, ...small].join("");
}

function sheet() {
  const width = COLUMNS * COLUMN + GAP;
  const height = Math.ceil(exercises.length / COLUMNS) * ROW + GAP;
  const themes = THEMES.map((theme, i) => {
    const across = i * width;
    const drawn = exercises.map((id, n) =>
      row(id, theme, across + GAP + (n % COLUMNS) * COLUMN, GAP + Math.floor(n / COLUMNS) * ROW),
    );
    return `<rect x="${across}" width="${width}" height="${height}" fill="${theme.paper}"/>${drawn.join("")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${THEMES.length * width}" height="${height}">${themes.join("")}</svg>`;
}

const file = resolve(process.argv[2] ?? resolve(root, "figures.png"));
await writeFile(file, new Resvg(sheet(), { font: { loadSystemFonts: true } }).render().asPng());
console.log(file);
