import { readFileSync } from "node:fs";

/** Where the stores read why Limber asks for what it asks for. */
const REASONS = new URL("../../store/permissions.md", import.meta.url);

interface Asking {
  permissions: readonly string[];
  optional_host_permissions?: readonly string[];
}

/** The reasons as they are written: `### name` and a paragraph for a permission, a line for each site. */
export function readReasons(): string {
  return readFileSync(REASONS, "utf8");
}

/** What is asked for without a reason, and each reason for nothing that is asked for, each in one sentence. */
export function reasonsAmiss(manifests: readonly Asking[], written: string): string[] {
  const asked = new Set(manifests.flatMap(({ permissions }) => permissions));
  const sites = new Set(manifests.flatMap(({ optional_host_permissions = [] }) => optional_host_permissions));
  // A heading alone is no reason.
  const reasons = new Set([...written.matchAll(/^### (\S+)\n\n(?=\S)(?!#)/gmu)].map(([, name]) => name!));
  // An item of the list goes on in lines that are set in; its reason stands before the sites.
  const items = written.match(/^- .+(?:\n {2}.+)*/gmu) ?? [];
  const reasoned = new Set(
    items
      .filter((item) => /^- [^:`]+: [^`\s]/u.test(item))
      .flatMap((item) => [...item.matchAll(/`(https:[^`]+)`/gu)].map(([, site]) => site!)),
  );
  return [
    ...[...asked].filter((name) => !reasons.has(name)).map((name) => `The permission ${name} has no reason.`),
    ...[...reasons]
      .filter((name) => !asked.has(name))
      .map((name) => `There is a reason for ${name}, which is no permission.`),
    ...[...sites].filter((site) => !reasoned.has(site)).map((site) => `The site ${site} has no reason.`),
    ...[...reasoned]
      .filter((site) => !sites.has(site))
      .map((site) => `There is a reason for ${site}, which is not asked for.`),
  ];
}
