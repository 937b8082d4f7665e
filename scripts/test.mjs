// `npm test`: every check but the long day, after installing what is missing. `npm test -- unit` runs one part
// alone, `npm test -- types lint` two: see `parts`. `npm run check` is `npm test -- types lint fast`, an answer within
// a minute. `npm run test:day` lives working days, for some nine minutes.
// A failing check stops no other, except that browser tests need a build. The last line is "N passed, N failed"; a
// skipped test counts as failed, because it shows nothing.

import { spawnSync } from "node:child_process";
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

const parts = { types, lint, fast, unit, pack, browser, firefox, desktop, day };
const usual = ["types", "lint", "unit", "browser", "firefox", "desktop"];

function types() {
  check("Types", "tsc", "-p", ".");
  check("Types of the domain alone", "tsc", "-p", "src/domain");
}

function lint() {
  check("Lint", "oxlint", "--type-aware", "--deny-warnings");
  check("Format", "oxfmt", "--check");
}

/** The unit tests without the slow ones, each property tried less often: see vitest.config.ts. */
function fast() {
  inNode("The fast lane of the unit tests", "--mode", "fast");
}

function unit() {
  inNode("Unit and property tests");
}

/** The packages for the stores, made twice, the second time by somebody who has nothing but the source. */
function pack() {
  inNode("Packages", "--mode", "pack");
}

function inNode(title, ...args) {
  const file = join(results, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const succeeded = run(title, "vitest", "run", "--allowOnly=false", ...reporters, ...args);
  countTests(succeeded, file, ({ numTotalTests, numPassedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that breaks before its first test has no test to blame.
    failed: numTotalTests - numPassedTests + testResults.filter(brokeEarly).length,
  }));
}

function brokeEarly({ status, assertionResults }) {
  return status === "failed" && assertionResults.every((test) => test.status === "passed");
}

function browser() {
  inBrowser("Browser tests", "browser");
}

/** In part with a window, on desktops like the ones below. */
function firefox() {
  ensureFirefox();
  ensureDesktop();
  inBrowser("Tests in Firefox", "firefox");
}

/** With a window, on desktops where idle time, full screen and notifications are real. */
function desktop() {
  ensureDesktop();
  inBrowser("Tests on a desktop", "desktop");
}

/** All days side by side, for they mostly wait; beside nothing else, for a second of a busy machine is a minute. */
function day() {
  ensureDesktop();
  inBrowser("Working days", "day");
}

function inBrowser(title, project) {
  ensureChromium();
  if (!isBuilt && !build()) return;
  isBuilt = true;
  const file = join(results, `${project}.json`);
  process.env.LIMBER_BROWSER_RESULTS = file;
  const succeeded = run(title, "playwright", "test", `--project=${project}`);
  countTests(succeeded, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

function build() {
  return check("Build", "vite", "build") && check("Build for Firefox", "vite", "build", "--mode", "firefox");
}

let isBuilt = false;
let passed = 0;
let failed = 0;

/** Runs a tool that passes or fails as a whole: one check. */
function check(title, tool, ...args) {
  const succeeded = run(title, tool, ...args);
  if (succeeded) passed += 1;
  else failed += 1;
  return succeeded;
}

/** Adds the tests a runner has counted in its results file; a runner that failed has at least one failure. */
function countTests(succeeded, file, read) {
  const counted = { passed: 0, failed: 0 };
  try {
    Object.assign(counted, read(JSON.parse(readFileSync(file, "utf8"))));
  } catch (error) {
    console.error(`The results could not be read: ${error.message}`);
  }
  const nothingRan = counted.passed + counted.failed === 0;
  passed += counted.passed;
  failed += Math.max(counted.failed, succeeded && !nothingRan ? 0 : 1);
}

function run(title, tool, ...args) {
  console.log(`\n== ${title} ==`);
  const command = join(root, "node_modules/.bin", tool);
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

/** Runs a part; what only a person can put right is one failure, said in one sentence. */
function attempt(part) {
  try {
    part();
  } catch (error) {
    if (!(error instanceof NeedsPerson)) throw error;
    console.error(error.message);
    failed += 1;
    return false;
  }
  return true;
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const results = mkdtempSync(join(tmpdir(), "limber-results-"));
try {
  if (attempt(ensureDependencies)) {
    for (const [name, part] of Object.entries(parts)) {
      if ((chosen.length === 0 ? usual : chosen).includes(name)) attempt(part);
    }
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
