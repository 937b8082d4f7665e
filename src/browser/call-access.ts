import { callSiteNames, originsOf, type CallSite } from "../domain/model/call-site.ts";
import type { CallAccess, CallPermission, CallPermissions } from "../runtime/page-ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { onStored } from "./stored-changes.ts";

/** Firefox says of every tab whether it uses camera, microphone or screen, and needs nobody's leave to. */
const askable: readonly CallSite[] = isFirefox ? [] : callSiteNames;

/**
 * The browser tells what is allowed now, and nothing of what was: so what became of the person's leave is remembered, for
 * each site under a key of its own, since two pages may be open. What cannot be remembered is asked for as if anew.
 */
const memory = (site: CallSite) => `call:${site}`;
type Remembered = "allowed" | "refused";

const { permissions, storage } = browser;

export const callAccess: CallAccess = {
  sites: askable,
  permissions: async () => {
    const known = await storage.local.get(askable.map(memory)).catch((): Record<string, unknown> => ({}));
    const found = await Promise.all(
      askable.map(async (site) => [site, await permissionOf(site, known[memory(site)])] as const),
    );
    const isNew = ([site, is]: (typeof found)[number]) => is === "allowed" && known[memory(site)] !== is;
    await remember(
      found.filter(isNew).map(([site]) => site),
      "allowed",
    );
    return Object.fromEntries(found) as CallPermissions;
  },
  ask: async (sites) => {
    // Before anything else, or the browser no longer takes it for the person's own wish. A request that it refuses to
    // show counts as one that the person has declined.
    const isGranted = await permissions.request({ origins: originsOf(sites) }).catch(() => false);
    await remember(sites, isGranted ? "allowed" : "refused");
    return isGranted;
  },
  giveBack: async (sites) => {
    await storage.local.remove(sites.map(memory)).catch(() => {});
    await permissions.remove({ origins: originsOf(sites) });
  },
  onChange: (listener) => {
    const forget = onStored((changes) => {
      if (askable.some((site) => memory(site) in changes)) listener();
    });
    permissions.onAdded.addListener(listener);
    permissions.onRemoved.addListener(listener);
    return () => {
      permissions.onAdded.removeListener(listener);
      permissions.onRemoved.removeListener(listener);
      forget();
    };
  },
};

async function permissionOf(site: CallSite, remembered: unknown): Promise<CallPermission> {
  const answers = await Promise.all(
    originsOf([site]).map((origin) => permissions.contains({ origins: [origin] })),
  );
  if (answers.every(Boolean)) return "allowed";
  if (answers.some(Boolean)) return "partly";
  if (remembered === "allowed") return "takenBack";
  return remembered === "refused" ? "refused" : "notYet";
}

async function remember(sites: readonly CallSite[], what: Remembered): Promise<void> {
  if (sites.length === 0) return;
  await storage.local.set(Object.fromEntries(sites.map((site) => [memory(site), what]))).catch(() => {});
}
