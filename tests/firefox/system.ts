import type { Browser as Firefox, Page } from "puppeteer-core";
import { expect } from "@playwright/test";
import { addonId } from "./firefox.ts";

/* Known to code that runs in Firefox's own pages, as far as it is needed here. */
interface Addon {
  version: string;
  enable(): Promise<void>;
  disable(): Promise<void>;
  reload(): Promise<void>;
}
interface Extension {
  apiManager: {
    getAPI(name: "alarms", extension: Extension, scope: "addon_parent"): { alarms: Map<string, unknown> };
    global: { browserActionFor(extension: Extension): { action: Properties } | undefined };
  };
}
interface Properties {
  getProperty(tab: null, name: "title"): string;
}
interface Modules {
  "resource://gre/modules/AddonManager.sys.mjs": {
    AddonManager: {
      getAddonByID(id: string): Promise<Addon>;
      getInstallForFile(file: unknown): Promise<{ install(): Promise<void> }>;
    };
  };
  "resource://gre/modules/ExtensionPermissions.sys.mjs": {
    ExtensionPermissions: {
      add(id: string, what: { permissions: string[]; origins: string[] }): Promise<void>;
    };
  };
  "resource://gre/modules/FileUtils.sys.mjs": { FileUtils: { File: new (path: string) => unknown } };
}
type Area = "nav-bar" | "unified-extensions-area";
interface Window {
  CustomizableUI: { addWidgetToArea(widget: string, area: Area): void };
  toolbar: { visible: boolean };
  gBrowser: { browsers: { currentURI: { spec: string } }[] };
}
declare const ChromeUtils: {
  importESModule<Name extends keyof Modules>(name: Name): Modules[Name];
  requestProcInfo(): Promise<{ children: { type: string; pid: number }[] }>;
};
declare const Services: { wm: { getEnumerator(type: string): Iterable<Window> } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };

/** What Firefox shows of Limber beside its pages, and has been told to do; null while it is switched off. */
interface Shown {
  title: string;
  hasAlarm: boolean;
}

/** What a person can do with extensions in Firefox, and what is seen of them, without stirring Limber. */
export class System {
  constructor(private readonly page: Page) {}

  switchOff = () => this.change("disable");
  switchOn = () => this.change("enable");
  reload = () => this.change("reload");

  /** Like "Pin to Toolbar" in the menu of extensions, and like taking it back there. */
  pin = () => this.moveIcon("nav-bar");
  unpin = () => this.moveIcon("unified-extensions-area");

  private async moveIcon(area: Area): Promise<void> {
    await this.page.evaluate(
      ([id, where]) => {
        const [window] = [...Services.wm.getEnumerator("navigator:browser")];
        const widget = id.toLowerCase().replaceAll(/[^a-z0-9_-]/gu, "_");
        window?.CustomizableUI.addWidgetToArea(`${widget}-browser-action`, where);
      },
      [addonId, area] as const,
    );
  }

  /** Like the switch "Run in private windows". */
  async letIntoPrivateWindows(): Promise<void> {
    await this.page.evaluate(async (id) => {
      const path = "resource://gre/modules/ExtensionPermissions.sys.mjs";
      const permissions = ["internal:privateBrowsingAllowed"];
      await ChromeUtils.importESModule(path).ExtensionPermissions.add(id, { permissions, origins: [] });
    }, addonId);
    await this.reload();
  }

  /** Like opening the file of another version: it may be left to Limber when that is installed. */
  async offer(file: string): Promise<void> {
    await this.page.evaluate(async (path) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
      const install = await AddonManager.getInstallForFile(new FileUtils.File(path));
      // It ends when the version is installed, which may be much later.
      install.install().catch(() => {});
    }, file);
  }

  version(): Promise<string> {
    return this.page.evaluate(async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      return (await AddonManager.getAddonByID(id)).version;
    }, addonId);
  }

  shown(): Promise<Shown | null> {
    return this.page.evaluate((id) => {
      const extension = WebExtensionPolicy.getByID(id)?.extension;
      // While it is being started, some of it is not there yet.
      const button = extension?.apiManager?.global.browserActionFor(extension);
      if (extension === undefined || !button) return null;
      const { apiManager } = extension;
      return {
        title: button.action.getProperty(null, "title"),
        hasAlarm: apiManager.getAPI("alarms", extension, "addon_parent").alarms.size === 1,
      };
    }, addonId);
  }

  /** What every window without a toolbar was opened for. */
  popupWindows(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...Services.wm.getEnumerator("navigator:browser")]
        .filter(({ toolbar }) => !toolbar.visible)
        .map(({ gBrowser }) => gBrowser.browsers[0]?.currentURI.spec ?? "")
        .map((address) => address.replace(/^moz-extension:\/\/[^/]+\//u, "")),
    );
  }

  /** The process in which all extensions run. */
  async extensionProcess(): Promise<number> {
    const pid = await this.page.evaluate(async () => {
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find(({ type }) => type === "extension")?.pid;
    });
    if (pid === undefined) throw new Error("no extension runs");
    return pid;
  }

  private async change(how: "enable" | "disable" | "reload"): Promise<void> {
    await this.page.evaluate(
      async ([id, what]) => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        await (await AddonManager.getAddonByID(id))[what]();
      },
      [addonId, how] as const,
    );
  }
}

/**
 * In a page of Firefox's own, which may do what Firefox may. It has a window to itself: Firefox loads what a window was
 * opened for into the tab that is in front by then, which must not be this one.
 */
export async function openSystem(firefox: Firefox): Promise<System> {
  const page = await firefox.newPage({ type: "window" });
  // Firefox opens it, but never says that it has.
  page.goto("about:support").catch(() => {});
  const isThere = () => page.evaluate(() => typeof ChromeUtils === "object" && typeof Services === "object");
  await expect.poll(() => isThere().catch(() => false), { timeout: 15_000 }).toBe(true);
  return new System(page);
}
