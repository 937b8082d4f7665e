import { dependencies } from "../../package.json" with { type: "json" };
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version: now } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const [major = 0] = now.split(".").map(Number);
const next = `${major + 1}.2.0`;

/** A clone with all that a release touches. */
let clone: string;

const read = (name: string) => readFileSync(join(clone, name), "utf8");
const write = (name: string, text: string) => writeFileSync(join(clone, name), text);
const git = (...args: string[]) => execFileSync("git", args, { cwd: clone, encoding: "utf8", stdio: "pipe" });
const commit = () => git("commit", "--all", "--quiet", "--message=A change");

function release(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", ...args], {
    cwd: clone,
    encoding: "utf8",
  });
  return { status, said: stderr.trim() };
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "limber-release-"));
  mkdirSync(join(clone, "scripts"));
  for (const name of [
    "package.json",
    "package-lock.json",
    "manifest.json",
    "scripts/prepare.mjs",
    "scripts/release.mjs",
  ]) {
    cpSync(join(root, name), join(clone, name));
  }
  write(
    "CHANGELOG.md",
    "# Changes\n\n## Unreleased\n\n- A bell\n  that rings.\n- A door.\n\n## 0.1.0\n\n- The first.\n",
  );
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Somebody");
  git("config", "user.email", "somebody@example.org");
  git("config", "commit.gpgsign", "false");
  git("add", "--all");
  commit();
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** Expects a refusal in one sentence that leaves everything as it was. */
function refused(args: string[], sentence: string): void {
  const before = [git("rev-parse", "HEAD"), git("status", "--porcelain"), git("tag")];
  expect(release(...args)).toEqual({ status: 1, said: sentence });
  expect([git("rev-parse", "HEAD"), git("status", "--porcelain"), git("tag")]).toEqual(before);
}

describe("a release", () => {
  test("names its version in all three files and the changelog, in one commit with one tag", () => {
    expect(release(next)).toEqual({ status: 0, said: "" });
    const named = ["package.json", "package-lock.json", "manifest.json"].map(
      (name) => (JSON.parse(read(name)) as { version: string }).version,
    );
    expect(named).toEqual([next, next, next]);
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { version: string }>;
    };
    expect(packages[""]?.version).toBe(next);
    expect(read("CHANGELOG.md")).toContain(`## Unreleased\n\n## ${next}\n\n- A bell\n`);
    expect(git("status", "--porcelain")).toBe("");
    expect(git("log", "--oneline").trim().split("\n")).toHaveLength(2);
    expect(git("diff", "--stat", "HEAD~1").trim().split("\n").at(-1)).toContain("4 files changed");
    expect(git("rev-parse", `v${next}^{commit}`)).toBe(git("rev-parse", "HEAD"));
    expect(git("tag", "--list", "--format=%(contents:subject)%(contents:body)")).toContain(`Limber ${next}`);
    expect(git("tag", "--list", "--format=%(contents:body)").trim()).toBe("- A bell that rings.\n- A door.");
  });

  test("has notes that the store of Firefox takes, of whole changes, and says how many more there are", () => {
    const items = Array.from(
      { length: 80 },
      (_, i) => `- Change ${i}, which is told in some eighty characters so that it fills a line.`,
    );
    write("CHANGELOG.md", `# Changes\n\n## Unreleased\n\n${items.join("\n")}\n\n## 0.1.0\n`);
    commit();
    expect(release(next).status).toBe(0);
    const notes = git("tag", "--list", "--format=%(contents:body)").trim();
    expect(notes.length).toBeLessThanOrEqual(3_000);
    expect(notes.length).toBeGreaterThan(2_800);
    const told = notes.split("\n").filter((line) => items.includes(line));
    expect(notes.endsWith(`\n\nAnd ${items.length - told.length} more, in CHANGELOG.md.`)).toBe(true);
  });

  test("may come after another one", () => {
    expect(release(next).status).toBe(0);
    write("CHANGELOG.md", read("CHANGELOG.md").replace("## Unreleased\n", "## Unreleased\n\n- A window.\n"));
    commit();
    const later = next.replace(".2.0", ".10.0");
    expect(release(later)).toEqual({ status: 0, said: "" });
    expect(git("tag", "--list", "--format=%(contents:body)", `v${later}`).trim()).toBe("- A window.");
  });
});

describe("refused with one sentence, and nothing is changed:", () => {
  test.each(["1.2", "v1.2.0", "1.2.0-beta", "1.2.0.1", "01.2.0", "1.2.99999", "one", "", "1.2.0; true"])(
    "what is no version: %j",
    (version) => refused([version], `"${version}" is no version: it takes three numbers, such as 1.2.0.`),
  );

  test("no version, or two", () => {
    refused([], "Say which version this becomes: npm run release -- 1.2.0");
    refused(["1.2.0", "1.3.0"], "Say which version this becomes: npm run release -- 1.2.0");
  });

  test("a version that has a tag, or a section in the changelog", () => {
    git("tag", `v${next}`);
    refused([next], `There is a version ${next} already.`);
    refused(["0.1.0"], "There is a version 0.1.0 already.");
  });

  test("a version before this one", () =>
    refused(["0.0.9"], `This is version ${now} already: 0.0.9 does not come after it.`));

  test("a tree with changes", () => {
    write("left.txt", "");
    refused([next], "There are changes that are not committed (left.txt): commit or remove them.");
  });

  test.each([
    "# Changes\n\n## 0.1.0\n\n- The first.\n",
    "# Changes\n\n## Unreleased\n\n## 0.1.0\n\n- The first.\n",
  ])("a changelog without anything new: %j", (changelog) => {
    write("CHANGELOG.md", changelog);
    commit();
    refused([next], 'CHANGELOG.md has nothing under "Unreleased": say there what is new.');
  });

  test("a dependency without a licence text", () => {
    const [first = ""] = Object.keys(dependencies);
    mkdirSync(join(clone, "node_modules", first), { recursive: true });
    writeFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
    refused([next], `${first} has no licence text: no package may leave without it.`);
  });

  test("a commit that git refuses, after which the files are as they were", () => {
    writeFileSync(join(clone, ".git/hooks/pre-commit"), "#!/bin/sh\necho 'not on a Friday' >&2\nexit 1\n", {
      mode: 0o755,
    });
    refused([next], "Git refuses to commit (not on a Friday): put that right and try again.");
  });

  test("a tag that git refuses, after which there is no commit either", () => {
    git("config", "tag.gpgsign", "true");
    git("config", "gpg.program", "/bin/false");
    const { status, said } = release(next);
    expect(status).toBe(1);
    expect(said).toMatch(/^Git refuses to tag \(.+\): put that right and try again\.$/u);
    expect([
      git("status", "--porcelain"),
      git("tag"),
      git("log", "--oneline").trim().split("\n").length,
    ]).toEqual(["", "", 1]);
  });
});
