import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import messages from "../public/_locales/en/messages.json" with { type: "json" };
import manifest from "../manifest.json" with { type: "json" };
import { manifestFor, manifestInDevelopment } from "../scripts/manifest.ts";
import { callSiteNames, callSites, originsOf } from "../src/domain/model/call-site.ts";

const root = new URL("..", import.meta.url);

describe("the manifest", () => {
  test("asks for exactly seven permissions, and for no site", () => {
    expect(manifest.permissions).toEqual([
      "alarms",
      "contextMenus",
      "idle",
      "notifications",
      "offscreen",
      "storage",
      "system.display",
    ]);
    for (const key of ["host_permissions", "optional_permissions", "content_scripts"]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test("may ask later for the sites with calls alone, each of them over https, by a name of its own, and once", () => {
    const { optional_host_permissions: asked } = manifestFor("chromium") as {
      optional_host_permissions: string[];
    };
    expect(asked).toEqual(Object.values(callSites).flatMap(({ origins }) => origins));
    expect(asked).toEqual(originsOf(callSiteNames));
    expect(new Set(asked).size).toBe(asked.length);
    // A name below one that anybody may register, such as `*.com`, would be no site of anybody's.
    for (const origin of asked) {
      expect(origin).toMatch(/^https:\/\/(\*\.)?[a-z0-9]+(\.[a-z0-9]+)+\/\*$/);
      expect(origin).not.toMatch(/\*\.(com|co|net|org|io|aws|cloud|eu)\.?[a-z]{0,3}\/\*$/);
    }
  });

  test("suggests no more keys than the browsers take", () => {
    const keys = Object.values(manifest.commands).map(({ suggested_key }) => suggested_key.default);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("suggests keys on ChromeOS that the system has not taken", () => {
    // Alt+Shift and these, by the tables of accelerators of its shell (accelerators.h) and of its browser.
    const taken = new Set("ABILMNPSTV");
    const suggested = Object.values(manifest.commands).map(({ suggested_key }) =>
      "chromeos" in suggested_key ? suggested_key.chromeos : suggested_key.default,
    );
    expect(new Set(suggested).size).toBe(suggested.length);
    for (const key of suggested) {
      expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/u);
      expect(taken.has(key.at(-1)!), key).toBe(false);
    }
  });

  test("allows own scripts, styles and images and no connection at all", () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages
        .split(";")
        .map((rule) => rule.trim().split(" "))
        .map(([name, ...sources]) => [name, sources.join(" ")]),
    );
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  test("opens no file of ours to the web", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  test("names pages that exist, and fits what the stores allow", () => {
    const pages = [
      manifest.action.default_popup,
      manifest.options_ui.page,
      manifest.background.service_worker,
    ];
    for (const page of pages) expect(existsSync(new URL(page, root)), page).toBe(true);
    expect(messages.name.message.length).toBeLessThanOrEqual(45);
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
  });

  test("names no schema of policies while Limber is developed, where none is written", () => {
    expect(manifestFor("chromium")).toHaveProperty("storage");
    expect(manifestInDevelopment("chromium")).not.toHaveProperty("storage");
  });

  test("for Firefox has a background script, an id, and says that no data is collected", () => {
    const firefox = manifestFor("firefox") as unknown as Record<string, unknown>;
    expect(firefox["background"]).toEqual({ scripts: [manifest.background.service_worker], type: "module" });
    expect(firefox).not.toHaveProperty("minimum_chrome_version");
    expect(firefox["browser_specific_settings"]).toMatchObject({
      gecko: { strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } },
    });
    // It has no offscreen documents and names no screens, and warns of a permission it does not know.
    expect(firefox["permissions"]).toEqual(["alarms", "contextMenus", "idle", "notifications", "storage"]);
    expect(Object.keys(firefox["commands"] as object)).toEqual(Object.keys(manifest.commands));
    expect(JSON.stringify(firefox["commands"])).not.toContain("chromeos");
    // In sight from the beginning, where Chromium leaves that to the person.
    expect(firefox["action"]).toEqual({ ...manifest.action, default_area: "navbar" });
    // It says by itself of a tab that it uses camera, microphone or screen.
    expect(firefox).not.toHaveProperty("optional_host_permissions");
  });
});
