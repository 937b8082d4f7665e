import { useEffect, useState } from "preact/hooks";

/**
 * What was last read; undefined until then, or where it cannot be read.
 * @param changed another value each time there may be something else to read
 */
export function useRead<Found>(read: () => Promise<Found>, changed: unknown): Found | undefined {
  const [found, show] = useState<Found>();
  useEffect(() => {
    let isLate = false;
    read().then(
      (latest) => isLate || show(() => latest),
      () => {},
    );
    return () => void (isLate = true);
  }, [read, changed]);
  return found;
}
