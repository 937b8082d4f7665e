import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { exercises, type ExerciseId } from "../../../exercises/exercise.ts";
import { traits } from "../../../exercises/facts.ts";
import { limitsOf, type Comfort } from "../../../stretches/choosing/comfort.ts";
import { applyLimits } from "../../../stretches/choosing/filter.ts";
import { reasonOf } from "../../../stretches/choosing/reason.ts";
import { areaKey, positionKey } from "../../../stretches/message-keys.ts";
import {
  anything,
  type ListFilter,
  type FilterEffect,
  type ExerciseQuery,
} from "../../../stretches/search.ts";
import type { SectionName } from "../../../settings/sections.ts";
import { exerciseLine } from "../../../words/exercise.ts";
import { filterWords } from "../../../words/filters.ts";
import type { Say } from "../../../words/say.ts";
import { inTurn } from "../../kit/undo-bar.tsx";
import { useWords } from "../../kit/words.tsx";
import { HEADING } from "../heading.tsx";
import { DoNow } from "../item/do-now.tsx";
import { ExerciseItem } from "../item/item.tsx";
import type { GuideParts } from "../guide-parts.ts";

interface Props extends GuideParts {
  taken: readonly FilterEffect[];
  wanted: ExerciseQuery;
  onWant: (change: Partial<ExerciseQuery>) => void;
}

/** Shown when no exercise is left: how many each filter takes away, a way to undo it, and something easy to do. */
export function NothingLeft({ taken, wanted, onWant, ...parts }: Props) {
  const { say } = useWords();
  const { settings, send, offerUndo } = parts;
  const comfort = comfortOf(settings);
  const [resort] = applyLimits([EASY], limitsOf(comfort)).items;

  const includeAll = async (excluded: readonly ExerciseId[]) => {
    const asked = excluded.map((exercise) => ({ settings: "include", exercise }) as const);
    if (!(await inTurn(send, asked))) return;
    offerUndo({
      said: say("guide_all_back"),
      back: excluded.map((exercise) => ({ settings: "exclude", exercise })),
      stands: (now) => now.excluded.length === 0,
      landOn: HEADING,
    });
  };
  const clear = (filter: ListFilter, gone: readonly ExerciseId[]) => {
    if (filter === "excluded") void includeAll(gone);
    else if (isOfList(filter)) onWant({ [filter]: anything[filter] });
    document.getElementById(HEADING)?.focus();
  };
  return (
    <section class="nothing" aria-labelledby="nothing-left">
      <h3 id="nothing-left">{say("guide_nothing")}</h3>
      <p class="soft">{say("guide_nothing_text", exercises.length)}</p>
      <ul class="card removals">
        {taken.map(({ filter, exercises: gone }) => {
          const name = filterName(say, filter, wanted, comfort);
          return (
            <li key={filter}>
              <span>{name}</span>
              <span class="soft">{say("guide_takes", gone.length)}</span>
              {isOfList(filter) || filter === "excluded" ? (
                <button
                  type="button"
                  class="button"
                  aria-label={isOfList(filter) ? say("guide_clear_label", name) : undefined}
                  onClick={() => clear(filter, gone)}
                >
                  {say(isOfList(filter) ? "guide_clear" : "comfort_put_back")}
                </button>
              ) : (
                <a
                  class="button plain"
                  href={`../options/index.html#${placeOf(filter, settings)}`}
                  target="_blank"
                  aria-label={say("guide_change_label", name)}
                >
                  {say("guide_change")}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {resort !== undefined && (
        <>
          <h3>{say("guide_resort")}</h3>
          <ul class="card items">
            <ExerciseItem exercise={resort.exercise} line={exerciseLine(say, resort.exercise)}>
              <DoNow exercise={resort.exercise} on="row" {...parts} />
            </ExerciseItem>
          </ul>
        </>
      )}
    </section>
  );
}

/** What is offered then: a walk, or what replaces it for someone who leaves walking out. */
const EASY = { exercise: "easy-walk", seconds: traits["easy-walk"].seconds } as const;

/** The section of the options where that is chosen. */
function placeOf(filter: ListFilter, { workplace }: GuideParts["settings"]): SectionName {
  return filter === "seatedOnly" && workplace === "wheelchair" ? "work" : "comfort";
}

function isOfList(filter: ListFilter): filter is "search" | "place" | "area" {
  return filter === "search" || filter === "place" || filter === "area";
}

function filterName(
  say: Say,
  filter: ListFilter,
  { search, place, area }: ExerciseQuery,
  comfort: Comfort,
): string {
  switch (filter) {
    case "search":
      return say("guide_search_for", search.trim());
    case "place":
      return place === "any" ? "" : say(positionKey(place));
    case "area":
      return area === "any" ? "" : say(areaKey(area));
    default:
      return filterWords(say, reasonOf(comfort, filter));
  }
}
