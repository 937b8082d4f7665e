import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

/** What resvg renders: red, green and blue, each already multiplied by alpha, and alpha; a byte each, row by row. */
export type Image = { readonly width: number; readonly height: number; readonly pixels: Buffer };

/** The four bytes of a pixel. */
type Colour = readonly [number, number, number, number];

/** Colours nearer than this to one another count as one: nobody sees the difference. */
const ALIKE = 17;
/** More would only be finer steps along the edges. */
const COLOURS = 16;

/**
 * A PNG with a palette of at most `colours` colours, at most 256: a fraction of the weight of a full one for
 * a flat drawing. What is not in the palette becomes the nearest that is.
 */
export function palettePng({ width, height, pixels }: Image, colours = COLOURS): Buffer {
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const pixel = pixels.readUInt32BE(i);
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  const palette = commonest(counts, colours);
  const indices = new Map([...counts.keys()].map((pixel) => [pixel, nearest(palette, bytesOf(pixel))]));
  // Each row begins with the number of its filter: 0, none, which suits indices best.
  const rows = Buffer.alloc(height * (width + 1));
  for (let i = 0; i < width * height; i++) {
    rows[Math.floor(i / width) + 1 + i] = indices.get(pixels.readUInt32BE(4 * i)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits to a pixel, of a palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(unmultiply))),
    chunk("tRNS", Buffer.from(palette.map(([, , , alpha]) => alpha))),
    // Not by Node, which compresses otherwise on another processor: a build is the same everywhere.
    chunk("IDAT", zlibSync(rows, { level: 9, mem: 12 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The commonest colours that are not alike: the flat ones first, then the steps along their edges. */
function commonest(counts: ReadonlyMap<number, number>, most: number): Colour[] {
  const palette: Colour[] = [];
  for (const [pixel] of [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const colour = bytesOf(pixel);
    if (palette.length < most && palette.every((other) => apart(colour, other) > ALIKE)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly Colour[], colour: Colour): number {
  const gaps = palette.map((other) => apart(colour, other));
  return gaps.indexOf(Math.min(...gaps));
}

/** How different two colours look, on black and on white: of what is half clear, the ground shows through. */
function apart(a: Colour, b: Colour): number {
  const alpha = a[3] - b[3];
  const onBlack = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.hypot(...onBlack, ...onBlack.map((part) => part - alpha));
}

/** Red, green and blue as PNG wants them. */
function unmultiply([red, green, blue, alpha]: Colour): number[] {
  return [red, green, blue].map((part) => (alpha === 0 ? 0 : Math.round((part * 255) / alpha)));
}

function bytesOf(pixel: number): Colour {
  return [pixel >>> 24, (pixel >>> 16) & 255, (pixel >>> 8) & 255, pixel & 255];
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
