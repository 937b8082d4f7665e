import { defineConfig } from "@playwright/test";

/** Set by scripts/test.mjs, which counts results from a file while people read the list. */
const resultsFile = process.env["LIMBER_BROWSER_RESULTS"];

/**
 * Where the tests live it is day, from seven to six, whatever the hour is here: what was an hour ago was today. Node, the
 * browsers and all that they start take their time zone from here.
 */
function daytimeZone(hour: number): string {
  const ahead = hour < 7 ? 7 - hour : hour > 17 ? 31 - hour : 0;
  // In the names of these zones what is ahead has a minus.
  return ahead === 0 ? "UTC" : `Etc/GMT-${ahead}`;
}
// It stays the same though a run may go on after six: each of its processes reads this.
process.env["LIMBER_ZONE"] ??= daytimeZone(new Date().getUTCHours());
process.env["TZ"] = process.env["LIMBER_ZONE"];

/** Each run first empties its folder of results, and leaves those of others. */
const project = (name: string) => ({ name, testDir: `tests/${name}`, outputDir: `test-results/${name}` });

export default defineConfig({
  testDir: "tests",
  // `browser` has no window; `desktop` has one, on a desktop of its own; `day` takes eight minutes and runs alone;
  // `firefox` is the other browser, without a window and with one.
  projects: [
    project("browser"),
    // Tests of these mostly wait for time to pass, so those of one file need not wait for each other too. They begin in
    // the order of the files' names: those of a person's attention, who is not away before a minute is over, come first.
    ...["firefox", "desktop", "day"].map((name) => ({ ...project(name), fullyParallel: true })),
  ],
  // Each process of tests has a whole browser, so even a large machine runs few; but two cores have time for a third, for
  // much of a test is waiting: for frames, alarms, idle minutes, and in the days for the clock alone.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  // What should come true is looked at often, and comes within milliseconds; a busy machine is given time.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: resultsFile ? [["list"], ["json", { outputFile: resultsFile }]] : "list",
  use: { locale: "en-US" },
});
