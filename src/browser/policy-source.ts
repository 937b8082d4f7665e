import type { PolicySource } from "../runtime/ports.ts";
import { browser, isFirefox } from "./extension.ts";

/* What the polyfill's types leave out, and Firefox: there a policy is read once, when the browser starts. */
interface Watched {
  onChanged?: { addListener(listener: () => void): void };
}

export const policy: PolicySource = {
  read: async () => {
    try {
      return await browser.storage.managed.get();
    } catch (error) {
      // So says Firefox where nobody has written a policy for Limber.
      if (isFirefox && /manifest not found/iu.test(String(error))) return {};
      throw error;
    }
  },
  hasInstalled: async () => (await browser.management.getSelf()).installType === "admin",
};

/** Reports that an organisation has changed its policy, or taken it back. */
export function onPolicyChange(listener: () => void): void {
  (browser.storage.managed as Watched).onChanged?.addListener(listener);
}
