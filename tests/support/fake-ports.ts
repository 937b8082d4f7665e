import type { Notice, Plan } from "../../src/domain/plan.ts";
import type { World } from "../../src/domain/state.ts";
import type { Ports, Trouble } from "../../src/runtime/ports.ts";

/** The worker is killed in the middle of a port call. Nothing in the program may catch this and go on. */
export class Killed extends Error {}

/** A browser made of plain values: what it has stored and what it shows can be read off. */
export class FakeBrowser {
  now: number;
  zone = "Europe/Berlin";
  world: World = {
    idle: "active",
    audible: false,
    pageOpen: false,
    pageInView: false,
    still: true,
    fullScreen: false,
    call: false,
  };
  stored: Record<string, unknown> = {};
  alarm: number | null = null;
  notice: Notice | null = null;
  icon: Plan["icon"] | null = null;
  badge: Plan["badge"] | null = null;
  page = false;
  /** Ids of the chimes that rang, in order. */
  rung: string[] = [];
  troubles: Trouble[] = [];
  idleMinutes: number | null = null;
  writes = 0;
  /** Names of the calls made so far, in order. */
  calls: string[] = [];
  /** Called before and after each port call; it may throw what the browser would. */
  interfere: (call: string, when: "before" | "after") => void = () => {};

  constructor(now: number) {
    this.now = now;
  }

  readonly ports: Ports = {
    clock: { now: () => this.now, zone: () => this.zone },
    store: {
      load: (keys) =>
        this.call("load", () =>
          Object.fromEntries(
            keys.filter((key) => key in this.stored).map((key) => [key, copy(this.stored[key])]),
          ),
        ),
      save: (items) =>
        this.call("save", () => {
          this.writes += 1;
          Object.assign(this.stored, copy(items));
        }),
      remove: (keys) =>
        this.call("remove", () => {
          for (const key of keys) delete this.stored[key];
        }),
    },
    senses: {
      probe: (_settings, closely) =>
        this.call("probe", () => ({
          ...this.world,
          pageOpen: this.page,
          pageInView: this.page,
          // Nobody has looked.
          ...(closely ? {} : { still: false, fullScreen: false, call: false }),
        })),
      watchIdle: (minutes) => this.call("watchIdle", () => void (this.idleMinutes = minutes)),
    },
    alarm: {
      set: (at) => this.call("alarm", () => void (this.alarm = at)),
      ensure: (at) => this.call("ensureAlarm", () => void (this.alarm ??= at)),
    },
    notices: { show: (notice) => this.call("notice", () => void (this.notice = notice)) },
    toolbar: {
      show: ({ icon, badge }) =>
        this.call("toolbar", () => {
          this.icon = icon;
          this.badge = badge;
        }),
    },
    bell: {
      ring: (chime) =>
        this.call("bell", () => {
          if (chime !== null && !this.rung.includes(chime.id)) this.rung.push(chime.id);
        }),
    },
    page: {
      show: () => this.call("page", () => void (this.page = true)),
      revive: () => this.call("revive", () => {}),
    },
    troubles: { set: (troubles) => this.call("troubles", () => void (this.troubles = troubles)) },
  };

  private async call<Result>(name: string, action: () => Result): Promise<Result> {
    this.calls.push(name);
    this.interfere(name, "before");
    const result = action();
    this.interfere(name, "after");
    await Promise.resolve();
    return result;
  }
}

function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
