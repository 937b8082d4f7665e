import type { Day } from "../calendar/day.ts";
import { isApplicable, isTooMuchWater, settingNames, type SettingName } from "../settings/fields.ts";
import { layersOf, type Layers } from "../settings/layers.ts";
import { listNames, MOST_OWN, type ListName } from "../settings/lists.ts";
import type { StoredDays } from "../history/deletion.ts";
import type { ImportedData } from "./data-file.ts";
import { compareDay } from "./merge-history.ts";
import { importSettings, type ImportWay } from "./merge-settings.ts";

/** What would become of what is here, if it were imported in this way. */
export interface ImportEffect {
  /** Settings and lists that become others. */
  changed: readonly (SettingName | ListName)[];
  /** Days of which nothing is here yet; of which there is more or something else then; and of which nothing is then. */
  newDays: number;
  changedDays: number;
  goneDays: number;
}

/** What a file would do, before it is done. */
export interface Preview {
  effects: Readonly<Record<ImportWay, ImportEffect>>;
  /** Settings and lists of which the file has others than those that count here. */
  differing: readonly (SettingName | ListName)[];
  /** Of these, the ones that a policy has locked: neither way changes them. */
  locked: readonly SettingName[];
  /** A glass and a goal that are too much together are left out. */
  isTooMuchWater: boolean;
  /** Reminders of the person's own for which there would be no room if they were added. */
  surplusReminders: number;
  /** Days that stay as they are where the file is added: their entries have made room for their totals. */
  totalsOnly: number;
  /** The first and the last day in the file; null: none is. */
  span: readonly [Day, Day] | null;
}

/** Compares what a file has with what is here, a day at a time: each step gives back the share that is compared. */
export function* previewOf(
  layers: Layers,
  stored: StoredDays,
  data: ImportedData,
): Generator<number, Preview> {
  const { person } = data;
  const file = person === null ? layers : layersOf(person);
  const names = [...settingNames, ...listNames];
  const differing = names.filter(
    (name) =>
      !isSame(file.effective[name], layers.effective[name]) &&
      (!(name in layers.effective) || isShown(name, layers) || isShown(name, file)),
  );
  const replaced = person === null ? layers : importSettings(layers, person, "replace");
  const added = person === null ? layers : importSettings(layers, person, "add");
  const taken = person === null ? layers : importSettings(layers, person, "take");
  const changedIn = (after: Layers) =>
    names.filter((name) => !isSame(after.effective[name], layers.effective[name]));
  const days = yield* compareDays(stored, data.days);
  const inFile = [...(data.days?.keys() ?? [])].toSorted();
  const [first, last] = [inFile[0], inFile.at(-1)];
  const newReminders = (person?.known.own ?? []).filter(
    ({ id }) => !layers.effective.own.some((known) => known.id === id),
  );
  return {
    effects: {
      replace: { changed: changedIn(replaced), ...days.replace },
      add: { changed: changedIn(added), ...days.add },
      take: { changed: changedIn(taken), ...days.add },
    },
    differing,
    locked: differing.filter((name): name is SettingName => (layers.locked as ReadonlySet<string>).has(name)),
    isTooMuchWater: isTooMuchWater(file.effective),
    surplusReminders: Math.max(0, layers.effective.own.length + newReminders.length - MOST_OWN),
    totalsOnly: days.totalsOnly,
    span: first === undefined || last === undefined ? null : [first, last],
  };
}

/** A setting that says nothing for somebody who works in this way is of no interest to them. */
function isShown(name: SettingName | ListName, { effective }: Layers): boolean {
  return !(settingNames as readonly string[]).includes(name) || isApplicable(name as SettingName, effective);
}

type DayCounts = Pick<ImportEffect, "newDays" | "changedDays" | "goneDays">;

function* compareDays(
  stored: StoredDays,
  file: ImportedData["days"],
): Generator<number, { replace: DayCounts; add: DayCounts; totalsOnly: number }> {
  const replace = { newDays: 0, changedDays: 0, goneDays: 0 };
  const add = { newDays: 0, changedDays: 0, goneDays: 0 };
  let totalsOnly = 0;
  if (file === null) return { replace, add, totalsOnly };
  const here = new Map(stored.filter(([, items]) => items.length > 0));
  let done = 0;
  for (const [day, items] of file) {
    yield done / file.size;
    done += 1;
    const known = here.get(day);
    if (items.length === 0) replace.goneDays += known === undefined ? 0 : 1;
    else if (known === undefined) {
      replace.newDays += 1;
      add.newDays += 1;
    } else {
      const compared = compareDay(known, items);
      replace.changedDays += compared.isSame ? 0 : 1;
      add.changedDays += compared.adds ? 1 : 0;
      totalsOnly += compared.isUncountable ? 1 : 0;
    }
  }
  replace.goneDays += [...here.keys()].filter((day) => !file.has(day)).length;
  return { replace, add, totalsOnly };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
