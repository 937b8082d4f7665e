import { useId } from "preact/hooks";
import { exercises, type BodyArea } from "../../../exercises/exercise.ts";
import { details } from "../../../exercises/facts.ts";
import { areaKey, positionKey } from "../../../stretches/message-keys.ts";
import { positionFilters, type PositionFilter, type ExerciseQuery } from "../../../stretches/search.ts";
import { Choices } from "../../kit/controls/choices.tsx";
import { Select } from "../../kit/controls/select.tsx";
import { Switch } from "../../kit/controls/switch.tsx";
import { useWords } from "../../kit/words.tsx";

interface Props {
  /** How many exercises are left. */
  count: number;
  wanted: ExerciseQuery;
  onWant: (change: Partial<ExerciseQuery>) => void;
}

/** Every area that some exercise is for, in the order in which the library comes to them. */
const areas: readonly BodyArea[] = [...new Set(Object.values(details).flatMap((exercise) => exercise.areas))];

/** What is looked for: words, a place, an area, and whether it has to suit the person. */
export function Filters({ count, wanted, onWant }: Props) {
  const { say } = useWords();
  const id = useId();
  const placeLabel = (place: PositionFilter) => {
    if (place === "any") return say("guide_place_any");
    return place === "floor" ? say("guide_place_floor") : say(positionKey(place));
  };
  return (
    <search class="filters">
      <input
        type="search"
        id={`${id}-search`}
        class="search"
        aria-label={say("guide_search")}
        placeholder={say("guide_search")}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={wanted.search}
        onInput={({ currentTarget }) => onWant({ search: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || wanted.search === "") return;
          // Escape clears what was typed first, and leaves the view only when there is nothing to clear.
          event.preventDefault();
          event.stopPropagation();
          onWant({ search: "" });
        }}
      />
      <span class="hidden" id={`${id}-place`}>
        {say("guide_place")}
      </span>
      <Choices
        as="segments"
        labelledBy={`${id}-place`}
        choices={positionFilters.map((name) => ({ name, label: placeLabel(name) }))}
        chosen={wanted.place}
        onChoose={(place) => onWant({ place })}
      />
      <span class="hidden" id={`${id}-area`}>
        {say("guide_area")}
      </span>
      <Select
        id={`${id}-areas`}
        labelledBy={`${id}-area`}
        choices={(["any", ...areas] as const).map((name) => ({
          name,
          label: name === "any" ? say("guide_area_any") : say(areaKey(name)),
        }))}
        chosen={wanted.area}
        onChoose={(area) => onWant({ area })}
      />
      <div class="filter-line">
        <p class="soft" role="status">
          {say("guide_found", exercises.length, count)}
        </p>
        <label class="filter-switch" for={`${id}-suits`}>
          <span>{say("guide_suits")}</span>
          <Switch id={`${id}-suits`} on={wanted.suitable} onChange={(suitable) => onWant({ suitable })} />
        </label>
      </div>
    </search>
  );
}
