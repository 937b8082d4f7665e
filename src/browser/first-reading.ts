import type { Line } from "../runtime/ports.ts";
import { line } from "./store.ts";

declare global {
  /** The state and the settings, asked for by the popup's page before its script was there: `public/popup-first.js`. */
  var firstReading: Promise<Record<string, unknown>> | undefined;
}

/** The popup's channel: what it reads first was asked for already. It reads nothing but the state and the settings. */
export const popupLine: Line = {
  ...line,
  stored: {
    ...line.stored,
    load: (keys) => {
      const { firstReading } = globalThis;
      globalThis.firstReading = undefined;
      return firstReading ?? line.stored.load(keys);
    },
  },
};
