/** The messages of a language, as its file in public/_locales has them. */
export type Messages = Record<string, { message: string }>;

const PLURAL_FORM = /^(\w+)_(?:zero|one|two|few|many|other)$/u;

/**
 * The messages with plural forms, by their names without the form. `refused_other` alone is no such message: a
 * plural has at least the forms that English has.
 */
export function counted(messages: Messages): string[] {
  const stems = Object.keys(messages).map((key) => PLURAL_FORM.exec(key)?.[1]);
  return [...new Set(stems)].filter(
    (stem) => stem !== undefined && `${stem}_one` in messages && `${stem}_other` in messages,
  ) as string[];
}

/** A message in other words for a person who works otherwise: by its name, and how they work. */
const WORKPLACE_FORM = /^(\w+)_(?:wheelchair|standing)$/u;

/** The messages in other words. `work_standing` alone is none: there is no message `work` that it could stand for. */
export function reworded(messages: Messages): string[] {
  return Object.keys(messages).filter((key) => (WORKPLACE_FORM.exec(key)?.[1] ?? "") in messages);
}

/**
 * The names by which the code says messages: a plural message goes by its name without the form, and one in other words
 * by that of the message it stands for.
 */
export function namesOf(messages: Messages): string[] {
  const stems = counted(messages);
  const others = reworded(messages);
  const names = Object.keys(messages)
    .filter((key) => !others.includes(key))
    .map((key) => {
      const [, stem = key] = PLURAL_FORM.exec(key) ?? [];
      return stems.includes(stem) ? stem : key;
    });
  return [...new Set(names)];
}

/** How many values a message has places for: the highest number in it. */
export function placesIn(message: string): number {
  return Math.max(0, ...[...message.matchAll(/\$([1-9])/gu)].map(([, place]) => Number(place)));
}

/**
 * What the compiler knows of the places of all messages, as a file of our own: TypeScript reads the texts of a JSON
 * file as nothing more than strings.
 */
export function placeTypes(messages: Messages): string {
  const stems = counted(messages);
  const single = namesOf(messages).filter((name) => !stems.includes(name));
  const placed = single
    .map((name) => row(name, Array(placesIn(messages[name]?.message ?? "")).fill("Value")))
    .filter((line) => !line.endsWith("[];"));
  const plural = stems.map((stem) => {
    const forms = Object.entries(messages).filter(([key]) => PLURAL_FORM.exec(key)?.[1] === stem);
    const most = Math.max(1, ...forms.map(([, { message }]) => placesIn(message)));
    return row(stem, ["number", ...Array(most - 1).fill("Value")]);
  });
  return `// Written by tests/words/places.test.ts from the English messages. After a change of their places:
// npx vitest run tests/words/places.test.ts -u

/** A number is written with the digits and signs of the language. */
export type Value = string | number;

/** Messages with places for values, and how many they have. */
export interface PlacedMessages {
${placed.join("\n")}
}

/** Messages with plural forms. The first value is the number that the form follows, whether or not it is said. */
export interface CountedMessages {
${plural.join("\n")}
}

/** Their names: a browser that is asked for a message that it does not have may complain. */
export const countedMessages: readonly string[] = [
${stems.map((stem) => `  "${stem}",`).join("\n")}
];

/** Messages that are there in other words too, by the workplace of those for whom they are. */
export const rewordedMessages = {
${["wheelchair", "standing"].map((workplace) => rewordedRow(messages, `_${workplace}`)).join("\n")}
} as const;
`;
}

function rewordedRow(messages: Messages, ending: string): string {
  const keys = reworded(messages).filter((key) => key.endsWith(ending));
  const names = keys.map((key) => `    "${key.slice(0, -ending.length)}",`);
  return `  ${ending.slice(1)}: [\n${names.join("\n")}\n  ],`;
}

function row(key: string, values: readonly string[]): string {
  return `  ${key}: [${values.join(", ")}];`;
}
