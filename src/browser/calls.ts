import { optional_host_permissions as sites } from "../../manifest.json";
import { browser, isFirefox } from "./extension.ts";

/** The meeting sites for which the person may be asked. */
const meetingSites: readonly string[] = sites;

/**
 * Whether the person is in a call. Firefox says of a tab whether it uses camera, microphone or screen. Chromium does
 * not: there it is a tab that makes a sound, be it muted, on one of the meeting sites the person has allowed: whoever
 * mutes the others is in the call all the same. Other tabs are not seen by this, whatever plays in them.
 */
export async function isInCall(): Promise<boolean> {
  const queries = isFirefox
    ? [{ camera: true }, { microphone: true }, { screen: true }]
    : [{ audible: true, url: [...meetingSites] }];
  const found = await Promise.all(queries.map((query) => browser.tabs.query(query)));
  return found.some((tabs) => tabs.length > 0);
}
