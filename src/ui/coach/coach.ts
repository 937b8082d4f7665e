import { createContext, type ComponentChildren, type VNode } from "preact";
import { useContext } from "preact/hooks";

/** A small window above all programs, in which the page shows once more what is to be done. */
export interface Coach {
  /** Null while it is not open. */
  view: Window | null;
  /** The browser did not open it when it was last asked to. */
  isRefused: boolean;
  toggle: () => void;
  close: () => void;
  /** What is to be seen there. It is a part of the page like any other, and works from the same things. */
  show: (content: ComponentChildren) => VNode | null;
}

const CoachContext = createContext<Coach | null>(null);

export const CoachProvider = CoachContext.Provider;

/** Null where there can be none: the browser has no such windows, or not for this page. */
export function useCoach(): Coach | null {
  return useContext(CoachContext);
}
