import { optional_host_permissions as origins } from "../../manifest.json";
import type { MeetingSite } from "../runtime/page-ports.ts";

/** What the address of each site contains. */
const domains: Record<MeetingSite, string> = {
  meet: "meet.google.com",
  teams: "teams.",
  zoom: "zoom.us",
  webex: "webex.com",
  jitsi: "meet.jit.si",
  whereby: "whereby.com",
  slack: "slack.com",
  discord: "discord.com",
};

export const sites = Object.keys(domains) as MeetingSite[];

/** The address patterns of a site, as the manifest has them. */
export function originsOf(site: MeetingSite): string[] {
  return origins.filter((origin) => origin.includes(domains[site]));
}
