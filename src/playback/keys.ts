/** What a key asks the player for. */
export type KeyWish = "toggle" | "pause" | "back" | "skip";

export interface Key {
  key: string;
  /** `repeated`: by being held down. `modified`: pressed together with Ctrl, Alt, Meta or Shift. */
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
