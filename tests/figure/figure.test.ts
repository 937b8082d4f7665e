import { readFile } from "node:fs/promises";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { DARK, LIGHT } from "../../src/figure/drawing/palette.ts";
import { seatedAtDesk } from "../../src/figure/seated.ts";
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

test("the style sheet knows the colour of every tone in both themes", async () => {
  const css = await readFile(new URL("../../src/ui/kit/figure/figure.css", import.meta.url), "utf8");
  const kebab = (tone: string) => tone.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const rules = Object.keys(LIGHT)
    .map(
      (tone) =>
        `--figure-${kebab(tone)}:light-dark(${LIGHT[tone as keyof typeof LIGHT]},${DARK[tone as keyof typeof DARK]});`,
    )
    .join("");
  const tight = css.replaceAll(/\s/g, "");
  expect(tight).toContain(`:root{${rules}}`);
  for (const tone of Object.keys(LIGHT))
    expect(tight).toContain(`.tone-${tone}{color:var(--figure-${kebab(tone)});}`);
});
