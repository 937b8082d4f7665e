import { rankOf, termsOf } from "../searching/match.ts";
import type { Family, Field, Hint, SettingPlace } from "../settings/field.ts";
import { fields, isApplicable, settingNames, type SettingName, type Settings } from "../settings/fields.ts";
import { sectionNames, sections, type SectionName, type SectionWords } from "../settings/sections.ts";
import type { MessageKey, Say } from "./say.ts";

/** A part of the options page that can be found and gone to. */
export interface OptionsPart {
  /** What stands after the # in its address. */
  address: string;
  label: string;
  /** The title of the section that it is in; null: it is a section itself. */
  within: string | null;
}

/** A part together with all words by which it is found, those that tell most first. */
export interface SearchEntry extends OptionsPart {
  texts: readonly string[];
}

/** What has an address though it is neither a setting nor a section of the table. */
const others = {
  presets: { label: "presets_label", section: "posture", words: "find_presets" },
  "days-off": { label: "days_off", section: "hours", words: "find_daysOff" },
  "not-for-me": { label: "comfort_not_for_me", section: "comfort", words: "find_notForMe" },
  data: { label: "options_data", section: null, words: "find_data" },
  elsewhere: { label: "options_elsewhere", section: null, words: "find_elsewhere" },
  reset: { label: "options_reset", section: null, words: "find_reset" },
} as const satisfies Record<string, { label: MessageKey; section: SectionName | null; words: MessageKey }>;

/** Sections without settings have everyday words of their own. */
const ownWords: Partial<Record<SectionName, MessageKey>> = { own: "find_own", shortcuts: "find_shortcuts" };

/** All that can be found on the options page with these settings, in the order of the page. */
export function optionsIndex(say: Say, settings: Settings, family: Family): SearchEntry[] {
  const places: SearchEntry[] = [];
  for (const section of sectionNames) {
    const { title, text }: SectionWords<MessageKey> = sections[section];
    const around = [say(title), say(text)];
    const inside = settingNames.filter(
      (name) => fields[name].section === section && isApplicable(name, settings, family),
    );
    // The switch beside a section's heading bears its name, and stands for it.
    if (!inside.some((name) => placeOf(name).as === "heading")) {
      const words = ownWords[section];
      places.push({
        address: section,
        label: say(title),
        within: null,
        texts: [say(title), ...(words === undefined ? [] : [say(words)]), say(text)],
      });
    }
    for (const name of inside) {
      const { as, label } = placeOf(name);
      places.push({
        address: name,
        label: say(label),
        within: as === "heading" ? null : say(title),
        texts: [
          say(label),
          say(`find_${name}`),
          ...choiceWords(say, fields[name]),
          ...hintWords(say, placeOf(name).hint, family),
          ...around,
        ],
      });
    }
    for (const [address, other] of Object.entries(others)) {
      if (other.section !== section) continue;
      places.push({
        address,
        label: say(other.label),
        within: say(title),
        texts: [say(other.label), say(other.words), ...around],
      });
    }
  }
  for (const [address, { label, section, words }] of Object.entries(others)) {
    if (section === null)
      places.push({ address, label: say(label), within: null, texts: [say(label), say(words)] });
  }
  return places;
}

/** The parts that fit what was typed, those that fit best first. None where nothing was typed. */
export function findParts(index: readonly SearchEntry[], asked: string): OptionsPart[] {
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  return index
    .map((part) => ({ part, rank: rankOf(terms, part.texts) ?? Infinity }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ part }) => part);
}

const placeOf = (name: SettingName): SettingPlace<MessageKey> => fields[name];

function choiceWords(say: Say, field: Field<MessageKey>): string[] {
  return field.kind === "choice"
    ? [...Object.values(field.labels), ...Object.values(field.details ?? {})].map((key) => say(key))
    : [];
}

/** All that a hint may say, whatever is set now. */
function hintWords(say: Say, hint: Hint<MessageKey> | undefined, family: Family): string[] {
  if (hint === undefined) return [];
  if (typeof hint === "string") return [say(hint)];
  if ("chromium" in hint) return [say(hint[family])];
  if ("chosen" in hint) return [say(typeof hint.says === "string" ? hint.says : hint.says[family])];
  // It says a number alone.
  if ("times" in hint) return [];
  const { says, otherwise } = { otherwise: undefined, ...hint };
  return [say(says), ...(otherwise === undefined ? [] : [say(otherwise)])];
}
