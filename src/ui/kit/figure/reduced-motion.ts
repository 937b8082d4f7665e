import { useEffect, useState } from "preact/hooks";

const REDUCED = "(prefers-reduced-motion: reduce)";

/** Whether the person wants nothing to move. They may change their mind at any time. */
export function useReducedMotion(): boolean {
  const [reduced, change] = useState(() => matchMedia(REDUCED).matches);
  useEffect(() => {
    const query = matchMedia(REDUCED);
    const listen = () => change(query.matches);
    query.addEventListener("change", listen);
    // They may have done so since the first look.
    listen();
    return () => query.removeEventListener("change", listen);
  }, []);
  return reduced;
}
