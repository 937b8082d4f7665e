import { useEffect, useState } from "preact/hooks";
import { SECOND } from "../../calendar/time.ts";
import type { Checkup, Host } from "../../runtime/page-ports.ts";
import { useWords } from "../kit/words.tsx";
import { ToolbarPicture } from "./toolbar-picture.tsx";

/** How to keep the icon in sight, with a picture of this browser; ticked by itself once that is done. */
export function Pinning({ questions }: Pick<Checkup, "questions">) {
  const { say } = useWords();
  const family = useFamily(questions.host);
  const pinned = usePinned(questions.pinned);
  if (family === null) return null;
  return (
    <section class="card pinning" aria-labelledby="pinning">
      <h3 id="pinning">{say("welcome_pin")}</h3>
      <output class="outcome">
        {pinned === true && <span class="ticked">{say("welcome_pinned")}</span>}
      </output>
      {pinned !== true && (
        <>
          <p class="soft">{say("welcome_pin_text")}</p>
          <ol class="steps">
            {steps[family].map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ol>
        </>
      )}
      <ToolbarPicture family={family} pinned={pinned === true} />
    </section>
  );
}

const steps = {
  chromium: ["welcome_pin_puzzle", "welcome_pin_chromium"],
  firefox: ["welcome_pin_puzzle", "welcome_pin_gear", "welcome_pin_firefox"],
} as const;

/** Null until it is known. */
function useFamily(host: () => Promise<Host>): Host["family"] | null {
  const [family, show] = useState<Host["family"] | null>(null);
  useEffect(() => {
    // The pictures differ in little; where nobody says which browser this is, most people have this one.
    void host().then(
      (found) => show(found.family),
      () => show("chromium"),
    );
  }, [host]);
  return family;
}

/**
 * Whether the icon is in the toolbar. No browser reports that it was put there, so it is asked again for as long as
 * the page can be seen. Null: not known yet, or the browser does not say.
 */
function usePinned(ask: () => Promise<boolean>): boolean | null {
  const [pinned, show] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      ask().then(show, () => show(null));
    };
    look();
    const timer = setInterval(look, SECOND);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask]);
  return pinned;
}
