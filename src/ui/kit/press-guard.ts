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

interface Press {
  on: Pressable;
  counts: boolean;
}

/** In milliseconds: who has decided to press something no longer sees that it has just become something else. */
const REACTION = 400;
/** In milliseconds: by then what was pressed has had its effect, though a worker had to start for it. */
const EFFECT = 5000;
/** In milliseconds: two presses of a key in so short a time are one gesture, like a double click. */
const TWICE = 400;

/**
 * Decides which presses count. A press is meant for what was shown when it was decided on: the second half of a double
 * click, a key that is held down, a button that has only just come under the resting pointer, or one that becomes
 * another between press and release, press nothing. All else counts. Times are those of one clock, in milliseconds.
 */
export class PressGuard {
  private pointer: (Place & { over: Pressable | null }) | null = null;
  private changedAt = -Infinity;
  private pressedAt = -Infinity;
  private underWay: Press | null = null;
  /** The last that counted, and the key it was made with. */
  private last: { on: Pressable; key: string | null } | null = null;

  /**
   * The browser reports that the pointer is over this. Where it was moved there, that is meant. Browsers report the
   * same of a pointer that rests, for example after scrolling, and nobody knows then since when it has been so.
   */
  point(place: Place, over: Pressable | null): void {
    if (this.pointer?.x !== place.x || this.pointer.y !== place.y) this.changedAt = -Infinity;
    this.pointer = { ...place, over };
  }

  /** The person has scrolled, and so has brought this under the pointer. */
  scroll(over: Pressable | null): void {
    if (this.pointer === null) return;
    this.changedAt = -Infinity;
    this.pointer.over = over;
  }

  /** The page has changed, and this is under the resting pointer. What follows from one's own press is no surprise. */
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

  /** Any other key moves on: what is pressed after it is meant, and a click that it makes is its own. */
  moveOn(): void {
    this.last = null;
    this.underWay = null;
  }

  get press(): Press | null {
    return this.underWay;
  }

  /** That press is over. If it has made no click, as on a radio button that is chosen already, it makes none later. */
  release(press: Press | null): void {
    if (this.underWay === press) this.underWay = null;
  }

  /** Whether a click on this counts. One without a press comes from a screen reader, or from the page itself. */
  click(on: Pressable | null): boolean {
    const { press } = this;
    this.underWay = null;
    if (on === null || press === null) return true;
    return press.counts && isSame(press.on, on);
  }

  private note(on: Pressable | null, key: string | null, counts: boolean, now: number): void {
    this.underWay = on === null ? null : { on, counts };
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

/** Lets only those clicks through in this window that are meant for what they meet. */
export function guardPresses(view: Window = window): void {
  const { document: page } = view;
  const guard = new PressGuard();
  let pointer: Place | null = null;
  const now = () => performance.now();
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => page.addEventListener(type, listener, { capture: true });
  const underPointer = () => pointer && pressableOf(page.elementFromPoint(pointer.x, pointer.y));

  const follow = ({ clientX: x, clientY: y, target }: MouseEvent) => {
    pointer = { x, y };
    guard.point(pointer, pressableOf(target));
  };
  listen("mousemove", follow);
  listen("mouseover", follow);
  listen("scroll", () => guard.scroll(underPointer()));
  new MutationObserver(() => guard.change(underPointer(), now())).observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
  });

  listen("mousedown", (event) => {
    // A screen reader, or a finger, presses without having moved the pointer there.
    follow(event);
    guard.pressPointer(pressableOf(event.target), event.detail, now());
  });
  listen("keydown", (event) => {
    const { key, repeat, target } = event;
    const on = pressableOf(target);
    const presses = key === "Enter" || key === " ";
    if (!presses) guard.moveOn();
    else if (!repeat) guard.pressKey(on, key, now());
    // A key that is held down presses once.
    else if (key === "Enter" && on !== null) event.preventDefault();
  });
  // The click, if there is one, comes right after these. The next press may begin before this timer.
  const release = () => {
    const { press } = guard;
    setTimeout(() => guard.release(press));
  };
  for (const type of ["mouseup", "keyup", "dragend"] as const) listen(type, release);
  view.addEventListener("blur", () => guard.release(guard.press));
  listen("click", (event) => {
    if (!event.isTrusted || guard.click(pressableOf(event.target))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

function pressableOf(target: EventTarget | null): Pressable<Element> | null {
  // The elements of another window are of another kind, so that they cannot be told by it.
  const element = (target as Partial<Element> | null)?.closest?.(PRESSABLE) ?? null;
  return element && { element, words: wordsOf(element) };
}

function wordsOf(element: Element): string {
  return (element.ariaLabel ?? element.textContent).trim();
}
