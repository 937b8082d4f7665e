// `npm test`: every check but the long day, after installing what is missing. `npm test -- unit` runs one part
// alone, `npm test -- types lint` two: see `parts`. `npm run check` is `npm test -- types lint fast`, an answer within
// a minute. `npm run test:day` lives working days, for some nine minutes.
// Where the days are asked for with the tests in Firefox and on a desktop, they are lived beside these: all three mostly
// wait for time to pass. What they print comes in its turn.
// A failing check stops no other, except that browser tests need a build. The last line is "N passed, N failed"; a
// skipped test counts as failed, because it shows nothing.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
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

const parts = { types, lint, fast, unit, browser, firefox, desktop, day };
const usual = ["types", "lint", "unit", "browser", "firefox", "desktop"];
/** Parts that mostly wait for time to pass, and leave the processor to the days. */
const waiting = ["firefox", "desktop"];

async function types() {
  await check("Types", "tsc", "-p", ".");
  await check("Types of the domain alone", "tsc", "-p", "src/domain");
}

async function lint() {
  await check("Lint", "oxlint", "--type-aware", "--deny-warnings");
  await check("Format", "oxfmt", "--check");
}

/** The unit tests without the slow ones, each property tried less often: see vitest.config.ts. */
function fast() {
  return inNode("The fast lane of the unit tests", "--mode", "fast");
}

function unit() {
  return inNode("Unit and property tests");
}

async function inNode(title, ...args) {
  const file = join(results, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const succeeded = await run(title, "vitest", ["run", "--allowOnly=false", ...reporters, ...args]);
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
  return inBrowser("Browser tests", "browser");
}

/** In part with a window, on desktops like the ones below. */
function firefox() {
  ensureFirefox();
  ensureDesktop();
  return inBrowser("Tests in Firefox", "firefox");
}

/** With a window, on desktops where idle time, full screen and notifications are real. */
function desktop() {
  ensureDesktop();
  return inBrowser("Tests on a desktop", "desktop");
}

/**
 * All days side by side: each has a desktop of its own, and mostly waits.
 * @param turn see `run`
 */
function day(turn) {
  ensureDesktop();
  return inBrowser("Working days", "day", { args: ["--workers=3"], turn });
}

async function inBrowser(title, project, { args = [], turn } = {}) {
  ensureChromium();
  built ??= build();
  if (!(await built)) return;
  const file = join(results, `${project}.json`);
  const env = { LIMBER_BROWSER_RESULTS: file };
  const succeeded = await run(title, "playwright", ["test", `--project=${project}`, ...args], { env, turn });
  countTests(succeeded, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

async function build() {
  return (
    (await check("Build", "vite", "build")) &&
    (await check("Build for Firefox", "vite", "build", "--mode", "firefox"))
  );
}

/** Whether the build succeeded, once somebody has asked for it. */
let built;
let passed = 0;
let failed = 0;

/** Runs a tool that passes or fails as a whole: one check. */
async function check(title, tool, ...args) {
  const succeeded = await run(title, tool, args);
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

/**
 * Runs a tool to its end.
 * @param options.turn until when it has to keep to itself what it prints; it runs meanwhile
 */
async function run(title, tool, args, { env = {}, turn } = {}) {
  const command = join(root, "node_modules/.bin", tool);
  const kept = join(results, `${tool}.log`);
  const output = turn === undefined ? "inherit" : openSync(kept, "w");
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  const ended = once(child, "close");
  await turn;
  console.log(`\n== ${title} ==`);
  const [status] = await ended;
  if (turn !== undefined) console.log(readFileSync(kept, "utf8"));
  return status === 0;
}

/** Runs a part; what only a person can put right is one failure, said in one sentence. */
async function attempt(part, ...args) {
  try {
    await part(...args);
  } catch (error) {
    if (!(error instanceof NeedsPerson)) throw error;
    console.error(error.message);
    failed += 1;
    return false;
  }
  return true;
}

/** Runs the parts one after another, but the days beside those that wait as they do. */
async function runAll(names) {
  let sayDays;
  const turn = new Promise((resolve) => (sayDays = resolve));
  let days;
  for (const name of names) {
    if (waiting.includes(name) && names.includes("day")) days ??= attempt(day, turn);
    if (name === "day") sayDays();
    await (name === "day" && days !== undefined ? days : attempt(parts[name]));
  }
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const results = mkdtempSync(join(tmpdir(), "limber-results-"));
try {
  if (await attempt(ensureDependencies)) {
    const wanted = chosen.length === 0 ? usual : chosen;
    await runAll(Object.keys(parts).filter((name) => wanted.includes(name)));
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
