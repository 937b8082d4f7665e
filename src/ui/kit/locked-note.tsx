import { Sign } from "./signs/sign.tsx";
import { useWords } from "./words.tsx";
import "./locked-note.css";

/** Why a control cannot be used. */
export function LockedNote({ id }: { id: string }) {
  const { say } = useWords();
  return (
    <small class="locked">
      <Sign name="locked" />
      <span id={id}>{say("locked")}</span>
    </small>
  );
}
