import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { hasRoutine, type Break } from "../../domain/model/break.ts";
import type { Routine } from "../../domain/model/routine.ts";
import type { Prompt, State } from "../../domain/model/state.ts";
import { replyPage } from "../../domain/rules/reply.ts";
import { inferEnd, endingOf, type Ending } from "../../playback/ending.ts";
import { CoachProvider } from "../coach/coach.ts";
import { useCoachWindow } from "../coach/coach-window.tsx";
import { later } from "../kit/later.tsx";
import type { Model } from "../kit/model.ts";
import { Notes } from "../kit/notes.tsx";
import { useWords } from "../kit/words.tsx";
import { useArrival } from "./arrival.ts";
import { Asked } from "./asked.tsx";
import { useCloseAtRest } from "./close-at-rest.ts";
import { EndScene } from "./ended.tsx";
import { Running } from "./running.tsx";
import { useIsSeen } from "./sight.ts";

const loadPlayer = () => import("../player/player.tsx").then(({ Player: loaded }) => loaded);
const Player = later(loadPlayer);

interface Props {
  model: Model;
  /** A window that comes by itself opens behind the one in use. */
  opensBehind: boolean;
  /** Closes the page if it can be closed, and gives back whether it can. */
  close: () => Promise<boolean>;
}

/** The break's window, and above it what went wrong. */
export function BreakView({ model, ...props }: Props) {
  return (
    <CoachProvider value={useCoachWindow()}>
      <Notes model={model} />
      <View model={model} {...props} />
      <PressHint state={model.seen.state} />
    </CoachProvider>
  );
}

/** What can be pressed: for a moment nothing on a page that came by itself, and then a key that puts the prompt off. */
function PressHint({ state }: { state: State | null }) {
  const { say } = useWords();
  const asking = askingPrompt(state);
  const shown = state?.break?.id ?? (asking && `${asking.id} ${asking.openedAt}`);
  const isArriving = useArrival(state?.pageAskedFor === true ? null : shown);
  useLayoutEffect(() => void document.body.toggleAttribute("data-arriving", isArriving), [isArriving]);
  if (!isArriving && asking === null) return null;
  return (
    <p class="soft press-hint" role="status">
      {say(isArriving ? "page_arriving" : "page_key")}
    </p>
  );
}

/** The prompt that the page shows, if nothing holds it back. */
function askingPrompt(state: State | null): Prompt | null {
  return state === null || state.held.length > 0 ? null : state.prompt;
}

/**
 * One window for the whole break: first it asks, then it counts down or shows what to do, then it says goodbye.
 * All it knows comes from the saved state, so it can be reloaded at any time.
 */
function View({ model, opensBehind, close }: Props) {
  const { seen } = model;
  const { state, settings } = seen;
  const ongoing = useOngoing(state);
  const asking = askingPrompt(state);
  const [ending, end] = useEnding(ongoing, state);
  const reply = state && replyPage(state);
  useReport(model, opensBehind, ongoing, asking?.page === "wanted" ? asking.id : reply);
  useEffect(() => {
    // A page that was just asked for matters more than how the last break ended.
    if (reply !== null) end(null);
  }, [reply, end]);
  usePlayerSoon(asking?.members.includes("stretch") ?? false);
  const [answered, setAnswered] = useState<string | null>(null);
  useCloseAtRest(answered !== null && asking === null && ongoing === null);

  if (state === null) return null;
  const { now, send, insist } = model;
  const parts = { state, settings, now, send };
  // Whoever has ended the break sees that at once, before it is saved.
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
        <Player {...running} ongoing={ongoing} model={model} />
      </main>
    );
  }
  if (asking !== null) return <Asked {...parts} prompt={asking} onAnswered={() => setAnswered(asking.id)} />;
  // What comes next may be up to Easy mode; what the person has left out is not.
  const shown = ending === null ? settings : seen.layers.effective;
  return <EndScene {...parts} settings={shown} ending={ending} close={close} />;
}

/** The break to show. One that began in the popup stays there, unless this page was opened while it was on. */
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
      end((chosen) => chosen ?? endingOf(seen, inferEnd(seen, after, now), now));
    };
  }, [id]);
  return [ending, end];
}

/** Loads the player early where a stretch is asked for. */
function usePlayerSoon(soon: boolean) {
  useEffect(() => {
    // If this fails, the player says so when it is to be shown.
    if (soon) loadPlayer().catch(() => {});
  }, [soon]);
}

/**
 * Tells the worker that the page it wanted is seen, again and again until that is known. One that is merely there, in
 * a tab behind another, keeps silent, so that it is brought forward.
 */
function useReport(
  { send, seen, unanswered }: Model,
  opensBehind: boolean,
  ongoing: Break | null,
  wanted: string | null,
) {
  const unseen = ongoing !== null && !ongoing.pageSeen ? ongoing.id : wanted;
  const isSeen = useIsSeen(opensBehind && seen.state?.pageAskedFor === false);
  useEffect(() => {
    if (unseen !== null && isSeen) void send({ command: "pageOpened", page: unseen });
  }, [unseen, isSeen, send, seen, unanswered]);
}
