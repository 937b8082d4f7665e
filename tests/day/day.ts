import "temporal-polyfill/global";
import { existsSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import type { Desktop } from "../desktop/open-desktop.ts";
import { WELCOME, type Limber } from "../browser/extension.ts";
import { describeBrowser } from "./processes.ts";

declare const chrome: Browser;

/** Sixty times as fast as life: an hour in a minute. */
const SPEED = 60;
const DATE = "2026-11-23";
const ZONE = "Europe/Berlin";
export const MINUTE = 60_000;
const SECOND = 1_000;

/** A worker that has had nothing to do for so long is stopped; what comes later starts it. */
const STOPS_AFTER = 30 * SECOND;

/** How long a browser may take to answer, in real time. An answer usually takes some milliseconds. */
const PATIENCE = 30_000;

const LIBRARIES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`,
);

/** The environment in which programs, alarms and all, live fast through a Monday from 08:25. */
export function fastForward(): Record<string, string> {
  const library = LIBRARIES.find((path) => existsSync(path));
  if (library === undefined) throw new Error("libfaketime is missing: apt-get install faketime");
  return {
    LD_PRELOAD: library,
    FAKETIME: `@${DATE} 08:25:00 x${SPEED}`,
    TZ: ZONE,
    // The times of files stay real. To make them fast each look at a file takes a lock that all processes of a browser
    // share, and one that is killed while it has the lock keeps it: all others then wait for ever.
    NO_FAKE_STAT: "1",
    // A program that is started by another one lives in its time; else its day would begin when it is started.
    FAKETIME_DONT_RESET: "1",
  };
}

/** The moment of a time of this day. */
function at(time: string): number {
  return Temporal.PlainDateTime.from(`${DATE}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
}

export function clock(moment: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(moment)).toZonedDateTimeISO(ZONE);
  return zoned.toPlainTime().toString({ smallestUnit: "second" });
}

/** A browser that answers nothing any more, not even what time it is. */
export class StoodStill extends Error {}

/** A notification as it was seen on the screen. */
export interface Seen {
  id: string;
  at: number;
}

/** A person's fast day at the desk: what they do at which time, and what they see. */
export class Day {
  /** Notifications, in the order in which they appeared. */
  readonly seen: Seen[] = [];
  /** When the person answered one. */
  readonly answered: number[] = [];
  private present = true;
  private touched = 0;
  private shown = new Set<string>();
  private asked: Seen | null = null;

  private constructor(
    private readonly limber: Limber,
    private readonly desktop: Desktop,
    private readonly profile: string,
    private readonly page: Page,
    /** When the person sat down: each second that the browser took to start is a minute of the day. */
    readonly began: number,
  ) {}

  static async begins(limber: Limber, desktop: Desktop, profile: string): Promise<Day> {
    const page = limber.context.pages().find((one) => one.url().endsWith("/manifest.json"));
    if (page === undefined) throw new Error("there is no page to watch from");
    await page.evaluate(() => {
      const seen = globalThis as unknown as { saves: number[] };
      seen.saves = [];
      chrome.storage.onChanged.addListener((changes) => {
        if ("state" in changes) seen.saves.push(Date.now());
      });
    });
    const { presence } = await limber.state();
    return new Day(limber, desktop, profile, page, presence.since);
  }

  /**
   * Lives until a time of the day, such as `10:05`: touches the mouse every minute or so, skips what asks, and closes
   * the page with which Limber has greeted them.
   */
  async until(time: string, during: (now: number) => Promise<void> = async () => {}): Promise<void> {
    for (let now = await this.now(); now < at(time); now = await this.now()) {
      if (this.present && now > this.touched + MINUTE) {
        this.desktop.touch();
        this.touched = now;
      }
      await this.closeWelcome();
      await this.answerPrompts(now);
      await during(now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  leaves(): void {
    this.present = false;
  }
  returns(): void {
    this.present = true;
    this.desktop.touch();
  }

  /** The browser's clock. */
  now(): Promise<number> {
    return this.ask("what time it is", (page) => page.evaluate(() => Date.now()));
  }

  /** Asks the browser something. One that stands still fails the day, with what its processes were doing. */
  ask<T>(
    what: string,
    question: (page: Page, limber: Limber) => Promise<T>,
    patience = PATIENCE,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        const doing = describeBrowser(this.profile);
        reject(new StoodStill(`Chromium did not answer within ${patience / SECOND} s: ${what}\n${doing}`));
      };
      const timer = setTimeout(giveUp, patience);
      void question(this.page, this.limber)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** When Limber had to be woken: not what the person asked of it, nor what came while it was awake. */
  async wakes(): Promise<number[]> {
    const saves = await this.ask("when Limber saved", (page) =>
      page.evaluate(() => (globalThis as unknown as { saves: number[] }).saves),
    );
    return saves.filter((save, index) => {
      const own = this.answered.some((answer) => Math.abs(answer - save) < STOPS_AFTER);
      return !own && save - (saves[index - 1] ?? 0) > STOPS_AFTER;
    });
  }

  /** What Limber has written down of the day. */
  async ledger(): Promise<DayRecord[]> {
    const name = dayKey(DATE);
    const stored = await this.ask("what Limber has stored", (_page, limber) => limber.stored(name));
    return readHistory(stored).records;
  }

  /** At this speed a worker may be stopped before its answer is out. What is asked again counts once. */
  async insist(command: unknown): Promise<void> {
    const send = () => this.ask(JSON.stringify(command), (_page, limber) => limber.send(command), 3 * SECOND);
    await expect(send)
      .toPass({ timeout: PATIENCE })
      .catch((error: unknown) => {
        throw new StoodStill(String(error));
      });
  }

  /** To wait for the page before the day begins would be minutes in which nobody touches anything. */
  private async closeWelcome(): Promise<void> {
    const page = this.limber.context.pages().find((one) => one.url().endsWith(WELCOME));
    if (page !== undefined) await this.ask("to close the welcome page", () => page.close());
  }

  private async answerPrompts(now: number): Promise<void> {
    const shown = await this.ask("which prompts it shows", (_page, limber) => limber.prompts());
    for (const id of shown) {
      if (this.shown.has(id)) continue;
      this.seen.push({ id, at: now });
      this.asked = { id, at: now };
    }
    this.shown = new Set(shown);
    if (!this.present || this.asked === null || now < this.asked.at + MINUTE) return;
    if (this.shown.has(this.asked.id)) {
      this.answered.push(now);
      await this.insist({ command: "skip", prompt: this.asked.id });
    }
    this.asked = null;
  }
}
