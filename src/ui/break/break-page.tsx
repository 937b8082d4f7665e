import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Break } from "../../domain/state.ts";
import type { Model } from "../kit/model.ts";
import { Asked } from "./asked.tsx";
import { Ended, type Ending } from "./ended.tsx";
import { Running } from "./running.tsx";

/**
 * One window for the whole break: first it asks, then it counts down, then it says goodbye. All it knows
 * comes from the saved state, so it can be reloaded at any time.
 */
export function BreakPage({ model }: { model: Model }) {
  const ending = useSignal<Ending>({ how: "none", spent: 0 });
  const lastBreak = useSignal<Break | null>(null);
  const seen = model.seen.value;
  const state = seen?.state ?? null;
  const ongoing = state?.break ?? null;
  const asking = state === null || state.held.length > 0 ? null : state.prompt;
  useReport(model, ongoing, asking?.page === "wanted" ? asking.id : null);

  // A break that ran out, or was ended from the popup, is over without a click on this page.
  useEffect(() => {
    if (ongoing === null && lastBreak.value !== null) {
      ending.value = { how: "done", spent: Math.min(model.now.value - lastBreak.value.startedAt, lastBreak.value.length) };
    }
    lastBreak.value = ongoing;
  }, [ongoing?.id]);

  if (seen === null || state === null) return null;
  const parts = { state, settings: seen.settings, now: model.now.value, send: model.send };
  if (ongoing !== null) {
    return (
      <Running
        {...parts}
        ongoing={ongoing}
        onEnd={(how) => {
          ending.value = { how, spent: parts.now - ongoing.startedAt };
          lastBreak.value = null;
          void model.send({ command: "endBreak", break: ongoing.id, how });
        }}
      />
    );
  }
  if (asking !== null) return <Asked {...parts} prompt={asking} />;
  return <Ended {...parts} ending={ending.value} />;
}

/** Tells the worker that the window it wanted is there. */
function useReport({ send }: Model, ongoing: Break | null, wantedPrompt: string | null) {
  const unseen = ongoing !== null && !ongoing.pageSeen ? ongoing.id : wantedPrompt;
  useEffect(() => {
    if (unseen !== null) void send({ command: "pageOpened", page: unseen });
  }, [unseen, send]);
}
