import { noticeId } from "../../src/browser/notice-options.ts";
import type { Notice, Plan } from "../../src/domain/plan.ts";
import { NoRoom, type Ports } from "../../src/runtime/ports.ts";
import { defaults } from "../../src/settings/fields.ts";

/*
 * What each port promises, written once and held three times: against the fake on which the unit tests stand
 * (fake.test.ts), and against the adapters inside real browsers (contracts.spec.ts in tests/browser and tests/firefox).
 * So there is nothing here that only one of them has: a promise is a plain function that throws where it is broken.
 */

/** Ports, new and untouched, and what can be seen of their doings from outside. */
export interface Subject {
  ports: Ports;
  /** More bytes than the storage holds; where it sets no limit, only a large number. */
  tooMuch: number;
  seen: {
    /** When each alarm that is set rings. */
    alarms(): Promise<number[]>;
    /** The ids of the notifications on the screen. */
    notices(): Promise<string[]>;
    badge(): Promise<string>;
    hasMenu(): Promise<boolean>;
    /** The kinds of what is wrong, as a page is told. */
    troubles(): Promise<string[]>;
    /** How many chimes were rung. */
    chimes(): Promise<number>;
    /** How many break pages are open, once none is being loaded any more. */
    breakPages(): Promise<number>;
    /** The same of the welcome page. */
    welcomePages(): Promise<number>;
  };
}

export type Promises = Record<string, (subject: Subject) => Promise<void>>;

const MINUTE = 60_000;
const HOUR = 3_600_000;

const posture: Notice = {
  prompt: "posture@1",
  members: [{ id: "posture", kind: "posture", name: null }],
  sitting: 30 * 60_000,
  standing: false,
  late: 0,
  doubted: false,
  buttons: ["start", "snooze"],
  exercise: null,
  idea: null,
  seated: false,
  stays: false,
};
const stretch: Notice = { ...posture, prompt: "stretch@2", exercise: "hip-sway", sitting: 2 * HOUR };

const iconWith = (badge: Plan["badge"]): Pick<Plan, "icon" | "badge" | "title"> => ({
  icon: { stage: 2, style: "plain" },
  badge,
  title: { clock: "automatic", hold: null, due: [], next: null, heldSoon: null, standing: false, easy: null },
});

/** By port. */
export const contracts: Record<keyof Ports, Promises> = {
  store: {
    "gives back what was written, and nothing for what was not": async ({ ports: { store } }) => {
      await store.save({ one: { list: [1, "two", null, true] }, two: 2 });
      same(await store.load(["one", "three"]), { one: { list: [1, "two", null, true] } });
    },
    "has nothing at first": async ({ ports: { store } }) => {
      same(await store.load(["one"]), {});
      same(await store.keys(), []);
    },
    "names the keys of all that is stored": async ({ ports: { store } }) => {
      await store.save({ two: 2, one: 1 });
      same((await store.keys())?.toSorted(), ["one", "two"]);
    },
    "replaces what it is given and leaves the rest": async ({ ports: { store } }) => {
      await store.save({ one: 1, two: 2 });
      await store.save({ one: "new" });
      same(await store.load(["one", "two"]), { one: "new", two: 2 });
    },
    "hands out copies: what becomes of them changes nothing": async ({ ports: { store } }) => {
      const given = { list: [1] };
      await store.save({ given });
      given.list.push(2);
      const { given: got } = (await store.load(["given"])) as { given: { list: number[] } };
      got.list.push(3);
      same(await store.load(["given"]), { given: { list: [1] } });
    },
    "forgets what is removed, also what is not there": async ({ ports: { store } }) => {
      await store.save({ one: 1, two: 2 });
      await store.remove(["one", "three"]);
      same(await store.load(["one", "two"]), { two: 2 });
    },
    "refuses for lack of room what does not fit, and writes none of it": async ({
      ports: { store },
      tooMuch,
    }) => {
      await store.save({ one: 1 });
      const refusal = await store
        .save({ one: 2, huge: "x".repeat(tooMuch) })
        .catch((error: unknown) => error);
      same(refusal instanceof NoRoom, true);
      same(await store.load(["one", "huge"]), { one: 1 });
    },
    "has more in use the more is written, and a part of it": async ({ ports: { store }, tooMuch }) => {
      const before = (await store.usage()) ?? Number.NaN;
      await store.save({ half: "x".repeat(tooMuch / 4) });
      const after = (await store.usage()) ?? Number.NaN;
      same(before >= 0 && before < after && after <= 1, true);
    },
  },
  syncArea: {
    "has nothing at first": async ({ ports: { syncArea } }) => {
      same(await syncArea.read(), {});
    },
    "gives back what was written, what was replaced, and not what was removed": async ({
      ports: { syncArea },
    }) => {
      await syncArea.write({ one: { at: 1, value: [1, "two", null] }, two: 2, three: 3 });
      await syncArea.write({ two: "new" });
      await syncArea.remove(["three", "four"]);
      same(await syncArea.read(), { one: { at: 1, value: [1, "two", null] }, two: "new" });
    },
    "refuses for lack of room an item that is too large, and writes nothing of it": async ({
      ports: { syncArea },
    }) => {
      const refusal = await syncArea
        .write({ small: 1, large: "x".repeat(8_192) })
        .catch((error: unknown) => error);
      same(refusal instanceof NoRoom, true);
      same(await syncArea.read(), {});
    },
    "refuses for lack of room what is too much altogether": async ({ ports: { syncArea } }) => {
      const names = Array.from({ length: 14 }, (_, index) => `item${index}`);
      const much = Object.fromEntries(names.map((name) => [name, "x".repeat(8_000)]));
      const refusal = await syncArea.write(much).catch((error: unknown) => error);
      same(refusal instanceof NoRoom, true);
      same(await syncArea.read(), {});
    },
  },
  alarm: {
    "is set for a moment": async ({ ports: { alarm, clock }, seen }) => {
      const at = clock.now() + HOUR;
      await alarm.set(at);
      same(await seen.alarms(), [at]);
    },
    "is replaced by another, and there is one at the most": async ({ ports: { alarm, clock }, seen }) => {
      const at = clock.now() + HOUR;
      await alarm.set(at);
      await alarm.set(at + HOUR);
      same(await seen.alarms(), [at + HOUR]);
      await alarm.set(at + HOUR);
      same(await seen.alarms(), [at + HOUR]);
    },
    "is taken away, also where there is none": async ({ ports: { alarm, clock }, seen }) => {
      await alarm.set(null);
      await alarm.set(clock.now() + HOUR);
      await alarm.set(null);
      same(await seen.alarms(), []);
    },
    "is made where there is none, left alone where it rings before, and brought forward where it does not":
      async ({ ports: { alarm, clock }, seen }) => {
        const at = clock.now() + HOUR;
        await alarm.ensure(at);
        await alarm.ensure(at + HOUR);
        same(await seen.alarms(), [at]);
        await alarm.ensure(at - MINUTE);
        same(await seen.alarms(), [at - MINUTE]);
      },
  },
  clock: {
    "tells whole milliseconds, never fewer than before": async ({ ports: { clock } }) => {
      const before = clock.now();
      await clock.pause(1);
      same(Number.isInteger(before) && clock.now() >= before, true);
    },
    "comes back after a pause, and not before": async ({ ports: { clock } }) => {
      const before = clock.now();
      await clock.pause(50);
      // The browser's timers may be a millisecond ahead of its clock.
      same(clock.now() - before >= 49, true);
    },
    "names a zone in which days can be told": async ({ ports: { clock } }) => {
      const there = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(clock.zone());
      same(there.epochMilliseconds, 0);
      await Promise.resolve();
    },
  },
  notices: {
    "shows one": async ({ ports: { notices }, seen }) => {
      await notices.show(posture);
      same(await seen.notices(), [noticeId(posture)]);
    },
    "shows it once, however often it is asked, and says what is new": async ({
      ports: { notices },
      seen,
    }) => {
      await notices.show(posture);
      await notices.show(posture);
      await notices.show({ ...posture, sitting: 40 * 60_000 });
      same(await seen.notices(), [noticeId(posture)]);
    },
    "shows another in its place": async ({ ports: { notices }, seen }) => {
      await notices.show(posture);
      await notices.show(stretch);
      same(await seen.notices(), [noticeId(stretch)]);
    },
    "takes it away, also where there is none": async ({ ports: { notices }, seen }) => {
      await notices.show(null);
      await notices.show(posture);
      await notices.show(null);
      same(await seen.notices(), []);
    },
  },
  toolbar: {
    "counts what is due": async ({ ports: { toolbar }, seen }) => {
      await toolbar.show(iconWith({ due: 2, minutes: null }));
      same(await seen.badge(), "2");
    },
    "counts the minutes, and what is due before them": async ({ ports: { toolbar }, seen }) => {
      await toolbar.show(iconWith({ due: 0, minutes: 7 }));
      same(await seen.badge(), "7");
      await toolbar.show(iconWith({ due: 1, minutes: 7 }));
      same(await seen.badge(), "1");
    },
    "shows nothing where nothing is due, and the same twice": async ({ ports: { toolbar }, seen }) => {
      await toolbar.show(iconWith({ due: 1, minutes: null }));
      await toolbar.show(iconWith({ due: 0, minutes: null }));
      await toolbar.show(iconWith({ due: 0, minutes: null }));
      same(await seen.badge(), "");
    },
  },
  activityMonitor: {
    "knows every fact": async ({ ports: { activityMonitor } }) => {
      const { idle, callSites, ...facts } = await activityMonitor.probe(defaults, {
        doings: true,
        page: true,
      });
      same(["active", "idle", "locked"].includes(idle), true);
      same(Object.keys(facts).toSorted(), [
        "audible",
        "call",
        "fullScreen",
        "pageInView",
        "pageOpen",
        "returnsReported",
        "still",
      ]);
      same(new Set(Object.values(facts).map((fact) => typeof fact)), new Set(["boolean"]));
      // Nobody is in a call where nothing is open.
      same(callSites, []);
    },
    "does not probe closely unless it is asked to": async ({ ports: { activityMonitor } }) => {
      const { still, fullScreen, call, callSites } = await activityMonitor.probe(defaults, {
        doings: false,
        page: true,
      });
      same(
        { still, fullScreen, call, callSites },
        { still: false, fullScreen: false, call: false, callSites: [] },
      );
    },
    "sees no break page where none is open": async ({ ports: { activityMonitor } }) => {
      const { pageOpen, pageInView } = await activityMonitor.probe(defaults, { doings: false, page: true });
      same({ pageOpen, pageInView }, { pageOpen: false, pageInView: false });
    },
    "takes any number of minutes after which to report silence, and none": async ({
      ports: { activityMonitor },
    }) => {
      for (const minutes of [1, 2.5, 240, null, null]) {
        await activityMonitor.watchIdle(minutes, false);
        await activityMonitor.watchIdle(minutes, true);
      }
    },
  },
  bell: {
    "rings for a prompt, and once however often it is asked to": async ({ ports: { bell }, seen }) => {
      await bell.ring({ id: "posture@1", volume: 1 });
      await bell.ring({ id: "posture@1", volume: 1 });
      same(await seen.chimes(), 1);
    },
    "rings anew when another prompt comes": async ({ ports: { bell }, seen }) => {
      await bell.ring({ id: "posture@1", volume: 1 });
      await bell.ring({ id: "posture@2", volume: 1 });
      same(await seen.chimes(), 2);
    },
    "does not ring where there is nothing to ring for, nor forgets for what it has rung": async ({
      ports: { bell },
      seen,
    }) => {
      await bell.ring(null);
      same(await seen.chimes(), 0);
      await bell.ring({ id: "posture@1", volume: 1 });
      await bell.ring(null);
      await bell.ring({ id: "posture@1", volume: 1 });
      same(await seen.chimes(), 1);
    },
  },
  page: {
    "is opened where there is none, and is known to be there": async ({ ports, seen }) => {
      await ports.page.show({ id: "break@1", askedFor: true });
      same(await seen.breakPages(), 1);
      const { pageOpen, pageInView } = await ports.activityMonitor.probe(defaults, {
        doings: false,
        page: true,
      });
      same({ pageOpen, pageInView }, { pageOpen: true, pageInView: true });
    },
    "is opened once, however often and however fast it is asked for": async ({ ports: { page }, seen }) => {
      await Promise.all([
        page.show({ id: "break@1", askedFor: true }),
        page.show({ id: "break@1", askedFor: true }),
      ]);
      await page.show({ id: "break@1", askedFor: true });
      same(await seen.breakPages(), 1);
      await page.show({ id: "break@1", askedFor: true });
      same(await seen.breakPages(), 1);
    },
    "is not opened by what brings a crashed one back, and one that lives stays": async ({
      ports: { page },
      seen,
    }) => {
      await page.revive();
      same(await seen.breakPages(), 0);
      await page.show({ id: "break@1", askedFor: true });
      same(await seen.breakPages(), 1);
      await page.revive();
      same(await seen.breakPages(), 1);
    },
    "stays when empty windows are cleared away": async ({ ports: { page }, seen }) => {
      await page.clearAway();
      same(await seen.breakPages(), 0);
      await page.show({ id: "break@1", askedFor: true });
      same(await seen.breakPages(), 1);
      await page.clearAway();
      same(await seen.breakPages(), 1);
    },
  },
  session: {
    "has not begun at first": async ({ ports: { session } }) => {
      same(await session.hasBegun(), false);
    },
    "has begun once it was begun, also twice": async ({ ports: { session } }) => {
      await session.begin();
      await session.begin();
      same(await session.hasBegun(), true);
    },
  },
  updates: {
    "wait once they were noted": async ({ ports: { updates } }) => {
      same(await updates.isWaiting(), false);
      await updates.note();
      await updates.note();
      same(await updates.isWaiting(), true);
    },
    "are in nobody's way where no page is open": async ({ ports: { updates } }) => {
      same(await updates.isInTheWay(), false);
    },
  },
  welcome: {
    "has its page opened": async ({ ports: { welcome }, seen }) => {
      same(await seen.welcomePages(), 0);
      await welcome.open();
      same(await seen.welcomePages(), 1);
    },
  },
  policy: {
    "is nothing where no organisation has written one, and that is no failure": async ({
      ports: { policy },
    }) => {
      same(await policy.read(), {});
    },
    "tells that it was no organisation that has installed Limber": async ({ ports: { policy } }) => {
      same(await policy.hasInstalled(), false);
    },
  },
  menu: {
    "is made, also in the place of one that is there": async ({ ports: { menu }, seen }) => {
      await menu.make();
      await menu.make();
      same(await seen.hasMenu(), true);
    },
  },
  troubles: {
    "are told as they are, in the place of those before": async ({ ports: { troubles }, seen }) => {
      same(await seen.troubles(), []);
      await troubles.set([{ kind: "alarm", message: "no" }]);
      await troubles.set([
        { kind: "storage", message: "no" },
        { kind: "page", message: "no" },
      ]);
      same(await seen.troubles(), ["storage", "page"]);
      await troubles.set([]);
      same(await seen.troubles(), []);
    },
  },
};

/** The same data: there is neither vitest nor Playwright inside a browser. */
function same(actual: unknown, wanted: unknown): void {
  const [is, should] = [actual, wanted].map((value) =>
    JSON.stringify(value instanceof Set ? [...value] : value),
  );
  if (is !== should) throw new Error(`${is} is not ${should}`);
}
