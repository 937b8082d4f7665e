import manifest from "../manifest.json" with { type: "json" };
import type { ManifestV3Export } from "@crxjs/vite-plugin";

export type Target = "chromium" | "firefox";

export function targetNamed(mode: string): Target {
  return mode === "firefox" ? "firefox" : "chromium";
}

/** Everything in which the two browsers' manifests differ. */
export function manifestFor(target: Target): ManifestV3Export {
  if (target === "chromium") return manifest;
  const {
    minimum_chrome_version: _version,
    // Calls are told by the camera, the microphone and the screen in use, which needs no site's permission.
    optional_host_permissions: _sites,
    background,
    permissions,
    ...common
  } = manifest;
  return {
    ...common,
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
