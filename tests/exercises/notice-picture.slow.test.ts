import { Resvg } from "@resvg/resvg-js";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { palettePng } from "../../scripts/palette-png.ts";
import { renderPictures } from "../../scripts/render-pictures.ts";
import { exercises } from "../../src/exercises/exercise.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "limber-pictures-"));
  await renderPictures(dir);
});
afterAll(() => rm(dir, { recursive: true }));

/** What a reader of PNG makes of one: its pixels, red, green, blue and alpha. */
function decodePng(png: Buffer, width: number, height: number): Buffer {
  const href = `data:image/png;base64,${png.toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" xlink:href="${href}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test("there is one picture for each exercise, and together they stay light", async () => {
  const files = await readdir(dir);
  expect(files.toSorted()).toEqual(exercises.map((id) => `${id}.png`).toSorted());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
});

test.each(exercises)("%s is a PNG of 96 px with clear corners and a person on a ground", async (id) => {
  const png = await readFile(join(dir, `${id}.png`));
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([96, 96]);
  const pixels = decodePng(png, 96, 96);
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * 96 + x), 4 * (y * 96 + x) + 4)];
  expect(at(0, 0)[3]).toBe(0);
  expect(at(48, 2)).toEqual([0xdf, 0xf0, 0xea, 255]);
  const shirt = Array.from({ length: 96 ** 2 }, (_, i) => at(i % 96, Math.floor(i / 96))).filter(
    ([red, green, blue]) => red === 0x1f && green === 0x7a && blue === 0x6c,
  );
  expect(shirt.length).toBeGreaterThan(60);
});

test("a picture that is already right is left alone", async () => {
  const file = join(dir, "easy-walk.png");
  const written = (await stat(file)).mtimeMs;
  await renderPictures(dir);
  expect((await stat(file)).mtimeMs).toBe(written);
});

test("a palette keeps flat colours as they are, also where they are half clear", () => {
  const pixels = Buffer.from([200, 100, 50, 255, 0, 0, 0, 0, 100, 50, 25, 128, 200, 100, 50, 255]);
  const png = palettePng({ width: 2, height: 2, pixels }, 16);
  const found = decodePng(png, 2, 2);
  for (const [i, value] of pixels.entries()) expect(Math.abs((found[i] ?? 0) - value)).toBeLessThanOrEqual(1);
});

test("with too few colours each becomes the nearest that is left", () => {
  const pixels = Buffer.from([9, 9, 9, 255, 9, 9, 9, 255, 250, 250, 250, 255, 30, 30, 30, 255]);
  const found = decodePng(palettePng({ width: 2, height: 2, pixels }, 2), 2, 2);
  expect([...found.subarray(8, 11)]).toEqual([30, 30, 30]);
});
