import type { ComponentChildren } from "preact";
import "./ring.css";

interface Props {
  /** 0 to 1. */
  share: number;
  tone: "accent" | "stretch" | "water";
  label: string;
  children?: ComponentChildren;
}

/** A ring that fills clockwise from the top. */
export function Ring({ share, tone, label, children }: Props) {
  const full = Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 10;
  return (
    <span class={`ring ${tone}`}>
      <svg viewBox="0 0 36 36" role="img" aria-label={label}>
        <circle class="track" cx="18" cy="18" r="15" />
        <circle class="fill" cx="18" cy="18" r="15" pathLength={100} stroke-dasharray={`${full} 100`} />
      </svg>
      {children}
    </span>
  );
}
