/*
 * The sites on which people call each other. One row each; what the manifest may ask for, what is looked for among the
 * tabs, what the options offer and what the history names follow from these rows alone.
 */

interface CallSiteFacts {
  /** Where people meet, or a telephone in the browser, as in a call centre. */
  kind: "meeting" | "phone";
  /** Match patterns: this service and no other. A `*.` stands where every customer has a name of their own below it. */
  origins: readonly string[];
  /** The paths on which calls are held, where others of the same site sound too. Without it: all. */
  calls?: RegExp;
}

/** In the order in which they are shown. */
export const callSites = {
  meet: { kind: "meeting", origins: ["https://meet.google.com/*"] },
  teams: {
    kind: "meeting",
    origins: ["https://teams.microsoft.com/*", "https://teams.live.com/*", "https://teams.cloud.microsoft/*"],
  },
  // A recording is watched by whoever has missed the call.
  zoom: { kind: "meeting", origins: ["https://*.zoom.us/*"], calls: /^\/(?!rec\/)/ },
  webex: { kind: "meeting", origins: ["https://*.webex.com/*"], calls: /^\/(?!recordingservice\/)/ },
  goto: { kind: "meeting", origins: ["https://meet.goto.com/*", "https://app.goto.com/*"] },
  jitsi: { kind: "meeting", origins: ["https://meet.jit.si/*"] },
  whereby: { kind: "meeting", origins: ["https://whereby.com/*", "https://*.whereby.com/*"] },
  slack: { kind: "meeting", origins: ["https://app.slack.com/*"] },
  // The rest of the site is about Discord, with films.
  discord: { kind: "meeting", origins: ["https://discord.com/*"], calls: /^\/channels\// },
  ringCentral: { kind: "phone", origins: ["https://app.ringcentral.com/*", "https://v.ringcentral.com/*"] },
  eightByEight: { kind: "phone", origins: ["https://work.8x8.com/*", "https://8x8.vc/*"] },
  dialpad: { kind: "phone", origins: ["https://dialpad.com/*", "https://meetings.dialpad.com/*"] },
  googleVoice: { kind: "phone", origins: ["https://voice.google.com/*"], calls: /^(?!.*\/voicemail)/ },
  aircall: { kind: "phone", origins: ["https://phone.aircall.io/*"] },
  amazonConnect: { kind: "phone", origins: ["https://*.my.connect.aws/*"] },
  five9: { kind: "phone", origins: ["https://*.five9.com/*"] },
  // Each of the older regions has a domain of its own, the newer ones are below one.
  genesys: {
    kind: "phone",
    origins: [
      "https://apps.mypurecloud.com/*",
      "https://apps.mypurecloud.de/*",
      "https://apps.mypurecloud.ie/*",
      "https://apps.mypurecloud.jp/*",
      "https://apps.mypurecloud.com.au/*",
      "https://*.pure.cloud/*",
    ],
  },
  cxone: { kind: "phone", origins: ["https://cxagent.nicecxone.com/*"] },
  talkdesk: {
    kind: "phone",
    origins: ["https://*.mytalkdesk.com/*", "https://*.mytalkdesk.eu/*", "https://*.mytalkdeskca.com/*"],
  },
  twilioFlex: { kind: "phone", origins: ["https://flex.twilio.com/*"] },
  // What customers see stands at the same address, with films in it.
  zendesk: { kind: "phone", origins: ["https://*.zendesk.com/*"], calls: /^\/agent(?:\/|$)/ },
} as const satisfies Record<string, CallSiteFacts>;

export type CallSite = keyof typeof callSites;

export const callSiteNames = Object.keys(callSites) as readonly CallSite[];

export function isCallSite(name: string): name is CallSite {
  return Object.hasOwn(callSites, name);
}

/** The match patterns of these sites. */
export function originsOf(sites: readonly CallSite[]): string[] {
  return sites.flatMap((site) => [...callSites[site].origins]);
}

/** The site on whose calls a page is; null: on none. Takes any text, since a browser may tell of any address. */
export function callSiteAt(address: string): CallSite | null {
  const [, host, path = "/"] = /^https:\/\/([^/?#:@]+)(?::\d+)?(?=[/?#]|$)(\/[^?#]*)?/u.exec(address) ?? [];
  if (host === undefined) return null;
  const found = callSiteNames.find((site) => callSites[site].origins.some((origin) => covers(origin, host)));
  if (found === undefined) return null;
  const { calls }: CallSiteFacts = callSites[found];
  return calls === undefined || calls.test(path) ? found : null;
}

/** As browsers match: `*.` stands for the domain itself too. */
function covers(origin: string, host: string): boolean {
  const named = origin.slice("https://".length, -"/*".length);
  if (!named.startsWith("*.")) return named === host;
  return host === named.slice(2) || host.endsWith(named.slice(1));
}
