import { isObject } from "./reader.ts";

/** Whether two values say the same. A storage may give the names in an object in another order. */
export function isEquivalent(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

/** A value as JSON, which is the same for all that say the same. */
export function inOrder(value: unknown): string {
  // Of nothing at all JSON has no form.
  const written: string | undefined = JSON.stringify(value, (_name, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
  return written ?? "";
}
