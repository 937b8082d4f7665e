import { HOUR, type Instant, type Ms } from "../calendar/time.ts";
import { isEquivalent } from "../decoding/same.ts";
import type { PersonLayer, Policy } from "../settings/layers.ts";
import {
  isLater,
  isReadable,
  isSynchronised,
  nameIn,
  valuesFor,
  valuesOf,
  type SyncItem,
  type SyncItems,
} from "./items.ts";
import type { Journal } from "./journal.ts";

/** So long it is remembered that something was taken away. */
export const REMEMBERED: Ms = 365 * 24 * HOUR;
/** Who was away for longer may have things that everybody else has forgotten taking away: they meet anew. */
const ESTRANGED: Ms = 335 * 24 * HOUR;

/** Which side counts where both have something: this computer, the others, or of each item the later one. */
export const meetingAnswers = ["here", "others", "both"] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

/** What an exchange comes to. */
export interface Exchange {
  items: SyncItems;
  /** What this computer has to tell the others. */
  writes: Record<string, SyncItem>;
  /** Keys that nobody needs any more. */
  removals: string[];
  /** Both sides have something, and nobody has said what is to count: nothing is to change on either. */
  asks: boolean;
}

/**
 * The journal once what has changed in a person's layer is noticed. A change is later than what it replaces, whatever
 * the clocks say: so one that is ahead wins once at the most, and never for ever.
 * @param lost paths of what could not be read of what is stored here: that it is gone is no change of the person's
 */
export function noteChanges(
  journal: Journal,
  person: PersonLayer,
  policy: Policy,
  now: Instant,
  lost: readonly string[] = [],
): Journal {
  const [before, after] = [valuesFor(policy, journal.items), valuesOf(person, policy)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !isEquivalent(before[key], after[key]) && !isLost(key, lost));
  if (changed.length === 0) return journal;
  const items = changed.map((key) => [key, newItem(after[key], now, journal.items[key])]);
  return { ...journal, items: { ...journal.items, ...Object.fromEntries(items) }, changedAt: now };
}

function isLost(key: string, lost: readonly string[]): boolean {
  const path = `settings.${nameIn(key)}`;
  return lost.some((one) => one === "settings" || one === path || one.startsWith(`${path}.`));
}

/** @param before what it takes the place of */
function newItem(value: unknown, now: Instant, ...before: (SyncItem | undefined)[]): SyncItem {
  const at = Math.max(0, Math.floor(now), ...before.map((item) => (item?.at ?? -1) + 1));
  return value === undefined ? { at } : { at, value };
}

/**
 * Brings together what is known here and what the others have written. Of two items the later one counts, so that it
 * makes no difference who sees what first. What is the default is in neither, and is never written.
 * @param theirs what the account has
 * @param answer what the person has said, where it was asked
 */
export function exchangeItems(
  journal: Journal,
  theirs: SyncItems,
  policy: Policy,
  now: Instant,
  answer: MeetingAnswer | null = null,
): Exchange {
  const known = Object.entries(theirs).filter(([key]) => isSynchronised(key, policy));
  const readable = Object.fromEntries(known.filter(([key, item]) => isReadable(key, item)));
  const { exchangedAt } = journal;
  const isMeeting = exchangedAt === null || now - exchangedAt > ESTRANGED || answer !== null;
  const nothing = { items: journal.items, writes: {}, removals: [], asks: true };
  if (isMeeting && answer === null && mustAsk(journal.items, readable, policy)) return nothing;
  const ours = isMeeting ? oursAtMeeting(journal.items, readable, policy, now, answer) : journal.items;
  return mergeItems(ours, theirs, readable, policy, now);
}

/** Whether both sides have something, and not the same. */
function mustAsk(ours: SyncItems, theirs: SyncItems, policy: Policy): boolean {
  const [here, there] = [valuesFor(policy, ours), valuesFor(policy, theirs)];
  return Object.keys(here).length > 0 && Object.keys(there).length > 0 && !isEquivalent(here, there);
}

/** What this computer brings along. What it took away before they met was none of the others' business. */
function oursAtMeeting(
  ours: SyncItems,
  theirs: SyncItems,
  policy: Policy,
  now: Instant,
  answer: MeetingAnswer | null,
): SyncItems {
  const isOurs = ([key, { value }]: [string, SyncItem]) =>
    value !== undefined || !isSynchronised(key, policy);
  const had = Object.fromEntries(Object.entries(ours).filter(isOurs));
  if (answer === "others") {
    return Object.fromEntries(Object.entries(had).filter(([key]) => !isSynchronised(key, policy)));
  }
  if (answer !== "here") return had;
  const values = valuesFor(policy, had);
  const keys = [...new Set([...Object.keys(values), ...Object.keys(theirs)])];
  const differing = keys.filter((key) => !isEquivalent(values[key], theirs[key]?.value));
  const stated = differing.map((key) => [key, newItem(values[key], now, had[key], theirs[key])]);
  return { ...had, ...Object.fromEntries(stated) };
}

function mergeItems(
  ours: SyncItems,
  theirs: SyncItems,
  readable: SyncItems,
  policy: Policy,
  now: Instant,
): Exchange {
  const items: Record<string, SyncItem> = {};
  const writes: Record<string, SyncItem> = {};
  const removals: string[] = [];
  const isOurBusiness = (key: string) => isSynchronised(key, policy);
  const others = Object.entries(ours).filter(([key]) => !isOurBusiness(key));
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)].filter(isOurBusiness))) {
    const [our, their] = [ours[key], theirs[key]];
    const isOurs = our !== undefined && (their === undefined || isLater(our, their));
    const counts = isOurs ? our : readable[key];
    // What a later version has written counts there, and what was known here stays here.
    const item = counts ?? our;
    if (item === undefined) continue;
    if (isForgotten(item, now)) {
      if (their !== undefined && isForgotten(their, now)) removals.push(key);
      continue;
    }
    items[key] = item;
    // Nobody has to be told of what is gone everywhere, nor that the same was chosen again.
    if (isOurs && !isEquivalent(our.value, their?.value)) writes[key] = our;
  }
  return { items: { ...Object.fromEntries(others), ...items }, writes, removals, asks: false };
}

function isForgotten({ value, at }: SyncItem, now: Instant): boolean {
  return value === undefined && now - at > REMEMBERED;
}
