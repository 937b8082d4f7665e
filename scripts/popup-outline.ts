import { h, type ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import { createServer, type Plugin } from "vite";

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"><\/script>/u;
/** A text between two tags. A time that `Intl` writes is one of the zone and region in which Limber is built. */
const SAID = /(?<=>)[^<>]+(?=<)/gu;
const EMPTY = `<body class="popup">`;

/**
 * Puts the popup's outline into its page: what its own components draw before anything is known, so that it is painted
 * while the script is still being fetched. Until the script has filled it nobody can read, click or focus any of it.
 * The script is fetched at once, and started by `public/popup-first.js`.
 * @param page the popup's page, its body still empty
 * @param source the module that exports the outline as `Outline`
 */
export function popupOutline(page: string, source: string): Plugin {
  return {
    name: "popup-outline",
    apply: "build",
    async transformIndexHtml(html, { filename }) {
      if (filename !== page) return html;
      if (!html.includes(EMPTY)) throw new Error(`${page} has no ${EMPTY} to be filled.`);
      const outline = await render(source);
      if (!SCRIPT.test(html)) throw new Error(`${page} has no script to be started.`);
      return html
        .replace(EMPTY, () => `<body class="popup" inert>${outline}`)
        .replace(SCRIPT, `<link rel="modulepreload" href="$1" />`);
    },
  };
}

async function render(source: string): Promise<string> {
  // Node 20 has no Temporal of its own.
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  const server = await createServer({
    configFile: false,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { Outline } = (await server.ssrLoadModule(source)) as { Outline: ComponentType };
    return renderToString(h(Outline, {})).replace(SAID, "&nbsp;");
  } finally {
    await server.close();
  }
}
