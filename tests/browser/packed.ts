import { execFileSync } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { built, ensureChromium, launchOptions } from "../../scripts/prepare.mjs";
import { featuresOff, type Launch } from "./chromium.ts";

/** The built extension in one file, as a store hands it out. */
export interface Package {
  id: string;
  file: string;
  version: string;
  /** The file with the key that it was packed with. */
  key: string;
}

/** What is changed in the build before it is packed. */
interface Changes {
  version?: string;
  /** Where the browser looks for newer versions. */
  update_url?: string;
}

/** Has Chromium pack the build into a folder, with a key of its own, or as another version of a package. */
export function pack(folder: string, changes: Changes = {}, earlier?: Package): Package {
  const build = join(folder, `limber-${changes.version ?? "built"}`);
  cpSync(built, build, { recursive: true });
  const manifest = join(build, "manifest.json");
  const changed = { ...(JSON.parse(readFileSync(manifest, "utf8")) as { version: string }), ...changes };
  writeFileSync(manifest, JSON.stringify(changed));
  const sandbox = launchOptions().chromiumSandbox ? [] : ["--no-sandbox"];
  const key = earlier === undefined ? [] : [`--pack-extension-key=${earlier.key}`];
  execFileSync(ensureChromium(), ["--headless", ...sandbox, `--pack-extension=${build}`, ...key], {
    stdio: "ignore",
  });
  const pem = earlier?.key ?? `${build}.pem`;
  return { id: idOf(readFileSync(pem)), file: `${build}.crx`, version: changed.version, key: pem };
}

/** A Chromium that installs the package by itself when it starts, and afterwards keeps it like any other. */
export function launchWith(
  { id, file, version }: Package,
  profile: string,
  launch: Launch = {},
): Promise<BrowserContext> {
  const offers = join(profile, "External Extensions");
  mkdirSync(offers, { recursive: true });
  writeFileSync(
    join(offers, `${id}.json`),
    JSON.stringify({ external_crx: file, external_version: version }),
  );
  const { args, ...options } = launchOptions();
  return chromium.launchPersistentContext(profile, {
    ...options,
    headless: true,
    ...launch,
    args: [...args.filter((arg) => !isInTheWay(arg)), featuresOff, "--lang=en-US"],
    ignoreDefaultArgs: ["--disable-extensions", "--disable-default-apps", "--disable-background-networking"],
  });
}

/** With these no extension is installed that way, or no newer version of it is looked for. */
function isInTheWay(arg: string): boolean {
  return arg.includes("extension") || arg === "--disable-background-networking";
}

/** The first half of the key's SHA-256, written with the letters from a to p. */
function idOf(key: Buffer): string {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const digest = createHash("sha256").update(publicKey).digest("hex").slice(0, 32);
  return digest.replaceAll(/./gu, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));
}
