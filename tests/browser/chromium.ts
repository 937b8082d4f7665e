import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession } from "@playwright/test";
import { launchOptions } from "../../scripts/prepare.mjs";

export type Launch = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/**
 * What Chromium does without in tests. The last two: below its address bar it keeps a page with suggestions for each
 * window, which takes a fifth of all the time that the tests need of the processor. The others are those that Playwright
 * switches off, for the browser reads the last such list alone.
 */
export const unneededFeatures = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];
export const featuresOff = `--disable-features=${unneededFeatures.join(",")}`;

/**
 * Runs something in a Chromium of its own with an extension, and clears up behind it.
 * @param extension its folder; without one it is the build
 */
export async function inChromium(
  launch: Launch,
  run: (context: BrowserContext, profile: string) => Promise<void>,
  extension?: string,
): Promise<void> {
  await inProfile(async (profile) => {
    const context = await launchIn(profile, launch, extension);
    try {
      await run(context, profile);
    } finally {
      await context.close().catch(acceptKilled);
    }
  });
}

/** A browser that its test has killed need not be closed. */
export function acceptKilled(error: unknown): void {
  if (!String(error).includes("has been closed")) throw error;
}

/** Runs something with an empty profile, which is gone afterwards. */
export async function inProfile(run: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "limber-test-"));
  try {
    await run(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A Chromium with an extension.
 * @param extension its folder; without one it is the build, null: none
 */
export function launchIn(
  profile: string,
  launch: Launch,
  extension?: string | null,
): Promise<BrowserContext> {
  const { args, ...options } = launchOptions(extension);
  return chromium.launchPersistentContext(profile, {
    ...options,
    ...launch,
    // The page's language is `locale`; the one Chromium chooses messages by is `--lang`.
    args: [...args, featuresOff, `--lang=${launch.locale ?? "en-US"}`, ...(launch.args ?? [])],
  });
}

/** Speaks with the browser itself. */
export async function openBrowserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser itself cannot be spoken to.");
  return session;
}
