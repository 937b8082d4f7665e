// Prepares a machine that has only Node and npm: installs the dependencies and a Chromium where they are
// missing, and says how to start that Chromium with Limber in it. Runs before anything is installed, so it
// uses nothing but Node itself.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

// Tests and `npm start` use the system's Chromium; Playwright need not fetch one of its own.
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = "1";

/** A problem only a person can solve. Its message is one sentence that says what to do. */
export class NeedsPerson extends Error {}

/** Installs what package-lock.json lists, unless that was done since the list last changed. */
export function ensureDependencies() {
  requireNode(20, 19);
  const listed = join(root, "package-lock.json");
  // npm writes this file at the very end of an install: an interrupted one leaves none.
  const installed = join(root, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(listed).mtimeMs) return;

  console.log("Installing dependencies...");
  const npm = quietly("npm", ["ci", "--include=dev"]);
  if (npm.status !== 0) {
    const reason =
      npm.stderr?.match(/^npm (?:error|ERR!) (?!code|errno|syscall|path|dest)(.+)$/m)?.[1] ??
      npm.error?.message;
    throw new NeedsPerson(
      `The dependencies could not be installed${because(reason)}; put that right and try again.`,
    );
  }
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new NeedsPerson(
    `Limber needs Node ${major}.${minor} or newer, and this is ${process.versions.node}: install a newer Node.`,
  );
}

// Google Chrome is not among them: it no longer loads an extension named on its command line.
const usualPlaces = ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/usr/bin/chromium-browser"];

/** The path of a Chromium: the one named by LIMBER_CHROMIUM, else the first in the usual places, if any. */
export function findChromium() {
  const chosen = process.env.LIMBER_CHROMIUM;
  if (chosen && !existsSync(chosen)) {
    throw new NeedsPerson(`LIMBER_CHROMIUM names ${chosen}, which does not exist: correct it or unset it.`);
  }
  return chosen || usualPlaces.find((path) => existsSync(path));
}

/** The path of a Chromium, installed through apt-get first when there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const advice = "install it (on Debian: `apt-get install chromium`) or set LIMBER_CHROMIUM to its path";
  // Chromium only recommends the last two; without a font its pages show no text, and without the sandbox it
  // may refuse to run for anyone but root.
  install("Chromium", ["chromium", "fonts-liberation", "chromium-sandbox"], advice);
  const installed = findChromium();
  if (installed) return installed;
  throw new NeedsPerson(`Chromium was installed, but is not where it was expected: ${advice}.`);
}

const usualFirefoxes = ["/usr/lib/firefox-esr/firefox-esr", "/usr/lib/firefox/firefox", "/usr/bin/firefox"];

/** The path of a Firefox: the one named by LIMBER_FIREFOX, else the first in the usual places, else a new one. */
export function ensureFirefox() {
  const find = () => process.env.LIMBER_FIREFOX || usualFirefoxes.find((path) => existsSync(path));
  const found = find();
  if (found) return found;
  const advice = "install it (on Debian: `apt-get install firefox-esr`) or set LIMBER_FIREFOX to its path";
  install("Firefox", ["firefox-esr"], advice);
  const installed = find();
  if (installed) return installed;
  throw new NeedsPerson(`Firefox was installed, but is not where it was expected: ${advice}.`);
}

/** The programs that make a desktop without a screen, each with its package. See tests/desktop/open-desktop.ts. */
const desktopPrograms = {
  Xvfb: "xvfb",
  "dbus-daemon": "dbus",
  "dbus-send": "dbus-bin",
  openbox: "openbox",
  dunst: "dunst",
  xdotool: "xdotool",
  faketime: "faketime",
};

/** Installs what a desktop of its own is made of, through apt-get, where some of it is missing. */
export function ensureDesktop() {
  const missing = Object.entries(desktopPrograms)
    .filter(([program]) => spawnSync("which", [program]).status !== 0)
    .map(([, name]) => name);
  if (missing.length > 0) {
    install(
      "A desktop for the tests",
      missing,
      `install it (on Debian: \`apt-get install ${missing.join(" ")}\`)`,
    );
  }
}

/** Installs Debian packages, as root. Fails with the advice where that cannot be done from here. */
function install(what, packages, advice) {
  const asRoot = waysToBeRoot().find(
    ([command, ...args]) => quietly(command, [...args, "apt-get", "--version"]).status === 0,
  );
  if (!asRoot) throw new NeedsPerson(`${what} was not found, and cannot be installed from here: ${advice}.`);

  console.log(`Installing what is missing (${packages.join(", ")}), which takes a few minutes...`);
  const [command, ...args] = [...asRoot, "apt-get", "-o", "DPkg::Lock::Timeout=120"];
  quietly(command, [...args, "update"]);
  const apt = quietly(command, [...args, "install", "--yes", "--no-install-recommends", ...packages]);
  if (apt.status === 0) return;
  const reason = apt.stderr?.match(/^E: (.+)$/m)?.[1];
  throw new NeedsPerson(`${what} could not be installed${because(reason)}: ${advice}.`);
}

/** The build that is tested: LIMBER_EXTENSION names another one than that in dist. */
export const built = process.env.LIMBER_EXTENSION ?? join(root, "dist/chromium");

/**
 * What Playwright must know to start that Chromium with the built extension loaded.
 * @param {string | null} extension its folder, or several with commas between them; null: none
 */
export function launchOptions(extension = built) {
  return {
    executablePath: ensureChromium(),
    // Chromium's own sandbox does not work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** Prefixes that make a command run as root without asking anything. */
function waysToBeRoot() {
  const plainly = ["env", "DEBIAN_FRONTEND=noninteractive"];
  return process.getuid?.() === 0 ? [plainly] : [["sudo", "-n", ...plainly]];
}

function quietly(command, args) {
  return spawnSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
}

function because(reason) {
  return reason ? ` (${reason.replace(/\.$/, "")})` : "";
}
