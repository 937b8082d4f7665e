import { icon } from "../../src/figure/icon.ts";

/*
 * What surrounds a page in a picture: paper, a heading, and the edge of a window. The colours are those of Limber's
 * light theme.
 */

const INK = "#20302d";
const PAPER = "#f3efe5";
const GROUND = "#dff0ea";

interface Shown {
  /** A picture of a page, as PNG. */
  image: Buffer;
  /** In pixels of the picture. */
  width: number;
}

const source = (image: Buffer) => `data:image/png;base64,${image.toString("base64")}`;

const page = (body: string, style: string) => `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: 100vw; height: 100vh; overflow: hidden; font-family: system-ui, sans-serif; color: ${INK}; background: linear-gradient(160deg, ${PAPER}, ${GROUND}) }
img { display: block }
${style}</style><body>${body}</body>`;

const WINDOW = `.window { border-radius: 14px; overflow: hidden; box-shadow: 0 0 0 1px rgb(32 48 45 / 12%), 0 24px 60px rgb(32 48 45 / 22%) }`;

/** A heading beside one or two pages, as the stores show it. */
export function beside(title: string, text: string, pages: readonly Shown[]): string {
  const windows = pages.map(
    ({ image, width }) => `<img class="window" width="${width}" src="${source(image)}">`,
  );
  return page(
    `<main><div><h1>${title}</h1><p>${text}</p></div>${windows.join("")}</main>`,
    `${WINDOW}
main { display: flex; align-items: center; justify-content: center; gap: 56px; height: 100%; padding: 48px 64px }
h1 { font-size: 46px; line-height: 1.15; letter-spacing: -.5px; text-wrap: balance } p { margin-top: 20px; font-size: 22px; line-height: 1.45; text-wrap: balance }
main > div { flex: 1 1 0; min-width: 300px }`,
  );
}

/** A heading above a wide page, which goes on below the edge of the picture. */
export function above(title: string, { image, width }: Shown): string {
  return page(
    `<main><h1>${title}</h1><img class="window" width="${width}" src="${source(image)}"></main>`,
    `${WINDOW}
main { display: grid; justify-items: center; gap: 36px; padding-top: 48px } h1 { font-size: 40px; letter-spacing: -.5px }
.window { border-end-start-radius: 0; border-end-end-radius: 0 }`,
  );
}

/** The pages side by side and nothing else, as in the README. */
export function pair(pages: readonly Shown[]): string {
  const windows = pages.map(
    ({ image, width }) => `<img class="window" width="${width}" src="${source(image)}">`,
  );
  return page(
    `<main>${windows.join("")}</main>`,
    `${WINDOW} main { display: flex; justify-content: center; align-items: center; gap: 40px; height: 100% }`,
  );
}

/** Limber's figure, alone or with its name: what stands for it in a list. */
export function sign(size: number, words?: { name: string; says: string }): string {
  const drawn = icon(0, "plain", size);
  const said = words === undefined ? "" : `<div><h1>${words.name}</h1><p>${words.says}</p></div>`;
  return page(
    `<main>${drawn}${said}</main>`,
    `main { display: flex; align-items: center; justify-content: center; gap: 24px; height: 100%; padding: 28px } svg { flex: none }
h1 { font-size: 44px; letter-spacing: -.5px } p { margin-top: 8px; font-size: 18px; line-height: 1.35; text-wrap: balance }`,
  );
}
