import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifestFor } from "../../scripts/manifest.ts";
import { decodePolicy } from "../../src/settings/decode-policy.ts";
import type { Field } from "../../src/settings/field.ts";
import { fields } from "../../src/settings/fields.ts";
import { managedSchema, policySettings } from "../../src/settings/schema.ts";

const page = readFileSync(new URL("../../docs/fleet.md", import.meta.url), "utf8");
/** The samples with the headings above them, in order. */
const samples = [...page.matchAll(/^## (.+)$|^### (.+)$|^```(json|reg|xml)\n([\s\S]*?)^```$/gmu)].reduce(
  ({ browser, system, found }, [, browserNow, systemNow, kind = "", text = ""]) => ({
    browser: browserNow ?? browser,
    system: systemNow ?? system,
    found: kind === "" ? found : [...found, { name: `${browser}, ${system}`, kind, text }],
  }),
  { browser: "", system: "", found: [] as { name: string; kind: string; text: string }[] },
).found;

const { gecko } = (
  manifestFor("firefox") as unknown as { browser_specific_settings: { gecko: { id: string } } }
).browser_specific_settings;

test("there is a sample for each browser and system", () => {
  expect(samples.map(({ name }) => name)).toEqual([
    "Chrome, Edge and Brave, Linux",
    "Chrome, Edge and Brave, Windows",
    "Chrome, Edge and Brave, macOS",
    "Firefox, Linux and Windows",
    "Firefox, macOS",
  ]);
});

describe.each(samples)("$name", ({ name, kind, text }) => {
  const handedOut = policyIn(read(kind, text), name.startsWith("Firefox"));

  test("says the same as all the others, and Limber has no complaint", () => {
    expect(decodePolicy(handedOut)).toEqual({
      defaults: { postureInterval: 25, postureLength: 2.5 },
      locked: {
        quietInCalls: true,
        badge: "countdown",
        workingHours: [
          ...[1, 2, 3, 4].map((day) => ({ day, from: 480, until: 1020 })),
          { day: 5, from: 480, until: 840 },
        ],
      },
      add: { daysOff: ["2026-12-24", "2026-12-31"] },
      remove: {},
      hideWelcome: true,
      message: { text: "Ask us for a desk that moves.", link: "https://intranet.example/desk" },
      faults: [],
    });
  });

  test("is of the types for which Chromium asks", () => {
    expect(misfits(managedSchema(), handedOut)).toEqual([]);
  });
});

test("every setting that a policy may set is on the page, with what it may be", () => {
  const rows = policySettings.map((name) => {
    const field: Field = fields[name];
    const allowed = {
      number: () => ("min" in field ? `${field.min} to ${field.max}` : ""),
      yesNo: () => "true, false",
      choice: () => ("options" in field ? field.options.join(", ") : ""),
      text: () => "a text",
    }[field.kind]();
    return { name: `\`${name}\``, allowed, usual: String(field.default) };
  });
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const table = page
    .slice(page.indexOf("## All settings"))
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  expect(table.map(cells)).toEqual(rows.map(({ name, allowed, usual }) => [name, allowed, usual]));
});

type Tree = { [name: string]: unknown };

function read(kind: string, text: string): Tree {
  if (kind === "json") return JSON.parse(text) as Tree;
  return kind === "reg" ? readRegistry(text) : (readPlist(text) as Tree);
}

/** What the browser hands to the extension: it lies under the extension's id, except where the file is for it alone. */
function policyIn(file: Tree, isFirefox: boolean): unknown {
  const root = (file["policies"] ?? file) as Tree;
  const extensions = root["3rdparty"] as Tree | undefined;
  if (extensions === undefined) return file;
  const byId = extensions[isFirefox ? "Extensions" : "extensions"] as Tree;
  return byId[isFirefox ? gecko.id : "EXTENSION_ID"];
}

/** As Chromium reads a registry: keys hold keys, a numbered one is a list, and types follow from the schema. */
function readRegistry(text: string): Tree {
  const root: Tree = {};
  let at = root;
  for (const line of text.split("\n")) {
    const [, key] = /^\[HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome\\(.+)\]$/u.exec(line) ?? [];
    if (key !== undefined) {
      at = key.split("\\").reduce((tree, name) => (tree[name] ??= {}) as Tree, root);
    }
    const [, name, number, string] = /^"(.+?)"=(?:dword:([\da-f]{8})|"(.*)")$/u.exec(line) ?? [];
    if (name !== undefined) at[name] = number === undefined ? string : Number.parseInt(number, 16);
  }
  const { extensions } = root["3rdparty"] as { extensions: Record<string, { policy: Tree }> };
  const policy = extensions["EXTENSION_ID"]?.policy ?? {};
  return { "3rdparty": { extensions: { EXTENSION_ID: typed(managedSchema(), policy) } } };
}

type Schema = ReturnType<typeof managedSchema>;

function typed(schema: Schema | undefined, value: unknown): unknown {
  switch (schema?.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(value as Tree).map(([name, part]) => [name, typed(schema.properties?.[name], part)]),
      );
    case "array":
      return Object.values(value as Tree);
    case "number":
      return Number(value);
    case "boolean":
      return value === 1;
    default:
      return value;
  }
}

/** A property list: the few kinds of values that the samples have. */
function readPlist(text: string): unknown {
  const tokens = [...text.matchAll(/<(\/?)(dict|array|key|string|integer|real|true|false)(\/?)>([^<]*)/gu)];
  const next = (): unknown => {
    const [, , tag, , content = ""] = tokens.shift() ?? [];
    if (tag === "true" || tag === "false") return tag === "true";
    if (tag === "dict" || tag === "array") {
      const items: unknown[] = [];
      while (tokens[0]?.[1] !== "/") items.push(next());
      tokens.shift();
      if (tag === "array") return items;
      return Object.fromEntries(items.flatMap((item, at) => (at % 2 === 0 ? [[item, items[at + 1]]] : [])));
    }
    tokens.shift();
    return tag === "integer" || tag === "real" ? Number(content) : content;
  };
  return next();
}

/** Where a value is not of the schema's type, or of no name that it has. */
function misfits(schema: Schema | undefined, value: unknown, path = ""): string[] {
  if (schema === undefined) return [path];
  if (schema.type === "array") {
    return Array.isArray(value)
      ? value.flatMap((item, at) => misfits(schema.items, item, `${path}.${at}`))
      : [path];
  }
  if (typeof value !== schema.type) return [path];
  if (schema.type !== "object") return [];
  return Object.entries(value as Tree).flatMap(([name, part]) =>
    misfits(schema.properties?.[name], part, `${path}.${name}`),
  );
}
