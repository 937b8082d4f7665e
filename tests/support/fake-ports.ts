import type { Notice, Plan } from "../../src/domain/plan.ts";
import type { Environment } from "../../src/domain/model/environment.ts";
import { NoRoom, type Ports, type Trouble } from "../../src/runtime/ports.ts";
import { atDesk } from "./at-desk.ts";

/** The worker is killed in the middle of a port call. Nothing in the program may catch this and go on. */
export class Killed extends Error {}

/** A browser made of plain values: what it has stored and what it shows can be read off. */
export class FakeBrowser {
  now: number;
  zone = "Europe/Berlin";
  environment: Environment = { ...atDesk };
  stored: Record<string, unknown> = {};
  alarm: number | null = null;
  notice: Notice | null = null;
  roundNotice: Plan["round"] = null;
  icon: Plan["icon"] | null = null;
  badge: Plan["badge"] | null = null;
  page = false;
  /** A window of an earlier session without a page in it. */
  emptyWindow = false;
  menu = false;
  sessionBegun = false;
  update: "none" | "waiting" | "installed" = "none";
  /** The person is in the middle of something in a page of Limber's. */
  inUse = false;
  /** How often the welcome page was opened. */
  welcomes = 0;
  /** Ids of the chimes that rang, in order. */
  rung: string[] = [];
  /** What an organisation's policy is, as the browser hands it out, and whether it has installed Limber. */
  policy: unknown = {};
  isForced = false;
  /** What the browser carries between a person's computers; anything else where it gives none. */
  area: unknown = {};
  troubles: Trouble[] = [];
  idleMinutes: number | null = null;
  /** How many bytes may be stored, counted as Chromium does; null: any number. */
  limit: number | null = null;
  /** How often something was to be saved, refused attempts included. */
  writes = 0;
  /** What a reading gives of what was found: a test may have it lose something. */
  handsOut: (found: Record<string, unknown>) => Record<string, unknown> = (found) => found;
  /** Whether it can say what is stored without handing it out. */
  listsKeys = true;
  /** Names of the calls made so far, in order. */
  calls: string[] = [];
  /** Called before and after each port call; it may throw what the browser would. */
  interfere: (call: string, when: "before" | "after") => void = () => {};

  constructor(now: number) {
    this.now = now;
  }

  readonly ports: Ports = {
    clock: {
      now: () => this.now,
      zone: () => this.zone,
      pause: (length) => this.call("pause", () => void (this.now += length)),
    },
    store: {
      load: (keys) =>
        this.call("load", () =>
          this.handsOut(
            Object.fromEntries(
              keys.filter((key) => key in this.stored).map((key) => [key, copy(this.stored[key])]),
            ),
          ),
        ),
      keys: () => this.call("keys", () => (this.listsKeys ? Object.keys(this.stored) : null)),
      save: (items) =>
        this.call("save", () => {
          this.writes += 1;
          const next = { ...this.stored, ...copy(items) };
          if (this.limit !== null && bytesOf(next) > this.limit) throw new NoRoom("quota exceeded");
          this.stored = next;
        }),
      remove: (keys) =>
        this.call("remove", () => {
          for (const key of keys) delete this.stored[key];
        }),
      usage: () => this.call("usage", () => (this.limit === null ? null : bytesOf(this.stored) / this.limit)),
    },
    activityMonitor: {
      probe: (_settings, matters) =>
        this.call("probe", () => ({
          ...this.environment,
          // Nobody has probed for these.
          pageOpen: matters.page && this.page,
          pageInView: matters.page && this.page,
          ...(matters.doings ? {} : { still: false, fullScreen: false, call: false, callSites: [] }),
        })),
      watchIdle: (minutes) => this.call("watchIdle", () => void (this.idleMinutes = minutes)),
    },
    alarm: {
      set: (at) => this.call("alarm", () => void (this.alarm = at)),
      ensure: (at) => this.call("ensureAlarm", () => void (this.alarm = Math.min(this.alarm ?? at, at))),
    },
    notices: {
      show: (notice) => this.call("notice", () => void (this.notice = notice)),
      tell: (round) => this.call("roundNotice", () => void (this.roundNotice = round)),
    },
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
      ringForRound: (chime) =>
        this.call("roundBell", () => {
          if (chime !== null && !this.rung.includes(chime.id)) this.rung.push(chime.id);
        }),
    },
    page: {
      show: () => this.call("page", () => void (this.page = true)),
      revive: () => this.call("revive", () => {}),
      clearAway: () => this.call("clearAway", () => void (this.emptyWindow = false)),
    },
    menu: {
      make: () => this.call("menu", () => void (this.menu = true)),
      update: () => this.call("updateMenu", () => {}),
    },
    session: {
      hasBegun: () => this.call("hasBegun", () => this.sessionBegun),
      begin: () => this.call("begin", () => void (this.sessionBegun = true)),
    },
    updates: {
      note: () => this.call("note", () => void (this.update = "waiting")),
      isInTheWay: () => this.call("isInTheWay", () => this.inUse),
      isWaiting: () => this.call("isWaiting", () => this.update === "waiting"),
      install: () => this.call("install", () => void (this.update = "installed")),
    },
    welcome: { open: () => this.call("welcome", () => void (this.welcomes += 1)) },
    policy: {
      read: () => this.call("readPolicy", () => copy(this.policy)),
      hasInstalled: () => this.call("hasInstalled", () => this.isForced),
    },
    syncArea: {
      read: () => this.call("readArea", () => copy(this.area)),
      write: (items) =>
        this.call("writeArea", () => {
          const next = { ...(this.area as object), ...copy(items) };
          const isTooLarge = Object.entries(next).some(
            (entry) => bytesOf(Object.fromEntries([entry])) > 8_192,
          );
          if (isTooLarge || bytesOf(next) > 102_400) throw new NoRoom("quota exceeded");
          this.area = next;
        }),
      remove: (keys) =>
        this.call("removeArea", () => {
          const left = Object.entries(this.area as object).filter(([key]) => !keys.includes(key));
          this.area = Object.fromEntries(left);
        }),
    },
    troubles: { set: (troubles) => this.call("troubles", () => void (this.troubles = troubles)) },
  };

  /** Limber is started anew: switched off and on, reloaded, updated, or with the browser. What it was told is gone. */
  restart(): void {
    this.alarm = null;
    this.notice = null;
    this.icon = null;
    this.badge = null;
    this.emptyWindow = this.page;
    this.page = false;
    this.menu = false;
    this.sessionBegun = false;
    this.update = "none";
  }

  private async call<Result>(name: string, action: () => Result): Promise<Result> {
    this.calls.push(name);
    this.interfere(name, "before");
    const result = action();
    this.interfere(name, "after");
    await Promise.resolve();
    return result;
  }
}

/** Every key, and every value as JSON. */
export function bytesOf(stored: Record<string, unknown>): number {
  return Object.entries(stored).reduce(
    (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
    0,
  );
}

function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
