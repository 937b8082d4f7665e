import { readFile } from "node:fs/promises";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { DARK, LIGHT, SKINS } from "../../src/figure/drawing/palette.ts";
import type { Tone } from "../../src/figure/drawing/shape.ts";
import { seatedAtDesk } from "../../src/figure/seated.ts";
import { hairs, skins } from "../../src/settings/appearance.ts";
import { Figure } from "../../src/ui/kit/figure/figure.tsx";

test("a figure with a label is one image with a name", () => {
  const html = render(
    h(Figure, { drawing: seatedAtDesk(0.5), label: "Sitting, a little slumped", class: "hero" }),
  );
  expect(html).toMatch(
    /^<svg class="figure hero" viewBox="0 0 176 150" role="img" aria-label="Sitting, a little slumped">/,
  );
  expect(html).toContain('class="tone-shirt"');
});

test("a figure without a label is silent", () => {
  const html = render(h(Figure, { drawing: seatedAtDesk(0), label: "" }));
  expect(html).toMatch(/^<svg class="figure" viewBox="0 0 176 150" aria-hidden="true">/);
  expect(html).not.toContain("role");
});

/** The style sheet without its white space. */
const readStyles = async () =>
  (await readFile(new URL("../../src/ui/kit/figure/figure.css", import.meta.url), "utf8")).replaceAll(
    /\s/g,
    "",
  );
const kebab = (tone: string) => tone.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const rule = (tone: string, light: string, dark: string) =>
  `--figure-${kebab(tone)}:light-dark(${light},${dark});`;

test("the style sheet knows the colour of every tone in both themes", async () => {
  const css = await readStyles();
  const tones = Object.keys(LIGHT) as Tone[];
  expect(css).toContain(`:root{${tones.map((tone) => rule(tone, LIGHT[tone], DARK[tone])).join("")}}`);
  for (const tone of tones) expect(css).toContain(`.tone-${tone}{color:var(--figure-${kebab(tone)});}`);
});

test("the style sheet knows every skin in both themes, also within a page of another", async () => {
  const css = await readStyles();
  expect(["light", ...Object.keys(SKINS)]).toEqual([...skins]);
  const all = { light: [LIGHT, DARK] as const, ...SKINS };
  for (const [skin, [light, dark]] of Object.entries(all)) {
    const rules = (["skin", "skinShade", "skinFar"] as const).map((tone) =>
      rule(tone, light[tone], dark[tone]),
    );
    expect(css).toContain(`[data-skin="${skin}"]{${rules.join("")}}`);
  }
});

test("every head of hair has a tone, and of them one is seen: the one that is chosen, or the short one", async () => {
  const css = await readStyles();
  const drawn = seatedAtDesk(0).shapes.map(({ tone }) => tone);
  const toneOf = (hair: string) => `hair${hair.charAt(0).toUpperCase()}${hair.slice(1)}`;
  expect(drawn.filter((tone) => tone.startsWith("hair")).toSorted()).toEqual(hairs.map(toneOf).toSorted());
  for (const hair of hairs) {
    const seen = hairs.map((other) => `--seen-${other}:${other === hair ? "inline" : "none"};`).join("");
    expect(css).toContain(`${hair === "short" ? ":root," : ""}[data-hair="${hair}"]{${seen}}`);
    expect(css).toContain(`.figure.tone-${toneOf(hair)}{display:var(--seen-${hair});}`);
  }
});

/** How much lighter one colour is than another, as WCAG measures it. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

test.each([
  ["light", LIGHT, 0, "#fbf9f4"],
  ["dark", DARK, 1, "#161d1c"],
] as const)(
  "every face stands out from the paper, and hair, eyes and shoes from every skin, %s",
  (_, palette, theme, paper) => {
    for (const { skin } of [palette, ...Object.values(SKINS).map((themes) => themes[theme])]) {
      expect(contrast(skin, paper), `${skin} on paper`).toBeGreaterThan(2);
      for (const tone of ["hairShort", "hairBob", "hairCurly", "eye", "shoe"] as const) {
        expect(contrast(skin, palette[tone]), `${tone} beside ${skin}`).toBeGreaterThan(1.5);
      }
    }
    for (const tone of ["hairShort", "hairBob", "hairCurly"] as const) {
      expect(contrast(palette[tone], paper), `${tone} on paper`).toBeGreaterThan(1.5);
    }
  },
);
