import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** Draws after every rendering, and with every frame of the screen while it moves. */
export function useFrames(moving: boolean, draw: () => void): void {
  const latest = useRef(draw);
  latest.current = draw;
  useLayoutEffect(draw);
  useEffect(() => {
    if (!moving) return undefined;
    let frame = requestAnimationFrame(next);
    function next() {
      latest.current();
      frame = requestAnimationFrame(next);
    }
    return () => cancelAnimationFrame(frame);
  }, [moving]);
}
