import { useState } from "preact/hooks";
import { useWords } from "../../kit/words.tsx";

/** A part of a chart that has a value. */
export interface ValueField {
  /** The whole value in words: shown below the chart, and read out. */
  label: string;
  /** Where it leads; without it, it only tells. */
  href?: string;
  /** A short value that stands in it. */
  mark?: string;
  /** What it stands on is dark. */
  isDark?: boolean;
}

interface Props {
  /** What the chart is called. */
  name: string;
  /** In the order of reading: one row after the other. */
  fields: readonly ValueField[];
  columns: number;
  /** Stands below until a value is shown. */
  hint: string;
}

/** The last that leads somewhere: nothing does that is still to come. */
function latestOf(fields: readonly ValueField[]): number {
  const latest = fields.findLastIndex(({ href }) => href !== undefined);
  return latest < 0 ? fields.length - 1 : latest;
}

/**
 * What of a chart can be pointed at, over its picture. Of all fields one is in the order of Tab; the arrow keys go from
 * one to the next, Home and End to the ends of a row. The value of what is pointed at, touched or has the focus stands
 * in a line below, which has its place from the beginning.
 */
export function Fields({ name, fields, columns, hint }: Props) {
  const { say } = useWords();
  const [pointed, point] = useState<number | null>(null);
  const [stop, setStop] = useState(() => latestOf(fields));
  const current = Math.min(stop, fields.length - 1);
  const toEnd = say("direction") === "rtl" ? -1 : 1;
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const row = place - (place % columns);
    const steps: Record<string, number> = {
      ArrowLeft: place - toEnd,
      ArrowRight: place + toEnd,
      ArrowUp: place - columns,
      ArrowDown: place + columns,
      Home: row,
      End: Math.min(row + columns, fields.length) - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next < 0 || next >= fields.length) return;
    const { parentElement: all } = event.currentTarget as HTMLElement;
    (all?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div
        class="fields"
        role="group"
        aria-label={name}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        onPointerLeave={() => point(null)}
      >
        {fields.map(({ label, href, mark, isDark }, place) => {
          const common = {
            class: [place === pointed && "pointed", isDark && "dark"].filter(Boolean).join(" "),
            tabIndex: place === current ? 0 : -1,
            "aria-label": label,
            onPointerEnter: () => point(place),
            onFocus: () => {
              point(place);
              setStop(place);
            },
            onBlur: () => point(null),
            onKeyDown: (event: KeyboardEvent) => onKeyDown(event, place),
          };
          return href === undefined ? (
            <button key={place} type="button" {...common} onClick={() => point(place)}>
              {mark}
            </button>
          ) : (
            <a key={place} href={href} {...common}>
              {mark}
            </a>
          );
        })}
      </div>
      {/* The field itself is read out. */}
      <p class="value soft" aria-hidden="true">
        {pointed === null ? hint : fields[pointed]?.label}
      </p>
    </>
  );
}
