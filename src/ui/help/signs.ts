/**
 * What calls for a doctor, and how soon: the names of the messages, most urgent first. Sources: Finucane
 * et al. 2020, JOSPT 50:350-72, doi:10.2519/jospt.2020.9971; the cauda equina warning card (Greenhalgh, Mercer,
 * Finucane, Selfe); NHS, Back pain. Where they differ, ours errs to caution. A test holds the list.
 */
export const levels = [
  { name: "now", signs: keysOf("now", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) },
  { name: "soon", signs: keysOf("soon", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) },
  { name: "later", signs: keysOf("later", [1, 2, 3, 4, 5]) },
] as const;

export type LevelName = (typeof levels)[number]["name"];

function keysOf<Name extends string, Place extends number>(level: Name, places: readonly Place[]) {
  return places.map((place) => `help_${level}_${place}` as const);
}
