import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Clock, Shelf } from "../../../runtime/ports.ts";

/** Where a person's data is read from, and which version of Limber reads it. */
export interface DataSource {
  shelf: Shelf;
  clock: Clock;
  version: string;
  /** Calls back when the exchange with other computers has come to something, until what it returns is called. */
  onJournalChange: (listener: () => void) => () => void;
}

/** Null where nothing is stored, as in a test. */
const SourceContext = createContext<DataSource | null>(null);

export const DataSourceProvider = SourceContext.Provider;

export function useDataSource(): DataSource | null {
  return useContext(SourceContext);
}
