import { useWords } from "../kit/words.tsx";
import { useCoach } from "./coach.ts";
import "../kit/signs/symbol.css";

/** A small window over a large one, on the 24 by 24 grid of all signs. */
const WINDOW_ABOVE = "M20.5 11V5.500h-17v13H10M13 13.500h8v6h-8z";

/** Opens the coach and closes it. There is no such button where there can be no coach. */
export function KeepInSight({ as }: { as: "sign" | "words" }) {
  const { say } = useWords();
  const coach = useCoach();
  if (coach === null) return null;
  const { view, toggle } = coach;
  const pressed = { "aria-pressed": view !== null, title: say("coach_text"), onClick: toggle };
  if (as === "words") {
    return (
      <button type="button" class="button quiet" {...pressed}>
        {say("coach_open")}
      </button>
    );
  }
  return (
    <button type="button" class="more" aria-label={say("coach_open")} {...pressed}>
      <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
        <path d={WINDOW_ABOVE} />
      </svg>
    </button>
  );
}

/** That the browser did not do it, and what that means: nothing is lost. */
export function CoachRefused() {
  const { say } = useWords();
  if (useCoach()?.isRefused !== true) return null;
  return (
    <p class="small soft" role="alert">
      {say("coach_refused")}
    </p>
  );
}
