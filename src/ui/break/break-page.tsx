import { useEffect, useRef, useState } from "preact/hooks";
import type { Break } from "../../domain/state.ts";
import type { Instant } from "../../domain/time.ts";
import type { Model } from "../kit/model.ts";
import { Asked } from "./asked.tsx";
import { Ended, type Ending } from "./ended.tsx";
import { Running } from "./running.tsx";
import { isMovement } from "./task.tsx";

const NO_BREAK: Ending = { how: "none", spent: 0, moved: false };

/**
 * One window for the whole break: first it asks, then it counts down, then it says goodbye. All it knows
 * comes from the saved state, so it can be reloaded at any time.
 */
export function BreakPage({ model }: { model: Model }) {
  const { seen, now, send } = model;
  const { state, settings } = seen;
  const ongoing = state?.break ?? null;
  const asking = state === null || state.held.length > 0 ? null : state.prompt;
  const [ending, end] = useEnding(ongoing, now);
  useReport(model, ongoing, asking?.page === "wanted" ? asking.id : null);

  if (state === null) return null;
  const parts = { state, settings, now, send };
  if (ongoing !== null) {
    return (
      <Running
        {...parts}
        ongoing={ongoing}
        onEnd={(how) => {
          end({ how, spent: now - ongoing.startedAt, moved: isMovement(ongoing.members) });
          void send({ command: "endBreak", break: ongoing.id, how });
        }}
      />
    );
  }
  if (asking !== null) return <Asked {...parts} prompt={asking} />;
  return <Ended {...parts} ending={ending} />;
}

/** How the last break on this page ended. One that ran out, or was ended elsewhere, was done. */
function useEnding(ongoing: Break | null, now: Instant): [Ending, (ending: Ending) => void] {
  const [ending, end] = useState<Ending>(NO_BREAK);
  const latest = useRef(now);
  latest.current = now;
  const { id = null, startedAt = 0, length = 0 } = ongoing ?? {};
  const moved = ongoing !== null && isMovement(ongoing.members);
  useEffect(() => {
    if (id === null) return undefined;
    end(NO_BREAK);
    return () => {
      const spent = Math.min(latest.current - startedAt, length);
      end((chosen) => (chosen === NO_BREAK ? { how: "done", spent, moved } : chosen));
    };
  }, [id, startedAt, length, moved]);
  return [ending, end];
}

/** Tells the worker that the window it wanted is there, again and again until that is known. */
function useReport({ send, seen, unanswered }: Model, ongoing: Break | null, wantedPrompt: string | null) {
  const unseen = ongoing !== null && !ongoing.pageSeen ? ongoing.id : wantedPrompt;
  useEffect(() => {
    if (unseen !== null) void send({ command: "pageOpened", page: unseen });
  }, [unseen, send, seen, unanswered]);
}
