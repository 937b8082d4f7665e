import { useLayoutEffect, useRef } from "preact/hooks";
import { isStanding } from "../../../domain/rules/position.ts";
import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { fitRoutine, orderContexts, type FittedRoutine } from "../../../stretches/fitting.ts";
import type { RoutineContext, Length } from "../../../stretches/routine.ts";
import { useWords } from "../../kit/words.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Lengths } from "./lengths.tsx";
import { RoutineCard } from "./routine-card.tsx";
import "./routines.css";

interface Props extends GuideParts {
  length: Length;
  onLength: (length: Length) => void;
  /** The routines whose exercises are in sight; null: only those of the first routine. */
  open: ReadonlySet<RoutineContext> | null;
  onOpen: (open: ReadonlySet<RoutineContext>) => void;
  /** Routines of which little is left for this person are shown too. */
  all: boolean;
  onAll: () => void;
}

/**
 * The ready-made routines in the chosen length, the one that fits the person first, those that hardly fit at the end.
 */
export function RoutineList({ length, onLength, open, onOpen, all, onAll, ...parts }: Props) {
  const { say } = useWords();
  const comfort = comfortOf(parts.settings);
  const ordered = orderContexts(comfort, isStanding(parts.state));
  const [best] = ordered;
  const opened = open ?? new Set(ordered.slice(0, 1));
  const fitted = ordered.map((context) => fitRoutine(context, length, comfort));
  const fits = ({ context, another }: FittedRoutine) => context === best || !another;
  const others = fitted.filter((routine) => !fits(routine));
  const list = useRef<HTMLUListElement>(null);
  const landOn = useRef<number | null>(null);
  const showAll = () => {
    // The button will be gone then, so the focus goes to the first of the cards that it brings.
    landOn.current = fitted.length - others.length;
    onAll();
  };
  useLayoutEffect(() => {
    const card = landOn.current === null ? undefined : list.current?.children[landOn.current];
    card?.querySelector("button")?.focus();
    landOn.current = null;
  }, [all]);
  return (
    <>
      <Lengths length={length} onChoose={onLength} />
      <ul class="routines" ref={list}>
        {[...fitted.filter(fits), ...(all ? others : [])].map((routine) => {
          const { context } = routine;
          return (
            <RoutineCard
              key={context}
              routine={routine}
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
          );
        })}
      </ul>
      {others.length > 0 && !all && (
        <button type="button" class="button plain" onClick={showAll}>
          {say("guide_all_routines", ordered.length)}
        </button>
      )}
    </>
  );
}
