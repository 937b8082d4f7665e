import { useEffect, useState } from "preact/hooks";

/** Whether the page can be seen: it is neither in a tab behind another nor in a window that was put away. */
export function useInView(): boolean {
  const [inView, setInView] = useState(isInView);
  useEffect(() => {
    const look = () => setInView(isInView());
    document.addEventListener("visibilitychange", look);
    look();
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return inView;
}

function isInView(): boolean {
  return document.visibilityState === "visible";
}
