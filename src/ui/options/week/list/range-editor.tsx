import { useEffect, useState } from "preact/hooks";
import type { WeekRange } from "../../../../calendar/week.ts";
import { useWords } from "../../../kit/words.tsx";
import { isSame } from "../../../../calendar/week-painting.ts";
import { rangeName } from "../../../../words/week.ts";
import { RangeFields } from "./range-fields.tsx";
import { isFault, readRange, inputOfRange, type RangeInput } from "../../../../calendar/typed-range.ts";

interface Props {
  range: WeekRange;
  others: readonly WeekRange[];
  days: readonly number[];
  ask: (range: WeekRange) => void;
  onRemove: () => void;
}

/** Whoever types a time is not done with its first figure. */
const TYPING_MS = 600;

/**
 * A range of the list. What can be is saved at once, also when it can be only because another one has made room.
 * What cannot is refused when the field is left, not with every key, and stays as it was typed until it is mended,
 * dropped, or the range is changed from elsewhere.
 */
export function RangeEditor({ range, others, days, ask, onRemove }: Props) {
  const { say, language } = useWords();
  const [typed, setTyped] = useState<RangeInput | null>(null);
  const [isMeant, mean] = useState(false);
  const shown = typed ?? inputOfRange(range);
  const read = readRange(shown, others);

  const drop = () => {
    setTyped(null);
    mean(false);
  };
  useEffect(() => {
    if (typed === null || isFault(read)) return undefined;
    const accept = () => {
      drop();
      if (!isSame(read, range)) ask(read);
    };
    const timer = setTimeout(accept, isMeant ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  });
  const { day, from, until } = range;
  useEffect(drop, [day, from, until]);

  const name = rangeName(say, language, range);
  return (
    <li class="week-range" aria-label={name}>
      <RangeFields
        days={days}
        shown={shown}
        fault={isMeant && isFault(read) ? read : null}
        onEdit={(part) => setTyped({ ...shown, ...part })}
        onChoose={(part) => {
          setTyped({ ...shown, ...part });
          mean(true);
        }}
        onMean={() => mean(typed !== null)}
        onDrop={drop}
      />
      <button
        type="button"
        class="button quiet"
        aria-label={say("week_remove_label", name)}
        onClick={onRemove}
      >
        {say("own_remove")}
      </button>
    </li>
  );
}
