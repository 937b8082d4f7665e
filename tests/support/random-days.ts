import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { test } from "vitest";
import type { Tale } from "./arbitraries.ts";
import type { Happened, Machine } from "./machine.ts";
import { reaching, runs, type Reach } from "./property.ts";
import { tell } from "./telling.ts";

/** Observes one day: at every step of it, and once more when it is over. */
interface Observer<Besides> {
  step?: (happened: Happened, machine: Machine) => void;
  end?: (machine: Machine, besides: Besides) => void;
}

interface Watcher<Besides> {
  begin: () => Observer<Besides>;
  /** What it found wrong first. */
  failure: { error: unknown } | null;
}

/**
 * Random days, each told once to all the tests that watch them: telling a day costs more than looking at it. A test
 * that finds something wrong is told the same days again, alone, so that its failure is shrunk and prints its seed.
 *
 *   const days = new RandomDays(tale(everything));
 *   days.atEveryStep("nobody is ever asked twice", ({ state }) => must(...));
 *
 * Each test may name cases that it is about, which it reports to `reach`; it fails if one of them never came up.
 */
export class RandomDays<Besides = undefined> {
  private readonly watchers: Watcher<Besides>[] = [];
  private readonly days: Arbitrary<{ story: Tale; besides: Besides }>;
  private readonly seed = fc.sample(fc.integer(), 1)[0] ?? 0;
  private isTold = false;

  /** @param besides what the tests need besides a day, as random as it is */
  constructor(tales: Arbitrary<Tale>, besides: Arbitrary<Besides> = fc.constant(undefined as Besides)) {
    this.days = fc.record({ story: tales, besides });
  }

  /** Holds at every step of every day. */
  atEveryStep<Case extends string>(
    name: string,
    holds: (happened: Happened, machine: Machine, reach: Reach<Case>) => void,
    ...cases: Case[]
  ): void {
    this.throughout(
      name,
      (reach) => (happened, machine) => {
        holds(happened, machine, reach);
      },
      ...cases,
    );
  }

  /** Holds at every step, for a test that remembers something of a day: `begin` begins one. */
  throughout<Case extends string>(
    name: string,
    begin: (reach: Reach<Case>) => (happened: Happened, machine: Machine) => void,
    ...cases: Case[]
  ): void {
    this.watch(name, (reach) => ({ step: begin(reach) }), cases);
  }

  /** Holds when a day is over. The machine is a copy, on which the test may go on. */
  atTheEnd<Case extends string>(
    name: string,
    holds: (machine: Machine, besides: Besides, reach: Reach<Case>) => void,
    ...cases: Case[]
  ): void {
    this.watch(
      name,
      (reach) => ({
        end: (machine, besides) => {
          holds(machine.copy(), besides, reach);
        },
      }),
      cases,
    );
  }

  private watch<Case extends string>(
    name: string,
    begin: (reach: Reach<Case>) => Observer<Besides>,
    cases: Case[],
  ): void {
    const found = new Set<Case>();
    const watcher: Watcher<Besides> = { begin: () => begin((one) => void found.add(one)), failure: null };
    this.watchers.push(watcher);
    test(name, () => {
      this.tellAll();
      if (watcher.failure !== null) {
        this.assert((story, besides) => {
          tellTo([watcher.begin()], story, besides);
        });
        throw watcher.failure.error;
      }
      reaching(cases, (reach) => {
        for (const one of found) reach(one);
      });
    });
  }

  private tellAll(): void {
    if (this.isTold) return;
    this.assert((story, besides) => {
      const observers = this.watchers
        .filter(({ failure }) => failure === null)
        .map((watcher) => untilItFails(watcher));
      tellTo(observers, story, besides);
    });
    this.isTold = true;
  }

  private assert(holds: (story: Tale, besides: Besides) => void): void {
    fc.assert(
      fc.property(this.days, ({ story, besides }) => {
        holds(story, besides);
      }),
      { ...runs(), seed: this.seed },
    );
  }
}

function tellTo<Besides>(observers: readonly Observer<Besides>[], story: Tale, besides: Besides): void {
  const machine = tell(story, {
    watch: (happened, at) => {
      for (const { step } of observers) step?.(happened, at);
    },
  });
  for (const { end } of observers) end?.(machine, besides);
}

/** Observes until something is wrong, keeps that for the test, and observes no further: the others go on. */
function untilItFails<Besides>(watcher: Watcher<Besides>): Observer<Besides> {
  const { step, end } = watcher.begin();
  const safely = (observe: () => void): void => {
    if (watcher.failure !== null) return;
    try {
      observe();
    } catch (error) {
      watcher.failure = { error };
    }
  };
  return {
    step: (happened, machine) => {
      safely(() => step?.(happened, machine));
    },
    end: (machine, besides) => {
      safely(() => end?.(machine, besides));
    },
  };
}
