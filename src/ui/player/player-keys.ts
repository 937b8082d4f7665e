import { useLayoutEffect, useRef } from "preact/hooks";
import { wishOf, type Key, type KeyWish } from "../../playback/keys.ts";

/** Answers keys wherever the focus is. */
export function usePlayerKeys(playing: boolean, answer: (wish: KeyWish) => void): void {
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
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function keyOf({ key, repeat, ctrlKey, altKey, metaKey, shiftKey, target }: KeyboardEvent): Key {
  const focused = target instanceof Element ? target : null;
  const pressable = focused?.closest("button, summary, input[type=checkbox]") ?? null;
  const takesText = focused?.closest("input, select, textarea") ?? null;
  return {
    key,
    repeated: repeat,
    modified: ctrlKey || altKey || metaKey || shiftKey,
    on: pressable !== null ? "button" : takesText === null ? "page" : "text",
  };
}
