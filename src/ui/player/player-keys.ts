import { useLayoutEffect, useRef } from "preact/hooks";
import { useCoach } from "../coach/coach.ts";
import { wishOf, type Key, type KeyWish } from "../../playback/keys.ts";

/** Answers keys wherever the focus is. */
export function usePlayerKeys(playing: boolean, answer: (wish: KeyWish) => void): void {
  const coach = useCoach()?.view ?? null;
  const latest = useRef({ playing, answer });
  latest.current = { playing, answer };
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      // A key that is held down presses a button only once.
      if (event.repeat && event.key === "Enter") event.preventDefault();
      const wish = wishOf(keyOf(event), {
        rightToLeft: document.documentElement.dir === "rtl",
        menuOpen: document.querySelector(":popover-open") !== null,
        playing: latest.current.playing,
      });
      if (wish === null) return;
      event.preventDefault();
      latest.current.answer(wish);
    };
    const windows = coach === null ? [window] : [window, coach];
    for (const view of windows) view.addEventListener("keydown", onKey);
    return () => {
      for (const view of windows) view.removeEventListener("keydown", onKey);
    };
  }, [coach]);
}

function keyOf({ key, repeat, ctrlKey, altKey, metaKey, shiftKey, target }: KeyboardEvent): Key {
  // Of the page it may be, which is no element; an element of the coach is one of another kind.
  const focused = target as Partial<Element> | null;
  const pressable = focused?.closest?.("button, summary, input[type=checkbox]") ?? null;
  const takesText = focused?.closest?.("input, select, textarea") ?? null;
  return {
    key,
    repeated: repeat,
    modified: ctrlKey || altKey || metaKey || shiftKey,
    on: pressable !== null ? "button" : takesText === null ? "page" : "text",
  };
}
