/** What can be pressed, as far as it matters whether two of them mean the same. */
export interface Pressable<Of = unknown> {
  element: Of;
  /** Its name; empty where it has none. */
  words: string;
}

interface Place {
  x: number;
  y: number;
}

/** In milliseconds: who has decided to press something no longer sees that it has just become something else. */
const REACTION = 400;
/** In milliseconds: by then what was pressed has had its effect, though a worker had to start for it. */
const EFFECT = 5000;
/** In milliseconds: two presses of a key in so short a time are one gesture, like a double click. */
const TWICE = 400;

/**
 * Decides which presses count. A press is meant for what was shown when it was decided on: the second half of a double
 * click, a key that is held down, a button that slides under the pointer just then, or one that becomes another
 * between press and release, press nothing. Times are those of one clock, in milliseconds.
 */
export class PressGuard {
  private pointer: (Place & { over: Pressable | null }) | null = null;
  private changedAt = -Infinity;
  private pressedAt = -Infinity;
  private press: { on: Pressable; counts: boolean } | null = null;
  /** The last that counted, and the key it was made with. */
  private last: { on: Pressable; key: string | null } | null = null;

  /** The pointer is over this; where it has not moved, that has come there by itself. */
  point(place: Place, over: Pressable | null, now: number): void {
    const { pointer } = this;
    const rests = pointer?.x === place.x && pointer.y === place.y;
    if (rests) this.change(over, now);
    this.pointer = { ...place, over };
  }

  /** This is under the resting pointer now. What follows from the person's own press is no surprise. */
  change(over: Pressable | null, now: number): void {
    if (this.pointer === null || isSame(this.pointer.over, over)) return;
    if (now - this.pressedAt > EFFECT) this.changedAt = now;
    this.pointer.over = over;
  }

  /** @param clicks as the system counts them: 2 for the second of a double click */
  pressPointer(on: Pressable | null, clicks: number, now: number): void {
    const isSurprise = now - this.changedAt < REACTION;
    this.note(on, null, !isSurprise && !(clicks > 1 && this.isAnother(on)), now);
  }

  /** A key that presses what has the focus. */
  pressKey(on: Pressable | null, key: string, now: number): void {
    const isTwice = this.last?.key === key && now - this.pressedAt < TWICE;
    this.note(on, key, !(isTwice && this.isAnother(on)), now);
  }

  /** Any other key moves on: what is pressed after it is meant. */
  releaseGesture(): void {
    this.last = null;
  }

  /** Whether a click on this counts. One without a press comes from a screen reader, or from the page itself. */
  click(on: Pressable | null): boolean {
    const { press } = this;
    this.press = null;
    if (on === null || press === null) return true;
    return press.counts && isSame(press.on, on);
  }

  private note(on: Pressable | null, key: string | null, counts: boolean, now: number): void {
    this.press = on === null ? null : { on, counts };
    this.pressedAt = now;
    if (on !== null && counts) this.last = { on, key };
  }

  private isAnother(on: Pressable | null): boolean {
    return this.last !== null && !isSame(this.last.on, on);
  }
}

/** A button that is drawn anew is the same; one that has other words is not, unless only its numbers have changed. */
function isSame(one: Pressable | null, other: Pressable | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.words !== "" && one.words === other.words) return true;
  return one.element === other.element && withoutNumbers(one.words) === withoutNumbers(other.words);
}

function withoutNumbers(words: string): string {
  return words.replaceAll(/\p{N}+/gu, "");
}

const PRESSABLE = "button, a[href], summary, label, [role=button], input:is([type=checkbox], [type=radio])";

/** Lets only those clicks through on this page that are meant for what they meet. */
export function guardPresses(): void {
  const guard = new PressGuard();
  const pointer: Place & { over: Pressable<Element> | null } = { x: NaN, y: NaN, over: null };
  const now = () => performance.now();
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, listener, { capture: true });

  const follow = ({ clientX: x, clientY: y, target }: MouseEvent) => {
    Object.assign(pointer, { x, y, over: pressableOf(target) });
    guard.point(pointer, pointer.over, now());
  };
  listen("mousemove", follow);
  listen("mouseover", follow);
  listen("mousedown", (event) => {
    follow(event);
    guard.pressPointer(pressableOf(event.target), event.detail, now());
  });
  listen("keydown", (event) => {
    const { key, repeat, target } = event;
    const on = pressableOf(target);
    const presses = key === "Enter" || key === " ";
    if (!presses) guard.releaseGesture();
    else if (!repeat) guard.pressKey(on, key, now());
    // A key that is held down presses once.
    else if (key === "Enter" && on !== null) event.preventDefault();
  });
  listen("click", (event) => {
    if (!event.isTrusted || guard.click(pressableOf(event.target))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  // What slides under a resting pointer is reported like something it was moved to; a button with new words is not.
  new MutationObserver(() => {
    const { x, y, over } = pointer;
    if (over === null || (over.element.isConnected && wordsOf(over.element) === over.words)) return;
    pointer.over = pressableOf(document.elementFromPoint(x, y));
    guard.change(pointer.over, now());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

function pressableOf(target: EventTarget | null): Pressable<Element> | null {
  const element = target instanceof Element ? target.closest(PRESSABLE) : null;
  return element && { element, words: wordsOf(element) };
}

function wordsOf(element: Element): string {
  return (element.ariaLabel ?? element.textContent).trim();
}
