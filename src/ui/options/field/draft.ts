import { useEffect, useRef, useState } from "preact/hooks";
import type { Reply } from "../../../runtime/ports.ts";

/** What a setting can be. */
export type Value = number | boolean | string;

/** How the last change went: `refused` is one that is not allowed, `unsaved` one that nobody answered. */
export type Outcome =
  | { is: "none" | "unsaved" }
  | { is: "refused"; value: Value | null }
  /** No two have the same number, so that each is shown afresh. */
  | { is: "saved"; nth: number };

/** What a control shows while it is being changed, in the control's own form: typed text, or a value. */
export interface Draft<Shown extends Value> {
  shown: Shown;
  outcome: Outcome;
  /** Typed, but not meant yet. */
  edit: (shown: Shown) => void;
  /** Meant. A null value could not be read from what is shown. */
  commit: (shown: Shown, value: Value | null) => void;
  /** Back to what is saved. */
  drop: () => void;
  /** Whether something was typed and neither meant nor dropped since. */
  isOpen: () => boolean;
}

/** How long "Saved" is in sight. The style sheet fades it within the same time. */
const SAVED_MS = 2_500;

/**
 * Keeps what the person enters until the worker has answered. Saved: the control follows what is saved
 * again. Refused: what was entered stays for correction, until the setting changes from elsewhere.
 */
export function useDraft<Shown extends Value>(
  saved: Shown,
  ask: (value: Value) => Promise<Reply>,
): Draft<Shown> {
  const [draft, setDraft] = useState<Shown | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  // Answers can come late. Only one to the latest edit may touch what is shown.
  const edits = useRef(0);
  const stage = useRef<"settled" | "typing" | "asking">("settled");

  useEffect(() => {
    if (stage.current !== "settled") return;
    setDraft(null);
    setOutcome((last) => (last.is === "saved" ? last : { is: "none" }));
  }, [saved]);

  useFading(outcome, setOutcome);

  const enter = (now: "typing" | "asking", shown: Shown) => {
    edits.current += 1;
    stage.current = now;
    setDraft(shown);
  };
  const settle = (now: Outcome) => {
    stage.current = "settled";
    setOutcome(now);
    if (now.is !== "refused") setDraft(null);
  };
  const commit = async (shown: Shown, value: Value | null) => {
    enter("asking", shown);
    const mine = edits.current;
    if (value === null) return settle({ is: "refused", value });
    const reply = await ask(value);
    if (mine === edits.current) settle(outcomeOf(reply, value, mine));
  };
  return {
    shown: draft ?? saved,
    outcome,
    edit: (shown) => enter("typing", shown),
    commit: (shown, value) => void commit(shown, value),
    drop: () => {
      edits.current += 1;
      settle({ is: "none" });
    },
    isOpen: () => stage.current === "typing",
  };
}

/** That something was saved is said for a moment only. */
export function useFading(outcome: Outcome, setOutcome: (outcome: Outcome) => void): void {
  useEffect(() => {
    if (outcome.is !== "saved") return undefined;
    const timer = setTimeout(() => setOutcome({ is: "none" }), SAVED_MS);
    return () => clearTimeout(timer);
  }, [outcome, setOutcome]);
}

export function outcomeOf(reply: Reply, value: Value, nth: number): Outcome {
  if ("ok" in reply) return { is: "saved", nth };
  return reply.error.field === "command" ? { is: "unsaved" } : { is: "refused", value };
}
