import { comfortOf } from "../../../domain/stretching/chosen.ts";
import type { Context, Length } from "../../../stretches/routine.ts";
import type { GuideParts } from "../guide.tsx";
import { contextsFor, fitting } from "./fitting.ts";
import { Lengths } from "./lengths.tsx";
import { RoutineCard } from "./routine-card.tsx";
import "./routines.css";

interface Props extends GuideParts {
  length: Length;
  onLength: (length: Length) => void;
  /** The routines whose exercises are in sight; null: that of the first. */
  open: ReadonlySet<Context> | null;
  onOpen: (open: ReadonlySet<Context>) => void;
}

/** Every ready-made routine in the chosen length, the one that fits the person first. */
export function RoutineList({ length, onLength, open, onOpen, ...parts }: Props) {
  const comfort = comfortOf(parts.settings);
  const ordered = contextsFor(comfort);
  const [best] = ordered;
  const opened = open ?? new Set(ordered.slice(0, 1));
  return (
    <>
      <Lengths length={length} onChoose={onLength} />
      <ul class="routines">
        {ordered.map((context) => (
          <RoutineCard
            key={context}
            routine={fitting(context, length, comfort)}
            best={context === best}
            open={opened.has(context)}
            onToggle={() =>
              onOpen(
                opened.has(context)
                  ? new Set([...opened].filter((other) => other !== context))
                  : new Set([...opened, context]),
              )
            }
            {...parts}
          />
        ))}
      </ul>
    </>
  );
}
