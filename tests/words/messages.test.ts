import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { namesOf } from "../../scripts/message-places.ts";
import type { Field } from "../../src/settings/field.ts";
import { fields } from "../../src/settings/fields.ts";
import { ownFields } from "../../src/settings/lists.ts";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };

const root = new URL("../../", import.meta.url);
const sources = [...sourceFiles("src"), "manifest.json"].map((path) => ({
  path,
  text: readFileSync(new URL(path, root), "utf8"),
}));

function sourceFiles(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/**
 * Keys that are put together, as in `hold_${reason}`, are used by their pattern. What is put in is one word, but
 * for the name of an exercise; else one pattern would do for everything.
 */
function patternsIn(code: string): RegExp[] {
  const keys = [...code.matchAll(/`((?:\w|\$\{[^`{}]*\})*\$\{[^`{}]*\}\w*)`/g)].map(([, key]) => key ?? "");
  return keys
    .filter((key) => /[a-z]/.test(key.replaceAll(/\$\{[^}]*\}/g, "")))
    .map((key) =>
      key.replaceAll(/\$\{([^}]*)\}/g, (_, put: string) => (/^slug/i.test(put) ? "[a-z_]+" : "[a-zA-Z0-9]+")),
    )
    .map((key) => new RegExp(`^${key}$`));
}

/** The options of the settings are named by keys that their rows put together. */
const namesOfOptions = Object.values<Field>({ ...fields, ...ownFields }).flatMap((field) =>
  field.kind === "choice" ? [...Object.values(field.labels), ...Object.values(field.details ?? {})] : [],
);

describe("every string", () => {
  test("has words and says to a translator where they stand", () => {
    for (const [key, { message, description }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe("");
      expect(description.trim(), key).not.toBe("");
      const places = message.match(/\$[1-9]/g) ?? [];
      for (const place of places) expect(description, `${key} explains ${place}`).toContain(place);
    }
  });

  test("is used", () => {
    const all = sources.map(({ text }) => text).join("\n");
    const patterns = patternsIn(all);
    const unused = namesOf(messages).filter(
      (key) =>
        !all.includes(`"${key}"`) &&
        !all.includes(`__MSG_${key}__`) &&
        !namesOfOptions.includes(key) &&
        !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test("counts as used by a pattern only where that can name it", () => {
    const used = (code: string, key: string) => patternsIn(code).some((pattern) => pattern.test(key));
    expect(used("say(`hold_${reason}`)", "hold_quiet")).toBe(true);
    expect(used("`exercise_${slug(id)}_name`", "exercise_hip_sway_name")).toBe(true);
    expect(used("say(`guide_${tab}`)", "guide_no_time")).toBe(false);
    expect(used("type Slug = `${Head}_${Tail}`", "anything_else")).toBe(false);
  });

  test("comes from the messages: no page has words of its own", () => {
    for (const { path, text } of sources.filter((source) => source.path.endsWith(".tsx"))) {
      const literals = [...text.matchAll(/>([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)<\//gu)].map(([, words]) =>
        words?.trim(),
      );
      expect(literals, path).toEqual([]);
      expect(text, path).not.toMatch(/(?:aria-label|title|placeholder|alt)="[^"]+"/);
    }
  });

  test("promises nothing: general wellness only", () => {
    const claims =
      /\b(prevent|treat|cure|heal(?!th)|reliev|correct|realign|therap|clinical|medical-grade|proven|detox|rehab|prescri|doctor-approved|inflam|lactic|toxin|infrared|enzyme|lordosis|healthy back|your back is healthy|at risk|safe for everyone|score|fix(?:es)? your)/i;
    const allowed = ["wellness", "welcome_wellness", "welcome_wellness_ask", "sore_general"];
    for (const [key, { message }] of Object.entries(messages)) {
      if (!allowed.includes(key)) expect(message, key).not.toMatch(claims);
      expect(message, key).not.toContain("!");
    }
  });
});
