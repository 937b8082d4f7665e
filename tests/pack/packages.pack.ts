import { execFileSync, spawnSync, type SpawnSyncReturns } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "limber-pack-"));
/** A clone of what is here, as if it were committed; what it needs is installed already. */
const clone = join(folder, "clone");
/** The source, unpacked elsewhere by somebody who has nothing else. */
const source = join(folder, "a stranger's source");

const archive = (place: string, name: string) =>
  readFileSync(join(place, "release", `limber-${version}-${name}.zip`));

beforeAll(() => {
  const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const name of tracked.split("\0").filter((path) => path !== "")) {
    // What was removed and is not committed yet is still listed.
    cpSync(join(root, name), join(clone, name), { preserveTimestamps: true, force: true });
  }
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: clone, stdio: "pipe" });
  git("init", "--quiet");
  writeFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
  git("add", "--all");
  const author = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"];
  git(...author, "commit", "--quiet", "--message=All of it");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of ours as it would run there, without what npm and the tests have put into the environment. */
function run(
  place: string,
  script: string,
  args: string[],
  env: Record<string, string> = {},
): SpawnSyncReturns<string> {
  const { PATH, HOME } = process.env;
  const names = ["npm_config_registry", "NODE_EXTRA_CA_CERTS", "HTTPS_PROXY", "HTTP_PROXY"];
  const passed = Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const own = { PATH, HOME, npm_config_prefer_offline: "true", ...passed, ...env };
  return spawnSync(process.execPath, [join(place, "scripts", script), ...args], {
    cwd: place,
    encoding: "utf8",
    env: own,
  });
}

describe("refused with one sentence, and nothing is written", () => {
  const released = () => readdirSync(clone).includes("release");

  test("a change that is not committed", () => {
    writeFileSync(join(clone, "left.txt"), "");
    const { status, stderr } = run(clone, "pack.mjs", []);
    rmSync(join(clone, "left.txt"));
    expect([status, stderr, released()]).toEqual([
      1,
      "There are changes that are not committed (left.txt): commit or remove them.\n",
      false,
    ]);
  });

  test("a package that there is none of", () => {
    expect(run(clone, "pack.mjs", ["safari"]).stderr).toBe(
      'There is no package "safari", only chromium, firefox, source.\n',
    );
  });
});

test("packed here, and elsewhere by a stranger from the source alone, under another umask, zone and language: the same bytes", () => {
  const here = run(clone, "pack.mjs", []);
  expect(here.stderr).toBe("");
  expect(readdirSync(join(clone, "release")).toSorted()).toEqual([
    "SHA256SUMS",
    ...["chromium", "firefox", "source"].map((name) => `limber-${version}-${name}.zip`),
  ]);
  expect(readFileSync(join(clone, "release/SHA256SUMS"), "utf8")).toBe(here.stdout);
  execFileSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: join(clone, "release") });

  const umask = process.umask(0o077);
  try {
    for (const [name, content] of Object.entries(unzipSync(archive(clone, "source")))) {
      mkdirSync(dirname(join(source, name)), { recursive: true });
      writeFileSync(join(source, name), content);
    }
    const elsewhere = run(source, "pack.mjs", ["chromium", "firefox"], {
      TZ: "Pacific/Apia",
      LANG: "tr_TR.UTF-8",
    });
    expect(elsewhere.stderr).toBe("");
  } finally {
    process.umask(umask);
  }
  for (const name of ["chromium", "firefox"]) {
    expect(archive(source, name).equals(archive(clone, name)), name).toBe(true);
  }
  const { scripts } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts["build-for-amo"]).toBe("node scripts/pack.mjs firefox");
});

test("the store's linter finds no error, and warns of nothing but Preact's own way to write markup and the popup's start", () => {
  const lint = spawnSync(
    join(root, "node_modules/.bin/addons-linter"),
    ["--output=json", "--self-hosted=false", join(clone, "release", `limber-${version}-firefox.zip`)],
    { encoding: "utf8" },
  );
  interface Finding {
    code: string;
    message: string;
    file: string;
  }
  const { errors, notices, warnings } = JSON.parse(lint.stdout) as Record<
    "errors" | "notices" | "warnings",
    Finding[]
  >;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code, message, file }) => `${file}: ${code}, ${message}`).toSorted()).toEqual([
    "pages/common.js: UNSAFE_VAR_ASSIGNMENT, Unsafe assignment to innerHTML",
    "popup-first.js: UNSAFE_VAR_ASSIGNMENT, Unsafe call to import for argument 0",
    "popup/popup.js: UNSAFE_VAR_ASSIGNMENT, Unsafe assignment to innerHTML",
  ]);
});
