import { useEffect, useRef } from "preact/hooks";
import type { Model } from "../../kit/model.ts";

/**
 * A popup closes as soon as the person looks elsewhere. Its routine then waits for them, where it was, until they
 * open it again. Should the popup be gone before that is said, the routine ends as any that is left.
 */
export function useWaitingWhenClosed(waits: boolean, id: string, send: Model["send"]): void {
  const latest = useRef(waits);
  latest.current = waits;
  useEffect(() => {
    const leave = () => {
      if (latest.current) void send({ command: "play", break: id, on: false });
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [id, send]);
}
