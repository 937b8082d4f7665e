/*
 * Files are cut short by full disks, and broken by hands that edit them. What is whole in them is read all the same:
 * `JSON.parse` gives up at the first fault.
 */

/** What could be read of a damaged text. */
export interface Salvaged {
  value: unknown;
  /** The innermost lists and objects in which the text broke off or was damaged: they may lack something. */
  unclosed: ReadonlySet<object>;
  /** Where the first fault is, counted from 1; null: there is none. */
  line: number | null;
}

/** Nothing that Limber writes is nested so deeply. What is deeper is left out. */
const DEEPEST = 32;

/** A list or an object that has been begun; `into` is null where it lies too deep to be kept. */
interface Open {
  into: unknown[] | Map<string, unknown> | null;
  isList: boolean;
  /** The name to which the next value belongs. */
  name: string | null;
}

const STRING = /"(?:[^"\\\n\r]|\\.)*"/uy;
const WORD = /[^\s,:[\]{}"]+/uy;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const NAMED = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** After so many signs whoever waits is told how far it has come, some milliseconds apart. */
const TOLD_EACH = 2_000;

/**
 * Reads JSON that may be damaged: what does not fit is skipped, and what is open at the end is closed. Each step gives
 * back the share that is read. Never throws.
 */
export function salvage(text: string): Generator<number, Salvaged> {
  return new Salvage(text).read();
}

/** The same in one go. */
export function salvageAtOnce(text: string): Salvaged {
  const reading = salvage(text);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

class Salvage {
  private readonly open: Open[] = [];
  private readonly unclosed = new Set<unknown>();
  private root: Open["into"] | undefined;
  private at = 0;
  private fault: number | null = null;

  constructor(private readonly text: string) {}

  *read(): Generator<number, Salvaged> {
    for (let token = 1; this.at < this.text.length; token += 1) {
      this.readToken();
      if (token % TOLD_EACH === 0) yield this.at / this.text.length;
    }
    if (this.open.length > 0) this.fail();
    const unclosed = new Set<object>();
    const value = plain(this.root, (from, to) => {
      if (this.unclosed.has(from)) unclosed.add(to);
    });
    const { fault } = this;
    const line = fault === null ? null : this.text.slice(0, fault).split("\n").length;
    return { value, unclosed, line };
  }

  private readToken(): void {
    const character = this.text[this.at] ?? "";
    if (/[\s,\uFEFF]/u.test(character)) this.at += 1;
    else if (character === ":") {
      if (this.top?.name == null) this.fail();
      this.at += 1;
    } else if (character === "{" || character === "[") this.begin(character === "[");
    else if (character === "}" || character === "]") this.end(character === "]");
    else if (character === '"') this.readString();
    else this.readWord();
  }

  private get top(): Open | undefined {
    return this.open.at(-1);
  }

  private fail(): void {
    this.fault ??= this.at;
    if (this.top !== undefined) this.unclosed.add(this.top.into);
  }

  private begin(isList: boolean): void {
    this.at += 1;
    // One entry of a list that was never closed: the next one begins.
    if (this.isNameless() && !isList && this.open.at(-2)?.isList) {
      this.fail();
      this.open.pop();
    }
    if (this.isNameless() || (this.open.length === 0 && this.root !== undefined)) {
      this.fail();
      return;
    }
    const isDeep = this.open.length >= DEEPEST;
    if (isDeep) this.fail();
    const into = isDeep ? null : isList ? [] : new Map<string, unknown>();
    if (this.open.length === 0) this.root = into;
    else if (into !== null) this.put(into);
    this.open.push({ into, isList, name: null });
  }

  /** Whether a value has no name where it needs one. */
  private isNameless(): boolean {
    return this.top !== undefined && !this.top.isList && this.top.name === null && this.top.into !== null;
  }

  private end(isList: boolean): void {
    this.at += 1;
    const isLast = this.open.length === 1 && this.text.slice(this.at).trim() !== "";
    if (this.top?.isList !== isList || isLast) {
      this.fail();
      return;
    }
    if (this.top.name !== null) this.fail();
    this.open.pop();
    if (this.top !== undefined) this.top.name = null;
  }

  private readString(): void {
    STRING.lastIndex = this.at;
    let written: string | undefined;
    let read: string | null = null;
    try {
      [written] = STRING.exec(this.text) ?? [];
      read = written === undefined ? null : (JSON.parse(written) as string);
    } catch {
      // A character that has to be escaped, or an escape that is none.
    }
    if (read === null || written === undefined) {
      this.fail();
      const end = this.text.indexOf("\n", this.at);
      this.at = written === undefined ? (end < 0 ? this.text.length : end) : this.at + written.length;
      return;
    }
    this.at += written.length;
    if (this.isNameless() && this.top !== undefined) this.top.name = read;
    else this.put(read);
  }

  private readWord(): void {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? "";
    const after = this.at + word.length;
    // At the end of the text nobody knows whether the number went on.
    const isEnded = after < this.text.length && !this.isNameless();
    if (isEnded && NAMED.has(word)) this.put(NAMED.get(word));
    else if (isEnded && NUMBER.test(word)) this.put(Number(word));
    else this.fail();
    this.at = Math.max(after, this.at + 1);
  }

  private put(value: unknown): void {
    const { top } = this;
    if (top === undefined) this.fail();
    else if (Array.isArray(top.into)) top.into.push(value);
    else if (top.name !== null) {
      top.into?.set(top.name, value);
      if (!(value instanceof Map || Array.isArray(value))) top.name = null;
    }
  }
}

/** The value with objects in the place of maps. No name in it can reach a prototype. */
function plain(value: unknown, note: (from: object, to: object) => void): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => plain(one, note));
    note(value, list);
    return list;
  }
  if (!(value instanceof Map)) return value;
  const object = Object.fromEntries([...value].map(([name, one]) => [name as string, plain(one, note)]));
  note(value, object);
  return object;
}
