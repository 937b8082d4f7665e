import type { ComponentChildren } from "preact";
import "./ring.css";

interface Props {
  /** 0 to 1. */
  share: number;
  tone: "accent" | "stretch" | "water";
  /** What the ring says; empty when the text beside it says so already. */
  label: string;
  children?: ComponentChildren;
}

/** A ring that fills clockwise from the top. */
export function Ring({ share, tone, label, children }: Props) {
  const spoken = label === "" ? { "aria-hidden": true } : { role: "img" as const, "aria-label": label };
  const full = Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 10;
  return (
    <span class={`ring ${tone}`}>
      <svg class="circle" viewBox="0 0 36 36" {...spoken}>
        <circle class="track" cx="18" cy="18" r="15" />
        <circle class="fill" cx="18" cy="18" r="15" pathLength={100} stroke-dasharray={`${full} 100`} />
      </svg>
      {children}
    </span>
  );
}
