import { describe, expect, test } from "vitest";
import { inspect } from "../../scripts/pack/inspect.ts";
import { zip, type Files } from "../../scripts/pack/zip.ts";
import { reasonsAmiss, readReasons } from "../../scripts/pack/reasons.ts";
import { unexplained } from "../../scripts/pack/package.ts";
import { bundled, licences } from "../../scripts/licences.ts";
import { dependencies } from "../../package.json" with { type: "json" };
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

const sites = ["https://meet.google.com/*"];
const root = fileURLToPath(new URL("../..", import.meta.url));

/** A small package with these files too. */
function files(more: Record<string, string> = {}): Files {
  const contents = {
    "manifest.json": `{"background":{"service_worker":"worker.js"}}`,
    "worker.js": `open("src/ui/help/index.html")`,
    "src/ui/help/index.html": `<script type="module" src="/pages/help.js"></script>`,
    "pages/help.js": `document.createElementNS("http://www.w3.org/2000/svg", "svg")`,
    "icons/app-48.png": "",
    "LICENSES.txt": "see https://example.org/",
    ...more,
  };
  return new Map(Object.entries(contents).map(([name, text]) => [name, { content: Buffer.from(text) }]));
}

const amiss = (more: Record<string, string>) => inspect(files(more), sites);

describe("a package", () => {
  test("of nothing but its own files may leave", () => {
    expect(amiss({})).toEqual([]);
  });

  test.each(["notes.md", "pages/help.js.map", "pages/.DS_Store", ".vite/manifest.json", "icons/old.svg"])(
    "does not leave with the stray file %s",
    (name) => {
      expect(amiss({ [name]: "" })).toContain(`${name} is no file of a package.`);
    },
  );

  test("does not leave with a script that nothing uses", () => {
    expect(amiss({ "pages/left.js": "" })).toEqual(["pages/left.js is used by nothing in the package."]);
  });

  test.each(["eval('1')", "new Function('a', 'b')", "Function('a')()", "importScripts(name)"])(
    "does not leave with code that is made of text: %s",
    (code) => {
      expect(amiss({ "worker.js": code })).toEqual(["worker.js makes code of text."]);
    },
  );

  test.each(["<script>start()</script>", `<a onclick="start()">`])(
    "does not leave with a script in a page: %s",
    (script) => {
      const page = `<script src="/pages/help.js"></script>${script}`;
      expect(amiss({ "src/ui/help/index.html": page })).toEqual([
        "src/ui/help/index.html has a script in the page.",
      ]);
    },
  );

  test.each(["https://example.org/x.js", "http://localhost:5173/", "wss://example.org", "//# https://a.b"])(
    "does not leave with an address: %s",
    (address) => {
      expect(amiss({ "worker.js": `"${address}"` })).toHaveLength(1);
    },
  );

  test("may name the sites that it may ask for, sources, and the beginning of an address", () => {
    const code = `["https://meet.google.com/*", \`https://doi.org/\${n}\`, "begins with https://."]`;
    expect(amiss({ "worker.js": code })).toEqual([]);
    expect(inspect(files({ "worker.js": code }), [])).toHaveLength(1);
  });

  test("does not leave without the licences", () => {
    const without = new Map([...files()].filter(([name]) => name !== "LICENSES.txt"));
    expect(inspect(without, sites)).toEqual(["LICENSES.txt is missing."]);
  });
});

describe("an archive", () => {
  test("is the same in whatever order its files come, and in every zone", () => {
    const zone = process.env["TZ"];
    const one = zip(files());
    process.env["TZ"] = "Pacific/Apia";
    const other = zip(new Map([...files()].toReversed()));
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Object.keys(unzipSync(one))).toEqual([...files().keys()].toSorted());
  });

  test("keeps what can be run apart from what cannot", () => {
    const archive = Buffer.from(
      zip(
        new Map([
          ["run", { content: Buffer.from("#!"), runs: true }],
          ["read", { content: Buffer.from("a") }],
        ]),
      ),
    );
    // The directory at the end of an archive: an entry begins with its signature, the mode stands 38 bytes further on.
    const parts = archive.toString("latin1").split("PK\u0001\u0002").slice(1);
    const entries = parts.map((part) => (Buffer.from(part, "latin1").readUInt32LE(34) >>> 16).toString(8));
    expect(entries).toEqual(["100644", "100755"]);
  });
});

describe("the licences", () => {
  test("are those of Limber and of all that it is built with, each text once", () => {
    const text = licences(root, bundled(root));
    for (const [name, version] of Object.entries(dependencies))
      expect(text).toContain(`${name} ${version}, `);
    expect(text.match(/^Mozilla Public License Version 2\.0$/gmu)).toHaveLength(1);
    expect(text).toContain("The Limber authors");
    // What a package is built with goes along with it.
    expect(text).toContain("internmap ");
  });

  test("are refused where one is missing", () => {
    expect(() => licences(root, ["no-such-package"])).toThrow("no-such-package has no licence text");
  });
});

describe("the reasons for the stores", () => {
  test("name every permission and every site, and nothing else", () => {
    expect(unexplained()).toEqual([]);
  });

  test("are missed where there is none, and where there is nothing to ask for", () => {
    const manifest = { permissions: ["alarms", "tabs"], optional_host_permissions: ["https://a.example/*"] };
    expect(
      reasonsAmiss([manifest], "### alarms\n\nTo wake up.\n\n### idle\n\nTo know.\n\n### tabs\n\n"),
    ).toEqual([
      "The permission tabs has no reason.",
      "There is a reason for idle, which is no permission.",
      "The site https://a.example/* has no reason.",
    ]);
    expect(reasonsAmiss([{ permissions: [] }], "- Old: was used. `https://old.example/*`")).toEqual([
      "There is a reason for https://old.example/*, which is not asked for.",
    ]);
    expect(reasonsAmiss([manifest], readReasons()).length).toBeGreaterThan(5);
  });
});
