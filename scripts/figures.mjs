// `npm run figures [file]`: draws on one contact sheet, in light and dark, the person at each desk, in every skin and with
// every hair, every keyframe of every exercise, also in a wheelchair and small as in a list, and the movements of ideas.
// Writes figures.png unless another file is named. It is for looking at: nothing reads it.

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
  { DARK, LIGHT, SKINS },
  { toSvg },
  { drawMovement, keyframeTimes },
  { movementOf },
  { ideaMotions },
  { seatedAtDesk },
  { wheelchairAtDesk },
  { standingAtDesk },
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
    "src/figure/seated.ts",
    "src/figure/wheelchair.ts",
    "src/figure/standing.ts",
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
const WHEELS = 1.5 * SMALL;
const COLUMN = 3 * (PICTURE + GAP) + 2 * SMALL + WHEELS + GAP;
const ROW = PICTURE + LABEL + GAP;

const HAIRS = ["hairShort", "hairBob", "hairCurly"];
/** How the heading of the sheet is divided: the desks in one row, the looks in the next. */
const TOP = 2 * ROW;

/** A drawing at its place on the sheet. */
const placed = (drawing, palette, hair, left, top, size) =>
  toSvg(drawing, palette, hair).replace(
    "<svg ",
    `<svg x="${left}" y="${top}" width="${size}" height="${size}" `,
  );

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
  const drawn = stills.map((still, i) =>
    placed(still, palette, "hairShort", x + i * MOTION, y + LABEL, MOTION),
  );
  return [label(name, ink, x, y), ...drawn].join("");
}

/** The person fresh and tired at each desk; below, from the side and from the front, in each skin and with each hair. */
function people(theme, palette, x) {
  const desks = [seatedAtDesk, wheelchairAtDesk, standingAtDesk].flatMap((draw) => [draw(0), draw(1)]);
  const front = drawKeyframes("seated-twist", "right", "wheelchair")[0];
  const skins = [{}, ...Object.values(SKINS).map((themes) => themes[theme])];
  const looks = HAIRS.flatMap((hair) => skins.map((skin) => ({ hair, palette: { ...palette, ...skin } })));
  const room = (2 * COLUMN) / looks.length;
  return [
    ...desks.map((desk, i) => placed(desk, palette, "hairShort", x + (i * 2 * COLUMN) / 6, GAP, PICTURE)),
    ...looks.flatMap((look, i) => [
      placed(seatedAtDesk(0.2), look.palette, look.hair, x + i * room, ROW, room / 2),
      placed(front, look.palette, look.hair, x + (i + 0.5) * room, ROW, room / 2),
      placed(front, look.palette, look.hair, x + (i + 0.5) * room, ROW + room / 2, SMALL),
    ]),
  ].join("");
}

/** One exercise: its name, its keyframes large, and small in a list's size, the left side beside the right. */
function row(id, { palette, ink }, x, y) {
  const sides = traits[id].sides === 2 ? ["right", "left"] : ["right"];
  const at = (drawing, left, top, size) => placed(drawing, palette, "hairShort", left, top, size);
  const name = label(id, ink, x, y);
  const large = drawKeyframes(id, "right").map((still, i) =>
    at(still, x + i * (PICTURE + GAP), y + LABEL, PICTURE),
  );
  const small = sides.flatMap((side, n) =>
    drawKeyframes(id, side).map((still, i) =>
      at(still, x + 3 * (PICTURE + GAP) + n * SMALL, y + LABEL + i * SMALL, SMALL),
    ),
  );
  const wheels = traits[id].fromSeat
    ? drawKeyframes(id, "right", "wheelchair").map((still, i) =>
        at(still, x + 3 * (PICTURE + GAP) + 2 * SMALL, y + LABEL + i * WHEELS, WHEELS),
      )
    : [];
  return [name, ...large, ...small, ...wheels].join("");
}

function sheet() {
  const width = COLUMNS * COLUMN + GAP;
  const top = TOP + Math.ceil(exercises.length / COLUMNS) * ROW + GAP;
  const motionHeight = MOTION + LABEL + GAP;
  const height = top + Math.ceil(motions.length / MOTION_COLUMNS) * motionHeight;
  const themes = THEMES.map((theme, i) => {
    const across = i * width;
    const drawn = exercises.map((id, n) =>
      row(id, theme, across + GAP + (n % COLUMNS) * COLUMN, TOP + GAP + Math.floor(n / COLUMNS) * ROW),
    );
    const moved = motions.map((motion, n) =>
      motionRow(
        motion,
        theme,
        across + GAP + (n % MOTION_COLUMNS) * (width / MOTION_COLUMNS),
        top + Math.floor(n / MOTION_COLUMNS) * motionHeight,
      ),
    );
    return `<rect x="${across}" width="${width}" height="${height}" fill="${theme.paper}"/>${people(i, theme.palette, across + GAP)}${drawn.join("")}${moved.join("")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${THEMES.length * width}" height="${height}">${themes.join("")}</svg>`;
}

const file = resolve(process.argv[2] ?? resolve(root, "figures.png"));
await writeFile(file, new Resvg(sheet(), { font: { loadSystemFonts: true } }).render().asPng());
console.log(file);
