import type { Settings } from "../../settings/fields.ts";
import { timeOfDay } from "../../words/amounts.ts";
import { timelineWords } from "../../words/ledger.ts";
import { hourName } from "../../words/week.ts";
import { useWords } from "../kit/words.tsx";
import { ticksOf, type LastingRecord, type Timeline } from "../../history/timeline.ts";
import "./timeline.css";

const styles = ["sat", "stood", "doubted", "break", "rested", "held"] as const;

/** How a span is drawn, and what it is called in the key. */
function styleOf(span: LastingRecord): (typeof styles)[number] {
  const isDoubted = (span.kind === "sat" || span.kind === "stood") && span.doubted;
  return isDoubted ? "doubted" : span.kind;
}

/** So near to an end of the line no hour has its name below it: the end's own time stands there. */
const BESIDE = 0.14;
/** So many names stand beside each other on the widest line. */
const MOST_NAMES = 7;

interface Props {
  timeline: Timeline;
  /**
   * The time zone whose full hours are marked. The present one is used for every day, since only full hours are drawn.
   */
  zone: string;
  settings: Settings;
}

/** A day along a line: told apart by shape as well as by colour, and as a table for those who listen. */
export function TimelineView({ timeline, zone, settings }: Props) {
  const { say, language } = useWords();
  const { from, until, spans } = timeline;
  const length = until - from;
  // Who never stands is at the desk; who does sits or stands there.
  const keyOf = (style: (typeof styles)[number]) =>
    style === "sat" && spans.some(({ kind }) => kind === "stood")
      ? say("timeline_sitting")
      : say(`timeline_${style}`);
  const ticks = ticksOf(timeline, zone);
  const beside = length * BESIDE;
  const apart = ticks.filter((tick) => tick - from > beside && until - tick > beside);
  const named = apart.length > MOST_NAMES ? apart.filter((_, place) => place % 2 === 0) : apart;
  const hourOf = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).hour;
  const percent = (moment: number) => `${((moment - from) / length) * 100}%`;
  const first = timeOfDay(language, from);
  const last = timeOfDay(language, until);
  return (
    <div class="timeline">
      <div class="line" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} class="tick" style={{ insetInlineStart: percent(tick) }} />
        ))}
        {spans.map((span, place) => (
          <span
            key={place}
            class={`span ${styleOf(span)}`}
            style={{
              insetInlineStart: `min(${percent(span.from)}, 100% - 3px)`,
              inlineSize: `max(3px, ${((span.until - span.from) / length) * 100}%)`,
            }}
          />
        ))}
      </div>
      <div class="hour-names soft" aria-hidden="true">
        <span class="end">{first}</span>
        {named.map((tick, place) => (
          <span
            key={tick}
            class={place % 4 === 0 ? "each-fourth" : place % 2 === 0 ? "each-second" : "each"}
            style={{ insetInlineStart: percent(tick) }}
          >
            {hourName(language, hourOf(tick))}
          </span>
        ))}
        <span class="end">{last}</span>
      </div>
      <ul class="key soft" aria-hidden="true">
        {styles
          .filter((style) => spans.some((span) => styleOf(span) === style))
          .map((style) => (
            <li key={style}>
              <span class={`span ${style}`} />
              {keyOf(style)}
            </li>
          ))}
      </ul>
      <div class="hidden">
        <table>
          <caption>{say("timeline_title", first, last)}</caption>
          <thead>
            <tr>
              <th scope="col">{say("timeline_from")}</th>
              <th scope="col">{say("timeline_until")}</th>
              <th scope="col">{say("timeline_what")}</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span, place) => (
              <tr key={place}>
                <td>{timeOfDay(language, span.from)}</td>
                <td>{timeOfDay(language, span.until)}</td>
                <td>
                  {styleOf(span) === "sat" ? keyOf("sat") : timelineWords({ say, language, settings }, span)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
