import { useEffect, useRef, useState } from "preact/hooks";
import { hasRoutine } from "../../domain/rules/routine.ts";
import type { Routine } from "../../domain/model/routine.ts";
import { replyPage } from "../../domain/rules/reply.ts";
import type { Break } from "../../domain/model/break.ts";
import type { State } from "../../domain/model/state.ts";
import { later } from "../kit/later.tsx";
import type { Model } from "../kit/model.ts";
import { Notes } from "../kit/notes.tsx";
import { Asked } from "./asked.tsx";
import { Ended } from "./ended.tsx";
import { endedElsewhere, endingOf, type Ending } from "./ending.ts";
import { useInView } from "./in-view.ts";
import { Running } from "./running.tsx";

const loadPlayer = () => import("../player/player.tsx").then(({ Player: loaded }) => loaded);
const Player = later(loadPlayer);

/** The break's window, and above it what went wrong. */
export function BreakPage({ model }: { model: Model }) {
  return (
    <>
      <Notes model={model} />
      <View model={model} />
    </>
  );
}

/**
 * One window for the whole break: first it asks, then it counts down or shows what to do, then it says goodbye.
 * All it knows comes from the saved state, so it can be reloaded at any time.
 */
function View({ model }: { model: Model }) {
  const { seen } = model;
  const { state, settings } = seen;
  const ongoing = useOngoing(state);
  const asking = state === null || state.held.length > 0 ? null : state.prompt;
  const [ending, end] = useEnding(ongoing, state);
  const reply = state && replyPage(state);
  useReport(model, ongoing, asking?.page === "wanted" ? asking.id : reply);
  useEffect(() => {
    // What was asked for now is of more interest than how the last break ended.
    if (reply !== null) end(null);
  }, [reply, end]);
  usePlayerSoon(asking?.members.includes("stretch") ?? false);

  if (state === null) return null;
  const { now, send, insist } = model;
  const parts = { state, settings, now, send };
  // Who has ended it is not kept waiting until that is saved.
  if (ongoing !== null && ongoing.id !== ending?.ongoing.id) {
    const running = {
      ...parts,
      ongoing,
      onEnd: (how: Ending["how"], routine: Routine | null = null) => {
        const at = Date.now();
        end(endingOf({ ...ongoing, routine }, how, at));
        void insist({ command: "endBreak", break: ongoing.id, how, at });
      },
    };
    if (!hasRoutine(ongoing)) return <Running {...running} />;
    return (
      <main class="routine">
        <Player {...running} ongoing={ongoing} insist={insist} />
      </main>
    );
  }
  if (asking !== null) return <Asked {...parts} prompt={asking} />;
  return <Ended {...parts} ending={ending} />;
}

/** A break that begins in the popup stays there: it comes to a page only when that is opened in the middle of it. */
function useOngoing(state: State | null): Break | null {
  const ongoing = state?.break ?? null;
  const [first] = useState(ongoing?.id);
  return ongoing?.place === "popup" && ongoing.id !== first ? null : ongoing;
}

/** How the last break on this page ended; null: there was none. */
function useEnding(
  ongoing: Break | null,
  state: State | null,
): [Ending | null, (ending: Ending | null) => void] {
  const [ending, end] = useState<Ending | null>(null);
  const last = useRef({ ongoing, state });
  last.current = { ongoing: ongoing ?? last.current.ongoing, state };
  const id = ongoing?.id ?? null;
  useEffect(() => {
    if (id === null) return undefined;
    end(null);
    return () => {
      const { ongoing: seen, state: after } = last.current;
      if (seen === null || after === null) return;
      const now = Date.now();
      end((chosen) => chosen ?? endingOf(seen, endedElsewhere(seen, after, now), now));
    };
  }, [id]);
  return [ending, end];
}

/** Where a stretch is asked for, the player is there when it is wanted. */
function usePlayerSoon(soon: boolean) {
  useEffect(() => {
    // What goes wrong now is told when the player is to be shown.
    if (soon) loadPlayer().catch(() => {});
  }, [soon]);
}

/**
 * Tells the worker that the page it wanted is seen, again and again until that is known. One that is merely there, in
 * a tab behind another, keeps silent, so that it is brought forward.
 */
function useReport({ send, seen, unanswered }: Model, ongoing: Break | null, wanted: string | null) {
  const inView = useInView();
  const unseen = ongoing !== null && !ongoing.pageSeen ? ongoing.id : wanted;
  useEffect(() => {
    if (unseen !== null && inView) void send({ command: "pageOpened", page: unseen });
  }, [unseen, inView, send, seen, unanswered]);
}
