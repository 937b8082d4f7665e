import { LICENCES } from "../licences.ts";
import { MANAGED_SCHEMA } from "../manifest.ts";
import type { Files } from "./zip.ts";

/** Every place in which a package has a file. What lies elsewhere has come in by mistake. */
const PLACES = [
  /^(?:manifest\.json|popup-first\.js|drawing\.js|worker\.js)$/u,
  /^_locales\/[a-z]{2,3}(?:_[A-Z]{2})?\/messages\.json$/u,
  /^(?:icons|exercises)\/[a-z0-9-]+\.png$/u,
  /^(?:pages|popup|chime)\/[a-z0-9.-]+\.(?:js|css)$/u,
  /^src\/(?:ui|browser\/sound)\/[a-z-]+\/index\.html$/u,
];
const NAMED = new Set([LICENCES, MANAGED_SCHEMA]);

/** Code that is made of text, which could come from anywhere. */
const MADE_CODE = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]|\bimportScripts\b/u;
const SCRIPT_IN_PAGE = /<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+\s*=\s*["']/iu;

/** With a host: the mere beginning of one, as in a hint for typing, leads nowhere. */
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\]*[a-z0-9*][^\s"'`<>()\\]*/giu;
/** Names of what is drawn and written; no browser fetches them. */
const NAMESPACES = [
  "http://www.w3.org/2000/svg",
  "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/1998/Math/MathML",
];
/** Where the sources of exercises are found, whose addresses a person may copy. */
const SOURCES = "https://doi.org/";

/**
 * What must not leave with a package, each in one sentence; nothing where all is well.
 * @param sites those that Limber may ask for, as the manifest names them
 */
export function inspect(files: Files, sites: readonly string[]): string[] {
  const texts = [...files].flatMap(([name, { content }]) =>
    /\.(?:js|css|html|json)$/u.test(name) ? [[name, Buffer.from(content).toString("utf8")] as const] : [],
  );
  const known = new Set([...NAMESPACES, ...sites]);
  const strays = [...files.keys()].filter(
    (name) => !NAMED.has(name) && !PLACES.some((place) => place.test(name)),
  );
  return [
    ...strays.map((name) => `${name} is no file of a package.`),
    ...unused(texts).map((name) => `${name} is used by nothing in the package.`),
    ...texts.flatMap(([name, text]) => [
      ...(name.endsWith(".js") && MADE_CODE.test(text) ? [`${name} makes code of text.`] : []),
      ...(name.endsWith(".html") && SCRIPT_IN_PAGE.test(text) ? [`${name} has a script in the page.`] : []),
      ...(text.match(ADDRESS) ?? [])
        .filter((address) => !known.has(address) && !address.startsWith(SOURCES))
        .map((address) => `${name} holds an address: ${address}.`),
    ]),
    ...(files.has(LICENCES) ? [] : [`${LICENCES} is missing.`]),
  ];
}

/** Scripts and style sheets that no other file names. */
function unused(texts: readonly (readonly [string, string])[]): string[] {
  return texts
    .filter(([name]) => /\.(?:js|css)$/u.test(name))
    .map(([name]) => name)
    .filter((name) => {
      const file = name.replace(/^.*\//u, "");
      return !texts.some(([other, text]) => other !== name && text.includes(file));
    });
}
