// `npm test`: every check but the long day, after installing what is missing. `npm test -- unit` runs one part
// alone, `npm test -- types lint` two: see `parts`. `npm run check` is `npm test -- types lint fast`, a first
// answer. `npm run test:day` lives working days, for some nine minutes.
// A failing check stops no other, except that browser tests need a build. All that failed is named once more at the
// end, and the last line is "N passed, N failed"; a skipped test counts as failed, because it shows nothing.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ensureChromium,
  ensureDependencies,
  ensureDesktop,
  ensureFirefox,
  NeedsPerson,
  root,
} from "./prepare.mjs";

const parts = { types, lint, fast, unit, pack, browser };
/** The parts that have windows. */
const windowed = ["firefox", "desktop", "day"];
const usual = ["types", "lint", "unit", "browser", "firefox", "desktop"];

async function types() {
  await check("Types", "tsc", "-p", ".");
  await check("Types of the domain alone", "tsc", "-p", "src/domain");
}

async function lint() {
  await check("Lint", "oxlint", "--type-aware", "--deny-warnings");
  await check("Format", "oxfmt", "--check");
}

/** The unit tests without the slow ones, each property tried less often: see vitest.config.ts. */
async function fast() {
  await inNode("The fast lane of the unit tests", "--mode", "fast");
}

async function unit() {
  await inNode("Unit and property tests");
}

/** The packages for the stores, made twice, the second time by somebody who has nothing but the source. */
async function pack() {
  await inNode("Packages", "--mode", "pack");
}

async function inNode(title, ...args) {
  const file = join(results, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const succeeded = await run(title, ["vitest", "run", "--allowOnly=false", ...reporters, ...args]);
  countTests(title, succeeded, file, ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed: testResults.flatMap(failedInFile),
  }));
}

/** A file that breaks before its first test has no test to blame. */
function failedInFile({ name, status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status !== "passed");
  if (status === "failed" && failed.length === 0) return [name];
  return failed.map((test) => `${name} › ${test.fullName}`);
}

/** Without a window. */
async function browser() {
  await inBrowser("Browser tests", ["browser"]);
}

/**
 * On desktops where idle time, full screen and notifications are real. The days come last and beside nothing else, for at
 * their speed a second of a busy machine is a minute.
 */
async function withWindows(names) {
  ensureDesktop();
  const others = names.filter((name) => name === "desktop" || (name === "firefox" && hasFirefox()));
  if (others.length > 0) await inBrowser("Tests with a window", others);
  if (names.includes("day")) await inBrowser("Working days", ["day"]);
}

function hasFirefox() {
  try {
    ensureFirefox();
    return true;
  } catch (error) {
    noteNeed(error);
    return false;
  }
}

async function inBrowser(title, projects) {
  ensureChromium();
  built ??= build();
  if (!(await built)) return;
  const file = join(results, `${projects.join()}.json`);
  const env = { ...process.env, LIMBER_BROWSER_RESULTS: file };
  const chosen = projects.map((project) => `--project=${project}`);
  const succeeded = await run(title, ["playwright", "test", ...chosen], env);
  countTests(title, succeeded, file, ({ stats, suites, errors }) => ({
    passed: stats.expected,
    failed: [...suites.flatMap(failedInSuite), ...errors.map((error) => error.message)],
  }));
}

/** A test that passes only when it is tried again has failed. */
function failedInSuite({ specs, suites = [] }) {
  const failed = specs.flatMap(({ file, line, title, tests }) =>
    tests.filter((one) => one.status !== "expected").map(() => `${file}:${line} › ${title}`),
  );
  return [...failed, ...suites.flatMap(failedInSuite)];
}

async function build() {
  return (
    (await check("Build", "vite", "build")) &&
    (await check("Build for Firefox", "vite", "build", "--mode", "firefox"))
  );
}

/** The build, once something has needed it. */
let built;
let passed = 0;
/** What failed, each with its name. */
const failed = [];

/** Runs a tool that passes or fails as a whole: one check. */
async function check(title, ...command) {
  const succeeded = await run(title, command);
  if (succeeded) passed += 1;
  else failed.push(title);
  return succeeded;
}

/** Adds the tests a runner has counted in its results file; a runner that failed has at least one failure. */
function countTests(title, succeeded, file, read) {
  const counted = { passed: 0, failed: [] };
  try {
    Object.assign(counted, read(JSON.parse(readFileSync(file, "utf8"))));
  } catch (error) {
    console.error(`The results could not be read: ${error.message}`);
  }
  passed += counted.passed;
  failed.push(...counted.failed);
  const nothingRan = counted.passed === 0;
  if (counted.failed.length === 0 && (!succeeded || nothingRan)) failed.push(title);
}

/** @returns whether it has succeeded */
function run(title, [tool, ...args], env = process.env) {
  console.log(`\n== ${title} ==`);
  const command = join(root, "node_modules/.bin", tool);
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Runs a part; what only a person can put right is one failure, said in one sentence. */
async function attempt(part) {
  try {
    await part();
  } catch (error) {
    noteNeed(error);
    return false;
  }
  return true;
}

function noteNeed(error) {
  if (!(error instanceof NeedsPerson)) throw error;
  console.error(error.message);
  failed.push(error.message);
}

const chosen = process.argv.slice(2);
const known = [...Object.keys(parts), ...windowed];
const unknown = chosen.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; the parts are ${known.join(", ")}.`);
  process.exit(2);
}

const results = mkdtempSync(join(tmpdir(), "limber-results-"));
try {
  if (await attempt(ensureDependencies)) {
    const asked = chosen.length === 0 ? usual : chosen;
    for (const [name, part] of Object.entries(parts)) if (asked.includes(name)) await attempt(part);
    const wanted = windowed.filter((name) => asked.includes(name));
    if (wanted.length > 0) await attempt(() => withWindows(wanted));
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
if (failed.length > 0) console.log(["\nFailed:", ...failed].join("\n  "));
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
