import type { DayRecord } from "../domain/model/record.ts";
import type { Part } from "../domain/model/routine.ts";
import type { Instant } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";

/*
 * The short form of records, in which the fullest day takes some kilobytes and not some hundred. A day says each word
 * once, in its legend, and so each group of reminders, as a list of words; a record is a list that names its words and
 * groups by their places there, and its moments by how long they are after the legend's:
 *
 *   { since: 1764576000000, words: ["posture", "water", [0, 1], "prompted"] }, [3, 0, [0, -60000], 2]
 */

/** What the short records after it refer to. A word keeps its place for as long as the day is kept. */
export interface Legend {
  since: Instant;
  words: unknown[];
}

type Kind = DayRecord["kind"];
type Fields<K extends Kind> = Exclude<keyof Extract<DayRecord, { kind: K }>, "kind">;
type RecordField = { [K in Kind]: Fields<K> }[Kind];

/** The order in which a record's fields are written. */
const orders: { [K in Kind]: readonly Fields<K>[] } = {
  sat: ["from", "until", "doubted", "said"],
  stood: ["from", "until", "doubted"],
  stoodUp: ["at", "forgotten"],
  satDown: ["at", "forgotten"],
  rested: ["from", "until"],
  prompted: ["at", "prompt", "members"],
  joined: ["at", "prompt", "members"],
  answered: ["at", "prompt", "members", "answer"],
  break: ["from", "until", "members", "outcome", "routine", "parts"],
  done: ["at", "reminder"],
  drank: ["at", "ml"],
  undone: ["at", "of"],
  ease: ["at", "how", "until"],
  round: ["from", "until", "what", "end"],
  held: ["from", "until", "reason", "members", "sites"],
};

/** Whether there are records of this kind, as far as this version knows. */
export function isRecordKind(kind: unknown): boolean {
  return typeof kind === "string" && Object.hasOwn(orders, kind);
}

/** How a value is written shortly, and read back. What is read may be anything: the schema of records judges it. */
interface Form {
  shorten: (value: unknown, writer: Writer) => unknown;
  lengthen: (short: unknown, legend: Legend) => unknown;
}

const word: Form = {
  shorten: (value, writer) => writer.place(value as string),
  lengthen: (short, { words }) => (typeof short === "number" ? words[short] : undefined),
};
const moment: Form = {
  shorten: (value, writer) => writer.after(value as Instant),
  lengthen: (short, { since }) => (typeof short === "number" ? since + short : short),
};
const plain: Form = { shorten: (value) => value, lengthen: (short) => short };
const listOf = (form: Form): Form => ({
  shorten: (value, writer) => (value as unknown[]).map((one) => form.shorten(one, writer)),
  lengthen: (short, legend) =>
    Array.isArray(short) ? short.map((one: unknown) => form.lengthen(one, legend)) : short,
});
/** The same few groups of reminders are asked for, and answered, all day long. */
const everyWord = listOf(word);
const group: Form = {
  shorten: (value, writer) => writer.place(everyWord.shorten(value, writer) as number[]),
  lengthen: (short, legend) => everyWord.lengthen(word.lengthen(short, legend), legend),
};

/** A prompt is mostly called by a reminder and when that was due: `posture@1764576000000`. */
const prompt: Form = {
  shorten: (value, writer) => {
    const [, first = "", due = ""] = /^(.+)@(-?\d+)$/u.exec(value as string) ?? [];
    const isDue = due !== "" && String(Number(due)) === due;
    return isDue ? [writer.place(first), writer.after(Number(due))] : writer.place(value as string);
  },
  lengthen: (short, legend) => {
    if (!Array.isArray(short)) return word.lengthen(short, legend);
    const [first, due] = short as unknown[];
    const [name, at] = [word.lengthen(first, legend), moment.lengthen(due, legend)];
    return typeof name === "string" && typeof at === "number" ? `${name}@${at}` : undefined;
  },
};

const part: Form = {
  shorten: (value, writer) => {
    const { exercise, outcome, seconds } = value as Part;
    return [writer.place(exercise), writer.place(outcome), seconds];
  },
  lengthen: (short, legend) => {
    if (!Array.isArray(short)) return short;
    const [exercise, outcome, seconds] = short as unknown[];
    return {
      exercise: word.lengthen(exercise, legend),
      outcome: word.lengthen(outcome, legend),
      seconds,
    };
  },
};

const forms: Record<RecordField, Form> = {
  from: moment,
  until: moment,
  at: moment,
  of: moment,
  said: moment,
  prompt,
  members: group,
  reminder: word,
  answer: word,
  outcome: word,
  reason: word,
  how: word,
  what: word,
  end: word,
  sites: group,
  routine: word,
  parts: listOf(part),
  ml: plain,
  doubted: plain,
  forgotten: plain,
};

/** Writes short records and adds to a legend what they need. */
export class Writer {
  private readonly words: unknown[];
  /** Where each word stands, by how it is written. A day has thousands of words to be looked up. */
  private readonly places = new Map<string, number>();
  private isExact = true;

  constructor(private readonly from: Legend) {
    this.words = [...from.words];
    // Of a word that is there twice the first counts.
    for (const [place, one] of this.words.entries()) {
      const written = JSON.stringify(one);
      if (!this.places.has(written)) this.places.set(written, place);
    }
  }

  get legend(): Legend {
    return { since: this.from.since, words: this.words };
  }

  /** A record's short form. One with a moment so far away that it would be read back as another stays as it is. */
  shorten(record: DayRecord): unknown {
    this.isExact = true;
    const values = record as unknown as Partial<Record<RecordField, unknown>>;
    const fields = orders[record.kind].map((name: RecordField) =>
      values[name] === undefined ? null : forms[name].shorten(values[name], this),
    );
    // What a record does not have is left out where nothing comes after it.
    const short = [
      this.place(record.kind),
      ...fields.slice(0, fields.findLastIndex((one) => one !== null) + 1),
    ];
    return this.isExact ? short : record;
  }

  /** The place of a word or a group, which is added where the legend does not have it. */
  place(sought: string | readonly number[]): number {
    const written = JSON.stringify(sought);
    const known = this.places.get(written);
    if (known !== undefined) return known;
    const place = this.words.push(sought) - 1;
    this.places.set(written, place);
    return place;
  }

  after(at: Instant): number {
    const { since } = this.from;
    this.isExact &&= since + (at - since) === at;
    return at - since;
  }
}

/** A short record written out again, as far as the legend goes; undefined where it is of no known kind. */
export function lengthen(short: readonly unknown[], legend: Legend): unknown {
  const [place, ...values] = short;
  const kind = word.lengthen(place, legend);
  if (!isRecordKind(kind)) return undefined;
  const fields = orders[kind as Kind].map((name: RecordField, index) => [
    name,
    forms[name].lengthen(values[index], legend),
  ]);
  return { kind, ...Object.fromEntries(fields.filter((_, index) => (values[index] ?? null) !== null)) };
}

/** Whether an item of a day is a legend, even one that cannot be read; what follows a broken one refers to nothing. */
export function isLegend(item: unknown): item is Record<string, unknown> {
  return isObject(item) && "words" in item;
}

export function readLegend(item: Record<string, unknown>): Legend | null {
  const { since, words } = item;
  return Number.isFinite(since) && Array.isArray(words) ? { since: since as Instant, words } : null;
}
