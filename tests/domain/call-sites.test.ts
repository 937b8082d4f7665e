import { describe, expect, test } from "vitest";
import { callSiteAt, callSiteNames, callSites, originsOf } from "../../src/domain/model/call-site.ts";

describe("the site of a call", () => {
  test.each([
    ["https://meet.google.com/abc-defg-hij", "meet"],
    ["https://teams.cloud.microsoft/v2/", "teams"],
    ["https://app.zoom.us/wc/123/join?pwd=1#success", "zoom"],
    ["https://us02web.zoom.us/j/123", "zoom"],
    ["https://zoom.us/j/123", "zoom"],
    ["https://app.slack.com/client/T1/C1", "slack"],
    ["https://discord.com/channels/@me", "discord"],
    ["https://work.8x8.com/calls/all", "eightByEight"],
    ["https://a-company.my.connect.aws/ccp-v2/", "amazonConnect"],
    ["https://apps.usw2.pure.cloud/directory/#/engage", "genesys"],
    ["https://apps.mypurecloud.com.au/directory/", "genesys"],
    ["https://a-company.zendesk.com/agent/tickets/1", "zendesk"],
    ["https://a-company.zendesk.com/agent", "zendesk"],
    ["https://phone.aircall.io?integration=generic", "aircall"],
  ])("%s is that of %s", (address, site) => expect(callSiteAt(address)).toBe(site));

  test.each([
    // Other pages of these sites, where something may sound that is no call.
    "https://us02web.zoom.us/rec/play/abc",
    "https://a-company.webex.com/recordingservice/sites/x/recording/1/playback",
    "https://discord.com/blog",
    "https://voice.google.com/u/0/voicemail",
    "https://a-company.zendesk.com/hc/en-us",
    "https://a-company.zendesk.com/agents-of-fame",
    // Others that only look alike.
    "https://evilzoom.us/j/1",
    "https://zoom.us.example.com/j/1",
    "https://example.com/?https://meet.google.com/abc",
    "https://meet.google.com@example.com/abc",
    "http://meet.google.com/abc",
    "chrome-extension://abc/src/ui/popup/index.html",
    "about:blank",
    "",
  ])("%s is none", (address) => expect(callSiteAt(address)).toBeNull());

  test("is found at each address that Limber may ask for", () => {
    for (const site of callSiteNames) {
      const path = { discord: "channels/1", zendesk: "agent/1" }[site as string] ?? "1";
      for (const origin of originsOf([site])) {
        const address = origin.replace("*.", "a-customer.").replace("*", path);
        expect(callSiteAt(address), address).toBe(site);
      }
    }
  });

  test("is named by one plain word, which a stored record can hold", () => {
    for (const site of Object.keys(callSites)) expect(site).toMatch(/^\w{1,20}$/);
  });
});
