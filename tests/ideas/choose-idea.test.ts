import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chooseIdea,
  isSuitable,
  takeTurn,
  type Footing,
  type IdeaOccasion,
} from "../../src/ideas/choose-idea.ts";
import { ideas, type IdeaId } from "../../src/ideas/idea.ts";
import { ideaTraits } from "../../src/ideas/idea-traits.ts";
import { avoidances, tagsOf } from "../../src/stretches/choosing/filter.ts";
import { must, reaching, runs } from "../support/property.ts";

const footings: readonly Footing[] = ["chair", "standing", "seat", "wheelchair"];
/** Half a minute, one, two, five and ten minutes. */
const lengths = [30, 60, 120, 300, 600];
const anyone: IdeaOccasion = { seconds: 120, footing: "chair", avoid: [], excluded: [] };
const suitable = (occasion: IdeaOccasion) => ideas.filter((idea) => isSuitable(idea, occasion));

const anyOccasion: fc.Arbitrary<IdeaOccasion> = fc.record({
  seconds: fc.integer({ min: 30, max: 600 }),
  footing: fc.constantFrom(...footings),
  avoid: fc.subarray([...avoidances]),
  excluded: fc.oneof(fc.subarray([...ideas], { maxLength: 10 }), fc.subarray([...ideas], { minLength: 45 })),
});

describe("there is enough to choose from", () => {
  test("at least 40 ideas, of which 12 can be done on a seat and 10 of these in a wheelchair", () => {
    expect(new Set(ideas).size).toBe(ideas.length);
    expect(ideas.length).toBeGreaterThanOrEqual(40);
    const onSeat = ideas.filter((idea) => ["seated", "either"].includes(ideaTraits[idea].posture));
    expect(onSeat.length).toBeGreaterThanOrEqual(12);
    expect(onSeat.filter((idea) => ideaTraits[idea].onWheels).length).toBeGreaterThanOrEqual(10);
  });

  test.each(footings)("for each length of a break, on this footing: %s", (footing) => {
    for (const seconds of lengths) {
      expect(suitable({ ...anyone, footing, seconds }).length, `${seconds} s`).toBeGreaterThanOrEqual(10);
    }
  });

  test.each(footings)(
    "also where somebody leaves everything else out but what they are on, %s",
    (footing) => {
      const avoid = avoidances.filter((avoidance) => avoidance !== "standing");
      expect(suitable({ ...anyone, footing, avoid }).length).toBeGreaterThanOrEqual(10);
    },
  );

  test.each(footings)("of every part of the body that can be moved there, %s", (footing) => {
    const parts = new Set(suitable({ ...anyone, footing }).map((idea) => ideaTraits[idea].part));
    for (const part of ["back", "shoulders", "neck", "hands", "eyes", "breath"] as const) {
      expect([...parts]).toContain(part);
    }
  });

  test.each(footings)("and the first time around, neighbours are about different things, %s", (footing) => {
    const parts = suitable({ ...anyone, footing }).map((idea) => ideaTraits[idea].part);
    expect(parts.filter((part, index) => index > 0 && part === parts[index - 1])).toEqual([]);
  });
});

describe("whom an idea suits", () => {
  test("nobody is asked for more than they can do, or for what they leave out", () => {
    fc.assert(
      fc.property(anyOccasion, (occasion) => {
        const { seconds, footing, avoid, excluded } = occasion;
        for (const idea of suitable(occasion)) {
          const { posture, onWheels, least, tags } = ideaTraits[idea];
          must(least <= seconds, `${idea} fits ${seconds} s`);
          must(!excluded.includes(idea), `${idea} is not put aside`);
          must(!avoid.some((one) => tags.some((tag) => tagsOf[one].includes(tag))), `${idea} is not avoided`);
          if (footing === "seat")
            must(posture === "seated" || posture === "either", `${idea} keeps the seat`);
          if (footing === "wheelchair") must(onWheels && posture !== "standing", `${idea} suits wheels`);
          if (footing === "standing") must(posture !== "seated" && posture !== "rising", `${idea}: no seat`);
          if (footing === "chair") must(posture !== "seated", `${idea} leaves the seat`);
        }
      }),
      runs(),
    );
  });

  test("who leaves standing out is not asked to stand up", () => {
    const left = suitable({ ...anyone, avoid: ["standing"] });
    expect(left.filter((idea) => ["standing", "rising"].includes(ideaTraits[idea].posture))).toEqual([]);
  });
});

describe("the choice", () => {
  test("in a thousand breaks each idea that suits comes as often as any other, never twice running", () => {
    for (const footing of footings) {
      const occasion = { ...anyone, footing };
      const count = new Map<IdeaId, number>();
      let shown: IdeaId[] = [];
      for (let round = 0; round < 1_000; round += 1) {
        const idea = chooseIdea(occasion, shown);
        if (idea === null) throw new Error("nothing suits");
        expect(idea).not.toBe(shown.at(-1));
        count.set(idea, (count.get(idea) ?? 0) + 1);
        shown = takeTurn(shown, idea);
      }
      expect([...count.keys()].toSorted()).toEqual(suitable(occasion).toSorted());
      expect(Math.max(...count.values()) - Math.min(...count.values())).toBeLessThanOrEqual(1);
    }
  });

  test("whatever changes meanwhile, none comes back before all others that suit have had their turn", () => {
    reaching(["came back", "nothing suits"], (reach) => {
      fc.assert(
        fc.property(fc.array(anyOccasion, { minLength: 2, maxLength: 60, size: "max" }), (occasions) => {
          const turns: IdeaId[] = [];
          let shown: IdeaId[] = [];
          for (const occasion of occasions) {
            const idea = chooseIdea(occasion, shown);
            const others = suitable(occasion);
            must((idea === null) === (others.length === 0), "there is an idea if one suits");
            if (idea === null) {
              reach("nothing suits");
              continue;
            }
            must(others.includes(idea), "it suits");
            const last = turns.lastIndexOf(idea);
            if (last >= 0) reach("came back");
            const since = last < 0 ? null : turns.slice(last);
            must(since === null || others.every((one) => since.includes(one)), "all others had their turn");
            turns.push(idea);
            shown = takeTurn(shown, idea);
            must(shown.length <= ideas.length, "no more turns are kept than there are ideas");
          }
        }),
        runs(300),
      );
    });
  });

  test("the same question has the same answer", () => {
    fc.assert(
      fc.property(anyOccasion, fc.shuffledSubarray([...ideas]), (occasion, shown) => {
        must(chooseIdea(occasion, shown) === chooseIdea({ ...occasion }, [...shown]), "the same answer");
      }),
      runs(),
    );
  });
});
