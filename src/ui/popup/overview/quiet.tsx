import type { HoldLength } from "../../../domain/model/event.ts";
import { readyNow } from "../../../domain/rules/due.ts";
import { nextDayEnds } from "../../../calendar/day.ts";
import { comingTime, timeOfDay } from "../../../words/amounts.ts";
import { quietWords } from "../../../words/holds.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

const MINUTES = [25, 50, 90];

/** Quiet mode by hand: its lengths, and while it is on, its end and the way out. */
export function Quiet({ state, settings, now, send }: Parts) {
  const { say, language, zone } = useWords();
  const { quiet } = state;
  // In a pause nothing comes anyway, so there is nothing to keep quiet.
  const paused = state.pause !== null;
  const waiting = readyNow(state, { now, settings });
  const ask = (length: HoldLength) => void send({ command: "quiet", length });
  return (
    <section class="card quiet-mode" aria-labelledby="quiet">
      <div class="quiet-head">
        <div>
          <h3 id="quiet">{say("quiet_title")}</h3>
          <p class="soft" role="status" data-testid="quiet-text">
            {quiet === null ? say("quiet_off") : quietWords(say, language, quiet, waiting, now)}
          </p>
        </div>
        {quiet !== null && (
          <button class="button" onClick={() => void send({ command: "endQuiet" })}>
            {say("turn_off")}
          </button>
        )}
      </div>
      {quiet === null && (
        <div class="chips">
          {MINUTES.map((minutes) => (
            <button
              key={minutes}
              class="button plain"
              disabled={paused}
              aria-label={say("quiet_minutes_label", say("minutes", minutes))}
              title={say("quiet_minutes_label", say("minutes", minutes))}
              onClick={() => ask({ minutes })}
            >
              {say("minutes", minutes)}
            </button>
          ))}
          {nextDayEnds(now, zone, settings.dayStart).map((end, place) => {
            const label = say("quiet_morning_label", comingTime(say, language, end, now));
            return (
              <button
                key={end}
                class="button plain"
                disabled={paused}
                aria-label={label}
                title={label}
                onClick={() => ask({ until: end })}
              >
                {/* There is room for little more; of two the second needs its day. */}
                {place === 0 ? timeOfDay(language, end) : comingTime(say, language, end, now)}
              </button>
            );
          })}
          <button
            class="button plain"
            disabled={paused}
            aria-label={say("quiet_open_label")}
            title={say("quiet_open_label")}
            onClick={() => ask("untilEnded")}
          >
            {say("quiet_open")}
          </button>
        </div>
      )}
    </section>
  );
}
