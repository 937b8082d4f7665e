import "./symbol.css";
import "./sign.css";

/** Line drawings on a 24 by 24 grid for what a control does, beside its words or with a label of its own. */
const paths = {
  previous: "M18.5 6v12L9 12zM5.5 6v12",
  next: "M5.5 6v12l9.5-6zM18.5 6v12",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  done: "M5 12.5l4.5 4.5L19 7.5",
  arrow: "M4 12h15M13 6l6 6-6 6",
  back: "M15 5l-7 7 7 7",
  up: "M6 14l6-6 6 6",
  down: "M6 10l6 6 6-6",
  remove: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  locked: "M7.5 11V8a4.5 4.5 0 0 1 9 0v3M5.5 11h13v8.5h-13z",
  apart: "M13 5h6v6M19 5l-8 8M17 14v5H5V7h5",
} as const;

/** Those with a direction point along the line of reading, whichever way that runs. */
export function Sign({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`symbol sign-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
