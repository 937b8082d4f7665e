import { SECOND, type Ms } from "../calendar/time.ts";
import { decodePolicy } from "../settings/decode-policy.ts";
import { isEmptyPolicy } from "../settings/kept-policy.ts";
import { UPKEEP } from "../snapshot/saved.ts";
import { readUpkeep } from "../snapshot/upkeep.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

/**
 * Opens the welcome page, once for each installation, unless an organisation wants none. It is written down first, so a
 * worker that dies in between opens it never rather than twice: the options lead to it too. What cannot be written down
 * is not opened.
 * @throws NoRoom, or what the browser says to the page
 */
export async function openWelcome({ store, clock, welcome, policy }: Ports): Promise<void> {
  const { [UPKEEP]: raw } = await loadStored(store, [UPKEEP], clock);
  const upkeep = readUpkeep(raw);
  if (upkeep.welcomed) return;
  const { hideWelcome } = decodePolicy(await readPolicy(policy));
  await store.save({ [UPKEEP]: { ...upkeep, welcomed: true } });
  if (!hideWelcome) await inTime(welcome.open());
}

/** After it has installed an extension for an organisation, Chromium hands out the policy some three seconds later. */
const PATIENCE: Ms = 10 * SECOND;

/** Comes back once a policy can be read, where an organisation has installed Limber: it may have one. */
export async function waitForPolicy({ policy, clock }: Pick<Ports, "policy" | "clock">): Promise<void> {
  if (!(await inTime(policy.hasInstalled()).catch(() => false))) return;
  for (let waited = 0; waited < PATIENCE; waited += SECOND) {
    if (!isEmptyPolicy(decodePolicy(await readPolicy(policy)))) return;
    await clock.pause(SECOND);
  }
}

/** A browser that does not answer has no policy that could be followed. */
async function readPolicy(policy: Ports["policy"]): Promise<unknown> {
  return inTime(policy.read()).catch(() => ({}));
}
