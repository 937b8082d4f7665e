import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CallAccess } from "../../../runtime/page-ports.ts";

/** Where nothing can be asked for, as in a test. */
const none: CallAccess = {
  sites: [],
  permissions: async () => ({}),
  ask: async () => false,
  giveBack: async () => {},
  onChange: () => () => {},
};

const AccessContext = createContext<CallAccess>(none);

export const CallAccessProvider = AccessContext.Provider;

export function useCallAccess(): CallAccess {
  return useContext(AccessContext);
}
