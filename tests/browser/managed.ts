import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { built, ensureChromium } from "../../scripts/prepare.mjs";
import { inProfile, launchIn } from "./chromium.ts";

/** What is written for Limber into the policy file of a browser; null: the file is taken away. */
export type SetPolicy = (policy: object | null) => void;

/**
 * Runs something in a Chromium that has read a policy file. It lies where administrators put it, but in a view of the
 * file system that this one process has to itself, so nothing is left behind, and no other browser sees it.
 */
export async function inManagedChromium(
  policy: object,
  run: (context: BrowserContext, set: SetPolicy) => Promise<void>,
): Promise<void> {
  await inProfile(async (folder) => {
    const policies = join(folder, "policies");
    mkdirSync(join(policies, "managed"), { recursive: true });
    const file = join(policies, "managed", "limber.json");
    const set: SetPolicy = (next) => {
      if (next === null) return rmSync(file);
      // The browser must not read half of it.
      writeFileSync(
        join(folder, "next.json"),
        JSON.stringify({ "3rdparty": { extensions: { [idOfBuild()]: next } } }),
      );
      renameSync(join(folder, "next.json"), file);
    };
    set(policy);
    const context = await launchIn(join(folder, "profile"), {
      headless: true,
      executablePath: writeLauncher(folder, policies),
      // There the process is root, for which Chromium's own sandbox does not work.
      chromiumSandbox: false,
    });
    try {
      await run(context, set);
    } finally {
      await context.close();
    }
  });
}

/** A program that starts Chromium where its folder of policies is this one. */
function writeLauncher(folder: string, policies: string): string {
  const file = join(folder, "chromium");
  const asRoot = process.getuid?.() === 0 ? "" : "--map-root-user";
  const mount = [
    "mount -t tmpfs none /etc/chromium",
    "mkdir /etc/chromium/policies",
    `mount --bind '${policies}' /etc/chromium/policies`,
    `exec '${ensureChromium()}' "$@"`,
  ];
  writeFileSync(
    file,
    `#!/bin/sh\nexec unshare ${asRoot} --mount sh -c '${mount.join(" && ").replaceAll("'", String.raw`'\''`)}' sh "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** By what Chromium knows the build: the first half of the SHA-256 of its path, with the letters from a to p. */
function idOfBuild(): string {
  const digest = createHash("sha256").update(realpathSync(built)).digest("hex").slice(0, 32);
  return digest.replaceAll(/./gu, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));
}
