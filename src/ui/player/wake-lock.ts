import { useEffect } from "preact/hooks";

/** Keeps the screen from going dark while `on`. The browser lets go when the page is hidden, and may refuse. */
export function useWakeLock(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    let lock: Promise<WakeLockSentinel | null> | null = null;
    const ask = () => {
      if (document.visibilityState === "visible") lock = request();
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      document.removeEventListener("visibilitychange", ask);
      void lock?.then((granted) => granted?.release());
    };
  }, [on]);
}

/** Null where the browser refuses, as on an empty battery: the stretch goes on without. */
async function request(): Promise<WakeLockSentinel | null> {
  try {
    return await navigator.wakeLock.request("screen");
  } catch {
    return null;
  }
}
