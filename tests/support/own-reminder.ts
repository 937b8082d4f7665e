import type { OwnReminder } from "../../src/settings/lists.ts";

/** A reminder of a person's own: every twenty minutes to look out of the window, shown in the icon alone. */
export const eyes: OwnReminder = {
  id: "eyes",
  name: "Eyes",
  symbol: "eyes",
  enabled: true,
  interval: 20,
  length: 0.5,
  surface: "icon",
  sound: false,
};
