import type { RefObject } from "preact";
import type { Segment } from "../../../stretches/playing/segments.ts";
import "./track.css";

interface Props {
  /** Drawn into by `drawTrack`. */
  track: RefObject<HTMLDivElement | null>;
  segments: readonly Segment[];
  current: number;
  label: string;
}

/** The routine as a row of its exercises and sides. The one that is on is higher than the others. */
export function Track({ track, segments, current, label }: Props) {
  return (
    <div class="track" role="img" aria-label={label} ref={track}>
      {segments.map(({ item, from, until }, index) => (
        <span
          key={from}
          class={`${segments[index - 1]?.item === item ? "same" : ""} ${index === current ? "now" : ""}`.trim()}
          style={{ flexGrow: until - from }}
        >
          <i />
        </span>
      ))}
    </div>
  );
}

/** Fills a track up to a moment, in seconds from the routine's start. Called with every frame. */
export function drawTrack(track: HTMLElement, segments: readonly Segment[], seconds: number): void {
  for (const [index, { from, until }] of segments.entries()) {
    const share = Math.min(1, Math.max(0, (seconds - from) / (until - from)));
    const fill = track.children[index]?.firstElementChild;
    if (fill instanceof HTMLElement) fill.style.scale = `${share.toFixed(3)} 1`;
  }
}
