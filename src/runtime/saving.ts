import type { Day } from "../calendar/day.ts";
import { roomMakers } from "../history/age.ts";
import { dayKey, daysAmong, RESERVE, UPKEEP } from "../snapshot/saved.ts";
import type { Upkeep } from "../snapshot/upkeep.ts";
import { NoRoom, type Ports } from "./ports.ts";
import { shed } from "./shedding.ts";
import { knownDays, type DayStart } from "./stored-days.ts";

/** Room for some hundred events, for when the storage is full of what is not Limber's history. */
const SET_ASIDE = "x".repeat(8_192);
/** Beyond this share of the storage old days begin to make room. */
const ALMOST_FULL = 0.8;

type Items = Record<string, unknown>;

interface Attempt {
  items: Items;
  reserved: boolean;
}

/** What makes room is seen from here: never today, and what is recent as of a day that has been lived with. */
export interface DayContext extends DayStart {
  today: Day;
  provenDay: Day;
  /** A day has begun with this event. */
  isNewDay: boolean;
}

/**
 * Saves all items in one write. Where there is no room for them, some is made in that very write: first older days
 * shed their records, then what was set aside is given up, then recent days shed theirs.
 *
 * @returns whether room is set aside afterwards
 * @throws NoRoom where all of that is not enough; whatever else the browser says to the first attempt
 */
export async function save(ports: Ports, items: Items, upkeep: Upkeep, place: DayContext): Promise<boolean> {
  let refusal: unknown = null;
  for await (const { items: room, reserved } of attempts(ports, items, upkeep, place)) {
    try {
      await ports.store.save({ ...room, ...items, [UPKEEP]: { ...upkeep, reserved } });
      return reserved;
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** What is written beside the items, one attempt after the other. */
async function* attempts(
  ports: Ports,
  items: Items,
  { reserved }: Upkeep,
  place: DayContext,
): AsyncGenerator<Attempt> {
  const writing = [place.today, ...daysAmong(Object.keys(items))];
  const makers = async () => {
    const days = (await knownDays(ports.store, place.today)).filter((day) => !writing.includes(day));
    return roomMakers(days, place.provenDay);
  };
  const lighter = (days: Day[]) => shed(ports.store, days, place, ports.clock);

  let room: Items = {};
  // Where nobody can say how full it is, it is seen by what is refused.
  const usage = place.isNewDay ? await ports.store.usage().catch(() => null) : null;
  if ((usage ?? 0) > ALMOST_FULL) {
    room = (await lighter((await makers()).older)) ?? {};
  }
  if (!reserved) yield { items: { ...room, [RESERVE]: SET_ASIDE }, reserved: true };
  yield { items: room, reserved };
  const { older, recent } = await makers();
  room = { ...room, ...(await lighter(older.filter((day) => !(dayKey(day) in room)))) };
  if (Object.keys(room).length > 0) yield { items: room, reserved };
  if (reserved) yield { items: { ...room, [RESERVE]: "" }, reserved: false };
  const more = await lighter(recent);
  if (more !== null) yield { items: { ...room, [RESERVE]: "", ...more }, reserved: false };
}
