import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Area } from "../../src/placing/area.ts";

/** What a person has and can do at a desktop of its own. */
export interface Desktop extends ReturnType<typeof hands> {
  /** For the programs that run there. */
  env: Record<string, string>;
  close(): void;
}

/**
 * A desktop of its own without a screen: an X server, a session bus, a window manager and a daemon that shows
 * notifications. Idle time, full screen and notifications are real in it.
 * @param clock variables that change what time it is on this desktop: its screen tells programs how long nobody
 *   has touched anything
 */
export async function openDesktop({
  width = 1280,
  height = 900,
  clock = {},
}: { width?: number; height?: number; clock?: Record<string, string> } = {}): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), "limber-desktop-"));
  const running: ChildProcess[] = [];
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"], env });
    running.push(child);
    return child;
  };
  const close = () => {
    for (const child of running.toReversed()) child.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = ["-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp", "-displayfd", "1"];
    const display = `:${await firstLine(start("Xvfb", screen, { ...process.env, ...clock }))}`;
    const bus = await firstLine(start("dbus-daemon", ["--session", "--nofork", "--print-address"]));
    const { WAYLAND_DISPLAY: _wayland, ...rest } = process.env as Record<string, string>;
    // Programs leave each other their sockets in the folder of the runtime: a sound server's, for one.
    const env = { ...rest, DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: bus, XDG_RUNTIME_DIR: folder };
    const config = dunstConfig(folder);
    // A browser that looks before they are there does without them, or has the bus start another daemon.
    await Promise.all([
      startProgram(
        () => start("openbox", [], env),
        () => spawnSync("xdotool", ["get_num_desktops"], { env }).status === 0,
      ),
      startProgram(
        () => start("dunst", ["-conf", config], env),
        () => hasOwner("org.freedesktop.Notifications", env),
      ),
    ]);
    return { env, close, ...hands(env, folder) };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Starts a program and waits until it is at work. A screen whose clock is fast hangs up on who does not introduce
 * himself within a second, as a busy machine may; then it is started again.
 */
async function startProgram(start: () => ChildProcess, isThere: () => boolean): Promise<void> {
  let program = start();
  for (const began = Date.now(); !isThere(); await pause(50)) {
    if (Date.now() > began + 30_000) throw new Error(`${program.spawnfile} did not come up within 30 s`);
    if (program.exitCode !== null) program = start();
  }
}

/** Whether some program answers to a name on the session bus; asking that starts none. */
function hasOwner(name: string, env: Record<string, string>): boolean {
  const bus = ["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"];
  const question = ["org.freedesktop.DBus.NameHasOwner", `string:${name}`];
  return spawnSync("dbus-send", [...bus, ...question], { env, encoding: "utf8" }).stdout.includes("true");
}

/** What a person can do at this desktop. */
function hands(env: Record<string, string>, folder: string) {
  const run = (command: string, ...args: string[]) => {
    const { error, stdout } = spawnSync(command, args, { env, encoding: "utf8", timeout: 30_000 });
    if (error) throw error;
    return stdout.trim();
  };
  return {
    /** Moves the mouse a little, which is input to the whole system. */
    touch: () =>
      void run(
        "xdotool",
        "mousemove_relative",
        "--sync",
        "--",
        "1",
        "0",
        "mousemove_relative",
        "--",
        "-1",
        "0",
      ),
    /** Puts a window with that in its title somewhere as a hand does, also where its program may not. */
    moveWindow: (title: string, { left, top, width, height }: Area) => {
      const [window = ""] = run("xdotool", "search", "--onlyvisible", "--name", title)
        .split("\n")
        .toReversed();
      run(
        "xdotool",
        "windowsize",
        window,
        String(width),
        String(height),
        "windowmove",
        window,
        String(left),
        String(top),
      );
    },
    /** Types at the speed of somebody who does not look up. Keys that are no letter have their X names: Tab, Return. */
    type: (...keys: string[]) => void run("xdotool", "key", "--delay", "40", ...keys),
    /** Presses a key and holds it down, so that it repeats, until it is let go. */
    hold: (key: string) => void run("xdotool", "keydown", key),
    letGo: (key: string) => void run("xdotool", "keyup", key),
    /** The title of the window that has the keyboard. */
    windowInUse: () => run("xdotool", "getactivewindow", "getwindowname"),
    /** Chooses the window with that in its title, as in a taskbar. */
    chooseWindow: (title: string) =>
      void run("xdotool", "search", "--onlyvisible", "--name", title, "windowactivate", "--sync"),
    /** Clicks somewhere, so often in a row. */
    click: (left: number, top: number, times = 1) =>
      void run(
        "xdotool",
        "mousemove",
        String(left),
        String(top),
        "click",
        "--repeat",
        String(times),
        "--delay",
        "120",
        "1",
      ),
    /** How many notifications are on the screen. */
    notifications: () => Number(run("dunstctl", "count", "displayed")),
    /** Clicks on the notification in the corner itself. */
    clickNotification: () => void run("xdotool", "mousemove", "1180", "60", "click", "3"),
    /** Clicks on the notification in the corner and chooses the button with that label. */
    pressNotification: (label: string) => {
      writeFileSync(join(folder, "wanted"), label);
      run("xdotool", "mousemove", "1180", "60", "click", "1");
    },
  };
}

/**
 * Dunst draws no buttons: a click opens its menu of them, and this menu chooses the one that is wanted. A click with
 * the right button is one on the notification.
 */
function dunstConfig(folder: string): string {
  const menu = join(folder, "menu");
  writeFileSync(menu, `#!/bin/sh\nexec grep -F -m 1 -f "${join(folder, "wanted")}"\n`);
  chmodSync(menu, 0o755);
  const file = join(folder, "dunstrc");
  const options = {
    origin: "top-right",
    offset: "10x10",
    width: 300,
    height: 200,
    frame_width: 1,
    font: "Liberation Sans 10",
    mouse_left_click: "context",
    mouse_right_click: "do_action",
    dmenu: menu,
  };
  const lines = Object.entries(options).map(([name, value]) => `    ${name} = ${value}`);
  writeFileSync(file, ["[global]", ...lines, ""].join("\n"));
  return file;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error(`${child.spawnfile} cannot be heard`);
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
  });
}
