import * as v from "valibot";

/**
 * Reads a saved value of any shape. What is readable is kept, the rest becomes the fallback, and the path
 * of everything that was set back is added to `damaged`. A reader never throws.
 */
export type Reader<T> = (raw: unknown, path: string, damaged: string[]) => T;

type Schema<T> = v.GenericSchema<unknown, T>;

export function leaf<T>(schema: Schema<T>, fallback: T): Reader<T> {
  return (raw, path, damaged) => {
    const read = v.safeParse(schema, raw);
    if (read.success) return read.output;
    damaged.push(path);
    return fallback;
  };
}

/** An object of known fields. A field that is missing counts as damaged. */
export function object<T extends object>(readers: { [Name in keyof T]: Reader<T[Name]> }): Reader<T> {
  return (raw, path, damaged) => {
    const source = isObject(raw) ? raw : {};
    if (!isObject(raw)) damaged.push(path);
    const into = isObject(raw) ? damaged : [];
    const names = Object.keys(readers) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => [name, readers[name](source[name], `${path}.${name}`, into)]),
    ) as T;
  };
}

/** The entries of an object whose keys are of one form: the first so many of them. */
export function entries<T>(key: RegExp, reader: Reader<T>, most: number): Reader<Record<string, T>> {
  return (raw, path, damaged) => {
    if (!isObject(raw)) {
      damaged.push(path);
      return {};
    }
    const known = Object.entries(raw).filter(([name]) => key.test(name) || !damaged.push(`${path}.${name}`));
    if (known.length > most) damaged.push(path);
    return Object.fromEntries(
      known.slice(0, most).map(([name, value]) => [name, reader(value, `${path}.${name}`, damaged)]),
    );
  };
}

/** A field that earlier versions did not have. That it is missing is no damage. */
export function optional<T>(reader: Reader<T>, without: T): Reader<T> {
  return (raw, path, damaged) => (raw === undefined ? without : reader(raw, path, damaged));
}

/** The readable items of a list, of one that is too long the last so many. */
export function list<T>(schema: Schema<T>, most: number): Reader<T[]> {
  return (raw, path, damaged) => {
    if (!Array.isArray(raw)) {
      damaged.push(path);
      return [];
    }
    if (raw.length > most) damaged.push(path);
    const surplus = Math.max(0, raw.length - most);
    return raw.slice(surplus).flatMap((value, place) => {
      const index = surplus + place;
      const read = v.safeParse(schema, value);
      if (read.success) return [read.output];
      damaged.push(`${path}.${index}`);
      return [];
    });
  };
}

export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
