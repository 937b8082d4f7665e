import type { Chime, Notice, Plan } from "../domain/plan.ts";
import type { RoundNotice } from "../domain/rules/rounds.ts";
import type { Environment } from "../domain/model/environment.ts";
import type { Area } from "../placing/area.ts";
import type { Placement, WindowBounds } from "../placing/placement.ts";
import type { Settings } from "../settings/fields.ts";
import type { Instant, Ms } from "../calendar/time.ts";
import type { RequestError } from "../snapshot/request.ts";

/*
 * What the loop needs of the world. Each port has one adapter in `browser/` and one fake in the tests. Calls
 * may fail; each may also be the last one before the worker is killed, so each is harmless when repeated.
 */

export interface Clock {
  now(): Instant;
  /** IANA name of the local time zone, always one that exists. */
  zone(): string;
  /** Comes back after so long. */
  pause(length: Ms): Promise<void>;
}

/** What can be read of the storage. */
export interface Shelf {
  load(keys: string[]): Promise<Record<string, unknown>>;
  /** The keys of everything stored; null where the browser cannot list them. */
  keys(): Promise<string[] | null>;
}

/** The browser has no room for what was to be saved. */
export class NoRoom extends Error {}

export interface Store extends Shelf {
  /**
   * Writes all the items or none.
   * @throws NoRoom
   */
  save(items: Record<string, unknown>): Promise<void>;
  /** Forgets these items. Those that are not there are none the less forgotten. */
  remove(keys: string[]): Promise<void>;
  /** The share of its room that is in use, 0 to 1; null where the browser names no limit. */
  usage(): Promise<number | null>;
}

/** Which facts matter, of those that are dear. */
export interface Matters {
  /** What the person is doing: whether they rest for a moment, fill a screen, are in a call. */
  doings: boolean;
  /** Whether Limber's page is open, and can be seen. */
  page: boolean;
}

export interface ActivityMonitor {
  /** The facts of this moment. What does not matter is not found out, and told as if it were not so. */
  probe(settings: Settings, matters: Matters): Promise<Environment>;
  /**
   * Asks the browser to report when input has been missing for so many minutes; null: not to report it.
   * @param risesInPause a window waits for the shortest pause, if the browser has opened it behind others
   */
  watchIdle(minutes: number | null, risesInPause: boolean): Promise<void>;
}

export interface Alarm {
  /** Sets the one alarm, or takes it away. A crash after it fires is retried within a minute. */
  set(at: Instant | null): Promise<void>;
  /** Makes sure that it rings at a moment, and leaves one that rings before it alone. */
  ensure(at: Instant): Promise<void>;
}

export interface Notices {
  /** Shows this notification and no other, or none. */
  show(notice: Notice | null): Promise<void>;
  /** Beside it, what is to be said of a round of warmth or cold, once each; or nothing any more. */
  tell(round: RoundNotice | null): Promise<void>;
}

export interface Toolbar {
  show(appearance: Pick<Plan, "icon" | "badge" | "title">): Promise<void>;
}

export interface Bell {
  /** Rings for this coming of a prompt, unless it has already. Null: nothing to ring for. */
  ring(chime: Chime | null): Promise<void>;
  /** The same for a round of warmth or cold. */
  ringForRound(chime: Chime | null): Promise<void>;
}

/** Which coming of the page is wanted, and whether the person has asked for it: else it must not take their keys. */
export interface WantedPage {
  id: string;
  askedFor: boolean;
}

export interface BreakPage {
  /** Brings the break page before the person's eyes, wherever it is, and opens it where there is none. */
  show(wanted: WantedPage): Promise<void>;
  /** Loads a page again that crashed; there may be none. */
  revive(): Promise<void>;
  /** Leaves no window empty from which the browser has taken the page of an earlier session. */
  clearAway(): Promise<void>;
}

export interface Menu {
  /** Has the entry for a pause say when it ends, and offers to end what is on, and the position that can be taken. */
  update(menu: Plan["menu"]): Promise<void>;
  /** Makes the icon's menu, in the place of any that is there. */
  make(): Promise<void>;
}

/**
 * The time from a start of Limber to its end. A start of the browser begins a new one, and so does anything else after
 * which the browser has forgotten what it was told: an update, a reload, being switched off and on.
 */
export interface Session {
  hasBegun(): Promise<boolean>;
  /** Notes that it has begun. The browser forgets this together with everything else. */
  begin(): Promise<void>;
}

/** New versions of Limber. The browser leaves it to Limber when to install one that it has found. */
export interface Updates {
  /** Remembers that there is one, until this version ends. */
  note(): Promise<void>;
  isWaiting(): Promise<boolean>;
  /** A page is open in which the person may be in the middle of something: it would be closed. */
  isInTheWay(): Promise<boolean>;
  /** Ends this version, and starts the new one. */
  install(): Promise<void>;
}

/** The break page, open in some tab. `discarded`: the browser has put it away to save memory. */
export interface OpenPage {
  tab: number;
  window: number;
  is: "there" | "crashed" | "discarded";
}

export interface Surroundings {
  /** The window last used, and the screens, as far as either can be found out. */
  used: WindowBounds | null;
  screens: Area[];
  /** Where a window goes that opens without taking the keyboard; null: the browser has none such. */
  unfocused: "in front" | "behind" | null;
  /** Nothing was touched for a moment, so nothing is being typed. */
  still: boolean;
}

/** What showing the break page takes of the browser. */
export interface PageWindows {
  /** Which coming of the page was the last. Remembered for the session, through which no worker lives. */
  lastCame(): Promise<string | null>;
  noteCame(id: string): Promise<void>;
  find(): Promise<OpenPage | null>;
  surroundings(): Promise<Surroundings>;
  /** Opens the page in a window of its own. A browser may refuse the place, or any window. */
  open(place: Placement, takesFocus: boolean): Promise<void>;
  openTab(): Promise<void>;
  reload(page: OpenPage): Promise<void>;
  /** Its tab to the front of its window, and that to the front of the screen. Its window, if it has one to itself. */
  bringForward(page: OpenPage): Promise<WindowBounds | null>;
  /** The same in a new window that leaves the keyboard where it is. */
  bringQuietly(page: OpenPage, place: Placement): Promise<void>;
  move(page: OpenPage, place: Placement): Promise<void>;
}

/**
 * Something the browser refused. It is shown in the popup until it works again. `storage`: nothing can be saved;
 * `full`: the same, for lack of room; `short`: the room that was set aside is in use.
 */
export type TroubleKind =
  | "storage"
  | "full"
  | "short"
  | "alarm"
  | "notification"
  | "toolbar"
  | "sound"
  | "page"
  | "idle";
export interface Trouble {
  kind: TroubleKind;
  message: string;
}

/** Anything can be thrown, also what cannot be turned into a text. */
export function troubleOf(kind: TroubleKind, error: unknown): Trouble {
  if (error instanceof Error) return { kind, message: error.message };
  return { kind, message: typeof error === "string" ? error : typeof error };
}

export interface Troubles {
  /** Replaces what is known to be wrong. Kept apart from the state: the storage itself may be the trouble. */
  set(troubles: Trouble[]): Promise<void>;
}

/** What an organisation sets for its people. */
export interface PolicySource {
  /** As the browser hands it out: in any shape, and for some seconds after its start perhaps not yet. `{}`: nothing. */
  read(): Promise<unknown>;
  /** Whether an organisation has installed Limber, and not a person. */
  hasInstalled(): Promise<boolean>;
}

/**
 * What the browser carries between a person's computers, if they have an account and let it. Each has a copy, in which
 * what others write appears at some time.
 */
export interface SyncArea {
  /** All of it, in any shape. */
  read(): Promise<unknown>;
  /**
   * Writes all the items or none.
   * @throws NoRoom
   */
  write(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The page that greets whoever has just installed Limber. */
export interface WelcomePage {
  open(): Promise<void>;
}

export interface Ports {
  clock: Clock;
  store: Store;
  activityMonitor: ActivityMonitor;
  alarm: Alarm;
  notices: Notices;
  toolbar: Toolbar;
  bell: Bell;
  page: BreakPage;
  menu: Menu;
  session: Session;
  updates: Updates;
  welcome: WelcomePage;
  policy: PolicySource;
  syncArea: SyncArea;
  troubles: Troubles;
}

export type ReplyError = { error: RequestError };
export type Reply = { ok: true } | ReplyError;
