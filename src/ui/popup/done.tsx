import { useEffect, useRef } from "preact/hooks";

/** What the person has just done. It takes the focus, which was in what is gone now. */
export function Done({ children }: { children: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p class="hold-line" data-testid="done-line" tabIndex={-1} ref={line}>
      {children}
    </p>
  );
}
