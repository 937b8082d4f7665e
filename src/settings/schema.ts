import type { Field } from "./field.ts";
import { fields, settingNames, type SettingName } from "./fields.ts";
import { weekNames } from "./lists.ts";
import { personalSettings } from "./personal.ts";

/** What a browser has to know of a value that a policy may have. */
interface JsonSchema {
  type: "object" | "array" | "boolean" | "number" | "string";
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** The settings that a policy may set: all but those that are for each person alone. */
export const policySettings: readonly SettingName[] = settingNames.filter(
  (name) => !personalSettings.includes(name),
);

const types: Record<Field["kind"], JsonSchema["type"]> = {
  number: "number",
  yesNo: "boolean",
  choice: "string",
  text: "string",
};
const list: JsonSchema = { type: "array", items: { type: "string" } };
const lists = [...weekNames, "daysOff", "daysOff+", "daysOff-"];

/**
 * The schema of an organisation's policy, as Chromium takes it for managed storage.
 *
 * Types are all that it asks for. A single value that does not fit takes everything beside it along (tried in Chromium
 * 156), and nobody tells Limber, so what is in range and which options there are is judged by Limber alone, which names
 * what it cannot use.
 */
export function managedSchema(): JsonSchema {
  const settings: JsonSchema = {
    type: "object",
    properties: Object.fromEntries([
      ...policySettings.map((name) => [name, { type: types[fields[name].kind] }]),
      ...lists.map((name) => [name, list]),
    ]) as Record<string, JsonSchema>,
  };
  const message: JsonSchema = {
    type: "object",
    properties: { text: { type: "string" }, link: { type: "string" } },
  };
  return {
    type: "object",
    properties: { defaults: settings, locked: settings, hideWelcome: { type: "boolean" }, message },
  };
}
