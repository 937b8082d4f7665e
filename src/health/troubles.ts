import type { Trouble } from "../runtime/ports.ts";

/** Whether it says why nothing, or soon nothing, can be saved. */
export function isAboutSaving(trouble: Trouble): trouble is Trouble & { kind: "storage" | "full" | "short" } {
  const { kind } = trouble;
  return kind === "storage" || kind === "full" || kind === "short";
}
