import type { PartProps } from "../parts.ts";
import { NotForMe } from "./not-for-me.tsx";
import { WhatsLeft } from "./whats-left.tsx";
import "./comfort.css";

/** What follows from the settings of comfort, and what else is left out. */
export function Comfort(parts: PartProps) {
  return (
    <>
      <WhatsLeft settings={parts.settings} />
      <NotForMe {...parts} />
    </>
  );
}
