import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MeetingAccess } from "../../../runtime/page-ports.ts";

/** Where nothing can be asked for, as in a test. */
const none: MeetingAccess = {
  sites: [],
  allowed: async () => [],
  ask: async () => false,
  giveBack: async () => {},
  onChange: () => () => {},
};

const AccessContext = createContext<MeetingAccess>(none);

export const MeetingAccessProvider = AccessContext.Provider;

export function useMeetingAccess(): MeetingAccess {
  return useContext(AccessContext);
}
