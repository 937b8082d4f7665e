/** Line drawings on a 24 by 24 grid, for buttons that are named otherwise. */
const paths = {
  back: "M15 5l-7 7 7 7",
  up: "M6 14l6-6 6 6",
  down: "M6 10l6 6 6-6",
  remove: "M6.500 6.500l11 11M17.500 6.500l-11 11",
  apart: "M13 5h6v6M19 5l-8 8M17 14v5H5V7h5",
} as const;

/** `back` and `apart` point along the line of reading, whichever way that is. */
export function GuideSign({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`symbol guide-sign-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
