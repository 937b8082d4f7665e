import type { CrxPlugin, ManifestV3Export } from "@crxjs/vite-plugin";
import manifest from "../manifest.json" with { type: "json" };
import { callSiteNames, originsOf } from "../src/domain/model/call-site.ts";

export type Target = "chromium" | "firefox";

/** What administrators may set, for Chromium, which hands out nothing else. Firefox hands out what there is. */
export const MANAGED_SCHEMA = "managed_schema.json";

/** The command by which both browsers open the popup. */
const POPUP_KEY = "_execute_action";

export function targetNamed(mode: string): Target {
  return mode === "firefox" ? "firefox" : "chromium";
}

/** Everything in which the two browsers' manifests differ. */
export function manifestFor(target: Target): ManifestV3Export {
  // In Firefox calls are told by the camera, the microphone and the screen in use, which needs no site's permission.
  if (target === "chromium") {
    const optional_host_permissions = originsOf(callSiteNames);
    return { ...manifest, optional_host_permissions, storage: { managed_schema: MANAGED_SCHEMA } };
  }
  const { minimum_chrome_version: _version, background, permissions, action, commands, ...common } = manifest;
  const { [POPUP_KEY]: opening } = commands;
  const suggested_key = { default: opening.suggested_key.default };
  return {
    ...common,
    // In sight from the beginning: behind the menu of extensions nobody would see how it slumps.
    action: { ...action, default_area: "navbar" },
    // It has no build for ChromeOS.
    commands: { ...commands, [POPUP_KEY]: { suggested_key } },
    // A background page has audio of its own, and nobody names the screens.
    permissions: permissions.filter((name) => name !== "offscreen" && name !== "system.display"),
    background: { scripts: [background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "{6f0d3c52-8f0e-4b57-9d0b-6a1c1e2b7a44}",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  } as unknown as ManifestV3Export;
}

/** The manifest while somebody works on Limber: files come from the server on this machine, and styles from scripts. */
export function manifestInDevelopment(target: Target): ManifestV3Export {
  const server = "http://localhost:*";
  // Chromium loads nothing that names a schema that is not there, and only a build writes it.
  const { storage: _schema, ...rest } = manifestFor(target) as typeof manifest & { storage?: object };
  return {
    ...rest,
    content_security_policy: {
      extension_pages: `script-src 'self' ${server}; style-src 'self' 'unsafe-inline'; connect-src 'self' ${server} ws://localhost:*`,
    },
  };
}

/** The worker in a build: one file, and a plain script. */
export const WORKER = "worker.js";

/** The manifest without the popup and the worker, for the plugin that builds whatever page or script it names. */
export function manifestOfPages(target: Target): ManifestV3Export {
  const { background: _worker, action, ...rest } = manifestFor(target) as typeof manifest;
  const { default_popup: _popup, ...icon } = action;
  return { ...rest, action: icon };
}

/** Names in the finished manifest what is built apart from the pages: the popup and the worker. */
export function nameApart(target: Target): CrxPlugin {
  const { action } = manifestFor(target) as typeof manifest;
  const background = target === "firefox" ? { scripts: [WORKER] } : { service_worker: WORKER };
  return {
    name: "name-apart",
    apply: "build",
    // After the plugin's own worker, which is none.
    enforce: "post",
    renderCrxManifest: (rendered) => ({ ...rendered, action, background }),
  };
}
