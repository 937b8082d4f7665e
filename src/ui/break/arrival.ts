import { useLayoutEffect, useState } from "preact/hooks";

/** In milliseconds: as long as it takes to see that something has come. */
const AT_LEAST = 1500;
/** In milliseconds: who types on without looking has not seen it yet. */
const SINCE_LAST_KEY = 1000;

/** A key by its code, or the pointer. */
type Source = string;

/**
 * The first moments of a page that has come by itself. What is pressed then was meant for something else, and so is
 * all that comes of it afterwards: the repetitions of a key, its release, the click. Times in milliseconds.
 */
export class Arrival {
  private readonly caught = new Set<Source>();

  constructor(public until: number) {}

  /** Whether something that is pressed now is caught; `types`: it is a key, and the person may be writing. */
  press(source: Source, types: boolean, now: number): boolean {
    if (now >= this.until) return this.caught.has(source);
    this.caught.add(source);
    if (types) this.until = Math.max(this.until, now + SINCE_LAST_KEY);
    return true;
  }

  /** Whether what ends a press is caught: a key let go, or a click. */
  end(source: Source, now: number): boolean {
    return this.caught.delete(source) || now < this.until;
  }
}

const MODIFIERS = ["Shift", "Control", "Alt", "Meta", "AltGraph"];

/**
 * Catches what is pressed in the first moments of something that has come by itself, and says for how long.
 * @param id what has come; null: the person has asked for what is shown
 */
export function useArrival(id: string | null): boolean {
  const [over, setOver] = useState<string | null>(null);
  // Before anything is painted, so before anything can be pressed.
  useLayoutEffect(() => (id === null ? undefined : catchPresses(() => setOver(id))), [id]);
  return id !== null && id !== over;
}

/** @returns a function that catches no more */
function catchPresses(onOver: () => void): () => void {
  const arrival = new Arrival(performance.now() + AT_LEAST);
  const stop = new AbortController();
  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    isCaught: (event: WindowEventMap[Type], now: number) => boolean,
  ) => {
    const listener = (event: WindowEventMap[Type]) => {
      if (!event.isTrusted || !isCaught(event, performance.now())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener(type, listener, { capture: true, signal: stop.signal });
  };
  on("keydown", ({ code, key }, now) => arrival.press(code, !MODIFIERS.includes(key), now));
  on("keyup", ({ code }, now) => arrival.end(code, now));
  on("mousedown", (_, now) => arrival.press("pointer", false, now));
  on("click", (_, now) => arrival.end("pointer", now));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    // What nobody can see has not come yet.
    if (document.visibilityState !== "visible") arrival.until = performance.now() + AT_LEAST;
    const left = arrival.until - performance.now();
    if (left > 0) timer = setTimeout(wait, left);
    else onOver();
  };
  wait();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
