import { useLayoutEffect, useState } from "preact/hooks";
import { sightOf } from "./sight.ts";

/** In milliseconds: as long as it takes to see that something has come. */
const AT_LEAST = 1500;
/** In milliseconds: who types on without looking has not seen it yet. */
const SINCE_LAST_KEY = 1000;
/** In milliseconds: a click on a window gives it the focus, and is reported a little before that or after it. */
const SAME_CLICK = 100;

/**
 * The first moments of a page that has come by itself. What is pressed then was meant for something else, and so is
 * all that comes of it afterwards: the repetitions of a key, its release, the click. Times in milliseconds.
 */
export class Arrival {
  /** Nothing is caught from then on; never, while nobody can see the page. */
  until: number;
  /** What was pressed meanwhile and not let go: keys by their code, buttons of the pointer by their number. */
  private readonly caught = new Set<string | number>();
  private hasHadFocus: boolean;
  private clickedAt = -Infinity;
  /** When it got its first focus, and until when it would have caught what is pressed without that. */
  private focus = { at: -Infinity, until: Infinity };

  constructor({ inView, hasFocus }: { inView: boolean; hasFocus: boolean }, now: number) {
    this.until = inView ? now + AT_LEAST : Infinity;
    this.hasHadFocus = hasFocus;
  }

  hide(now: number): void {
    if (now < this.until) this.until = Infinity;
  }

  /** What nobody could see has not come before now. */
  comeIntoView(now: number): void {
    if (this.until === Infinity) this.until = now + AT_LEAST;
  }

  /** A page that gets the focus for the first time was behind another window, unless the person has clicked on it. */
  takeFocus(now: number): void {
    if (this.hasHadFocus) return;
    this.hasHadFocus = true;
    if (now - this.clickedAt < SAME_CLICK) return;
    this.focus = { at: now, until: this.until };
    this.until = Math.max(this.until, now + AT_LEAST);
  }

  /** Whether a key is caught; `types`: the person may be writing with it, `repeats`: it has been held down. */
  pressKey(code: string, { types, repeats }: { types: boolean; repeats: boolean }, now: number): boolean {
    if (now >= this.until) return this.isCaughtLater(code, repeats);
    this.caught.add(code);
    if (types) this.until = Math.max(this.until, now + SINCE_LAST_KEY);
    return true;
  }

  /** Whether a press of that button of the pointer is caught. */
  pressPointer(button: number, now: number): boolean {
    this.clickedAt = now;
    if (now - this.focus.at < SAME_CLICK) this.until = this.focus.until;
    if (now >= this.until) return this.isCaughtLater(button, false);
    this.caught.add(button);
    return true;
  }

  /** Whether what ends a press is caught: a key let go, or a click. */
  end(source: string | number, now: number): boolean {
    return this.caught.delete(source) || now < this.until;
  }

  /** A new press is meant, though the end of the one before it went elsewhere. */
  private isCaughtLater(source: string | number, repeats: boolean): boolean {
    if (!repeats) this.caught.delete(source);
    return this.caught.has(source);
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
  useLayoutEffect(
    () => (id === null ? undefined : catchPresses((isOver) => setOver(isOver ? id : null))),
    [id],
  );
  return id !== null && id !== over;
}

/**
 * @param onChange it is over, or begins once more
 * @returns a function that catches no more
 */
function catchPresses(onChange: (isOver: boolean) => void): () => void {
  const arrival = new Arrival(sightOf(), performance.now());
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
  on("keydown", ({ code, key, repeat }, now) =>
    arrival.pressKey(code, { types: !MODIFIERS.includes(key), repeats: repeat }, now),
  );
  on("keyup", ({ code }, now) => arrival.end(code, now));
  on("mousedown", ({ button }, now) => {
    const isCaught = arrival.pressPointer(button, now);
    wait();
    return isCaught;
  });
  on("click", ({ button }, now) => arrival.end(button, now));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const left = arrival.until - performance.now();
    if (left > 0 && left < Infinity) timer = setTimeout(wait, left);
    onChange(left <= 0);
  };
  const onView = () => {
    if (sightOf().inView) arrival.comeIntoView(performance.now());
    else arrival.hide(performance.now());
    wait();
  };
  const onFocus = () => {
    arrival.takeFocus(performance.now());
    wait();
  };
  document.addEventListener("visibilitychange", onView, { signal: stop.signal });
  window.addEventListener("focus", onFocus, { signal: stop.signal });
  wait();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
