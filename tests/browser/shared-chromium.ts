import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, CDPSession } from "@playwright/test";
import { launchIn } from "./chromium.ts";

/** What a browser is started with and keeps. */
export interface Looks {
  locale: string;
  colorScheme: "light" | "dark" | "no-preference" | null;
}

export const usualLooks: Looks = { locale: "en-US", colorScheme: "light" };

interface Running {
  looks: Looks;
  profile: string;
  context: BrowserContext;
  /** Speaks with the browser itself. */
  session: Session;
}

/** Playwright's types know nothing of extensions. */
type Session = Omit<CDPSession, "send"> & {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
};

/** Chromium runs what comes from a folder for developers alone. */
const PREFERENCES = { extensions: { ui: { developer_mode: true } } };

/**
 * The Chromium of one process of tests. For each test an extension is installed and afterwards removed, with all that it
 * has stored, shown and been allowed. So each finds it just installed and nothing of the test before; to start a browser
 * for each would take two seconds more.
 */
export class SharedChromium {
  private running: Running | null = null;

  /** Runs something in a browser with these looks, in which the extension of a folder was just installed. */
  async withExtension(
    folder: string,
    looks: Looks,
    run: (context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const { context, session } = await this.browserWith(looks);
    const begun = context.waitForEvent("serviceworker");
    const { id } = await session.send("Extensions.loadUnpacked", { path: folder });
    await begun;
    try {
      await run(context);
    } finally {
      // After a browser that its test has closed, or that does not forget, comes a new one.
      await clear(context, session, String(id)).catch(() => this.close());
    }
  }

  async close(): Promise<void> {
    const { running } = this;
    this.running = null;
    if (running === null) return;
    await running.context.close().catch(() => {});
    await rm(running.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async browserWith(looks: Looks): Promise<Running> {
    const { running } = this;
    const isSame = running?.looks.locale === looks.locale && running.looks.colorScheme === looks.colorScheme;
    if (running !== null && isSame) return running;
    await this.close();
    this.running = await start(looks);
    return this.running;
  }
}

async function start(looks: Looks): Promise<Running> {
  const profile = await mkdtemp(join(tmpdir(), "limber-tests-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(PREFERENCES));
  const launch = {
    ...looks,
    headless: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--enable-unsafe-extension-debugging"],
  };
  const context = await launchIn(profile, launch, null);
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error("The browser itself cannot be spoken to.");
  return { looks, profile, context, session };
}

/** Leaves a window as of a browser just started, and nothing else. */
async function clear(context: BrowserContext, session: Session, id: string): Promise<void> {
  const ended = context.serviceWorkers().map((worker) => worker.waitForEvent("close"));
  await session.send("Extensions.uninstall", { id });
  await Promise.all(ended);
  const opened = context.waitForEvent("page");
  await session.send("Target.createTarget", { url: "about:blank", newWindow: true });
  const blank = await opened;
  const others = context.pages().filter((page) => page !== blank);
  await Promise.all(others.map((page) => page.close()));
  await context.clearPermissions();
}
