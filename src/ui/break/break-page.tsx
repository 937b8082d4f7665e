import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Break } from "../../domain/state.ts";
import type { Model } from "../kit/model.ts";
import { Asked } from "./asked.tsx";
import { Ended, type Ending } from "./ended.tsx";
import { Running } from "./running.tsx";

const NO_BREAK: Ending = { how: "none", spent: 0, moved: false };

/**
 * One window for the whole break: first it asks, then it counts down, then it says goodbye. All it knows
 * comes from the saved state, so it can be reloaded at any time.
 */
export function BreakPage({ model }: { model: Model }) {
  const seen = model.seen.value;
  const state = seen?.state ?? null;
  const ongoing = state?.break ?? null;
  const asking = state === null || state.held.length > 0 ? null : state.prompt;
  const ending = useEnding(ongoing, model.now);
  useReport(model, ongoing, asking?.page === "wanted" ? asking.id : null);

  if (seen === null || state === null) return null;
  const parts = { state, settings: seen.settings, now: model.now.value, send: model.send };
  if (ongoing !== null) {
    return (
      <Running
        {...parts}
        ongoing={ongoing}
        onEnd={(how) => {
          ending.value = { how, spent: parts.now - ongoing.startedAt, moved: moves(ongoing) };
          void model.send({ command: "endBreak", break: ongoing.id, how });
        }}
      />
    );
  }
  if (asking !== null) return <Asked {...parts} prompt={asking} />;
  return <Ended {...parts} ending={ending.value} />;
}

/** How the last break on this page ended. One that ran out, or was ended elsewhere, was done. */
function useEnding(ongoing: Break | null, now: Model["now"]): Signal<Ending> {
  const ending = useSignal<Ending>(NO_BREAK);
  const { id = null, startedAt = 0, length = 0 } = ongoing ?? {};
  const moved = ongoing !== null && moves(ongoing);
  useEffect(() => {
    if (id === null) return undefined;
    ending.value = NO_BREAK;
    return () => {
      const spent = Math.min(now.peek() - startedAt, length);
      if (ending.peek() === NO_BREAK) ending.value = { how: "done", spent, moved };
    };
  }, [id, startedAt, length, moved, ending, now]);
  return ending;
}

/** Tells the worker that the window it wanted is there. */
function useReport({ send }: Model, ongoing: Break | null, wantedPrompt: string | null) {
  const unseen = ongoing !== null && !ongoing.pageSeen ? ongoing.id : wantedPrompt;
  useEffect(() => {
    if (unseen !== null) void send({ command: "pageOpened", page: unseen });
  }, [unseen, send]);
}

function moves({ members }: Break): boolean {
  return members.includes("posture") || members.includes("stretch");
}
