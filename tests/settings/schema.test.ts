import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { defaults, fields, settingNames, type SettingName } from "../../src/settings/fields.ts";
import { managedSchema } from "../../src/settings/schema.ts";
import { english } from "../support/english.ts";

const FILE = new URL("./managed_schema.json", import.meta.url);
const schema = managedSchema(english);
const settings = schema.properties?.["locked"]?.properties ?? {};

/**
 * Not in the package: no manifest names it before Limber reads policies. It is kept here so that a change of it is seen.
 * Written anew by `npx vitest run tests/settings/schema.test.ts -u`.
 */
test("the schema for administrators is that of the settings", async () => {
  expect(existsSync(FILE)).toBe(true);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(FILE.pathname);
});

test("a policy may set every setting but those that say something of a person's body", () => {
  const personal = settingNames.filter((name) => !(name in settings));
  expect(personal.toSorted()).toEqual([
    "avoidBackBending",
    "avoidFloor",
    "avoidForwardBending",
    "avoidKneeling",
    "avoidStanding",
    "avoidTwisting",
    "hair",
    "ownRoutine",
    "profile",
    "seatedOnly",
    "skin",
    "workplace",
  ]);
  expect(schema.properties?.["defaults"]?.properties).toEqual(settings);
});

test.each(Object.keys(settings) as SettingName[])(
  "%s: its default is allowed, in a type of its own",
  (name) => {
    const { type, minimum, maximum, enum: options, description } = settings[name] ?? {};
    const value = defaults[name];
    if (type === "integer") {
      expect(fields[name]).toMatchObject({ min: minimum, max: maximum });
      expect(Number.isInteger(value)).toBe(true);
    } else {
      expect(value).toBeTypeOf(type ?? "object");
      // Chromium loads no extension whose schema limits other numbers than whole ones.
      expect([minimum, maximum]).toEqual([undefined, undefined]);
    }
    if (options !== undefined) expect(options).toContain(value);
    expect(description).toMatch(/^\S.*\S$/);
  },
);

test("the schema keeps to what browsers take: one type each, and nothing open at the top", () => {
  expect(schema.type).toBe("object");
  expect(JSON.stringify(schema)).not.toMatch(/additionalProperties|\$ref/);
});
