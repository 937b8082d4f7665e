import { useEffect, useRef } from "preact/hooks";

/** What a key asks the player for. */
export type KeyWish = "toggle" | "pause" | "back" | "skip";

export interface Key {
  key: string;
  /** Held down, or together with Ctrl, Alt, Meta or Shift. */
  repeated: boolean;
  modified: boolean;
  /** What has the focus: something that the space bar presses, something that takes every key, or neither. */
  on: "button" | "text" | "page";
}

export interface Situation {
  rightToLeft: boolean;
  menuOpen: boolean;
  playing: boolean;
}

/** What a key means; null: nothing to the player. An open menu has all keys for itself. */
export function wishOf({ key, repeated, modified, on }: Key, situation: Situation): KeyWish | null {
  const { rightToLeft, menuOpen, playing } = situation;
  if (repeated || modified || menuOpen || on === "text") return null;
  switch (key) {
    case " ":
      return on === "button" ? null : "toggle";
    case "ArrowRight":
      return rightToLeft ? "back" : "skip";
    case "ArrowLeft":
      return rightToLeft ? "skip" : "back";
    case "Escape":
      return playing ? "pause" : null;
    default:
      return null;
  }
}

/** Answers keys wherever the focus is. */
export function useKeys(playing: boolean, answer: (wish: KeyWish) => void): void {
  const latest = useRef({ playing, answer });
  latest.current = { playing, answer };
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
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
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
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
