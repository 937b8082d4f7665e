import { findDifferences, fields, type SettingName } from "../settings/fields.ts";
import { readKeptPolicy } from "../settings/kept-policy.ts";
import type { Instant } from "../calendar/time.ts";
import type { Result } from "./results.ts";
import type { Evidence } from "./finding.ts";

/*
 * The report for whoever helps. Its words are names from the code: they are the same in every language, and they
 * cannot say anything personal. What the browser says when it fails is left out, since that may name a folder.
 */

/** These tell of the person and not of how Limber works: where they live, what their body likes, and how much they drink. */
const personal: readonly SettingName[] = [
  "region",
  "workplace",
  "skin",
  "hair",
  "profile",
  "seatedOnly",
  "easyInterval",
  "avoidFloor",
  "avoidTwisting",
  "avoidForwardBending",
  "avoidBackBending",
  "avoidKneeling",
  "avoidStanding",
  "waterGlass",
  "waterSmall",
  "waterLarge",
  "waterGoal",
];

/** Plain text without names, history or addresses. */
export function reportOf(found: readonly Result[], seen: Evidence): string {
  const { at, zone, saved, troubles } = seen;
  const { host, alarmAt, storage } = seen.found;
  const moment = (instant: Instant | null | undefined) => momentText(instant, zone);
  return [
    `limber: ${host?.limber ?? UNKNOWN}`,
    `browser: ${host?.browser ?? UNKNOWN}`,
    `system: ${host === undefined ? UNKNOWN : `${host.system} ${host.processor}`}`,
    `checked: ${moment(at)}`,
    `planned: ${moment(saved?.state?.wakeAt)}`,
    `alarm: ${moment(alarmAt)}`,
    `storage: ${storage === undefined ? UNKNOWN : [storage.used, storage.limit ?? NONE].join(" of ")}`,
    `troubles: ${commaList(troubles.map(({ kind }) => kind))}`,
    `mended: ${saved?.state?.mended?.fields.length ?? 0}`,
    `policy: ${policyLine(saved?.policy)}`,
    `sync: ${syncLine(seen)}`,
    "",
    "checks",
    ...found.map(({ check, verdict, found: name }) => `  ${check}: ${verdict} (${name})`),
    "",
    "settings",
    ...lines(saved === undefined ? [] : changesIn(saved.settings)),
  ].join("\n");
}

const UNKNOWN = "unknown";
const NONE = "none";

/** The settings with a name and a range of their own. What the person wrote or listed is no field. */
function changesIn(settings: Parameters<typeof findDifferences>[0]): string[] {
  return Object.entries(findDifferences(settings))
    .filter(([name]) => Object.hasOwn(fields, name) && !personal.includes(name as SettingName))
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
}

/** How much an organisation has set, and what of it cannot be used: by name, never by value. */
function policyLine(kept: unknown): string {
  const policy = readKeptPolicy(kept);
  if (policy === null) return NONE;
  const { defaults, locked, faults } = policy;
  const [suggested, fixed] = [Object.keys(defaults).length, Object.keys(locked).length];
  return `${suggested} suggested, ${fixed} locked, unusable: ${commaList(faults.map(({ path, why }) => `${path} (${why})`))}`;
}

/** Whether computers exchange settings, and what is in the way: neither which settings nor which computers. */
function syncLine({ sync }: Evidence): string {
  if (sync === undefined) return UNKNOWN;
  const { on, asks, trouble, left } = sync;
  const state = trouble ?? (asks ? "asks" : NONE);
  return `${on ? "on" : "off"}, trouble: ${state}, left: ${left}`;
}

function lines(all: string[]): string[] {
  return all.length === 0 ? [`  ${NONE}`] : all;
}

function commaList(all: readonly string[]): string {
  return all.length === 0 ? NONE : all.join(", ");
}

/** `2026-11-23T14:31:00+01:00`: the offset is enough to read it by, so the zone stays unnamed. */
function momentText(instant: Instant | null | undefined, zone: string): string {
  if (instant === undefined) return UNKNOWN;
  if (instant === null) return NONE;
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant))
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
