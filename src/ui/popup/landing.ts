import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** What had the focus may be gone with what it did: then the element with this id has it, and it is not lost. */
export function useLanding(id: string): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || (last.current?.isConnected ?? true)) return;
    document.getElementById(id)?.focus();
  });
}
