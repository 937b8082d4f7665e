import type { Field, SettingPlace } from "./field.ts";
import { fields, settingNames, type SettingName } from "./fields.ts";
import type { Policy } from "./layers.ts";
import { sections } from "./sections.ts";

/** What a browser has to know of a value that a policy may have. */
interface JsonSchema {
  type: "object" | "boolean" | "integer" | "number" | "string";
  title?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  properties?: Record<string, JsonSchema>;
}

/**
 * The schema of an organisation's policy, as browsers take it for managed storage: all settings but those that say
 * something of a person's body, once as defaults and once locked.
 * @param say a message by its key
 */
export function managedSchema(
  say: (key: (typeof fields)[SettingName]["label"] | TitleKey) => string,
): JsonSchema {
  const settings = () => Object.fromEntries(policyNames().map((name) => [name, jsonSchemaOf(name, say)]));
  const properties: Record<keyof Policy, JsonSchema> = {
    defaults: {
      type: "object",
      title: "Settings that people may change",
      properties: settings(),
    },
    locked: {
      type: "object",
      title: "Settings that nobody can change",
      properties: settings(),
    },
  };
  return { type: "object", properties };
}

type TitleKey = (typeof sections)[keyof typeof sections]["title"];

function policyNames(): SettingName[] {
  return settingNames.filter((name) => {
    const { personal }: SettingPlace = fields[name];
    return personal !== true;
  });
}

function jsonSchemaOf(name: SettingName, say: Parameters<typeof managedSchema>[0]): JsonSchema {
  const field: Field & SettingPlace = fields[name];
  const [title, label] = [say(sections[field.section].title), say(fields[name].label)];
  const words = title === label ? title : `${title}: ${label}`;
  const schema = valueSchema(field);
  const isOpen = field.kind === "number" && schema.type === "number";
  return { ...schema, description: isOpen ? `${words} (${field.min} to ${field.max})` : words };
}

/**
 * The field's range, as far as a schema can say it: Chromium (tried in 156) loads no extension whose schema has limits
 * for other numbers than whole ones. Those are where the form steps by whole numbers.
 */
function valueSchema(field: Field): JsonSchema {
  switch (field.kind) {
    case "number":
      if (field.step < 1) return { type: "number" };
      return { type: "integer", minimum: field.min, maximum: field.max };
    case "yesNo":
      return { type: "boolean" };
    case "choice":
      return { type: "string", enum: field.options };
    case "text":
      return { type: "string" };
  }
}
