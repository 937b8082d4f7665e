// `npm run figures [file]`: draws every keyframe of every exercise on one contact sheet, in light and dark, and
// small as in a list; below them the movements of ideas. Writes figures.png unless another file is named. It is for looking at: nothing reads it.

import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { runnerImport } from "vite";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const from = async (path) =>
  (await runnerImport(resolve(root, path), { root, configFile: false, logLevel: "error" })).module;

const [
  { exercises },
  { drawKeyframes },
  { traits },
  { DARK, LIGHT },
  { toSvg },
  { drawMovement, keyframeTimes },
  { movementOf },
  { ideaMotions },
] = await Promise.all(
  [
    "src/exercises/exercise.ts",
    "src/exercises/draw-exercise.ts",
    "src/exercises/facts.ts",
    "src/figure/drawing/palette.ts",
    "src/figure/drawing/svg.ts",
    "src/figure/movement/draw-movement.ts",
    "src/ideas/draw-idea.ts",
    "src/ideas/motions/motion-list.ts",
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

/** A drawing at its place on the sheet. */
const placed = (drawing, palette, x, y, size) =>
  toSvg(drawing, palette).replace("<svg ", `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);

const label = (text, ink, x, y) =>
  `<text x="${x + 4}" y="${y + 15}" font-family="sans-serif" font-size="13" fill="${ink}">${text}</text>`;

/** The movements of ideas, those that can be done on a seat too in both ways, with their keyframes. */
const motions = Object.entries(ideaMotions).flatMap(([name, motion]) =>
  ("view" in motion.art ? [false] : [true, false]).map((seated) => {
    const movement = movementOf(motion, seated);
    const stills = keyframeTimes(movement).map((t) => drawMovement(movement, t, 0, false));
    return [seated ? `${name}, on a seat` : name, stills.slice(0, 4)];
  }),
);
const MOTION = 112;
const MOTION_COLUMNS = 3;

/** One movement of an idea. */
function motionRow([name, stills], { palette, ink }, x, y) {
  const drawn = stills.map((still, i) => placed(still, palette, x + i * MOTION, y + LABEL, MOTION));
  return [label(name, ink, x, y), ...drawn].join("");
}

/** One exercise: its name, its keyframes large, and small in a list's size, the left side beside the right. */
function row(id, { palette, ink }, x, y) {
  const sides = traits[id].sides === 2 ? ["right", "left"] : ["right"];
  const at = (drawing, left, top, size) => placed(drawing, palette, left, top, size);
  const name = label(id, ink, x, y);
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
  const top = Math.ceil(exercises.length / COLUMNS) * ROW + GAP;
  const motionHeight = MOTION + LABEL + GAP;
  const height = top + Math.ceil(motions.length / MOTION_COLUMNS) * motionHeight;
  const themes = THEMES.map((theme, i) => {
    const across = i * width;
    const drawn = exercises.map((id, n) =>
      row(id, theme, across + GAP + (n % COLUMNS) * COLUMN, GAP + Math.floor(n / COLUMNS) * ROW),
    );
    const moved = motions.map((motion, n) =>
      motionRow(
        motion,
        theme,
        across + GAP + (n % MOTION_COLUMNS) * (width / MOTION_COLUMNS),
        top + Math.floor(n / MOTION_COLUMNS) * motionHeight,
      ),
    );
    return `<rect x="${across}" width="${width}" height="${height}" fill="${theme.paper}"/>${drawn.join("")}${moved.join("")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${THEMES.length * width}" height="${height}">${themes.join("")}</svg>`;
}

const file = resolve(process.argv[2] ?? resolve(root, "figures.png"));
await writeFile(file, new Resvg(sheet(), { font: { loadSystemFonts: true } }).render().asPng());
console.log(file);
