import { isDate, type Day } from "../calendar/day.ts";

/** What the address of the history page names. */
export type AddressedDay =
  | { is: "day"; day: Day }
  /** A day that is still to come. */
  | { is: "ahead"; day: Day }
  /** No date that there is. */
  | { is: "noDate" };

/** The id of the place on the page that has an address of its own. Today is shown beside it. */
export const ROOM = "room";

/** Which day is shown, by what stands after the # in the address. Without anything it is today. */
export function readDayAddress(hash: string, today: Day): AddressedDay {
  if (hash === "" || hash === ROOM) return { is: "day", day: today };
  if (!isDate(hash)) return { is: "noDate" };
  return { is: hash > today ? "ahead" : "day", day: hash };
}
