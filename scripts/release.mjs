// `npm run release -- 1.2.0`: makes this state that version. package.json, package-lock.json and manifest.json name it,
// what stands under "Unreleased" in CHANGELOG.md becomes its section, and all of it is one commit and one tag, whose text
// is the release notes. Nothing leaves this machine: `git push --follow-tags` does that. What cannot be is refused with
// one sentence, and nothing is changed.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NeedsPerson, root } from "./prepare.mjs";

/** What the stores of both browsers take: three numbers, the largest of which fits into 16 bits. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u;
const MOST = 65_535;

/** As many characters as the store of Firefox takes. */
const NOTES = 3_000;

try {
  release(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NeedsPerson)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function release([version, ...rest]) {
  if (version === undefined || rest.length > 0) {
    throw new NeedsPerson("Say which version this becomes: npm run release -- 1.2.0");
  }
  if (!VERSION.test(version) || numbersOf(version).some((number) => number > MOST)) {
    throw new NeedsPerson(`"${version}" is no version: it takes three numbers, such as 1.2.0.`);
  }
  const changes = git("status", "--porcelain");
  const [changed] = changes.split("\n").filter((line) => line !== "");
  if (changed !== undefined) {
    throw new NeedsPerson(
      `There are changes that are not committed (${changed.slice(3)}): commit or remove them.`,
    );
  }
  if (git("tag", "--list", `v${version}`) !== "")
    throw new NeedsPerson(`There is a version ${version} already.`);

  const files = new Map();
  const read = (name) => readFileSync(join(root, name), "utf8");
  const change = (name, pattern, count) => {
    let found = 0;
    const text = read(name).replaceAll(pattern, (_all, before) => {
      found += 1;
      return `${before}${version}"`;
    });
    if (found !== count)
      throw new NeedsPerson(`${name} names Limber's version in another way than is known here.`);
    files.set(name, text);
  };
  change("package.json", /("name": "limber",\s+"version": ")[^"]+"/gu, 1);
  change("package-lock.json", /("name": "limber",\s+"version": ")[^"]+"/gu, 2);
  change("manifest.json", /(^ {2}"version": ")[^"]+"/gmu, 1);

  const changelog = read("CHANGELOG.md");
  if (changelog.includes(`\n## ${version}\n`))
    throw new NeedsPerson(`There is a version ${version} already.`);
  const { version: now } = JSON.parse(read("package.json"));
  if (!isNewer(version, now)) {
    throw new NeedsPerson(`This is version ${now} already: ${version} does not come after it.`);
  }
  const [heading, section = ""] = /^## Unreleased\n(.*?)(?=^## |(?![^]))/msu.exec(changelog) ?? [];
  if (heading === undefined || !/^- /mu.test(section)) {
    throw new NeedsPerson('CHANGELOG.md has nothing under "Unreleased": say there what is new.');
  }
  files.set(
    "CHANGELOG.md",
    changelog.replace("## Unreleased\n", () => `## Unreleased\n\n## ${version}\n`),
  );
  refuseUnfinished();
  record(version, files, notesOf(section));
  console.log(
    `This is version ${version} now. "git push --follow-tags" hands it on, "npm run pack" makes its packages.`,
  );
}

/** What would be refused when the packages are made is refused before there is a version. */
function refuseUnfinished() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (!existsSync(join(root, "node_modules"))) return;
  for (const name of Object.keys(dependencies)) {
    const folder = join(root, "node_modules", name);
    if (!["LICENSE", "LICENSE.md", "LICENCE"].some((file) => existsSync(join(folder, file)))) {
      throw new NeedsPerson(`${name} has no licence text: no package may leave without it.`);
    }
  }
}

/** Writes, commits and tags, or leaves all as it was. */
function record(version, files, notes) {
  const before = git("rev-parse", "HEAD").trim();
  try {
    for (const [name, text] of files) writeFileSync(join(root, name), text);
    git("commit", "--all", "--quiet", `--message=release: version ${version}`);
    git("tag", "--annotate", "--cleanup=verbatim", `v${version}`, `--message=Limber ${version}\n\n${notes}`);
  } catch (error) {
    // Nothing but these files was changed when this began.
    spawnSync("git", ["reset", "--hard", "--quiet", before], { cwd: root });
    throw error;
  }
}

/**
 * The changes as a store shows them: each whole, as many as there is room for, without the layout of the file, and how
 * many more there are.
 */
function notesOf(section) {
  const items = section
    .split(/^(?=- )/mu)
    .map((item) => item.trim().replaceAll(/\n\s+/gu, " "))
    .filter((item) => item.startsWith("- "));
  const more = (count) => (count === 0 ? "" : `\n\nAnd ${count} more, in CHANGELOG.md.`);
  let taken = items.length;
  const text = () => items.slice(0, taken).join("\n") + more(items.length - taken);
  while (taken > 0 && text().length > NOTES) taken -= 1;
  return text().trim();
}

function isNewer(version, other) {
  const [one, two] = [numbersOf(version), numbersOf(other)];
  const first = one.findIndex((number, i) => number !== two[i]);
  return first >= 0 && one[first] > two[first];
}

function numbersOf(version) {
  return version.split(".").map(Number);
}

function git(...args) {
  const { status, stdout, stderr, error } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status === 0) return stdout;
  const reason = error?.message ?? stderr.split("\n").find((line) => line !== "") ?? "it says no more";
  throw new NeedsPerson(
    `Git refuses to ${args[0]} (${reason.replace(/\.$/u, "")}): put that right and try again.`,
  );
}
