import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "../../public/_locales/en/messages.json" with { type: "json" };
import { counted, namesOf, reworded, type Messages } from "../../scripts/message-places.ts";

const locales = new URL("../../public/_locales/", import.meta.url);
const folders = readdirSync(locales);
const names = namesOf(english);
const plural = counted(english);

/** The stores cut the description off after so many characters, and the name too. */
const LONGEST = { description: 132, name: 75 };

/** Forms that can stand for one number alone, which they may say as a word or not at all. */
const SINGLE = ["zero", "one", "two"];

/** What is wrong with a language's messages beside the English ones. */
function faultsIn(folder: string, messages: Messages): string[] {
  const needed = new Map(
    names.flatMap((name): [string, string[]][] =>
      plural.includes(name)
        ? formsIn(folder).map((form) => [`${name}_${form}`, placesOf(english, `${name}_other`)])
        : [[name, placesOf(english, name)]],
    ),
  );
  // In other words for those who work otherwise: in English, so in every language.
  for (const key of reworded(english)) needed.set(key, placesOf(english, key));
  const missing = [...needed.keys()].filter((key) => !(key in messages));
  const surplus = Object.keys(messages).filter((key) => !needed.has(key));
  return [
    ...missing.map((key) => `${key} is missing`),
    ...surplus.map((key) => `${key} is not needed`),
    ...twice(Object.keys(messages)).map(
      (key) => `${key} is there twice for the browser, which knows no case`,
    ),
    ...[...needed]
      .filter(([key]) => key in messages)
      .flatMap(([key, places]) => faultsOf(key, places, messages)),
    ...(messages["language"]?.message === folder.replace("_", "-")
      ? []
      : ["language is not that of its folder"]),
    ...(["ltr", "rtl"].includes(messages["direction"]?.message ?? "")
      ? []
      : ["direction is neither ltr nor rtl"]),
  ];
}

function faultsOf(key: string, places: string[], messages: Messages): string[] {
  const { message } = messages[key] ?? { message: "" };
  const has = placesOf(messages, key);
  const mayLackCount = plural.some((name) => SINGLE.some((form) => key === `${name}_${form}`));
  const lacks = places.filter((place) => !has.includes(place) && !mayLackCount);
  const most = LONGEST[key as keyof typeof LONGEST] ?? Infinity;
  return [
    ...(message.trim() === "" ? [`${key} is empty`] : []),
    ...lacks.map((place) => `${key} lacks ${place}`),
    ...has.filter((place) => !places.includes(place)).map((place) => `${key} has ${place} too many`),
    ...(/\$(?![1-9$])|\$\d\d/u.test(message.replaceAll("$$", "")) ? [`${key} has a $ that is no place`] : []),
    ...(message.length > most ? [`${key} has more than ${most} characters`] : []),
  ];
}

/** The plural forms that a language needs. */
function formsIn(folder: string): string[] {
  return new Intl.PluralRules(folder.replace("_", "-")).resolvedOptions().pluralCategories;
}

function placesOf(messages: Messages, key: string): string[] {
  return [...new Set(messages[key]?.message.match(/\$[1-9]/gu))].toSorted();
}

function twice(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key.toLowerCase()).size);
}

describe("the messages of each language", () => {
  test.each(folders)("%s are as the English ones: the same messages, places and forms", (folder) => {
    const file = new URL(`${folder}/messages.json`, locales);
    expect(faultsIn(folder, JSON.parse(readFileSync(file, "utf8")) as Messages)).toEqual([]);
  });
});

describe("this comparison sees", () => {
  /** A translation of which everything is right: each plural form is the English one for all other numbers. */
  function translated(folder: string, changes: Record<string, string | null> = {}): Messages {
    const all = names.flatMap((name): [string, string][] => {
      const text = (key: string) => (english as Messages)[key]?.message ?? "";
      if (!plural.includes(name)) return [[name, text(name)]];
      return formsIn(folder).map((form) => [`${name}_${form}`, text(`${name}_other`)]);
    });
    all.push(
      ...reworded(english).map((key): [string, string] => [key, (english as Messages)[key]?.message ?? ""]),
    );
    const texts = { ...Object.fromEntries(all), language: folder.replace("_", "-"), ...changes };
    return Object.fromEntries(
      Object.entries(texts).flatMap(([key, message]) => (message === null ? [] : [[key, { message }]])),
    );
  }

  test.each(["de", "pl", "ar", "ja", "pt_BR"])("nothing wrong in a whole translation to %s", (folder) => {
    expect(faultsIn(folder, translated(folder))).toEqual([]);
  });

  test.each<[string, Record<string, string | null>, string]>([
    ["a missing message", { start: null }, "start is missing"],
    [
      "one in other words for those who work otherwise",
      { hero_sitting_wheelchair: null },
      "hero_sitting_wheelchair is missing",
    ],
    ["one that English does not have", { begin: "Begin" }, "begin is not needed"],
    ["a missing form", { hero_glasses_few: null }, "hero_glasses_few is missing"],
    [
      "a form that the language does not have",
      { hero_glasses_two: "$2 z $1" },
      "hero_glasses_two is not needed",
    ],
    ["a plural message without forms", { hero_glasses: "$2 z $1" }, "hero_glasses is not needed"],
    ["a lost place", { start_label: "Start" }, "start_label lacks $1"],
    ["a lost count", { hero_glasses_many: "$2 szklanek" }, "hero_glasses_many lacks $1"],
    ["a place too many", { start: "Start $1" }, "start has $1 too many"],
    ["a price", { start: "Start $" }, "start has a $ that is no place"],
    ["an empty message", { start: " " }, "start is empty"],
    [
      "a description that no store shows",
      { description: "a".repeat(133) },
      "description has more than 132 characters",
    ],
    ["another language", { language: "de" }, "language is not that of its folder"],
    ["no direction", { direction: "auto" }, "direction is neither ltr nor rtl"],
    [
      "letters that differ in case alone",
      { START: "Start" },
      "START is there twice for the browser, which knows no case",
    ],
  ])("%s", (_, changes, fault) => {
    expect(faultsIn("pl", translated("pl", changes))).toContain(fault);
  });

  test("that one glass may be said without its number", () => {
    expect(faultsIn("pl", translated("pl", { hero_glasses_one: "$2 z jednej szklanki" }))).toEqual([]);
  });
});
