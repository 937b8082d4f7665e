import { MOST_RANGES, type WeekRange } from "../../../../calendar/week.ts";
import type { Say } from "../../../../words/say.ts";
import { useWords } from "../../../kit/words.tsx";
import type { EditOutcome } from "../../../kit/use-saved.ts";
import { SavedNote } from "../../field/labelled-row.tsx";
import { barsOn } from "../../../../calendar/week-painting.ts";
import { daysWords, rangeName, timesWords } from "../../../../words/week.ts";
import {
  areaBetween,
  daysIn,
  STEP,
  type GridArea,
  type GridEdit,
  type Spot,
} from "../../../../calendar/week-strokes.ts";

interface Props {
  days: readonly number[];
  ranges: readonly WeekRange[];
  edit: GridEdit | null;
  hover: Spot | null;
  area: GridArea;
  outcome: EditOutcome<readonly WeekRange[]>;
}

/** The line above the grid: what can be done in it, and, while something is pointed at or done, exactly what. */
export function Readout({ days, ranges, edit, hover, area, outcome }: Props) {
  const { say, language } = useWords();
  const areaWords = (of: GridArea) =>
    say("joined", daysWords(say, language, daysIn(days, of)), timesWords(say, language, of.from, of.until));
  const pointed = edit ? areaWords(edit) : hover && findUnderMouse(say, language, days, ranges, hover);
  const isMore = area.firstRow < area.lastRow || area.until - area.from > STEP;
  return (
    <div class="readout">
      {pointed === null ? (
        <>
          <p class="soft by-hand">{say("week_hint")}</p>
          <p class="soft by-keys" aria-hidden="true">
            {isMore ? areaWords(area) : say("week_keys")}
          </p>
        </>
      ) : (
        <p class="pointed" aria-hidden="true">
          {pointed}
        </p>
      )}
      <SavedNote outcome={outcome} />
      <output class="hidden">{isMore && areaWords(area)}</output>
      <output class="refusal">{refusalOf(say, outcome)}</output>
    </div>
  );
}

/** The range under the mouse, or the half hour where there is none. */
function findUnderMouse(
  say: Say,
  language: string,
  days: readonly number[],
  ranges: readonly WeekRange[],
  spot: Spot,
): string {
  const day = days[spot.row] ?? 1;
  const bar = barsOn(ranges, day).find(({ from, until }) => spot.minute >= from && spot.minute < until);
  if (bar !== undefined) return rangeName(say, language, bar.range);
  const { from, until } = areaBetween(spot, spot);
  return rangeName(say, language, { day, from, until });
}

function refusalOf(say: Say, outcome: EditOutcome<readonly WeekRange[]>): string | null {
  if (outcome.is === "unsaved") return say("options_unsaved");
  if (outcome.is !== "refused") return null;
  return (outcome.tried ?? []).length > MOST_RANGES
    ? say("week_refused_many", MOST_RANGES)
    : say("refused_other");
}
