import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, CDPSession } from "@playwright/test";
import { acceptKilled, launchIn, openBrowserSession } from "./chromium.ts";

/** What a browser is started with and keeps. */
export interface Looks {
  locale: string;
  colorScheme: "light" | "dark" | "no-preference" | null;
}

export const usualLooks: Looks = { locale: "en-US", colorScheme: "light" };

interface Running {
  looks: Looks;
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

/** Comes within a fraction of a second, on a busy machine within some. */
const soon = { timeout: 15_000 };

/** The page that the next test finds: by its address no other is taken for it. */
const EMPTY = "about:blank#empty";

/**
 * The Chromium of one process of tests. For each test an extension is installed, and afterwards removed with all that it
 * has stored, shown and been allowed: so each finds it just installed. To start a browser for each would take two seconds
 * more.
 */
export class SharedChromium {
  private running: Running | null = null;
  private started = 0;

  /** @param folder for the profiles of its browsers */
  constructor(private readonly folder: string) {}

  /** Runs something in a browser with these looks, in which the extension of a folder was just installed. */
  async withExtension(
    extension: string,
    looks: Looks,
    run: (context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const { context, session } = await this.browserWith(looks);
    const [{ id }] = await Promise.all([
      session.send("Extensions.loadUnpacked", { path: extension }),
      context.waitForEvent("serviceworker", soon),
    ]);
    try {
      await run(context);
    } finally {
      await clear(context, session, String(id)).catch(async (error: unknown) => {
        await this.close();
        acceptKilled(error);
      });
    }
  }

  async close(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.context.close().catch(acceptKilled);
  }

  private async browserWith(looks: Looks): Promise<Running> {
    const { running } = this;
    const isSame = running?.looks.locale === looks.locale && running.looks.colorScheme === looks.colorScheme;
    if (running !== null && isSame) return running;
    await this.close();
    this.started += 1;
    this.running = await start(join(this.folder, String(this.started)), looks);
    return this.running;
  }
}

async function start(profile: string, looks: Looks): Promise<Running> {
  await mkdir(join(profile, "Default"), { recursive: true });
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(PREFERENCES));
  const launch = {
    ...looks,
    headless: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--enable-unsafe-extension-debugging"],
  };
  const context = await launchIn(profile, launch, null);
  return { looks, context, session: await openBrowserSession(context) };
}

/** Removes an extension with all that is its, and leaves one window, as of a browser just started. */
async function clear(context: BrowserContext, session: Session, id: string): Promise<void> {
  await Promise.all([
    session.send("Extensions.uninstall", { id }),
    ...context.serviceWorkers().map((worker) => worker.waitForEvent("close", soon)),
  ]);
  const [empty] = await Promise.all([
    context.waitForEvent("page", { ...soon, predicate: (page) => page.url() === EMPTY }),
    session.send("Target.createTarget", { url: EMPTY, newWindow: true }),
  ]);
  const others = context.pages().filter((page) => page !== empty);
  await Promise.all(others.map((page) => page.close()));
  await context.clearPermissions();
}
