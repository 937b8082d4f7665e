import type { Settings } from "../../../settings/fields.ts";
import { timeOfDay } from "../../../words/amounts.ts";
import { courseWords } from "../../../words/ledger.ts";
import { useWords } from "../../kit/words.tsx";
import type { Lasting, Strip } from "./strip.ts";
import { ticksOf } from "./strip.ts";
import "./day-line.css";

const looks = ["sat", "doubted", "break", "rested", "held"] as const;

/** How a span is drawn, and what it is called in the key. */
function lookOf(span: Lasting): (typeof looks)[number] {
  return span.kind === "sat" && span.doubted ? "doubted" : span.kind;
}

/** A day's course along a line: told apart by shape as well as by colour, and as a table for those who listen. */
export function DayLine({ strip, settings }: { strip: Strip; settings: Settings }) {
  const { say, language } = useWords();
  const { from, until, spans } = strip;
  const length = until - from;
  const percent = (moment: number) => `${((moment - from) / length) * 100}%`;
  const first = timeOfDay(language, from);
  const last = timeOfDay(language, until);
  return (
    <div class="day-line">
      <div class="line" aria-hidden="true">
        {ticksOf(strip).map((tick) => (
          <span key={tick} class="tick" style={{ insetInlineStart: percent(tick) }} />
        ))}
        {spans.map((span, place) => (
          <span
            key={place}
            class={`span ${lookOf(span)}`}
            style={{
              insetInlineStart: `min(${percent(span.from)}, 100% - 3px)`,
              inlineSize: `max(3px, ${((span.until - span.from) / length) * 100}%)`,
            }}
          />
        ))}
      </div>
      <p class="ends soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <ul class="key soft" aria-hidden="true">
        {looks
          .filter((look) => spans.some((span) => lookOf(span) === look))
          .map((look) => (
            <li key={look}>
              <span class={`span ${look}`} />
              {say(`strip_${look}`)}
            </li>
          ))}
      </ul>
      <div class="hidden">
        <table>
          <caption>{say("strip_title", first, last)}</caption>
          <thead>
            <tr>
              <th scope="col">{say("strip_from")}</th>
              <th scope="col">{say("strip_until")}</th>
              <th scope="col">{say("strip_what")}</th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span, place) => (
              <tr key={place}>
                <td>{timeOfDay(language, span.from)}</td>
                <td>{timeOfDay(language, span.until)}</td>
                <td>{courseWords({ say, language, settings }, span)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
