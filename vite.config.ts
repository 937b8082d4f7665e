import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import {
  defineConfig,
  type EnvironmentOptions,
  type Plugin,
  type PluginOption,
  type ViteBuilder,
} from "vite";
import { builtApart } from "./scripts/built-apart.ts";
import { inlineStyles } from "./scripts/inline-styles.ts";
import { writeManagedSchema } from "./scripts/managed-schema.ts";
import { leanFields } from "./scripts/lean-fields.ts";
import { leanFirstScript } from "./scripts/lean-first-script.ts";
import { leanLocales } from "./scripts/lean-locales.ts";
import { leanPlaces } from "./scripts/lean-places.ts";
import { leanPolyfill } from "./scripts/lean-polyfill.ts";
import { leanPreload } from "./scripts/lean-preload.ts";
import {
  manifestInDevelopment,
  manifestOfPages,
  nameApart,
  targetNamed,
  WORKER,
} from "./scripts/manifest.ts";
import { refuseUnlicensed, writeLicences } from "./scripts/licences.ts";
import { popupOutline } from "./scripts/popup-outline.ts";
import { renderIcons } from "./scripts/render-icons.ts";
import { renderPictures } from "./scripts/render-pictures.ts";

/** The doors to all drawings of exercises and of ideas, which move as some of them do, and the one file behind both. */
const DRAWING = /\/draw-(?:exercise|idea)\.ts$/;
const DRAWING_FILE = "drawing.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build --mode firefox` writes dist/firefox, anything else dist/chromium. A build has parts in one folder: the
 * pages with the manifest, the popup, the drawings of exercises, the worker, and in Chromium the page of the chime. The
 * pages share the files they have in common. The popup and the worker, for which a person waits, share none: a browser
 * fetches an extension's files one after another, so each of the two begins with a single script. In return the package
 * holds some of the code twice; the drawings, which grow with each exercise, it holds once.
 */
export default defineConfig(async ({ mode, command }) => {
  const target = targetNamed(mode);
  await Promise.all([renderIcons(here("./public/icons")), renderPictures(here("./public/exercises"))]);
  const browser = target === "firefox" ? ("firefox" as const) : ("chrome" as const);
  const common = {
    plugins: [preact(), leanPolyfill(), leanPreload(), refuseUnlicensed(here("."))],
    build: {
      outDir: `dist/${target}`,
      target: "es2023",
      // As old as the manifests allow. For older ones `:dir(rtl)` would become a list of languages.
      cssTarget: ["chrome144", "firefox142"],
      // Extension files come from disk: the preload helper would only add weight.
      modulePreload: false as const,
      // A constant stands where it is used: few are named so often that their name would be shorter.
      rolldownOptions: { optimization: { inlineConst: { mode: "all" as const, pass: 2 } } },
    },
  };
  if (command === "serve") {
    return {
      ...common,
      plugins: [...common.plugins, crx({ manifest: manifestInDevelopment(target), browser })],
    };
  }
  const parts: Record<string, EnvironmentOptions> = {
    client: pages(),
    popup: popup(),
    drawing: drawing(),
    worker: worker(),
    // In Firefox the chime needs no page.
    ...(target === "chromium" && { chime: chime() }),
  };
  return {
    ...common,
    plugins: [
      ...common.plugins,
      only("client", [
        ...crx({ manifest: manifestOfPages(target), browser }),
        nameApart(target),
        builtApart(DRAWING, DRAWING_FILE),
        leanLocales(),
        writeLicences(here(".")),
        leanFirstScript("popup-first.js"),
        ...(target === "chromium" ? [writeManagedSchema()] : []),
      ]),
      only("worker", [leanFields()]),
      only("popup", [
        leanFields(),
        leanPlaces(),
        builtApart(DRAWING, DRAWING_FILE),
        popupOutline(here("./src/ui/popup/index.html"), here("./src/ui/popup/outline.tsx")),
        inlineStyles(here("./src/ui/popup/index.html")),
      ]),
    ],
    environments: parts,
    builder: {
      async buildApp(builder: ViteBuilder) {
        // The first one empties the folder.
        for (const part of Object.keys(parts)) await builder.build(builder.environments[part]!);
      },
    },
  };
});

/** These plugins, in one part of the build only. */
function only(part: string, plugins: PluginOption[]): PluginOption[] {
  return plugins.map((plugin) => ({
    ...(plugin as Plugin),
    applyToEnvironment: ({ name }) => name === part,
  }));
}

/**
 * All pages that are opened by their address; the plugin adds the options, which the manifest names. What more than one
 * page begins with is one file: many small ones compress badly.
 */
function pages(): EnvironmentOptions {
  const input = {
    break: here("./src/ui/break/index.html"),
    guide: here("./src/ui/guide/index.html"),
    health: here("./src/ui/health/index.html"),
    help: here("./src/ui/help/index.html"),
    history: here("./src/ui/history/index.html"),
    "sore-back": here("./src/ui/sore-back/index.html"),
    welcome: here("./src/ui/welcome/index.html"),
  };
  const common = { name: "common", tags: ["$initial" as const], minShareCount: 2 };
  const codeSplitting = { groups: [common] };
  const output = { ...inFolder("pages"), codeSplitting };
  return { build: { emptyOutDir: true, rolldownOptions: { input, output } } };
}

/**
 * What it needs at first is one script, its style sheet is in the page; what it loads later comes in files of its own.
 * Left to itself the bundler cuts from the script what a later file shares with it, and the browser would fetch that
 * only once it has read the script.
 */
function popup(): EnvironmentOptions {
  const input = { popup: here("./src/ui/popup/index.html") };
  const first = { name: "first", tags: ["$initial" as const] };
  return apart({ input, output: { ...inFolder("popup"), codeSplitting: { groups: [first] } } });
}

/** How exercises and ideas are drawn. Pages and popup fetch it once somebody looks at one. */
function drawing(): EnvironmentOptions {
  const input = here("./scripts/drawing.ts");
  return apart({
    input,
    preserveEntrySignatures: "strict",
    output: { entryFileNames: DRAWING_FILE, codeSplitting: false },
  });
}

/** The page out of sight has little of the browser's interface: nothing that other pages share may run in it. */
function chime(): EnvironmentOptions {
  const input = { chime: here("./src/browser/sound/chime/index.html") };
  return apart({ input, output: inFolder("chime") });
}

/** No module: of a plain script the browser keeps the compiled code, which spares each start a quarter of its time. */
function worker(): EnvironmentOptions {
  const input = here("./src/background/index.ts");
  return apart({ input, output: { entryFileNames: WORKER, format: "iife", codeSplitting: false } });
}

type Bundling = NonNullable<NonNullable<EnvironmentOptions["build"]>["rolldownOptions"]>;

/** A part that is written beside the pages. */
function apart(rolldownOptions: Bundling): EnvironmentOptions {
  return {
    consumer: "client",
    build: { emptyOutDir: false, copyPublicDir: false, manifest: false, rolldownOptions },
  };
}

/** A browser takes an extension as a whole, so nothing is gained by names that change with the content. */
function inFolder(folder: string) {
  return {
    entryFileNames: `${folder}/[name].js`,
    chunkFileNames: `${folder}/[name].js`,
    assetFileNames: `${folder}/[name][extname]`,
  };
}
