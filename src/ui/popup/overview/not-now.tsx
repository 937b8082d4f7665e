import { useRef, useState } from "preact/hooks";
import { nextDayEnds } from "../../../calendar/day.ts";
import { nextMornings } from "../../../calendar/schedule.ts";
import { MINUTE } from "../../../calendar/time.ts";
import type { HoldLength } from "../../../domain/model/event.ts";
import type { Span } from "../../../domain/model/state.ts";
import { readyNow } from "../../../domain/rules/due.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { comingTime, exactDuration, timeOfDay } from "../../../words/amounts.ts";
import { holdLine, pauseWords, quietWords } from "../../../words/holds.ts";
import { later } from "../../kit/later.tsx";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

const MoreLengths = later(async () => (await import("./more-lengths.tsx")).MoreLengths, "lines");

const MINUTES = [10, 25, 50];

/**
 * Peace for a while: quiet mode, which holds reminders, or, with counting stopped too, a pause. While one of them is on
 * the card says when it ends, and its lengths give it another end.
 */
export function NotNow({ state, settings, now, send }: Parts) {
  const { say, language, zone } = useWords();
  const [stops, stop] = useState(false);
  const more = useRef<HTMLDivElement>(null);
  // What was typed and refused is forgotten when the further lengths open anew.
  const [opened, setOpened] = useState(0);
  const { quiet, pause } = state;
  const afterCall = state.held.find(({ reason }) => reason === "afterCall");
  const isOn = quiet !== null || pause !== null;
  const stopped = isOn ? pause !== null : stops;
  const change = async (box: HTMLInputElement) => {
    const on = box.checked;
    const span = quiet ?? pause;
    if (span === null) return stop(on);
    const reply = await turnInto(on ? "pause" : "quiet", span, send);
    // What was not taken is not shown either.
    if ("error" in reply) box.checked = !on;
  };
  const kind = stopped ? "pause" : "quiet";
  const ask = async (length: HoldLength) => {
    const reply = await send({ command: kind, length });
    // The next time it begins with the lesser of the two.
    if ("ok" in reply) stop(false);
    return reply;
  };
  const ends =
    kind === "pause" ? nextMornings(now, zone, settings) : nextDayEnds(now, zone, settings.dayStart);
  const [end] = ends;

  const words = () => {
    if (pause !== null) return pauseWords(say, language, pause, now);
    if (quiet !== null) return quietWords(say, language, quiet, readyNow(state, { now, settings }), now);
    if (afterCall) return holdLine(say, language, afterCall, [], now);
    return say(`not_now_${kind}`);
  };
  const length = (label: string, shown: string, asked: HoldLength) => (
    <button key={shown} class="button plain" aria-label={label} title={label} onClick={() => void ask(asked)}>
      {shown}
    </button>
  );
  return (
    <section class="card not-now" aria-labelledby="not-now">
      <div class="not-now-head">
        <div>
          <h3 id="not-now">{say("not_now")}</h3>
          <p class="soft" role="status" data-testid="quiet-text">
            {words()}
          </p>
        </div>
        {/* A pause is ended by the large button above. */}
        {(quiet ?? afterCall) && pause === null && (
          <button class="button" onClick={() => void send({ command: "endQuiet" })}>
            {say("turn_off")}
          </button>
        )}
      </div>
      <div class="chips">
        {MINUTES.map((minutes) =>
          length(
            say(`${kind}_minutes_label`, exactDuration(say, minutes * MINUTE)),
            say("minutes", minutes),
            { minutes },
          ),
        )}
        {end !== undefined &&
          length(
            say(`${kind}_until_label`, comingTime(say, language, end, now)),
            // There is room for little more.
            timeOfDay(language, end),
            { until: end },
          )}
        <button class="button plain" popovertarget="more-lengths" onClick={() => setOpened(opened + 1)}>
          {say("not_now_more")}
        </button>
      </div>
      <div
        id="more-lengths"
        class="card more-lengths"
        popover="auto"
        ref={more}
        role="group"
        aria-label={say(`not_now_more_${kind}`)}
      >
        {opened > 0 && (
          <MoreLengths
            key={opened}
            kind={kind}
            ends={ends.slice(1)}
            now={now}
            ask={ask}
            onChosen={() => more.current?.hidePopover()}
          />
        )}
      </div>
      <label class="stops">
        <input
          type="checkbox"
          checked={stopped}
          onChange={({ currentTarget }) => void change(currentTarget)}
        />
        {say("not_now_stops")}
      </label>
    </section>
  );
}

/** Quiet mode becomes a pause, or a pause quiet mode, with the same end. At no moment is neither on. */
async function turnInto(kind: "quiet" | "pause", { until }: Span, send: Parts["send"]): Promise<Reply> {
  const reply = await send({ command: kind, length: until === null ? "untilEnded" : { until } });
  return "ok" in reply ? send({ command: kind === "pause" ? "endQuiet" : "endPause" }) : reply;
}
