import { expect, test } from "vitest";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { Client } from "../../src/runtime/client.ts";
import { STATE } from "../../src/snapshot/saved.ts";
import { effective } from "../../src/settings/fields.ts";
import { countAt } from "../../src/domain/model/counter.ts";
import { Machine } from "../support/machine.ts";

const NINE = Date.UTC(2026, 10, 23, 8);
const ZONE = "Europe/Berlin";

/** What a view reads at a moment of somebody who has sat since nine, and whose last event was at ten. */
async function readAt(now: number) {
  const machine = new Machine(NINE, ZONE, effective({ stretchEnabled: false, waterEnabled: false }));
  machine.awakeUntil(NINE + HOUR);
  machine.send({ command: "refresh" });
  const stored = { [STATE]: JSON.parse(JSON.stringify(machine.state)) as unknown };
  const shelf = { load: async () => stored, keys: async () => Object.keys(stored) };
  const channel = {
    stored: shelf,
    troubles: async () => [],
    onChange: () => {},
    send: async () => ({ ok: true }),
  };
  const client = new Client(channel, { now: () => now, zone: () => ZONE, pause: async () => {} });
  return { kept: machine.state, shown: (await client.read()).state };
}

test("a view shows what was saved as it is", async () => {
  const { kept, shown } = await readAt(NINE + HOUR + MINUTE);
  expect(shown?.seenAt).toBe(kept.seenAt);
  expect(shown?.sitting).toEqual(kept.sitting);
});

test("where the clock has gone back a view takes the state along, before the engine does", async () => {
  const now = NINE - 5 * HOUR;
  const { kept, shown } = await readAt(now);
  expect(shown?.seenAt).toBe(now);
  expect(shown && countAt(shown.sitting, now)).toBe(countAt(kept.sitting, kept.seenAt));
});
