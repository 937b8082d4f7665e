import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Seat } from "../../figure/movement/movement.ts";
import type { Workplace } from "../../settings/fields.ts";

const WorkplaceContext = createContext<Workplace>("chair");

export const WorkplaceProvider = WorkplaceContext.Provider;

/** How the person works, for the pictures, which are everywhere. */
export function useWorkplace(): Workplace {
  return useContext(WorkplaceContext);
}

/** What the person in the pictures of exercises sits in. */
export function useSeat(): Seat {
  return useWorkplace() === "wheelchair" ? "wheelchair" : "chair";
}
