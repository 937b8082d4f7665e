import type { Plugin } from "vite";
import { managedSchema } from "../src/settings/schema.ts";
import { MANAGED_SCHEMA } from "./manifest.ts";

/** Writes the schema of policies, which follows from the rows of the settings, into the package. */
export function writeManagedSchema(): Plugin {
  return {
    name: "managed-schema",
    apply: "build",
    generateBundle() {
      const source = JSON.stringify(managedSchema());
      this.emitFile({ type: "asset", fileName: MANAGED_SCHEMA, source });
    },
  };
}
