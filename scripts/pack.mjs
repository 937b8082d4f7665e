// `npm run pack`: builds Limber for both browsers and writes into `release` what is handed to the stores and to whoever
// wants to check them: a package for each browser, the source of which they are built, and their checksums. The same
// commit gives the same bytes in every folder, zone and year. `npm run pack -- firefox` makes one of them alone.
//
// `npm run build-for-amo` is `npm run pack -- firefox`, also without git: so Firefox's reviewers build the package from
// the source that they are given.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies, NeedsPerson, root } from "./prepare.mjs";

const targets = ["chromium", "firefox"];
const all = [...targets, "source"];
const release = join(root, "release");

try {
  await pack(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NeedsPerson)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function pack(chosen) {
  const unknown = chosen.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new NeedsPerson(`There is no package "${unknown}", only ${all.join(", ")}.`);
  const wanted = chosen.length > 0 ? chosen : all;
  const hasHistory = existsSync(join(root, ".git"));
  if (hasHistory) refuseChanges();
  else if (wanted.includes("source")) {
    throw new NeedsPerson("The source is packed from a clone, which this is not: name chromium or firefox.");
  }
  ensureDependencies();
  const version = agreedVersion();

  const { runnerImport } = await import("vite");
  const options = { root, configFile: false, logLevel: "error" };
  const { module } = await runnerImport(join(root, "scripts/pack/package.ts"), options);
  refuse(module.unexplained());
  const archives = [];
  for (const target of targets.filter((name) => wanted.includes(name))) {
    build(target);
    const { archive, amiss } = module.packageOf(join(root, "dist", target));
    refuse(amiss);
    archives.push([`limber-${version}-${target}.zip`, archive]);
  }
  if (wanted.includes("source")) {
    archives.push([`limber-${version}-source.zip`, module.zip(trackedFiles())]);
  }

  // Nothing is written before all of it is right.
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  for (const [name, archive] of archives) writeFileSync(join(release, name), archive);
  const sums = archives.map(
    ([name, archive]) => `${createHash("sha256").update(archive).digest("hex")}  ${name}\n`,
  );
  writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
  process.stdout.write(sums.join(""));
}

/** Of what nobody has saved under a name, nobody could build the same again. */
function refuseChanges() {
  const { status, stdout } = git("status", "--porcelain", "--untracked-files=normal");
  if (status !== 0) throw new NeedsPerson("Git does not say what has changed here: put that right first.");
  const [first] = stdout.split("\n").filter((line) => line !== "");
  if (first !== undefined) {
    throw new NeedsPerson(
      `There are changes that are not committed (${first.slice(3)}): commit or remove them.`,
    );
  }
}

/** The one version that package, lock file and manifest name. */
function agreedVersion() {
  const [own, locked, shown] = ["package.json", "package-lock.json", "manifest.json"].map(
    (name) => JSON.parse(readFileSync(join(root, name), "utf8")).version,
  );
  if (own === locked && own === shown) return own;
  throw new NeedsPerson(
    `package.json says ${own}, package-lock.json ${locked} and manifest.json ${shown}: make them one.`,
  );
}

/** Builds anew, without the pictures that an earlier state may have left. */
function build(target) {
  for (const drawn of ["public/icons", "public/exercises", `dist/${target}`]) {
    rmSync(join(root, drawn), { recursive: true, force: true });
  }
  const mode = target === "firefox" ? ["--mode", "firefox"] : [];
  const vite = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", ...mode], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (vite.status === 0) return;
  const reason =
    /^(?:error during build:\s*)?(?:\[[^\]]*\]\s*)*(?:Error: )?(.*(?:licence|dependencies)\S*.*)$/mu.exec(
      vite.stderr,
    )?.[1];
  if (reason === undefined) console.error(vite.stdout + vite.stderr);
  throw new NeedsPerson(reason ?? `The build for ${target} failed: mend what is shown above.`);
}

/** What belongs to the commit, with the modes that git knows. */
function trackedFiles() {
  const entries = git("ls-files", "--stage", "-z")
    .stdout.split("\0")
    .filter((entry) => entry !== "");
  return new Map(
    entries.map((entry) => {
      const [, mode, path] = /^(\d+) \S+ \d+\t(.+)$/su.exec(entry);
      return [path, { content: readFileSync(join(root, path)), runs: mode === "100755" }];
    }),
  );
}

function refuse([first]) {
  if (first !== undefined) throw new NeedsPerson(first);
}

function git(...args) {
  return spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 27 });
}
