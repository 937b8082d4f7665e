import { spawnSync } from "node:child_process";

/** The processes of the browser that has this profile. */
function processesOf(profile: string): string[] {
  const { stdout } = spawnSync("pgrep", ["-f", profile], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean);
}

/** Stops, continues or kills a whole browser, as the machine does with all of it when its lid is closed. */
export function signalBrowser(profile: string, signal: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void {
  for (const id of processesOf(profile)) {
    try {
      process.kill(Number(id), signal);
    } catch (error) {
      // A process may have ended by itself meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/**
 * What each process of a browser is doing, one a line: its state (R runs, S sleeps, T is stopped), how much processor
 * time it has had, and what it waits for in the kernel.
 */
export function describeBrowser(profile: string): string {
  const ids = processesOf(profile);
  if (ids.length === 0) return "None of its processes is left.";
  const columns = "pid,stat,cputimes,wchan:24,args";
  const { stdout } = spawnSync("ps", ["-o", columns, "-p", ids.join()], { encoding: "utf8" });
  // The command lines are long, and only their beginning says which process it is.
  return stdout.replaceAll(/^(.{130}).*$/gmu, "$1");
}
