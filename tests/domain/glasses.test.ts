import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { glassesIn } from "../../src/domain/rules/day.ts";
import { entriesOf, partsOfEntry } from "../../src/history/entries.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { mustEqual, runs } from "../support/property.ts";
import { aDay, only, type Story } from "../support/timeline.ts";

/** Takes back the glass at this place of those that count; how long after the click before it does not matter. */
function takeBack(story: Story, place: number): Story {
  const of = story.state.glasses.at(place)?.at ?? 0;
  return story.send({ command: "removeGlass", of, at: story.moment.now });
}
const count = ({ state }: Story) => state.glasses.length;
const moments = ({ state }: Story) => state.glasses.map(({ at }) => at);
/** The glasses that the history's page tells of. */
const told = ({ records }: Story) =>
  entriesOf(records)
    .flatMap(partsOfEntry)
    .filter(({ record, takenBack }) => record.kind === "drank" && takenBack === null);

test("any glass of today can be taken back, and one click brings it back", () => {
  const story = aDay("09:00").at("09:10").drank().at("10:00").drank().at("11:00").drank();
  const before = moments(story);
  takeBack(story.later(1), 1);
  expect([count(story), told(story).length]).toEqual([2, 2]);
  story.later(1).undo();
  expect(moments(story)).toEqual(before);
  expect(told(story)).toHaveLength(3);
  takeBack(story.later(1), 1);
  expect([count(story), told(story).length]).toEqual([2, 2]);
});

test("taken back twice it is taken back once, and what was never drunk cannot be", () => {
  const story = aDay("09:00").at("09:10").drank().later(1).drank();
  const [first = 0] = moments(story);
  const click = { command: "removeGlass", of: first, at: story.later(1).moment.now } as const;
  story.send(click).send(click).send({ command: "removeGlass", of: 12, at: story.moment.now });
  expect([count(story), told(story).length]).toEqual([1, 1]);
});

test("logged, taken back and brought back in one moment it counts, in the popup as in the history", () => {
  const records: DayRecord[] = [
    { kind: "drank", at: 5, ml: 200 },
    { kind: "undone", at: 5, of: 5 },
    { kind: "undone", at: 6, of: 5 },
  ];
  expect(glassesIn(records)).toHaveLength(1);
  expect(entriesOf(records)).toEqual([{ record: records[0], takenBack: null, sequel: [] }]);
});

test("without the last glass water goes on counting as if it had not been, and with it again as before", () => {
  const story = aDay("09:00", { ...only("water"), waterInterval: 60 })
    .at("09:10")
    .drank()
    .at("09:40")
    .drank();
  story.expectNext("water", "10:40");
  takeBack(story.at("09:45"), -1).expectNext("water", "10:10");
  story.at("09:50").undo().expectNext("water", "10:40");
  // Both of them: the day's first glass would have been asked for at half past nine.
  takeBack(takeBack(story, -1), -1).expectPrompt("water");
});

test("without an earlier one its time stays as it is", () => {
  const story = aDay("09:00", { ...only("water"), waterInterval: 60 })
    .at("09:10")
    .drank()
    .at("09:40")
    .drank();
  takeBack(story.at("09:45"), 0).expectNext("water", "10:40");
});

test("what was plenty with it waits for no hour without it, and does again when it is back", () => {
  const story = aDay("09:00", { ...only("water"), waterInterval: 15, waterGlass: 300 });
  story.at("09:01").drank().at("09:02").drank().at("09:03").drank().expectNext("water", "10:03");
  takeBack(story.at("09:04"), 0).expectNext("water", "09:18");
  story.undo().expectNext("water", "10:03");
});

test("what was skipped since stays skipped, whichever glass is taken back", () => {
  const story = aDay("09:00", { ...only("water"), waterInterval: 30 })
    .at("09:10")
    .drank()
    .at("09:40");
  story.expectPrompt("water").skip().expectNext("water", "10:10");
  takeBack(story.at("09:41"), -1).expectNext("water", "10:10");
});

test("more is asked for again where the goal was reached with it only", () => {
  const story = aDay("09:00", { ...only("water"), waterGoal: 3, waterInterval: 60 });
  story.at("09:30").drank().at("10:30").drank().at("11:30").drank().expectNext(null);
  takeBack(story.at("11:31"), 0).expectNext("water", "12:30");
});

test("whatever is drunk, taken back and brought back, popup and history count the same, also once saved", () => {
  const click = fc.oneof(
    fc.constant({ does: "drank" as const, place: 0 }),
    fc.record({ does: fc.constant("takeBack" as const), place: fc.integer({ min: 0, max: 5 }) }),
    fc.constant({ does: "undo" as const, place: 0 }),
    fc.constant({ does: "done" as const, place: 0 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(click, fc.integer({ min: 1, max: 40 })), { maxLength: 12 }), (clicks) => {
      const story = aDay("09:00", { waterGoal: 10 });
      for (const [{ does, place }, minutes] of clicks) {
        story.later(minutes);
        if (does === "drank") story.drank();
        if (does === "done") story.done("posture");
        if (does === "takeBack" && count(story) > 0) takeBack(story, place % count(story));
        if (does === "undo" && story.state.undo !== null) story.undo();
        mustEqual(
          glassesIn(story.records).map(({ at }) => at),
          moments(story),
        );
        mustEqual(told(story).length, count(story));
        const { now } = story.moment;
        const read = readSaved(
          { state: JSON.parse(JSON.stringify(story.state)) as unknown },
          now,
          "Europe/Berlin",
        );
        mustEqual(
          [read.damaged, read.state?.glasses, read.state?.undo],
          [[], story.state.glasses, story.state.undo],
        );
      }
    }),
    runs(300),
  );
});
