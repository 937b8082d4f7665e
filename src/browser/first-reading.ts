import type { Channel } from "../runtime/page-ports.ts";
import { channel } from "./store.ts";

declare global {
  /** The state, the settings and the policy, asked for by the popup's page before its script was there: `public/popup-first.js`. */
  var firstReading: Promise<Record<string, unknown>> | undefined;
}

/** The popup's channel: what it reads first was asked for already. It reads nothing else. */
export const popupChannel: Channel = {
  ...channel,
  stored: {
    ...channel.stored,
    load: (keys) => {
      // What was asked for before the script was there is news to the first reading only.
      const asked = isFirst ? globalThis.firstReading : undefined;
      isFirst = false;
      return asked ?? channel.stored.load(keys);
    },
  },
};

let isFirst = true;
