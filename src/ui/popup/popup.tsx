import { useEffect, useRef } from "preact/hooks";
import { Header } from "../kit/header.tsx";
import { useHash } from "../kit/hash.ts";
import { later } from "../kit/later.tsx";
import type { Model, Parts } from "../kit/model.ts";
import { Notes } from "../kit/notes.tsx";
import { Symbol } from "../kit/symbol.tsx";
import { useWords } from "../kit/words.tsx";
import { Overview } from "./overview.tsx";
import { playedHere, useEnded } from "./played-here.ts";

/* What most openings of the popup do without comes when it is asked for. */
const Guide = later(async () => (await import("../guide/guide.tsx")).Guide);
const Player = later(async () => (await import("../player/player.tsx")).Player);

interface Attending {
  /** Says that a break is played here, so that it waits when the popup closes. The result takes that back. */
  attend: (id: string) => () => void;
}

export function Popup({ model, attend }: Attending & { model: Model }) {
  const { state, settings } = model.seen;
  return (
    <>
      <Notes model={model} />
      {state !== null && (
        <View state={state} settings={settings} now={model.now} send={model.send} attend={attend} />
      )}
    </>
  );
}

/** A break that plays here takes all of it; else the address says whether the guide is open. */
function View({ attend, ...parts }: Parts & Attending) {
  const { say } = useWords();
  const hash = useHash();
  const visited = useRef(false);
  visited.current ||= hash !== "";
  const here = playedHere(parts.state.break);
  const [ended, end] = useEnded(here);
  const id = here?.id ?? null;
  useEffect(() => (id === null ? undefined : attend(id)), [id, attend]);
  if (here === null && hash !== "") return <Guide {...parts} place="popup" hash={hash} />;
  return (
    <>
      <Header>
        <a class="icon-link" href="../options/index.html" target="_blank" aria-label={say("options")}>
          <Symbol name="gear" />
        </a>
      </Header>
      {here === null ? (
        <Overview {...parts} ended={ended} fromGuide={visited.current} />
      ) : (
        <main>
          <Player
            {...parts}
            ongoing={here}
            onEnd={(how) => {
              end(how);
              void parts.send({ command: "endBreak", break: here.id, how });
            }}
          />
        </main>
      )}
    </>
  );
}
