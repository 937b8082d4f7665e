import "../kit/symbol.css";
import "./sign.css";

export type SignName = "back" | "pause" | "play" | "skip" | "done" | "more" | "arrow";

/** Line drawings on a 24 by 24 grid. Those with a direction are turned around where the language runs so. */
const paths: Record<SignName, string> = {
  back: "M18.5 6v12L9 12zM5.5 6v12",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  play: "M8 5.5v13l10.5-6.5z",
  skip: "M5.5 6v12l9.5-6zM18.5 6v12",
  done: "M5 12.5l4.5 4.5L19 7.5",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  arrow: "M4 12h15M13 6l6 6-6 6",
};

export function Sign({ name }: { name: SignName }) {
  return (
    <svg class={`symbol sign-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
