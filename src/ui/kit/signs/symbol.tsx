import type { ReminderSymbol } from "../../../settings/lists.ts";
import "./symbol.css";

export type SymbolName = ReminderSymbol | "stretch" | "water" | "gear" | "hold" | "back" | "clock" | "help";

/** Line drawings on a 24 by 24 grid, always beside their words. */
const paths: Record<SymbolName, string> = {
  posture: "M9 4.5a1.5 1.5 0 1 0 .01 0M9 9v6h5l2 5M5 8v8h5M9 11h4",
  stretch: "M5 19c0-7 3-11 9-11M14 4.500a1.500 1.500 0 1 0 .010 0M14 8c2 0 4-1 5-3M9 12l5 3v5",
  water: "M12 3.500c3.500 4.200 5.500 7 5.500 9.800a5.500 5.500 0 0 1-11 0c0-2.800 2-5.600 5.500-9.800z",
  eyes: "M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 9.500a2.500 2.500 0 1 0 .010 0",
  breath: "M3 9h10a2.500 2.500 0 1 0-2.500-2.500M3 13h15a2.500 2.500 0 1 1-2.500 2.500M3 17h8",
  walk: "M13 3.500a1.500 1.500 0 1 0 .010 0M12 8l-1 6 3 3 1 4M11 14l-2 7M12 8l-4 2v3M12 8l3 3 3 1",
  hands:
    "M7 12V6.500a1.500 1.500 0 0 1 3 0V11M10 10V4.500a1.500 1.500 0 0 1 3 0V11M13 10.500V6a1.500 1.500 0 0 1 3 0v7c0 4-2 7-5 7-2.500 0-4-1.500-5-4l-1.500-3a1.500 1.500 0 0 1 2.500-1.500z",
  star: "M12 4l2.400 5 5.600.700-4.100 3.800 1.100 5.500-5-2.800-5 2.800 1.100-5.500L4 9.700 9.600 9z",
  hold: "M9 6v12M15 6v12",
  back: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
  clock: "M12 4a8 8 0 1 0 .010 0M12 8v4.500l3 2",
  help: "M12 3.500a8.500 8.500 0 1 0 .010 0M12 8.500a3.500 3.500 0 1 0 .010 0M6 6l3.500 3.500M18 6l-3.500 3.500M6 18l3.500-3.500M18 18l-3.500-3.500",
  gear: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.800a2.200 2.200 0 1 0 .010 0M9 14.800a2.200 2.200 0 1 0 .010 0",
};

export function Symbol({ name }: { name: SymbolName }) {
  return (
    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
