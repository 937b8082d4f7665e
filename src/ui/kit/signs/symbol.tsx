import type { ReminderSymbol } from "../../../settings/lists.ts";
import "./symbol.css";

export type SymbolName = ReminderSymbol | "stretch" | "water" | "gear" | "clock" | "help" | "more";

/** Line drawings on a 24 by 24 grid for what something is about, beside its words or in a control with a label. */
const paths: Record<SymbolName, string> = {
  posture: "M9 4.5a1.5 1.5 0 1 0 .01 0M9 9v6h5l2 5M5 8v8h5M9 11h4",
  stretch: "M5 19c0-7 3-11 9-11M14 4.5a1.5 1.5 0 1 0 .01 0M14 8c2 0 4-1 5-3M9 12l5 3v5",
  water: "M12 3.5c3.5 4.2 5.5 7 5.5 9.8a5.5 5.5 0 0 1-11 0c0-2.8 2-5.6 5.5-9.8z",
  eyes: "M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 .01 0",
  breath: "M3 9h10a2.5 2.5 0 1 0-2.5-2.5M3 13h15a2.5 2.5 0 1 1-2.5 2.5M3 17h8",
  walk: "M13 3.5a1.5 1.5 0 1 0 .01 0M12 8l-1 6 3 3 1 4M11 14l-2 7M12 8l-4 2v3M12 8l3 3 3 1",
  hands:
    "M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 10V4.5a1.5 1.5 0 0 1 3 0V11M13 10.5V6a1.5 1.5 0 0 1 3 0v7c0 4-2 7-5 7-2.5 0-4-1.5-5-4l-1.5-3a1.5 1.5 0 0 1 2.5-1.5z",
  star: "M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z",
  clock: "M12 4a8 8 0 1 0 .01 0M12 8v4.5l3 2",
  help: "M12 3.5a8.5 8.5 0 1 0 .01 0M12 8.5a3.5 3.5 0 1 0 .01 0M6 6l3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5",
  more: "M5.5 11.5a.5.5 0 1 0 .01 0M12 11.5a.5.5 0 1 0 .01 0M18.5 11.5a.5.5 0 1 0 .01 0",
  gear: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 .01 0M9 14.8a2.2 2.2 0 1 0 .01 0",
};

/** @param path another drawing, in the place of the one of that name */
export function Symbol({ name, path = paths[name] }: { name: SymbolName; path?: string | undefined }) {
  return (
    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
