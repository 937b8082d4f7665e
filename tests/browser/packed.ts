import { execFileSync } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { built, ensureChromium, launchOptions } from "../../scripts/prepare.mjs";

/** The built extension in one file, as a store hands it out. */
export interface Package {
  id: string;
  file: string;
  version: string;
}

/** Has Chromium pack the build into a folder, with a key of its own. */
export function pack(folder: string): Package {
  const build = join(folder, "limber");
  cpSync(built, build, { recursive: true });
  const sandbox = launchOptions().chromiumSandbox ? [] : ["--no-sandbox"];
  execFileSync(ensureChromium(), ["--headless", ...sandbox, `--pack-extension=${build}`], {
    stdio: "ignore",
  });
  const { version } = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as { version: string };
  return { id: idOf(readFileSync(`${build}.pem`)), file: `${build}.crx`, version };
}

/** A Chromium that installs the package by itself when it starts, and afterwards keeps it like any other. */
export function launchedWith({ id, file, version }: Package, profile: string): Promise<BrowserContext> {
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
    args: [...args.filter((arg) => !arg.includes("extension")), "--lang=en-US"],
    // With either of these no extension is installed that way.
    ignoreDefaultArgs: ["--disable-extensions", "--disable-default-apps"],
  });
}

/** The first half of the key's SHA-256, written with the letters from a to p. */
function idOf(key: Buffer): string {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const digest = createHash("sha256").update(publicKey).digest("hex").slice(0, 32);
  return digest.replaceAll(/./gu, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));
}
