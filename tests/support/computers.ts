import * as fc from "fast-check";
import { HOUR, MINUTE, type Instant, type Ms } from "../../src/calendar/time.ts";
import { changeSettings, type SettingsChange } from "../../src/settings/change.ts";
import {
  layersOf,
  NO_POLICY,
  NOTHING_CHANGED,
  type PersonLayer,
  type Policy,
} from "../../src/settings/layers.ts";
import { readAccount, storedKey } from "../../src/syncing/account.ts";
import { valuesOf, withItems, type SyncValues } from "../../src/syncing/items.ts";
import { NEW_JOURNAL, type Journal } from "../../src/syncing/journal.ts";
import { exchangeItems, noteChanges, type MeetingAnswer } from "../../src/syncing/merge.ts";
import { own } from "./timeline.ts";

/*
 * Computers of one person, each with a clock of its own and a copy of the account, and the account itself, which
 * brings what one has written to the others at some time, in some order, and keeps of two writes either.
 */

type Stored = Record<string, unknown>;

/** What the browser's account has. */
export class AccountServer {
  stored: Stored = {};
}

export class Computer {
  person: PersonLayer = NOTHING_CHANGED;
  journal: Journal = { ...NEW_JOURNAL, on: true };
  copy: Stored = {};
  /** Written here, and not with the account yet. */
  private unsent = new Map<string, unknown>();
  private seen: Stored = {};
  /** How often it has written. */
  writes = 0;

  constructor(
    private readonly server: AccountServer,
    readonly ahead: Ms = 0,
    readonly policy: Policy = NO_POLICY,
  ) {}

  change(change: SettingsChange, now: Instant): void {
    const layers = changeSettings(layersOf(this.person, this.policy), change);
    if ("refused" in layers) return;
    this.person = layers.person;
    this.note(now);
  }

  private note(now: Instant): void {
    this.journal = noteChanges(this.journal, this.person, this.policy, now + this.ahead);
  }

  exchange(now: Instant, answer: MeetingAnswer | null = null): "asks" | "done" {
    this.note(now);
    const account = readAccount(this.copy);
    if (account === null) throw new Error("unreadable");
    const outcome = exchangeItems(this.journal, account.items, this.policy, now + this.ahead, answer);
    if (outcome.asks) return "asks";
    this.person = withItems(this.person, this.policy, outcome.items);
    this.journal = { ...this.journal, items: outcome.items, exchangedAt: now + this.ahead };
    const written = Object.entries(outcome.writes).map(([key, item]) => [storedKey(key), item] as const);
    for (const [key, item] of written) this.put(key, item);
    for (const key of outcome.removals) this.put(storedKey(key), undefined);
    this.writes += written.length === 0 ? 0 : 1;
    return "done";
  }

  private put(key: string, value: unknown): void {
    if (value === undefined) delete this.copy[key];
    else this.copy[key] = value;
    this.unsent.set(key, value);
  }

  /** @param wins whether what is written here takes the place of what somebody else has sent meanwhile */
  send(wins: boolean): void {
    for (const [key, value] of this.unsent) {
      const isConflict = JSON.stringify(this.server.stored[key]) !== JSON.stringify(this.seen[key]);
      if (isConflict && !wins) continue;
      if (value === undefined) delete this.server.stored[key];
      else this.server.stored[key] = value;
    }
    this.unsent.clear();
    this.receive();
  }

  receive(): void {
    this.seen = { ...this.server.stored };
    this.copy = { ...this.server.stored };
    for (const [key, value] of this.unsent) {
      if (value === undefined) delete this.copy[key];
      else this.copy[key] = value;
    }
  }

  get values(): SyncValues {
    return valuesOf(this.person, this.policy);
  }
}

/** Lets everything arrive, and everybody answer, until nobody has anything more to say. */
export function settleAll(all: readonly Computer[], now: Instant, answer: MeetingAnswer = "both"): void {
  for (let round = 0; round < 12; round += 1) {
    const before = all.map(({ writes }) => writes).join();
    for (const computer of all) {
      computer.receive();
      if (computer.exchange(now + round * MINUTE) === "asks") computer.exchange(now + round * MINUTE, answer);
      computer.send(true);
    }
    for (const computer of all) computer.receive();
    if (round > 0 && before === all.map(({ writes }) => writes).join()) return;
  }
  throw new Error("they never come to an end");
}

const dates = ["2026-12-24", "2026-12-25", "2027-01-01"];

/** A few changes, so that several computers often change the same. */
export const anyChange: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc.record({
    settings: fc.constant("change" as const),
    changes: fc.oneof(
      fc.record({ snooze: fc.constantFrom(5, 6, 7) }),
      fc.record({ volume: fc.constantFrom(40, 60) }),
      fc.record({ badge: fc.constantFrom("due" as const, "countdown" as const), avoidFloor: fc.boolean() }),
    ),
  }),
  fc.constant({ settings: "reset" as const }),
  fc.record({
    settings: fc.constant("saveReminder" as const),
    reminder: fc
      .tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(20, 30))
      .map(([id, each]) => own(id, each)),
    index: fc.constantFrom(0, 1),
  }),
  fc.record({ settings: fc.constant("removeReminder" as const), id: fc.constantFrom("a", "b", "c") }),
  fc.record({
    settings: fc.constantFrom("exclude" as const, "include" as const),
    exercise: fc.constantFrom("hip-sway" as const, "neck-turn" as never),
  }),
  fc.record({ settings: fc.constant("saveDaysOff" as const), dates: fc.subarray(dates) }),
  fc.constantFrom<SettingsChange[]>(
    { settings: "saveWeek", week: "focusPlan", ranges: [{ day: 1, from: 540, until: 600 }] },
    { settings: "saveWeek", week: "focusPlan", ranges: [] },
  ),
);

/** What happens to one of several computers, by its number. */
export type Deed = { who: number } & (
  | { does: "change"; change: SettingsChange }
  | { does: "exchange"; answer: MeetingAnswer | null }
  | { does: "send"; wins: boolean }
  | { does: "receive" | "wait" }
);

export function anyDeeds(computers: number): fc.Arbitrary<Deed[]> {
  const who = fc.integer({ min: 0, max: computers - 1 });
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ who, does: fc.constant("change" as const), change: anyChange }) },
      {
        weight: 3,
        arbitrary: fc.record({
          who,
          does: fc.constant("exchange" as const),
          answer: fc.constantFrom(null, "here" as const, "others" as const, "both" as const),
        }),
      },
      { weight: 2, arbitrary: fc.record({ who, does: fc.constant("send" as const), wins: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({ who, does: fc.constantFrom("receive" as const, "wait" as const) }),
      },
    ),
    { maxLength: 40 },
  );
}

/** Lets all of it happen. Each deed takes a minute, and waiting an hour. @returns when it is over */
export function happen(all: readonly Computer[], deeds: readonly Deed[], start: Instant): Instant {
  return deeds.reduce((now, deed) => {
    const computer = all[deed.who]!;
    if (deed.does === "change") computer.change(deed.change, now);
    if (deed.does === "exchange" && computer.exchange(now) === "asks" && deed.answer !== null) {
      computer.exchange(now, deed.answer);
    }
    if (deed.does === "send") computer.send(deed.wins);
    if (deed.does === "receive") computer.receive();
    return now + (deed.does === "wait" ? HOUR : MINUTE);
  }, start);
}
