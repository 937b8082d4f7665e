// Runs the engine through simulated working days, here in Node and in a browser's page.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const DAYS_A_YEAR = 250;

/** The bundled engine with its working days: one file for both places. */
export function bundleWorkday(root, folder) {
  return bundle(root, "scripts/bench/workday.ts", folder);
}

/** A script in TypeScript with all that it imports, as one file. */
export async function bundle(root, entry, folder) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2023",
      lib: { entry: join(root, entry), formats: ["es"], fileName: "bundle" },
    },
  });
  return join(folder, "bundle.js");
}

/** Whose Temporal the engine uses in Node. Only browsers are sure to have one of their own. */
export async function ensureTemporal() {
  if ("Temporal" in globalThis) return "native Temporal";
  await import("temporal-polyfill/global");
  return "polyfilled Temporal";
}

/** Milliseconds and events of one simulated year in Node. */
export async function yearInNode(file) {
  const { work } = await import(pathToFileURL(file).href);
  return timedYear(work, DAYS_A_YEAR);
}

/** The same in a page of the browser, where Temporal is the browser's own. */
export async function yearInPage(tab, file) {
  const source = JSON.stringify(await readFile(file, "utf8"));
  return tab.evaluate(`(async () => {
    const url = URL.createObjectURL(new Blob([${source}], { type: "text/javascript" }));
    const { work } = await import(url);
    return (${timedYear.toString()})(work, ${DAYS_A_YEAR});
  })()`);
}

/** Wakes per hour on each of so many days: those that nobody asked for, and those that had to start the worker. */
export async function wakesPerHour(file, days, manner) {
  const { work, HOURS } = await import(pathToFileURL(file).href);
  const worked = work(days, manner);
  return {
    unasked: worked.map(({ alarms, reports }) => (alarms + reports) / HOURS),
    alarms: worked.map(({ alarms }) => alarms / HOURS),
    starts: worked.map(({ starts }) => starts / HOURS),
  };
}

function timedYear(work, days) {
  const began = performance.now();
  const wakes = work(days, "answers");
  const ms = performance.now() - began;
  return {
    ms,
    events: wakes.reduce((sum, { alarms, reports, requests }) => sum + alarms + reports + requests, 0),
  };
}
