import { alarm, onWake } from "../browser/alarm.ts";
import { onPopupGone } from "../browser/popup-connection.ts";
import { bell } from "../browser/sound/bell.ts";
import { breakPage, onWindowClosed } from "../browser/break-page.ts";
import { clock } from "../browser/clock.ts";
import {
  onBeginning,
  onInstall,
  onUpdateAvailable,
  session,
  updates,
  welcome,
} from "../browser/lifecycle.ts";
import { menu, onMenu, type MenuEntry } from "../browser/menu.ts";
import { openTab } from "../browser/open-tab.ts";
import { onPolicyChange, policy } from "../browser/policy-source.ts";
import { onSyncAreaChange, syncArea } from "../browser/sync-area.ts";
import { onShortcut, type Shortcut } from "../browser/shortcuts.ts";
import { onMessage } from "../browser/messages.ts";
import { notices, onNotice } from "../browser/notices.ts";
import { monitorAskedAhead, onIdleChange } from "../browser/activity-monitor.ts";
import { store, troubles } from "../browser/store.ts";
import { toolbar } from "../browser/toolbar.ts";
import type { Event } from "../domain/model/event.ts";
import { adoptPolicy } from "../runtime/adopt-policy.ts";
import { readAhead } from "../runtime/ask-ahead.ts";
import { Mailbox } from "../runtime/mailbox.ts";
import { openWelcome, waitForPolicy } from "../runtime/open-welcome.ts";
import type { Reply } from "../runtime/ports.ts";
import { beginSession, handleInSession, handleReport } from "../runtime/session.ts";
import { continueSync, GATHERING, synchronise } from "../runtime/synchronise.ts";
import { readRequest, type Request } from "../snapshot/request.ts";
import { POLICY, ROUNDS, SETTINGS, STATE, UPKEEP } from "../snapshot/saved.ts";

/*
 * The table of contents: every listener, registered in the worker's first turn so that each can wake it,
 * becomes an event and is posted. Nothing is kept here between events.
 */

const ports = {
  clock,
  // The worker's first calls of the browser: whatever has started it needs both.
  store: readAhead(store, [STATE, SETTINGS, POLICY, UPKEEP, ROUNDS], clock),
  activityMonitor: monitorAskedAhead(),
  alarm,
  notices,
  toolbar,
  bell,
  page: breakPage,
  menu,
  session,
  updates,
  welcome,
  policy,
  syncArea,
  troubles,
};
const SORE_BACK = "src/ui/sore-back/index.html";
const mailbox = new Mailbox();
/** In milliseconds: by then the event that has started a worker is answered. */
const A_MOMENT = 100;

const log = (error: unknown) => console.error(error);
/** Nobody waits for a signal: what went wrong is in the popup already, and the next wake tries again. */
const signal = (event: Event) => void mailbox.post(() => handleReport(ports, event)).catch(log);
const post = (request: Request) =>
  new Promise((answer, refuse) => {
    // The answer leaves before anything else is done.
    const send = (reply: Reply) => {
      answer(reply);
      return clock.pause(0);
    };
    const handled = mailbox.post(() => handleInSession(ports, request, send));
    handled.catch(refuse);
    if (mayChangeSettings(request)) void handled.then(exchangeSoon).catch(log);
  });
const mayChangeSettings = (request: Request) => "settings" in request || "data" in request;
/** What the person has changed is noted at once, and goes on when they have done with it. */
const exchangeSoon = async () => {
  await mailbox.post(() => synchronise(ports));
  await clock.pause(GATHERING + A_MOMENT);
  await mailbox.post(() => continueSync(ports));
};
/** What each entry of the icon's menu asks for, one after the other. */
const requestsOf: Record<MenuEntry, () => Event[]> = {
  "quiet-25": () => [{ command: "quiet", length: { minutes: 25 } }],
  "quiet-50": () => [{ command: "quiet", length: { minutes: 50 } }],
  pause: () => [{ command: "pause", length: "tomorrow" }],
  end: () => [{ command: "endPause" }, { command: "endQuiet" }],
  glass: () => [{ command: "drank", at: clock.now() }],
  position: () => [eventOf["change-position"]()],
  sore: () => {
    openTab(SORE_BACK).catch(log);
    return [];
  },
};
/** What each key does. */
const eventOf: Record<Shortcut, () => Event> = {
  "take-break": () => ({ command: "takeBreak" }),
  "toggle-quiet": () => ({ signal: "quietKeyPressed" }),
  "change-position": () => ({ signal: "positionKeyPressed", at: clock.now() }),
};
const goOnWithSync = () => void mailbox.post(() => continueSync(ports)).catch(log);
const reportWake = () => signal({ signal: "woke" });

// The first task of every worker, before any event that has started it: no browser reports each beginning.
const begun = mailbox.post(() => beginSession(ports));
// The policy as it was last handed out serves until then: whatever has started the worker comes first.
begun
  .then(() => clock.pause(A_MOMENT))
  .then(() => mailbox.post(() => adoptPolicy(ports)))
  .catch(log)
  .finally(goOnWithSync);
onPolicyChange(() => void mailbox.post(() => adoptPolicy(ports, true)).catch(log));
onSyncAreaChange(goOnWithSync);
onBeginning(() => {});
onInstall(() => {
  // It may take seconds, in which other events are handled.
  waitForPolicy(ports)
    .then(() => mailbox.post(() => openWelcome(ports)))
    .catch(log);
});
onUpdateAvailable(() => {
  mailbox.post(() => updates.note()).catch(log);
  reportWake();
});
onWake(reportWake);
onIdleChange(() => {
  reportWake();
  // Who goes from here to another computer is not resting there.
  goOnWithSync();
});
onWindowClosed(reportWake);
onPopupGone((id) => signal({ signal: "popupClosed", break: id }));
onNotice({
  opened: (prompt) => signal({ command: "open", prompt }),
  pressed: (prompt, button) => signal({ signal: "noticePressed", prompt, button, at: clock.now() }),
  closed: (prompt) => signal({ signal: "noticeClosed", prompt }),
  roundOpened: () => void openTab(SORE_BACK).catch(log),
});
onShortcut((shortcut) => signal(eventOf[shortcut]()));
onMenu((entry) => requestsOf[entry]().forEach(signal));
onMessage(async (message) => {
  const read = readRequest(message);
  return "error" in read ? read : post(read.request);
});
