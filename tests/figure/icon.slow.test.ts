import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderIcons } from "../../scripts/render-icons.ts";
import { icon, type IconStage } from "../../src/figure/icon.ts";
import { inkOf } from "./ink.ts";

const STAGES: readonly IconStage[] = [0, 1, 2, 3, 4];
const figureOnly = (svg: string) => svg.replaceAll(/fill="#(?!fff")[0-9a-f]{6}"/g, 'fill="none"');
const ground = (svg: string) => /fill="#(?!fff")([0-9a-f]{6})"/.exec(svg)?.[1] ?? "";

describe.each(["plain", "quiet", "grey"] as const)("%s", (variant) => {
  test.each(STAGES)(
    "stage %i keeps its figure well inside the ground, and the ground inside the frame",
    (stage) => {
      for (const size of [16, 128]) {
        const whole = inkOf(icon(stage, variant, size));
        expect([whole.left, whole.top, whole.right, whole.bottom]).toEqual([0, 0, 16, 16]);
        const figure = inkOf(figureOnly(icon(stage, variant, size)));
        expect(figure.left).toBeGreaterThanOrEqual(1);
        expect(figure.top).toBeGreaterThanOrEqual(1);
        expect(figure.right).toBeLessThanOrEqual(15);
        expect(figure.bottom).toBeLessThanOrEqual(variant === "quiet" ? 11.25 : 15);
      }
    },
  );

  test("with each stage the figure is lower, by a good part of a pixel", () => {
    const tops = STAGES.map((stage) => inkOf(figureOnly(icon(stage, variant, 16))).top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect((tops[4] ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(variant === "quiet" ? 1.75 : 2.25);
    expect(new Set(STAGES.map((stage) => figureOnly(icon(stage, variant, 16)))).size).toBe(5);
  });
});

test("the grounds go from green to ochre, stay out of the reds and carry white", () => {
  for (const stage of STAGES) {
    const [red, green, blue] = [0, 2, 4].map((i) =>
      Number.parseInt(ground(icon(stage, "plain", 16)).slice(i, i + 2), 16),
    ) as [number, number, number];
    expect(green / red, "an ochre keeps more than half as much green as red").toBeGreaterThan(0.6);
    const linear = (part: number) =>
      part / 255 <= 0.04 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    expect(
      1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05),
    ).toBeGreaterThan(3.5);
  }
  expect(ground(icon(0, "plain", 16))).toBe("1f7a6c");
});

test("rendering writes every icon once and leaves right ones alone", async () => {
  const dir = await mkdtemp(join(tmpdir(), "limber-icons-"));
  try {
    await renderIcons(join(dir, "icons"));
    const names = await readdir(join(dir, "icons"));
    expect(names).toHaveLength(24);
    expect(names).toEqual(
      expect.arrayContaining(["stage-0-16.png", "quiet-4-32.png", "grey-32.png", "app-128.png"]),
    );
    const written = (await stat(join(dir, "icons", "app-128.png"))).mtimeMs;
    await renderIcons(join(dir, "icons"));
    expect((await stat(join(dir, "icons", "app-128.png"))).mtimeMs).toBe(written);
  } finally {
    await rm(dir, { recursive: true });
  }
});
