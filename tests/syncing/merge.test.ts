import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { layersOf, NO_POLICY, type Policy } from "../../src/settings/layers.ts";
import { readAccount, storedKey } from "../../src/syncing/account.ts";
import { valuesOf } from "../../src/syncing/items.ts";
import { AccountServer, anyDeeds, Computer, happen, settleAll } from "../support/computers.ts";
import { must, mustEqual, reaching, runs } from "../support/property.ts";
import { own } from "../support/timeline.ts";

const START = Date.UTC(2026, 10, 23, 8);
const DAY = 24 * HOUR;

/** Two computers, or more, that have met. */
function together(count = 2, ahead: readonly number[] = []) {
  const server = new AccountServer();
  const all = Array.from({ length: count }, (_, index) => new Computer(server, ahead[index] ?? 0));
  settleAll(all, START);
  return { server, all: all as [Computer, Computer, ...Computer[]] };
}
const change = (changes: Record<string, unknown>) => ({ settings: "change", changes }) as never;
const known = ({ person }: Computer) => person.known;

describe("however changes, delays, lost connections and clocks fall", () => {
  const anyClock = fc.constantFrom(0, 0, MINUTE, -MINUTE, DAY, -DAY, 300 * DAY);

  test("all computers come to the same settings, and then nobody writes any more", () => {
    reaching(["both changed the same", "something"], (reach) => {
      fc.assert(
        fc.property(fc.tuple(anyClock, anyClock, anyClock), anyDeeds(3), (clocks, deeds) => {
          const server = new AccountServer();
          const all = clocks.map((ahead) => new Computer(server, ahead));
          const now = happen(all, deeds, START);
          const before = all.map(({ values }) => values);
          const differ = Object.keys(before[0]!).some((key) => key in before[1]!);
          settleAll(all, now);
          for (const { values, copy } of all) {
            mustEqual(values, all[0]!.values);
            mustEqual(copy, server.stored);
          }
          if (differ) reach("both changed the same");
          if (Object.keys(all[0]!.values).length > 0) reach("something");
        }),
        runs(),
      );
    });
  });

  test("what a policy has locked is neither told nor taken, and counts", () => {
    const policy: Policy = { ...NO_POLICY, locked: { snooze: 3, focusPlan: [] } };
    fc.assert(
      fc.property(anyDeeds(2), (deeds) => {
        const server = new AccountServer();
        const all = [new Computer(server, 0, policy), new Computer(server)];
        const now = happen(all, deeds, START);
        const written = all[0]!.copy;
        settleAll(all, now);
        mustEqual(all[0]!.values, valuesOf(all[1]!.person, policy));
        mustEqual(layersOf(all[0]!.person, policy).effective.snooze, 3);
        must(!("snooze" in known(all[0]!)), "nothing locked was taken");
        must(written !== undefined, "it has a copy");
      }),
      runs(),
    );
  });

  test("a computer on which nothing was changed never writes, and never takes anything from anybody", () => {
    fc.assert(
      fc.property(anyDeeds(1), fc.integer({ min: 0, max: 40 }), fc.boolean(), (deeds, joins, wins) => {
        const server = new AccountServer();
        const [used, empty] = [new Computer(server), new Computer(server, DAY)];
        const now = happen([used], deeds.slice(0, joins), START);
        settleAll([used], now);
        const before = used.values;
        empty.receive();
        mustEqual(empty.exchange(now), "done");
        empty.send(wins);
        settleAll([used, empty], now);
        mustEqual(empty.writes, 0);
        mustEqual(used.values, before);
        mustEqual(empty.values, before);
      }),
      runs(),
    );
  });

  test("at most one write comes of a change", () => {
    fc.assert(
      fc.property(anyDeeds(1), (deeds) => {
        const computer = new Computer(new AccountServer());
        happen([computer], deeds, START);
        must(
          computer.writes <= deeds.filter(({ does }) => does === "change").length,
          "no more writes than changes",
        );
      }),
      runs(),
    );
  });
});

describe("of two changes of the same", () => {
  test("the later one counts, on whichever it was made", () => {
    const { all } = together();
    const [one, other] = all;
    one.change(change({ snooze: 6 }), START + MINUTE);
    other.change(change({ snooze: 7 }), START + 2 * MINUTE);
    settleAll(all, START + HOUR);
    expect(all.map(known)).toEqual([{ snooze: 7 }, { snooze: 7 }]);
  });

  test.each([
    [6, 7],
    [7, 6],
  ])("at the very same moment the same one counts, whoever sends first: %d, %d", (first, second) => {
    const { all } = together();
    const [one, other] = all;
    one.change(change({ snooze: first }), START + MINUTE);
    other.change(change({ snooze: second }), START + MINUTE);
    settleAll(all, START + HOUR);
    expect(all.map(known)).toEqual([{ snooze: 7 }, { snooze: 7 }]);
  });

  test("to the same value nothing has to be told", () => {
    const { all } = together();
    const [one, other] = all;
    one.change(change({ snooze: 6 }), START + MINUTE);
    other.change(change({ snooze: 6 }), START + 2 * MINUTE);
    settleAll(all, START + HOUR);
    expect(other.writes).toBe(0);
  });

  test("one that was made before, and sent later, does not count", () => {
    const { all } = together();
    const [one, other] = all;
    one.change(change({ snooze: 6 }), START + MINUTE);
    one.exchange(START + MINUTE);
    other.change(change({ snooze: 7 }), START + 2 * MINUTE);
    other.exchange(START + 2 * MINUTE);
    other.send(true);
    one.send(true);
    settleAll(all, START + HOUR);
    expect(all.map(known)).toEqual([{ snooze: 7 }, { snooze: 7 }]);
  });
});

describe("a clock that is a day ahead", () => {
  test("wins once, and never for ever: what is changed after it was seen counts everywhere", () => {
    const { all } = together(3, [DAY, 0, 0]);
    const [fast, slow] = all;
    fast.change(change({ snooze: 6 }), START);
    settleAll(all, START + MINUTE);
    slow.change(change({ snooze: 7 }), START + HOUR);
    settleAll(all, START + 2 * HOUR);
    expect(all.map(known)).toEqual([{ snooze: 7 }, { snooze: 7 }, { snooze: 7 }]);
    fast.change(change({ snooze: 8 }), START + 3 * HOUR);
    settleAll(all, START + 4 * HOUR);
    slow.change(change({ snooze: 9 }), START + 5 * HOUR);
    settleAll(all, START + 6 * HOUR);
    expect(all.map(known)).toEqual([{ snooze: 9 }, { snooze: 9 }, { snooze: 9 }]);
  });

  test("even one gone wild to the end of time leaves room for a later change", () => {
    const { all, server } = together();
    const [one, other] = all;
    one.change(change({ snooze: 6 }), START);
    settleAll(all, START + MINUTE);
    server.stored[storedKey("snooze")] = { at: 8.64e15, value: 7 };
    settleAll(all, START + HOUR);
    other.change(change({ snooze: 8 }), START + 2 * HOUR);
    settleAll(all, START + 3 * HOUR);
    expect(all.map(known)).toEqual([{ snooze: 8 }, { snooze: 8 }]);
  });
});

describe("what was taken away", () => {
  test("goes everywhere, and stays away for a computer that comes back within a year", () => {
    const { all } = together();
    const [one, other] = all;
    one.change({ settings: "saveReminder", reminder: own("a", 20), index: 0 }, START);
    settleAll(all, START + MINUTE);
    one.change({ settings: "removeReminder", id: "a" }, START + HOUR);
    settleAll([one], START + 2 * HOUR);
    settleAll([one], START + 200 * DAY);
    settleAll(all, START + 300 * DAY);
    expect([known(one), known(other)]).toEqual([{}, {}]);
  });

  test("is forgotten after a year, here and in the account; who was away for so long meets the others anew", () => {
    const { all, server } = together();
    const [one, other] = all;
    one.change({ settings: "saveReminder", reminder: own("a", 20), index: 0 }, START);
    settleAll(all, START + MINUTE);
    one.change({ settings: "removeReminder", id: "a" }, START + HOUR);
    one.change(change({ snooze: 6 }), START + HOUR);
    settleAll([one], START + 2 * HOUR);
    for (const days of [200, 400]) settleAll([one], START + days * DAY);
    expect(Object.keys(server.stored)).toEqual([storedKey("snooze")]);
    expect(Object.keys(one.journal.items)).toEqual(["snooze"]);
    other.receive();
    expect(other.exchange(START + 401 * DAY)).toBe("asks");
    expect(other.exchange(START + 401 * DAY, "others")).toBe("done");
    expect(known(other)).toEqual({ snooze: 6 });
  });
});

describe("two computers that both have something", () => {
  function strangers() {
    const server = new AccountServer();
    const [one, other] = [new Computer(server), new Computer(server)];
    one.change(change({ snooze: 6, volume: 60 }), START);
    one.change({ settings: "saveReminder", reminder: own("a", 20), index: 0 }, START);
    other.change(change({ snooze: 7, badge: "countdown" }), START + MINUTE);
    other.change({ settings: "saveReminder", reminder: own("b", 30), index: 0 }, START + MINUTE);
    settleAll([one], START + HOUR);
    other.receive();
    return { server, one, other, all: [one, other] };
  }

  test("are asked, and until there is an answer nothing changes on either", () => {
    const { server, one, other } = strangers();
    const before = [JSON.stringify(server.stored), one.values, other.values];
    expect(other.exchange(START + HOUR)).toBe("asks");
    other.change(change({ snooze: 8 }), START + HOUR);
    expect(other.exchange(START + 2 * HOUR)).toBe("asks");
    expect([JSON.stringify(server.stored), one.values]).toEqual(before.slice(0, 2));
  });

  test.each([
    ["here", { snooze: 7, badge: "countdown" }, ["b"]],
    ["others", { snooze: 6, volume: 60 }, ["a"]],
    ["both", { snooze: 7, volume: 60, badge: "countdown" }, ["a", "b"]],
  ] as const)("as the person says: %s", (answer, settings, reminders) => {
    const { other, all } = strangers();
    other.exchange(START + 2 * HOUR, answer);
    other.send(true);
    settleAll(all, START + 3 * HOUR);
    for (const { person } of all) {
      const { own: list = [], ...rest } = person.known;
      expect(rest).toEqual(settings);
      expect(list.map(({ id }) => id).toSorted()).toEqual(reminders);
    }
  });

  test("a computer whose person has taken everything back before takes nothing from the others", () => {
    const { server, one } = strangers();
    const third = new Computer(server);
    third.change(change({ snooze: 8 }), START + 2 * HOUR);
    third.change(change({ snooze: 5 }), START + 2 * HOUR);
    settleAll([one, third], START + 3 * HOUR);
    expect(third.writes).toBe(0);
    expect(known(one)).toMatchObject({ snooze: 6 });
    expect(third.values).toEqual(one.values);
  });

  test("are not asked where both have the same", () => {
    const server = new AccountServer();
    const all = [new Computer(server), new Computer(server)];
    for (const [index, computer] of all.entries()) computer.change(change({ snooze: 6 }), START + index);
    settleAll([all[0]!], START + HOUR);
    all[1]!.receive();
    expect(all[1]!.exchange(START + HOUR)).toBe("done");
  });
});

describe("what stays on its computer", () => {
  test("is the desk, and how the person looks: it is neither written nor taken", () => {
    const { all, server } = together();
    all[0].change(change({ workplace: "standing", skin: "dark", hair: "long", snooze: 6 }), START);
    settleAll(all, START + HOUR);
    expect(Object.keys(server.stored)).toEqual([storedKey("snooze")]);
    expect(known(all[1])).toEqual({ snooze: 6 });
  });
});

describe("half a set, and what nobody here knows", () => {
  test("is used item by item, and what cannot be is left in the account as it is", () => {
    const { all, server } = together();
    const later = { at: START, value: { of: "a later version" } };
    Object.assign(server.stored, {
      [storedKey("snooze")]: { at: START, value: 6 },
      [storedKey("volume")]: { at: START, value: 700 },
      [storedKey("nap")]: later,
      [storedKey("excluded:moon-walk")]: { at: START, value: true },
      [storedKey("own:x")]: { at: START, value: { id: "y" } },
      [storedKey("__proto__")]: { at: START, value: 1 },
      [storedKey("constructor")]: { at: START, value: 1 },
      "something:else": null,
    });
    const before = { ...server.stored };
    settleAll(all, START + HOUR);
    expect(all.map(known)).toEqual([{ snooze: 6 }, { snooze: 6 }]);
    expect(server.stored).toEqual(before);
    expect(Object.keys(all[0].journal.items)).toEqual(["snooze"]);
  });

  test("a value that only a later version knows stays until the person changes it here", () => {
    const { all, server } = together();
    all[0].change(change({ snooze: 6 }), START);
    settleAll(all, START + MINUTE);
    const later = { at: START + HOUR, value: 6_000 };
    server.stored[storedKey("snooze")] = later;
    settleAll(all, START + 2 * HOUR);
    expect(known(all[0])).toEqual({ snooze: 6 });
    expect(server.stored[storedKey("snooze")]).toEqual(later);
    all[0].change(change({ snooze: 7 }), START + 3 * HOUR);
    settleAll(all, START + 4 * HOUR);
    expect(all.map(known)).toEqual([{ snooze: 7 }, { snooze: 7 }]);
  });

  test.each([
    null,
    undefined,
    7,
    "x",
    [],
    { "item:snooze": null },
    { "item:snooze": { value: 6 } },
    { "item:snooze": { at: "now" } },
  ])("%j is nothing that can be read", (raw) => {
    expect(readAccount(raw)).toBeNull();
  });

  test("more reminders than are kept: on every computer the same twelve, and none is lost", () => {
    const { all, server } = together();
    for (const [which, computer] of all.entries()) {
      for (let index = 0; index < 8; index += 1) {
        computer.change(
          { settings: "saveReminder", reminder: own(`${which}${index}`, 20), index },
          START + index,
        );
      }
    }
    settleAll(all, START + HOUR);
    expect(known(all[0]).own).toHaveLength(12);
    expect(known(all[1]).own).toEqual(known(all[0]).own);
    const stored = Object.values(server.stored) as { value?: unknown }[];
    expect(stored.filter(({ value }) => value !== undefined)).toHaveLength(17);
  });
});
