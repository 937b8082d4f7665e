import type { MeetingAccess } from "../runtime/page-ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { originsOf, sites } from "./meeting-sites.ts";

/** Firefox says of every tab whether it uses camera, microphone or screen, and needs nobody's leave to. */
const askable = isFirefox ? [] : sites;
const origins = askable.flatMap(originsOf);

export const meetingAccess: MeetingAccess = {
  sites: askable,
  allowed: async () => {
    const answers = await Promise.all(
      askable.map((site) => browser.permissions.contains({ origins: originsOf(site) })),
    );
    return askable.filter((_, index) => answers[index]);
  },
  ask: () => browser.permissions.request({ origins }),
  giveBack: async () => {
    await browser.permissions.remove({ origins });
  },
  onChange: (listener) => {
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(listener);
    onRemoved.addListener(listener);
    return () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    };
  },
};
