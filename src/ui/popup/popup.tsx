import { useEffect, useRef } from "preact/hooks";
import { useHash } from "../kit/hash.ts";
import { later } from "../kit/later.tsx";
import type { Model, Parts } from "../kit/model.ts";
import { Overview } from "./overview/overview.tsx";
import { PopupHeader } from "./popup-header.tsx";
import { isToBeTold, findBreakHere, useEnded } from "./played-here.ts";

/* What most openings of the popup do without comes when it is asked for. */
const Done = later(async () => (await import("./done.tsx")).Done, "lines");
const Guide = later(async () => (await import("../guide/guide.tsx")).Guide);
const Navigation = later(async () => (await import("../kit/navigation.tsx")).Navigation, "lines");
const Notes = later(async () => (await import("../kit/notes.tsx")).Notes, "lines");
const Player = later(async () => (await import("../player/player.tsx")).Player);

interface Connecting {
  /** Says that a break is played here, so that it waits when the popup closes. The result takes that back. */
  connect: (id: string) => () => void;
}

export function Popup({ model, connect, asPage }: Connecting & { model: Model; asPage: boolean }) {
  const { state, settings } = model.seen;
  return (
    <>
      {asPage && <Navigation here="popup" />}
      {(model.unanswered || model.troubles.length > 0 || state?.mended) && <Notes model={model} />}
      {state !== null && (
        <PopupView
          model={model}
          state={state}
          settings={settings}
          now={model.now}
          send={model.send}
          connect={connect}
          asPage={asPage}
        />
      )}
    </>
  );
}

/** A break that plays here takes all of it; else the address says whether the guide is open. */
function PopupView({
  connect,
  model,
  asPage,
  ...parts
}: Parts & Connecting & { model: Model; asPage: boolean }) {
  const hash = useHash();
  const visited = useRef(false);
  visited.current ||= hash !== "";
  const here = findBreakHere(parts.state.break);
  const [ended, end, isEnding] = useEnded(here);
  // Who has ended it is not kept waiting for a storage that is full.
  const over = here === null || (isEnding && model.unanswered);
  const id = here?.id ?? null;
  useEffect(() => (id === null ? undefined : connect(id)), [id, connect]);
  // Afterwards one is where the break was begun, and is told there how it ended.
  const endedHere = ended?.where === location.hash ? ended : null;
  // What Easy mode leaves out the person has not.
  const own = { ...parts, settings: model.seen.layers.effective };
  const done = isToBeTold(endedHere, parts.state, parts.now) && <Done {...own} ended={endedHere} />;
  if (over && hash !== "") {
    return (
      <Guide {...own} place="popup" hash={hash}>
        {done}
      </Guide>
    );
  }
  return (
    <>
      {!asPage && <PopupHeader />}
      {over ? (
        <Overview {...parts} done={done} fromGuide={visited.current} />
      ) : (
        <main>
          <Player
            {...parts}
            ongoing={here}
            model={model}
            onEnd={(how) => {
              end(how);
              void model.insist({ command: "endBreak", break: here.id, how, at: Date.now() });
            }}
          />
        </main>
      )}
    </>
  );
}
