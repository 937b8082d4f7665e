import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { decodePolicy } from "../../src/settings/decode-policy.ts";
import { defaults, settingNames } from "../../src/settings/fields.ts";
import { managedSchema, policySettings } from "../../src/settings/schema.ts";

const FILE = new URL("./managed_schema.json", import.meta.url);
const schema = managedSchema();
const settings = schema.properties?.["locked"]?.properties ?? {};

/** The build writes the same into the package. Written anew by `npx vitest run tests/settings/schema.test.ts -u`. */
test("the schema for administrators is that of the settings", async () => {
  expect(existsSync(FILE)).toBe(true);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(FILE.pathname);
});

test("a policy may set every setting but those that are for each person alone", () => {
  const left = settingNames.filter((name) => !(name in settings));
  expect(left.toSorted()).toEqual([
    "avoidBackBending",
    "avoidFloor",
    "avoidForwardBending",
    "avoidKneeling",
    "avoidStanding",
    "avoidTwisting",
    "easyInterval",
    "hair",
    "ownRoutine",
    "profile",
    "seatedOnly",
    "skin",
    "workplace",
  ]);
  expect(schema.properties?.["defaults"]?.properties).toEqual(settings);
});

test.each(policySettings)("%s: its default is of the type", (name) => {
  expect(typeof defaults[name]).toBe(settings[name]?.type);
});

test("the schema asks for types alone: what does not fit it takes all that stands beside it along", () => {
  expect(schema.type).toBe("object");
  expect(JSON.stringify(schema)).not.toMatch(
    /"(?:additionalProperties|\$ref|enum|minimum|maximum|required)"/,
  );
});

test("all that the schema names can be used", () => {
  const lists = { workingHours: ["mon 09:00-17:00"], focusPlan: ["mon 09:00-17:00"] };
  const dates = { daysOff: ["2027-01-01"], "daysOff+": ["2027-01-02"], "daysOff-": ["2027-01-03"] };
  const values: Record<string, unknown> = { ...defaults, ...lists, ...dates };
  for (const group of ["defaults", "locked"]) {
    const all = Object.fromEntries(Object.keys(settings).map((name) => [name, values[name]]));
    expect(Object.values(all)).not.toContain(undefined);
    expect(decodePolicy({ [group]: all }).faults).toEqual([]);
  }
});
