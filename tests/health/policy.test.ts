import { describe, expect, test } from "vitest";
import { reportOf } from "../../src/health/report.ts";
import { resultsOf } from "../../src/health/results.ts";
import type { Evidence } from "../../src/health/finding.ts";
import { decodePolicy } from "../../src/settings/decode-policy.ts";
import { seen, words } from "./examined.ts";

function managed(policy: object): Evidence {
  const all = seen();
  return { ...all, saved: { ...all.saved!, policy: decodePolicy(policy) } };
}
const check = (all: Evidence) => resultsOf(all, words).find((result) => result.check === "policy");

describe("what an organisation has set", () => {
  test("is no check of anybody who has none", () => {
    expect(check(seen())).toBeUndefined();
    expect(check(managed({}))).toBeUndefined();
    expect(reportOf([], seen())).toContain("\npolicy: none\n");
  });

  test("is followed, where nothing is wrong with it", () => {
    expect(check(managed({ locked: { snooze: 3 } }))).toMatchObject({ verdict: "good" });
  });

  test("is named where it cannot be used, each place with what would do", () => {
    const locked = {
      snooze: 700,
      postureLength: null,
      badge: "none",
      breakVoice: "perhaps",
      snoze: 1,
      workplace: "chair",
      daysOff: 7,
      "daysOff+": ["tomorrow"],
      focusPlan: ["always"],
    };
    const message = { text: "x".repeat(501), link: "http://intranet.example/" };
    const result = check(managed({ defaults: [], locked, message }));
    expect(result).toMatchObject({ verdict: "amiss", found: "faults" });
    expect(result?.text.split("\n").slice(1).toSorted()).toEqual(
      [
        "defaults has to hold settings by name.",
        "locked.snooze has to be a whole number from 1 to 60.",
        "locked.postureLength has to be a number from 0.5 to 10.",
        "locked.badge has to be one of these: due, countdown.",
        "locked.breakVoice has to be true or false.",
        "locked.snoze: there is no such name.",
        "locked.workplace: this is for each person alone to say.",
        "locked.daysOff has to be a list.",
        "locked.daysOff+.0 has to be a date such as 2027-01-01.",
        "locked.focusPlan.0 has to be hours such as mon-fri 09:00-17:00, which overlap no others.",
        "message.text has to be a text of 500 characters at the most.",
        "message.link has to be an address that begins with https://.",
      ].toSorted(),
    );
  });

  test("is in the report by its faults' names, and without what it says", () => {
    const report = reportOf([], managed({ locked: { theme: "dark", snooze: 700 }, message: "Ask Maria." }));
    expect(report).toContain("policy: 0 suggested, 1 locked, unusable: locked.snooze (whole)");
    expect(report).not.toContain("Maria");
  });
});
