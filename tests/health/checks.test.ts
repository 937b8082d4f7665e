import type { CallPermissions } from "../../src/runtime/page-ports.ts";
import { describe, expect, test } from "vitest";
import type { Trouble } from "../../src/runtime/ports.ts";
import { overallOf } from "../../src/health/overall.ts";
import type { Evidence, Trial } from "../../src/health/finding.ts";
import { resultsOf, type CheckName, type Result } from "../../src/health/results.ts";
import { clockAt, day, finding, HOUR, MINUTE, seen, sitting, START, words } from "./examined.ts";

function check(name: CheckName, all: Evidence): Pick<Result, "verdict" | "found" | "text" | "remedy"> {
  const result = resultsOf(all, words).find((one) => one.check === name);
  if (result === undefined) throw new Error(`no check is called ${name}`);
  return result;
}

const headline = (all: Evidence) => overallOf(resultsOf(all, words), all, words);
const trouble = (kind: Trouble["kind"]): Evidence => ({ ...seen(), troubles: [{ kind, message: "no" }] });
const withTrial = (name: "notice" | "chime", trial: Trial): Evidence => {
  const all = seen();
  return { ...all, trials: { ...all.trials, [name]: trial } };
};

describe("in a line", () => {
  test("all is well, and when the next one comes", () => {
    expect(headline(seen())).toEqual({
      title: "All is well",
      text: `Next reminder: ${clockAt(30)}`,
    });
  });

  test("how many things are worth a look, and which", () => {
    expect(headline(finding({ alarmAt: null }))).toEqual({
      title: "One thing is worth a look",
      text: "Alarm",
    });
    expect(headline(finding({ alarmAt: null, mayNotify: false }))).toEqual({
      title: "2 things are worth a look",
      text: "Notifications, Alarm",
    });
  });

  test("what is only good to know is nothing to look at", () => {
    const all = finding({ pinned: false, shortcuts: [{ name: "take-break", keys: "" }] });
    expect(headline(all).title).toBe("All is well");
  });

  test("what could not be found out is not said to be well", () => {
    expect(headline(finding({ mayNotify: undefined })).title).toBe("All is well, as far as Limber can tell");
  });

  test("a hold is no fault: it says what holds and until when", () => {
    const machine = sitting();
    machine.send({ command: "quiet", length: { minutes: 25 } });
    expect(headline(seen(machine))).toEqual({
      title: "All is well",
      text: `Quiet mode until ${clockAt(30)}`,
    });
  });

  test("says what is due", () => {
    expect(headline(seen(sitting({ waterEnabled: false }, 31))).text).toBe("Due now: change position");
  });

  test("nothing at all could be found out, and still there is a page", () => {
    const all = seen();
    const nothing = Object.fromEntries(Object.keys(all.found).map((name) => [name, undefined]));
    const blind = { ...all, saved: undefined, found: nothing as Evidence["found"] };
    const verdicts = Object.fromEntries(
      resultsOf(blind, words).map((result) => [result.check, result.verdict]),
    );
    expect(verdicts).toEqual({
      quiet: "unknown",
      calls: "unknown",
      reminders: "unknown",
      notifications: "unknown",
      alarm: "amiss",
      presence: "unknown",
      sound: "unknown",
      icon: "unknown",
      shortcuts: "unknown",
      saving: "amiss",
    });
    expect(headline(blind)).toEqual({ title: "2 things are worth a look", text: "Alarm, Saving" });
  });
});

describe("quiet now", () => {
  test("is said in the popup's words, and ends here if it was begun by hand", () => {
    const machine = sitting({}, 31);
    machine.send({ command: "quiet", length: "untilEnded" });
    expect(check("quiet", seen(machine))).toMatchObject({
      verdict: "know",
      found: "quiet",
      text: "Quiet mode · Waiting: Change position, Water",
      remedy: { request: { command: "endQuiet" } },
    });
    machine.send({ command: "endQuiet" });
    expect(check("quiet", seen(machine)).text).toBe("Limber asks in a minute");
    machine.send({ command: "pause", length: "tomorrow" });
    expect(check("quiet", seen(machine))).toMatchObject({ remedy: { request: { command: "endPause" } } });
  });

  test("the quiet after a call ends here by a click", () => {
    const machine = sitting({ quietAfterCall: 10 }, 29);
    machine.environment = { ...machine.environment, call: true };
    machine.awakeFor(2 * MINUTE);
    machine.environment = { ...machine.environment, call: false };
    machine.awakeFor(3 * MINUTE);
    const result = check("quiet", seen(machine));
    expect(result).toMatchObject({ verdict: "know", found: "afterCall" });
    expect(result.text).toContain(`Quiet after a call until ${clockAt(41)}`);
    expect(result.remedy).toEqual({ is: "ask", request: { command: "endQuiet" }, label: "turn_off" });
    machine.send({ command: "endQuiet" });
    expect(machine.state.held).toEqual([]);
  });

  test("a full screen cannot be ended here", () => {
    const machine = sitting({}, 29);
    machine.environment = { ...machine.environment, fullScreen: true };
    machine.awakeFor(2 * MINUTE);
    const result = check("quiet", seen(machine));
    expect(result.text).toBe(
      `Full screen since ${clockAt(30)}; next when it ends, ${clockAt(90)} at the latest · Waiting: Change position, Water`,
    );
    expect(result.remedy).toBeUndefined();
  });

  test("a prompt waits for a pause", () => {
    const machine = sitting({}, 29);
    machine.environment = { ...machine.environment, still: false };
    machine.awakeFor(2 * MINUTE);
    expect(check("quiet", seen(machine)).text).toBe(`Comes when you next pause, by ${clockAt(33)}`);
  });
});

describe("reminders", () => {
  const monday = { day: 1, from: 9 * 60, until: 17 * 60 };
  const off = { postureEnabled: false, stretchEnabled: false, waterEnabled: false };

  test("are named", () => {
    expect(check("reminders", seen())).toMatchObject({
      verdict: "good",
      text: "Switched on: Back stretch, Change position, Water",
    });
  });

  test("are all off", () => {
    expect(check("reminders", seen(sitting(off)))).toMatchObject({
      verdict: "amiss",
      found: "off",
      remedy: { is: "options" },
    });
  });

  test("come in the icon only", () => {
    const icon = { postureSurface: "icon", stretchSurface: "icon", waterSurface: "icon" } as const;
    expect(check("reminders", seen(sitting(icon)))).toMatchObject({ verdict: "know", found: "iconOnly" });
  });

  test("have no hours for a week", () => {
    const daysOff = ["2026-11-23", "2026-11-30"];
    const hours = { workingHoursEnabled: true, workingHours: [monday] };
    expect(check("reminders", seen(sitting(hours))).verdict).toBe("good");
    expect(check("reminders", seen(sitting({ ...hours, daysOff })))).toMatchObject({
      verdict: "amiss",
      found: "noHours",
    });
    expect(check("reminders", seen(sitting({ ...hours, workingHours: [] }))).verdict).toBe("good");
  });

  test("whose window the browser refused", () => {
    expect(check("reminders", trouble("page"))).toMatchObject({ verdict: "amiss", found: "page" });
  });
});

describe("notifications", () => {
  test.each<[string, Evidence, Partial<Result>]>([
    ["allowed", seen(), { verdict: "good", found: "allowed" }],
    ["forbidden", finding({ mayNotify: false }), { verdict: "amiss", found: "denied" }],
    ["not known", finding({ mayNotify: undefined }), { verdict: "unknown", found: "untested" }],
    ["asked about", withTrial("notice", { is: "asked" }), { verdict: "good", found: "allowed" }],
    ["seen", withTrial("notice", { is: "yes" }), { verdict: "good", found: "seen" }],
    ["not seen", withTrial("notice", { is: "no" }), { verdict: "amiss", found: "unseen" }],
    ["refused", withTrial("notice", { is: "refused" }), { verdict: "amiss", found: "refused" }],
    ["refused before", trouble("notification"), { verdict: "amiss", found: "trouble" }],
  ])("%s", (_, all, result) => expect(check("notifications", all)).toMatchObject(result));
});

describe("the alarm", () => {
  const { state } = sitting();
  const wakeAt = state.wakeAt ?? 0;

  test("is set", () => {
    expect(check("alarm", seen())).toMatchObject({
      verdict: "good",
      text: `Next wake: ${clockAt(7.5)}`,
    });
  });

  test.each<[string, Evidence, string]>([
    ["is missing", finding({ alarmAt: null }), "missing"],
    ["was to ring, and did not", { ...seen(), at: wakeAt + 2 * MINUTE }, "overdue"],
    [
      "is tried each minute, in vain",
      { ...finding({ alarmAt: wakeAt + 3 * MINUTE }), at: wakeAt + 2.5 * MINUTE },
      "overdue",
    ],
    ["is set too late", finding({ alarmAt: wakeAt + HOUR }), "late"],
    ["was refused", trouble("alarm"), "trouble"],
    ["was never set", { ...seen(), saved: { ...seen().saved!, state: null } }, "unstarted"],
  ])("%s: a look puts it right", (_, all, found) => {
    expect(check("alarm", all)).toMatchObject({ verdict: "amiss", found, remedy: { is: "repair" } });
  });

  test("that rings a little late is on time", () => {
    expect(check("alarm", { ...seen(), at: wakeAt + 30_000 }).verdict).toBe("good");
  });

  test("is not needed in a pause without end", () => {
    const machine = sitting();
    machine.send({ command: "pause", length: "untilEnded" });
    expect(check("alarm", seen(machine))).toMatchObject({ verdict: "good", found: "resting" });
  });

  test("cannot wake a worker that does not answer", () => {
    expect(check("alarm", finding({ answers: undefined }))).toMatchObject({
      verdict: "amiss",
      remedy: { is: "restart" },
    });
  });

  test("is not spoken of by the browser", () => {
    expect(check("alarm", finding({ alarmAt: undefined })).verdict).toBe("unknown");
  });
});

describe("when the person is away", () => {
  const days = (...each: number[][]): Evidence => ({
    ...seen(),
    days: each.map((breaks, back) => day(START - (back + 1) * 24 * HOUR, 6, ...breaks)),
  });

  test("nothing is known after a day", () => {
    expect(check("presence", seen())).toMatchObject({
      verdict: "good",
      text: "Now: you are here · no absence noticed yet",
    });
  });

  test("the last absence is named", () => {
    expect(check("presence", days([7, 20], [30]))).toMatchObject({
      verdict: "good",
      text: expect.stringMatching(/^Now: you are here · last away until Sun,? 22 Nov/),
    });
  });

  test("three long days without one are told, with the way out", () => {
    expect(check("presence", days([], [])).verdict).toBe("good");
    expect(check("presence", days([], [], []))).toMatchObject({
      verdict: "amiss",
      found: "never",
      remedy: { request: { settings: "change", changes: { idleDetection: false } } },
    });
    expect(check("presence", days([], [], [], [6])).verdict).toBe("good");
  });

  test("a night shows also where nobody reports anything", () => {
    expect(check("presence", days([], [14 * 60], [])).found).toBe("never");
  });

  test("off is off", () => {
    const machine = sitting({ idleDetection: false });
    expect(check("presence", { ...days([], [], []), saved: seen(machine).saved })).toMatchObject({
      verdict: "know",
      found: "off",
    });
  });

  test.each<[Evidence, string]>([
    [finding({ idle: "locked" }), "locked, unproven"],
    [finding({ idle: undefined }), "unsaid"],
    [trouble("idle"), "trouble"],
  ])("and else: $1", (all, found) => expect(check("presence", all).found).toBe(found));
});

describe("sound", () => {
  test.each<[string, Evidence, Partial<Result>]>([
    ["on", seen(), { verdict: "good", found: "on", remedy: { is: "chime" } }],
    [
      "that cannot be played here",
      { ...seen(), can: { chime: false, changeShortcuts: false } },
      { verdict: "good", found: "on" },
    ],
    ["heard", withTrial("chime", { is: "yes" }), { verdict: "good", found: "heard" }],
    ["not heard", withTrial("chime", { is: "no" }), { verdict: "amiss", found: "unheard" }],
    ["at zero", seen(sitting({ volume: 0 })), { verdict: "know", found: "zero" }],
    [
      "switched off",
      seen(sitting({ postureSound: false, stretchSound: false })),
      { verdict: "know", found: "none" },
    ],
    ["refused", trouble("sound"), { verdict: "amiss", found: "trouble" }],
  ])("%s", (_, all, result) => expect(check("sound", all)).toMatchObject(result));
});

describe("calls", () => {
  const calls = (some: CallPermissions, stored = {}) =>
    check("calls", finding({ calls: some }, sitting(stored)));

  test("not allowed anywhere is worth knowing, and no fault", () => {
    expect(calls({ meet: "notYet", zoom: "notYet" })).toMatchObject({
      verdict: "know",
      found: "notYet",
      text: "Not yet: no site is allowed, so reminders come in calls too.",
      remedy: { is: "options", address: "quietInCalls" },
    });
  });

  test("allowed are told by the names of the sites", () => {
    expect(calls({ meet: "allowed", zoom: "notYet", five9: "allowed" })).toMatchObject({
      verdict: "good",
      found: "allowed",
      text: "Noticed on: Google Meet, Five9",
    });
  });

  test("what was taken back outside comes before what is held back in part, and that before what was declined", () => {
    const some: CallPermissions = { meet: "allowed", teams: "partly", zoom: "refused", webex: "takenBack" };
    expect(calls(some)).toMatchObject({ verdict: "know", found: "takenBack" });
    expect(calls(some).text).toContain("notice calls on: Webex. Reminders go on");
    expect(calls({ ...some, webex: "allowed" })).toMatchObject({ verdict: "know", found: "partly" });
    expect(calls({ zoom: "refused", meet: "allowed" })).toMatchObject({
      verdict: "know",
      found: "refused",
      text: "You have declined, so reminders come in calls on: Zoom",
    });
  });

  test("are told by the browser where it needs nobody's leave, and are of no interest once switched off", () => {
    expect(calls({})).toMatchObject({ verdict: "good", found: "browser" });
    expect(calls({ meet: "takenBack" }, { quietInCalls: false })).toMatchObject({
      verdict: "know",
      found: "off",
    });
    expect(check("calls", finding({ calls: undefined }))).toMatchObject({ verdict: "unknown" });
  });
});

describe("icon and shortcuts", () => {
  test("hidden behind the menu, as after installing, is no fault", () => {
    expect(check("icon", seen()).verdict).toBe("good");
    expect(check("icon", finding({ pinned: false }))).toMatchObject({
      verdict: "know",
      text: expect.stringContaining("the pin beside Limber"),
    });
    expect(check("icon", trouble("toolbar")).verdict).toBe("amiss");
  });

  test("the keys are named, or those that are missing", () => {
    expect(check("shortcuts", seen())).toMatchObject({ verdict: "good", text: "Open Limber: Alt+Shift+L" });
    const some = [
      { name: "_execute_action", keys: "Alt+Shift+L" },
      { name: "take-break", keys: "" },
      { name: "toggle-quiet", keys: "" },
      { name: "change-position", keys: "" },
    ];
    expect(check("shortcuts", finding({ shortcuts: some }))).toMatchObject({
      verdict: "know",
      text: expect.stringMatching(/: Take a break now, Quiet mode on and off, I have changed position$/),
    });
  });
});

describe("saving", () => {
  test("says when it was saved and how much room there is", () => {
    expect(check("saving", seen())).toMatchObject({
      verdict: "good",
      text: `Last saved at ${clockAt(0)} · 11.7 kB of 10 MB used`,
    });
    const unlimited = finding({ storage: { used: 3_000_000, limit: null } });
    expect(check("saving", unlimited).text).toMatch(/2.9 MB used$/);
  });

  test("is told when room runs out, and when it failed", () => {
    const full = { used: 10_400_000, limit: 10_485_760 };
    expect(check("saving", finding({ storage: full }))).toMatchObject({ verdict: "amiss", found: "full" });
    expect(check("saving", trouble("storage"))).toMatchObject({ verdict: "amiss", found: "trouble" });
    for (const kind of ["full", "short"] as const) {
      expect(check("saving", trouble(kind))).toMatchObject({ found: kind, remedy: { is: "room" } });
    }
  });

  test("what was mended is named until it is dismissed", () => {
    const machine = sitting();
    machine.state = { ...machine.state, mended: { at: START, fields: ["settings.theme"] } };
    expect(check("saving", seen(machine))).toMatchObject({
      verdict: "know",
      text: expect.stringMatching(/^At .+ some saved data/),
      remedy: { request: { command: "dismissRepaired" } },
    });
  });
});
