import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";

const ViewContext = createContext<Window | null>(null);

/** The window in which its content is to be seen. A window out of sight has no frames, whatever another one shows. */
export const ViewProvider = ViewContext.Provider;

/** Draws after every rendering, and with every frame of the screen while it moves. */
export function useFrames(moving: boolean, draw: () => void): void {
  const view = useContext(ViewContext);
  const latest = useRef(draw);
  latest.current = draw;
  useLayoutEffect(draw);
  useEffect(() => {
    if (!moving) return undefined;
    const shown = view ?? window;
    let frame = shown.requestAnimationFrame(next);
    function next() {
      latest.current();
      frame = shown.requestAnimationFrame(next);
    }
    return () => shown.cancelAnimationFrame(frame);
  }, [moving, view]);
}
