import { standardTimes, type OwnReminder } from "../../src/settings/lists.ts";

/** A reminder of a person's own: every twenty minutes to look out of the window, shown in the icon alone. */
export const eyes: OwnReminder = {
  id: "eyes",
  name: "Eyes",
  symbol: "eyes",
  enabled: true,
  timing: "desk",
  interval: 20,
  ...standardTimes,
  length: 0.5,
  surface: "icon",
  sound: false,
};
