import type { Idle, Tabs } from "webextension-polyfill";
import { askAhead } from "../runtime/ask-ahead.ts";
import type { ActivityMonitor } from "../runtime/ports.ts";
import { defaults } from "../settings/fields.ts";
import { callSiteAt, callSiteNames, originsOf, type CallSite } from "../domain/model/call-site.ts";
import { STILL_MINUTES } from "../domain/plan.ts";
import { observePage } from "./break-page.ts";
import { clock } from "./clock.ts";
import type { Environment } from "../domain/model/environment.ts";
import { browser, isFirefox } from "./extension.ts";
import { isInSight } from "../placing/in-sight.ts";
import { whereUnfocusedGo } from "./own-window.ts";
import { screens } from "./screens.ts";

/**
 * In seconds: nothing is left untouched for so long, so nothing is reported. Firefox counts no further than 49 days.
 */
const A_MONTH = 30 * 24 * 60 * 60;

const NO_PAGE = { pageOpen: false, pageInView: false };

/** The monitor of a worker that has just started. It asks at once on behalf of all who go by the usual measure. */
export function monitorAskedAhead(): ActivityMonitor {
  const usual = defaults.awayAfter;
  const takeIdle = askAhead(queryIdle(usual), clock);
  return monitor((minutes) => (minutes === usual ? takeIdle() : null) ?? queryIdle(minutes));
}

const monitor = (idleAfter: typeof queryIdle): ActivityMonitor => ({
  probe: async ({ awayAfter, quietInFullScreen, quietInCalls }, matters) => {
    const [idle, page, still, fullScreen, calls] = await Promise.all([
      idleAfter(awayAfter),
      matters.page ? observePage() : NO_PAGE,
      matters.doings && isUntouched(STILL_MINUTES),
      matters.doings && quietInFullScreen && isFullScreen(),
      matters.doings && quietInCalls ? findCalls() : NO_CALLS,
    ]);
    const audible = idle === "idle" && (await isSomethingPlaying());
    return { idle, audible, ...page, still, fullScreen, ...calls, returnsReported: !isFirefox };
  },
  /**
   * Firefox forgets what it has reported each time it stops the background page, so that it would start the page again
   * with the same report every half minute for as long as nobody is there; and it forgets to report that they are
   * back. So while somebody has already touched nothing for that long, no report is asked for.
   */
  watchIdle: async (minutes, risesInPause) => {
    const isWatched = minutes !== null && !(isFirefox && (await isUntouched(minutes)));
    const isBehind = risesInPause && (await whereUnfocusedGo()) === "behind";
    browser.idle.setDetectionInterval(isWatched ? seconds(isBehind ? STILL_MINUTES : minutes) : A_MONTH);
  },
});

export const activityMonitor: ActivityMonitor = monitor(queryIdle);

/** Whether nothing was touched for so many minutes, or the screen is locked. */
async function queryIdle(minutes: number): Promise<Idle.IdleState> {
  return browser.idle.queryState(seconds(minutes));
}

/** For so many minutes nothing was touched, or the screen is locked. A quarter is the least that the browser tells. */
async function isUntouched(minutes: number): Promise<boolean> {
  return (await queryIdle(minutes)) !== "active";
}

/** The browser takes whole seconds only. */
function seconds(minutes: number): number {
  return Math.round(minutes * 60);
}

/** Reports when the person goes or comes; in Firefox only who goes. */
export function onIdleChange(listener: () => void): void {
  browser.idle.onStateChanged.addListener(listener);
}

const NO_CALLS: Calls = { call: false, callSites: [] };

type Calls = Pick<Environment, "call" | "callSites">;

/** Whether the person is in a call, and on which of the sites we know by name, as far as the browser tells. */
function findCalls(): Promise<Calls> {
  return isFirefox ? findDevicesInUse() : findSoundingSites();
}

/** Firefox says of a tab whether it uses camera, microphone or screen. It does not say where that tab is. */
async function findDevicesInUse(): Promise<Calls> {
  const queries: Tabs.QueryQueryInfoType[] = [{ camera: true }, { microphone: true }, { screen: true }];
  const found = await Promise.all(queries.map((query) => browser.tabs.query(query)));
  return { call: found.some((tabs) => tabs.length > 0), callSites: [] };
}

/**
 * Chromium says no such thing. There a call is a tab that makes a sound, be it muted, on one of the sites the person
 * has allowed: whoever mutes the others is in the call all the same. Other tabs are not seen by this, whatever plays in
 * them. Of a tab that is seen nothing but the site's name goes on from here.
 */
async function findSoundingSites(): Promise<Calls> {
  const tabs = await browser.tabs.query({ audible: true, url: originsOf(callSiteNames) });
  const sites = tabs.map(({ url }) => callSiteAt(url ?? "")).filter((site) => site !== null);
  return { call: sites.length > 0, callSites: [...new Set<CallSite>(sites)] };
}

/** To Chromium a tab that is muted is audible still, to Firefox for some seconds. Nobody listens to it. */
const HEARD = { audible: true, muted: false };

/** Whether something can be heard. Limber's own chime and voice are no sign of somebody who listens. */
async function isSomethingPlaying(): Promise<boolean> {
  const playing = await browser.tabs.query(HEARD);
  const own = browser.runtime.getURL("");
  // The address of anyone else's tab is hidden from us.
  return playing.some(({ url }) => url?.startsWith(own) !== true);
}

/**
 * Whether a window in full screen can be seen, be it on another screen than the one in use. On macOS, where people
 * keep ordinary windows in full screen, only one in which something can be heard counts.
 */
async function isFullScreen(): Promise<boolean> {
  const windows = await browser.windows.getAll();
  const full = windows.filter(({ state }) => state === "fullscreen");
  if (full.length === 0) return false;
  const known = await screens();
  const inSight = full.filter((window) => isInSight(window, windows, known));
  if ((await browser.runtime.getPlatformInfo()).os !== "mac") return inSight.length > 0;
  const heard = await browser.tabs.query(HEARD);
  return inSight.some(({ id }) => heard.some(({ windowId }) => windowId === id));
}
