import { useEffect, useRef, useState } from "preact/hooks";
import { Mailbox } from "../../runtime/mailbox.ts";
import type { Reply } from "../../runtime/ports.ts";

/*
 * Something saved that is edited before the eyes of a person: what they change shows at once, is saved in the order in
 * which they changed it, and is set back, alone, if it is refused.
 */

/** Makes one value of another: a change is made to whatever the changes before it have come to. */
export type Edit<Whole> = (now: Whole) => Whole;

/** How the last change went: `refused` is one that is not allowed, `unsaved` one that nobody answered. */
export type EditOutcome<Whole> =
  | { is: "none" }
  /** Each save has a number of its own, so that each is announced afresh. */
  | { is: "saved"; nth: number }
  /** `tried` is null where what was entered is no value at all, and then no field is named. */
  | { is: "refused"; tried: Whole | null; field: string | null }
  | { is: "unsaved"; tried: Whole };

/** A value with the changes that are not saved yet. */
export interface Edits<Whole> {
  /** What is saved, as it was last read. */
  readonly saved: Whole;
  /** It was read anew since the change that is under way was sent. */
  readonly isReadAnew: boolean;
  /** What the waiting changes are made to. */
  readonly base: Whole;
  /** Changes in their order; the first of them is under way. */
  readonly waiting: readonly { nth: number; change: Edit<Whole> }[];
  /** What the person should see. */
  readonly shown: Whole;
  /** The number of the person's latest change. Only the answer to that one is shown. */
  readonly latest: number;
  readonly outcome: EditOutcome<Whole>;
}

export type Equality<Whole> = (one: Whole, other: Whole) => boolean;

export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

export function beginEdits<Whole>(saved: Whole): Edits<Whole> {
  const nothing = { waiting: [], latest: 0, isReadAnew: false, outcome: { is: "none" } as const };
  return { saved, base: saved, shown: saved, ...nothing };
}

/** What is saved has been read. A change from outside is taken, unless one's own is on its way. */
export function adoptSaved<Whole>(edits: Edits<Whole>, saved: Whole, same: Equality<Whole>): Edits<Whole> {
  if (saved === edits.saved) return edits;
  if (edits.waiting.length > 0) return { ...edits, saved, isReadAnew: true };
  // A refusal is of no interest any more once it is about another value.
  const isTold = edits.outcome.is === "saved" || same(saved, edits.saved);
  const outcome: EditOutcome<Whole> = isTold ? edits.outcome : { is: "none" };
  return { ...edits, saved, outcome, ...rebuild(newest(edits.base, saved, same), []) };
}

export function addChange<Whole>(edits: Edits<Whole>, change: Edit<Whole>): Edits<Whole> {
  const nth = edits.latest + 1;
  return { ...edits, latest: nth, ...rebuild(edits.base, [...edits.waiting, { nth, change }]) };
}

/** The first of the waiting changes is sent: it is made to the newest that is known. */
export function sendFirst<Whole>(edits: Edits<Whole>, same: Equality<Whole>): Edits<Whole> {
  const base = edits.isReadAnew ? newest(edits.base, edits.saved, same) : edits.base;
  return { ...edits, isReadAnew: false, ...rebuild(base, edits.waiting) };
}

/** The first of the waiting changes is answered; it had come to `after`. Null: there was nothing to ask for. */
export function answerFirst<Whole>(
  edits: Edits<Whole>,
  reply: Reply | null,
  after: Whole,
  same: Equality<Whole>,
): Edits<Whole> {
  const [answered, ...waiting] = edits.waiting;
  const now = reply !== null && "ok" in reply ? after : edits.base;
  return {
    ...edits,
    isReadAnew: false,
    outcome: answered?.nth === edits.latest ? outcomeOf(reply, after, edits.latest) : edits.outcome,
    ...rebuild(edits.isReadAnew ? newest(now, edits.saved, same) : now, waiting),
  };
}

/** The person has begun something new, or given it up: what is still under way is not told any more. */
export function moveOn<Whole>(
  edits: Edits<Whole>,
  outcome: EditOutcome<Whole> = edits.outcome,
): Edits<Whole> {
  return { ...edits, latest: edits.latest + 1, outcome };
}

function rebuild<Whole>(
  base: Whole,
  waiting: Edits<Whole>["waiting"],
): Pick<Edits<Whole>, "base" | "waiting" | "shown"> {
  return { base, waiting, shown: waiting.reduce((now, { change }) => change(now), base) };
}

/** A value that has not changed keeps its identity, so that nothing is rendered again for it. */
function newest<Whole>(known: Whole, read: Whole, same: Equality<Whole>): Whole {
  return same(known, read) ? known : read;
}

function outcomeOf<Whole>(reply: Reply | null, tried: Whole, nth: number): EditOutcome<Whole> {
  if (reply === null) return { is: "none" };
  if ("ok" in reply) return { is: "saved", nth };
  const { field } = reply.error;
  return field === "command" ? { is: "unsaved", tried } : { is: "refused", tried, field };
}

/** What became of a change. */
export interface EditResult<Whole> {
  reply: Reply;
  isSaved: boolean;
  before: Whole;
  after: Whole;
}

/** Asks for what a change has come to. */
export type SaveEdit<Whole> = (after: Whole) => Promise<Reply>;

export interface Editing<Whole> {
  /** What the person should see: what is saved, and all that they have changed since. */
  shown: Whole;
  outcome: EditOutcome<Whole>;
  isUnderWay: boolean;
  /** Asks for a change once those before it are answered. One that gives back what it was given is not asked for. */
  change: (change: Edit<Whole>, ask: SaveEdit<Whole>) => Promise<EditResult<Whole>>;
  /** The person is still typing: nothing is asked for yet. */
  touch: () => void;
  /** What was entered cannot be read as a value. */
  refuse: () => void;
  /** What was entered is given up. */
  drop: () => void;
}

const UNANSWERED: Reply = { error: { field: "command" } };
const DONE: Reply = { ok: true };

/** How long "Saved" is in sight. The style sheet fades it within the same time. */
const SAVED_MS = 2_500;

/**
 * @param saved what is saved, as the page has it
 * @param same whether two values are the same to whoever looks
 */
export function useEdits<Whole>(saved: Whole, same: Equality<Whole> = isSameValue): Editing<Whole> {
  const [, count] = useState(0);
  const draw = () => count((times) => times + 1);
  const [queue] = useState(() => new Mailbox());
  const [first] = useState(() => beginEdits(saved));
  const edits = useRef(first);
  edits.current = adoptSaved(edits.current, saved, same);
  const put = (next: Edits<Whole>) => {
    edits.current = next;
    draw();
  };

  const { shown, outcome, waiting } = edits.current;
  useEffect(() => {
    if (outcome.is !== "saved") return undefined;
    const timer = setTimeout(() => {
      edits.current = { ...edits.current, outcome: { is: "none" } };
      draw();
    }, SAVED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const [requests] = useState(() => new Requests<Whole>());
  useEffect(() => {
    const leave = () => requests.leave(edits.current);
    const comeBack = () => requests.comeBack();
    addEventListener("pagehide", leave);
    addEventListener("pageshow", comeBack);
    return () => {
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
    };
  }, [requests]);

  return {
    shown,
    outcome,
    isUnderWay: waiting.length > 0,
    change: (change, ask) => {
      put(addChange(edits.current, change));
      const { latest: nth } = edits.current;
      requests.add(nth, ask, edits.current);
      return queue.post(async () => {
        put(sendFirst(edits.current, same));
        const { base: before } = edits.current;
        const after = change(before);
        const reply = after === before ? null : await requests.send(nth, after);
        put(answerFirst(edits.current, reply, after, same));
        return { reply: reply ?? DONE, isSaved: reply === null || "ok" in reply, before, after };
      });
    },
    touch: () => put(moveOn(edits.current)),
    refuse: () => put(moveOn(edits.current, { is: "refused", tried: null, field: null })),
    drop: () => put(moveOn(edits.current, { is: "none" })),
  };
}

/**
 * What is asked for each change, by the number of the change: once, and as a rule when those before it are answered. A
 * page that is being left hears no answer, so it asks at once for all that still waits.
 */
class Requests<Whole> {
  private readonly asks = new Map<number, SaveEdit<Whole>>();
  private readonly replies = new Map<number, Promise<Reply>>();
  private isLeaving = false;

  add(nth: number, ask: SaveEdit<Whole>, edits: Edits<Whole>): void {
    this.asks.set(nth, ask);
    // A control inside another one may tell it of its changes only while the page is being left.
    if (this.isLeaving) this.leave(edits);
  }

  async send(nth: number, after: Whole): Promise<Reply> {
    const early = this.replies.get(nth);
    const ask = this.asks.get(nth);
    this.replies.delete(nth);
    this.asks.delete(nth);
    return early ?? ask?.(after).catch(() => UNANSWERED) ?? UNANSWERED;
  }

  leave({ base, waiting }: Edits<Whole>): void {
    this.isLeaving = true;
    let now = base;
    for (const { nth, change } of waiting) {
      now = change(now);
      const ask = this.asks.get(nth);
      this.asks.delete(nth);
      if (ask !== undefined)
        this.replies.set(
          nth,
          ask(now).catch(() => UNANSWERED),
        );
    }
  }

  comeBack(): void {
    this.isLeaving = false;
  }
}

/** Something that is saved whole. */
export interface SavedValue<Whole> extends Omit<Editing<Whole>, "change"> {
  change: (change: Edit<Whole>) => Promise<EditResult<Whole>>;
  set: (whole: Whole) => Promise<EditResult<Whole>>;
}

/** Edits something that is saved whole, by `save`. */
export function useSaved<Whole>(saved: Whole, save: SaveEdit<Whole>): SavedValue<Whole> {
  const { change, ...editing } = useEdits(saved);
  return {
    ...editing,
    change: (one) => change(one, save),
    set: (whole) => change(() => whole, save),
  };
}
