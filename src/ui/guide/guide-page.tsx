import { useHash } from "../kit/hash.ts";
import type { Model } from "../kit/model.ts";
import { Notes } from "../kit/notes.tsx";
import { Guide } from "./guide.tsx";

/** The guide on a page of its own: what is started there is played in the break's window. */
export function GuidePage({ model }: { model: Model }) {
  const hash = useHash();
  const { state, settings } = model.seen;
  return (
    <>
      <Notes model={model} />
      {state !== null && (
        <Guide
          state={state}
          settings={settings}
          now={model.now}
          send={model.send}
          place="window"
          hash={hash}
        />
      )}
    </>
  );
}
