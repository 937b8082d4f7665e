import "../theme.css";
import "./guide-page.css";
import { clock } from "../../browser/clock.ts";
import { channel } from "../../browser/store.ts";
import { wordsWith as words } from "../../browser/words.ts";
import { useHash } from "../kit/hash.ts";
import type { Model } from "../kit/model.ts";
import { Notes } from "../kit/notes.tsx";
import { open } from "../kit/page.tsx";
import { Guide } from "./guide.tsx";

/** The guide on a page of its own: what is started there is played in the break's window. */
function GuidePage({ model }: { model: Model }) {
  const hash = useHash();
  // What the person has left out is shown, whatever Easy mode leaves out for a while.
  const { state, layers } = model.seen;
  return (
    <>
      <Notes model={model} />
      {state !== null && (
        <Guide
          state={state}
          settings={layers.effective}
          now={model.now}
          send={model.send}
          place="window"
          hash={hash}
        />
      )}
    </>
  );
}

// The guide itself remembers how far each list was scrolled; the browser would do so for steps back alone.
history.scrollRestoration = "manual";
await open(GuidePage, "popup_stretches", { channel, clock, words });
