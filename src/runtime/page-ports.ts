import type { Request } from "../snapshot/request.ts";
import type { CallSite } from "../domain/model/call-site.ts";
import type { IdleState } from "../domain/model/environment.ts";
import type { Instant } from "../calendar/time.ts";
import type { Shelf, Trouble } from "./ports.ts";

/* What pages need of the world, beside the clock. Each has one adapter in `browser/`. */

/** `prompt`: something is due; `turn`: something new begins; `end`: it is over. */
export type ChimeTone = "prompt" | "turn" | "end";

/** What a page can be heard with. Nothing here fails: without a device or a voice it stays silent. */
export interface Sound {
  /** A soft tone. Volume in per cent. */
  chime(tone: ChimeTone, volume: number): void;
  /** Reads a text aloud in that language, in the place of whatever is being read. */
  speak(text: string, language: string, volume: number): void;
  hush(): void;
  /** Whether there is a voice for that language. Known only after a moment, in some browsers. */
  hasVoice(language: string): Promise<boolean>;
}

/** All that a view may do to the rest: read what is saved, hear of changes, send a command. */
export interface Channel {
  stored: Shelf;
  /** What is known to be wrong at the moment. */
  troubles(): Promise<Trouble[]>;
  /** `days`: the history of any day. The listener is told the keys that were written, none where many were. */
  onChange(what: "saved" | "days" | "troubles", listener: (keys: readonly string[]) => void): void;
  send(request: Request): Promise<unknown>;
}

/** What the browser can be asked about how Limber is doing. */
export interface Findings {
  /** Whether the browser lets Limber notify. Whether the system shows it then, nobody tells. */
  mayNotify: boolean;
  /** When the alarm rings next; null: there is none. */
  alarmAt: Instant | null;
  /** The worker is there and answers. */
  answers: true;
  idle: IdleState;
  /** Bytes in use, and how many there may be; null where the browser names no limit. */
  storage: { used: number; limit: number | null };
  /** The icon is in the toolbar, not behind its menu. */
  pinned: boolean;
  shortcuts: ShortcutKeys[];
  calls: CallPermissions;
  host: Host;
}

/** What Limber runs in: versions and systems as they call themselves. */
export interface Host {
  limber: string;
  browser: string;
  /** Its toolbar and its settings are either the ones of Chromium or those of Firefox. */
  family: "chromium" | "firefox";
  system: string;
  processor: string;
}

/** What the health check needs of the browser. A question that a browser does not know fails. */
export interface Checkup {
  questions: { [Name in keyof Findings]: () => Promise<Findings[Name]> };
  stored: Shelf;
  test: TestNotice;
  /** Starts Limber anew, which closes its pages. */
  restart(): void;
  changeShortcuts: Shortcuts["change"];
  onCallsChange: CallAccess["onChange"];
}

/** A notification like those of prompts, to see whether the system shows it. */
export interface TestNotice {
  show(title: string, message: string, stays: boolean): Promise<void>;
  hide(): Promise<void>;
  onClick(listener: () => void): void;
}

/**
 * Whether calls are noticed on a site, by the person's leave. `partly`: at some of its addresses; `takenBack`: they had
 * allowed it, and the browser no longer does; `refused`: asked, and declined.
 */
export type CallPermission = "allowed" | "partly" | "takenBack" | "refused" | "notYet";

/** For each site of which the person can be asked. None: the browser tells of calls by itself. */
export type CallPermissions = Partial<Record<CallSite, CallPermission>>;

/** What a person lets Limber notice of calls. */
export interface CallAccess {
  readonly sites: readonly CallSite[];
  permissions(): Promise<CallPermissions>;
  /** Has the browser ask for these sites, which it does straight from a click only. Whether all were allowed. */
  ask(sites: readonly CallSite[]): Promise<boolean>;
  giveBack(sites: readonly CallSite[]): Promise<void>;
  /** Calls back after every change, wherever it was made, until what it returns is called. */
  onChange(listener: () => void): () => void;
}

/** The keys by which something can be done; empty where there are none. */
export interface ShortcutKeys {
  name: string;
  keys: string;
}

export interface Shortcuts {
  keys(): Promise<ShortcutKeys[]>;
  /** Opens the browser's own page for them; null where an extension cannot. */
  readonly change: (() => Promise<void>) | null;
}
