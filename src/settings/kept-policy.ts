import { isObject } from "../decoding/reader.ts";
import { readPerson } from "./decode.ts";
import { NO_POLICY, type Policy } from "./layers.ts";

/* A policy as Limber keeps it: what could be read of what an organisation hands out, and what could not. */

/** A few words from whoever looks after people's desks, shown as plain text. */
export interface Announcement {
  /** At most `LONGEST_MESSAGE` UTF-16 units; empty where there is a link alone. */
  text: string;
  /** An address that begins with `https://`. */
  link: string | null;
}

export const LONGEST_MESSAGE = 500;
export const LONGEST_LINK = 500;

/**
 * Why something of a policy is not used. `personal`: it is for each person alone to say; `group`: it should hold
 * settings by name; `many`: the list is too long; `size`: so is the policy.
 */
export const policyFaultReasons = [
  "unknown",
  "personal",
  "yesNo",
  "number",
  "whole",
  "choice",
  "group",
  "list",
  "date",
  "range",
  "many",
  "water",
  "text",
  "link",
  "size",
] as const;

export interface PolicyFault {
  /** Where it stands: `locked.snooze`, `locked.daysOff+.3`. */
  path: string;
  why: (typeof policyFaultReasons)[number];
  /** The least and the most, or the options; nothing where there is no choice. */
  allowed: readonly (string | number)[];
}

/** So many faults are named, the first ones. */
export const MOST_FAULTS = 20;
/** No path of a fault is longer, in UTF-16 units. */
export const LONGEST_PATH = 80;

/** All that can be used of a policy, and what cannot. */
export interface KeptPolicy extends Policy {
  /** The page that greets whoever has just installed Limber is not opened. */
  hideWelcome: boolean;
  message: Announcement | null;
  faults: readonly PolicyFault[];
}

/** The layers of a policy that is kept. Of what cannot be read it has nothing. Never throws. */
export function readPolicy(kept: unknown): Policy {
  const groups = isObject(kept) ? kept : {};
  const names = Object.keys(NO_POLICY);
  return Object.fromEntries(
    names.map((name) => [name, readPerson(groups[name], []).known]),
  ) as unknown as Policy;
}

/** A policy that is kept; null where there is none, or none that sets or says anything. Never throws. */
export function readKeptPolicy(kept: unknown): KeptPolicy | null {
  if (!isObject(kept)) return null;
  const policy: KeptPolicy = {
    ...readPolicy(kept),
    hideWelcome: kept["hideWelcome"] === true,
    message: isMessage(kept["message"]) ? kept["message"] : null,
    faults: Array.isArray(kept["faults"]) ? kept["faults"].filter(isFault).slice(0, MOST_FAULTS) : [],
  };
  return isEmptyPolicy(policy) ? null : policy;
}

export function isEmptyPolicy({ hideWelcome, message, ...groups }: KeptPolicy): boolean {
  return (
    !hideWelcome && message === null && Object.values(groups).every((part) => Object.keys(part).length === 0)
  );
}

/** Whether an address may be shown as a link: it is one of the web, fetched safely, and carries no password. */
export function isSafeLink(link: string): boolean {
  if (link.length > LONGEST_LINK || !/^https:\/\//iu.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  return protocol === "https:" && username === "" && password === "";
}

function isMessage(raw: unknown): raw is Announcement {
  if (!isObject(raw)) return false;
  const { text, link } = raw;
  const isText = typeof text === "string" && text.length <= LONGEST_MESSAGE;
  return isText && (link === null ? text !== "" : typeof link === "string" && isSafeLink(link));
}

function isFault(raw: unknown): raw is PolicyFault {
  if (!isObject(raw)) return false;
  const { path, why, allowed } = raw;
  return (
    typeof path === "string" &&
    path.length <= LONGEST_PATH &&
    policyFaultReasons.some((reason) => reason === why) &&
    Array.isArray(allowed) &&
    allowed.every((value) => typeof value === "string" || typeof value === "number")
  );
}
