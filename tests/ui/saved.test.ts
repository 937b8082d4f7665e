import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeekRange } from "../../src/calendar/week.ts";
import type { Reply } from "../../src/runtime/ports.ts";
import { layersOf, NOTHING_CHANGED } from "../../src/settings/layers.ts";
import type { Request } from "../../src/snapshot/request.ts";
import {
  addChange,
  answerFirst,
  beginEdits,
  isSameValue,
  adoptSaved,
  sendFirst,
  useSaved,
  type Edits,
} from "../../src/ui/kit/use-saved.ts";
import { useWeek } from "../../src/ui/options/week/use-week.ts";
import { comeBackToPage, holdHook, leavePage, settle } from "../support/hook.ts";
import { runs } from "../support/property.ts";

const OK: Reply = { ok: true };
const refused = (field: string): Reply => ({ error: { field } });
const plus = (entry: string) => (list: readonly string[]) => [...list, entry];

/** A worker that is asked for whole lists, and answers when the test says so. */
function worker() {
  const asked: { list: readonly string[]; answer: (reply: Reply) => void }[] = [];
  const save = (list: readonly string[]) =>
    new Promise<Reply>((answer) => {
      asked.push({ list, answer });
    });
  return { asked, save };
}

function page(first: readonly string[] = []) {
  const { asked, save } = worker();
  const hook = holdHook((saved: readonly string[]) => useSaved(saved, save), first);
  const answer = async (nth: number, reply: Reply) => {
    asked[nth]?.answer(reply);
    await settle();
  };
  return { asked, hook, answer, add: (entry: string) => hook.result.change(plus(entry)) };
}

describe("what a person changes", () => {
  test("shows at once, and is saved", async () => {
    const { asked, hook, answer, add } = page(["a"]);
    const done = add("b");
    await settle();
    expect(hook.result).toMatchObject({ shown: ["a", "b"], isUnderWay: true, outcome: { is: "none" } });
    await answer(0, OK);
    expect(asked.map(({ list }) => list)).toEqual([["a", "b"]]);
    expect(hook.result).toMatchObject({ shown: ["a", "b"], isUnderWay: false, outcome: { is: "saved" } });
    expect(await done).toMatchObject({ isSaved: true, before: ["a"], after: ["a", "b"] });
  });

  test("twice before anything is drawn is saved twice, one after the other", async () => {
    const { asked, hook, answer, add } = page();
    void add("a");
    void add("b");
    await settle();
    expect(hook.result.shown).toEqual(["a", "b"]);
    expect(asked.map(({ list }) => list)).toEqual([["a"]]);
    await answer(0, OK);
    expect(asked.at(-1)?.list).toEqual(["a", "b"]);
  });

  test("is set back alone where it is refused, and the field is named", async () => {
    const { asked, hook, answer, add } = page();
    const first = add("a");
    const second = add("b");
    await settle();
    await answer(0, refused("letters"));
    expect((await first).reply).toEqual(refused("letters"));
    expect(hook.result.shown).toEqual(["b"]);
    expect(asked.at(-1)?.list).toEqual(["b"]);
    await answer(1, refused("letters"));
    expect((await second).isSaved).toBe(false);
    expect(hook.result).toMatchObject({
      shown: [],
      outcome: { is: "refused", field: "letters", tried: ["b"] },
    });
  });

  test("is set back where nobody answers, also when asking fails", async () => {
    const failing = holdHook((saved: number) => useSaved(saved, () => Promise.reject(new Error("gone"))), 1);
    await failing.result.set(2);
    await settle();
    expect(failing.result).toMatchObject({ shown: 1, outcome: { is: "unsaved", tried: 2 } });
  });

  test("that is no change is not asked for", async () => {
    const { asked, hook } = page(["a"]);
    const { isSaved } = await hook.result.change((now) => now);
    expect(isSaved).toBe(true);
    expect(asked).toEqual([]);
  });

  test("stays for as long as its saving is not read, and follows what is read then", async () => {
    const { hook, answer, add } = page();
    void add("a");
    await settle();
    await answer(0, OK);
    expect(hook.result.shown).toEqual(["a"]);
    hook.show(["a", "other"]);
    expect(hook.result.shown).toEqual(["a", "other"]);
  });
});

describe("a change from outside", () => {
  test("is taken, and ends what was said of a refusal", async () => {
    const { hook, answer, add } = page();
    void add("a");
    await settle();
    await answer(0, refused("letters"));
    hook.show([]);
    expect(hook.result.outcome.is).toBe("refused");
    hook.show(["other"]);
    expect(hook.result).toMatchObject({ shown: ["other"], outcome: { is: "none" } });
  });

  test("waits while one's own is on its way, and the next change is made to it", async () => {
    const { asked, hook, answer, add } = page();
    void add("a");
    await settle();
    hook.show(["other"]);
    expect(hook.result.shown).toEqual(["a"]);
    hook.show(["other", "a"]);
    void add("b");
    await answer(0, OK);
    expect(asked.at(-1)?.list).toEqual(["other", "a", "b"]);
  });
});

test("a late answer says nothing of what the person does by then", async () => {
  const { hook, answer, add } = page();
  void add("a");
  await settle();
  hook.result.touch();
  await answer(0, refused("letters"));
  expect(hook.result).toMatchObject({ shown: [], outcome: { is: "none" } });
});

test("two ranges added to a week before the page has drawn the first are both saved", async () => {
  const monday: WeekRange = { day: 1, from: 540, until: 600 };
  const tuesday: WeekRange = { day: 2, from: 540, until: 600 };
  const sent: Request[] = [];
  const send = async (request: Request) => {
    sent.push(request);
    return OK;
  };
  const layers = layersOf(NOTHING_CHANGED);
  const parts = {
    settings: layers.effective,
    layers,
    send,
    family: "chromium" as const,
    offerUndo: () => {},
  };
  const { result: week } = holdHook(() => useWeek("focusPlan", "focus", parts), parts);
  void week.change((now) => [...now, monday], "added");
  void week.change((now) => [...now, tuesday], "added");
  await settle();
  expect(sent.at(-1)).toMatchObject({ ranges: [monday, tuesday] });
});

describe("who leaves the page", () => {
  test("has all that waits asked for at once, and none of it twice", async () => {
    const { asked, hook, answer, add } = page();
    for (const entry of ["a", "b", "c"]) void add(entry);
    await settle();
    expect(asked.map(({ list }) => list)).toEqual([["a"]]);
    leavePage();
    expect(asked.map(({ list }) => list)).toEqual([["a"], ["a", "b"], ["a", "b", "c"]]);
    // The browser may keep the page, and show it again.
    comeBackToPage();
    for (const nth of [0, 1, 2]) await answer(nth, OK);
    expect(asked).toHaveLength(3);
    expect(hook.result).toMatchObject({ shown: ["a", "b", "c"], isUnderWay: false });
    void add("d");
    await settle();
    expect(asked.at(-1)?.list).toEqual(["a", "b", "c", "d"]);
  });

  test("has asked for what a control inside another one tells it only then", async () => {
    const { asked, add } = page();
    void add("a");
    await settle();
    leavePage();
    void add("b");
    expect(asked.map(({ list }) => list)).toEqual([["a"], ["a", "b"]]);
  });
});

describe("whatever comes in whatever order", () => {
  type Step = { does: "add" | "refuse" | "accept" | "acceptUnread" | "outside" | "read" };
  const steps = fc.array(
    fc.record<Step>({
      does: fc.constantFrom("add", "refuse", "accept", "acceptUnread", "outside", "read"),
    }),
    { maxLength: 40 },
  );

  test("no change is lost unless it is refused, and in the end the person sees what is saved", () => {
    fc.assert(
      fc.property(steps, (all) => {
        // What the worker has, and the page's edits of it.
        let stored: readonly string[] = [];
        let edits: Edits<readonly string[]> = beginEdits(stored);
        const wanted: string[] = [];
        let name = 0;
        const read = () => (edits = adoptSaved(edits, [...stored], isSameValue));
        const answer = (how: "refuse" | "accept" | "acceptUnread") => {
          const [first] = edits.waiting;
          if (first === undefined) return;
          edits = sendFirst(edits, isSameValue);
          const after = first.change(edits.base);
          if (how !== "refuse") stored = after;
          else wanted.splice(wanted.indexOf(String(after.at(-1))), 1);
          if (how === "accept") read();
          edits = answerFirst(edits, how === "refuse" ? refused("x") : OK, after, isSameValue);
        };
        for (const { does } of all) {
          if (does === "add") {
            const entry = `${(name += 1)}`;
            wanted.push(entry);
            edits = addChange(edits, plus(entry));
          } else if (does === "outside") {
            // Someone else's change comes between one's own, and is read before the next of them.
            if (edits.waiting.length > 0) continue;
            stored = [...stored, "outside"];
            read();
          } else if (does === "read") read();
          else answer(does);
          expect(edits.shown.filter((entry) => entry !== "outside")).toEqual(wanted);
        }
        while (edits.waiting.length > 0) answer("accept");
        read();
        expect(edits.shown).toEqual(stored);
      }),
      runs(),
    );
  });
});
