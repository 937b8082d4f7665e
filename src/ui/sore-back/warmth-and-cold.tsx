import { MINUTE, type Instant } from "../../calendar/time.ts";
import type { Day } from "../../calendar/day.ts";
import {
  doses,
  doseSources,
  LOOK_AT_SKIN,
  noRounds,
  roundKinds,
  type RoundKind,
  type Rounds,
} from "../../domain/model/round.ts";
import {
  lastRound,
  looksAtSkin,
  refusalOf,
  roundLeft,
  roundNotice,
  roundsOn,
} from "../../domain/rules/rounds.ts";
import { countdown, exactDuration } from "../../words/amounts.ts";
import type { Parts } from "../kit/model.ts";
import { Choices } from "../kit/controls/choices.tsx";
import { Source } from "../kit/source.tsx";
import { useWords } from "../kit/words.tsx";
import { useState } from "preact/hooks";

interface Props extends Pick<Parts, "send"> {
  rounds: Rounds | null;
  now: Instant;
  day: Day;
}

/** The rules of every round, and whom none is for. Sources: `doseSources`. */
const RULES = ["cloth", "look", "lie", "bottle", "wrap", "knock", "again"] as const;
const NOT_FOR = [
  "numb",
  "circulation",
  "raynaud",
  "allergy",
  "diabetes",
  "skin",
  "fever",
  "heart",
  "cancer",
  "pregnancy",
  "sedating",
] as const;

/** A timer for warmth or cold, for comfort, with limits that nobody can set aside. */
export function WarmthAndCold({ rounds: stored, now, day, send }: Props) {
  const { say } = useWords();
  const rounds = stored ?? noRounds(now);
  const { on } = rounds;
  const isFirst = roundKinds.every((kind) => roundsOn(rounds, kind, day, now) === 0);
  return (
    <section class="card rounds" aria-labelledby="rounds">
      <h2 id="rounds">{say("rounds")}</h2>
      <p>{say("rounds_text")}</p>
      {on === null && isFirst && <Safety />}
      <RoundStatus rounds={rounds} now={now} send={send} />
      {on === null &&
        roundKinds.map((kind) => (
          <Start key={kind} kind={kind} rounds={rounds} now={now} day={day} send={send} />
        ))}
      {!(on === null && isFirst) && (
        <details>
          <summary>{say("rounds_safety")}</summary>
          <Safety />
        </details>
      )}
    </section>
  );
}

function Safety() {
  const { say } = useWords();
  return (
    <div class="safety">
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{say(`rounds_rule_${rule}`)}</li>
        ))}
      </ul>
      <h3>{say("rounds_ask_first")}</h3>
      <ul>
        {NOT_FOR.map((reason) => (
          <li key={reason}>{say(`rounds_ask_${reason}`)}</li>
        ))}
      </ul>
      <div class="soft">
        <h3>{say("guide_source")}</h3>
        <ul>
          {doseSources.map((source) => (
            <Source key={source} source={source} />
          ))}
        </ul>
        <p>{say("rounds_own_choice")}</p>
      </div>
    </div>
  );
}

/** What is on, with the time that is left; or, for a while, that it is over. */
function RoundStatus({ rounds, now, send }: Pick<Props, "send" | "now"> & { rounds: Rounds }) {
  const { say, language } = useWords();
  const { on } = rounds;
  const left = roundLeft(rounds, now, rounds.seenAt);
  const ended = roundNotice(rounds, now, 0);
  const isLook = on !== null && looksAtSkin(rounds) > 0 && on.passed % LOOK_AT_SKIN < MINUTE;
  return (
    <>
      {on !== null && (
        <>
          <h3>{say(`rounds_${on.kind}`)}</h3>
          <p class="numbers" role="timer" data-testid="round-left">
            {countdown(language, left)}
          </p>
        </>
      )}
      <div role="status">
        {on === null && ended !== null && (
          <p class="told">
            <strong>{say(`round_${ended.says}_${ended.kind}`)}</strong> {say(`round_${ended.says}_text`)}
          </p>
        )}
        {isLook && (
          <p class="told">
            <strong>{say(`round_look_${on.kind}`)}</strong> {say("round_look_text")}
          </p>
        )}
      </div>
      {on !== null && (
        <div class="chips">
          <button class="button primary" onClick={() => void send({ command: "stopRound" })}>
            {say("rounds_stop")}
          </button>
        </div>
      )}
    </>
  );
}

function Start({ kind, rounds, now, day, send }: Props & { rounds: Rounds; kind: RoundKind }) {
  const { say } = useWords();
  const dose = doses[kind];
  const last = lastRound(rounds, kind);
  const [minutes, choose] = useState(last === undefined ? dose.standard : last.length / MINUTE);
  const [gap, chooseGap] = useState(last === undefined ? dose.gap : last.gap / MINUTE);
  const refusal = refusalOf(rounds, kind, day, now);
  const lengths = [dose.shortest, 10, 15, dose.longest];
  const gaps = [...new Set([dose.leastGap, 90, dose.gap, 180])].filter((length) => length >= dose.leastGap);
  const named = (all: readonly number[]) =>
    all.map((length) => ({ name: `${length}`, label: exactDuration(say, length * MINUTE) }));
  if (refusal !== null) {
    const left = refusal.why === "gap" ? exactDuration(say, Math.ceil(refusal.left / MINUTE) * MINUTE) : "";
    return (
      <div class="start">
        <h3>{say(`rounds_${kind}`)}</h3>
        <p data-testid={`refused-${kind}`}>
          {refusal.why === "gap" && say(refusal.doubted ? "rounds_wait_doubted" : "rounds_wait", left)}
          {refusal.why === "day" && say("rounds_day", refusal.times)}
        </p>
      </div>
    );
  }
  return (
    <div class="start">
      <h3 id={`length-${kind}`}>{say(`rounds_${kind}_for`)}</h3>
      <Choices
        as="segments"
        labelledBy={`length-${kind}`}
        chosen={`${minutes}`}
        choices={named(lengths)}
        onChoose={(name) => choose(Number(name))}
      />
      <p class="soft" id={`gap-${kind}`}>
        {say("rounds_gap")}
      </p>
      <Choices
        as="segments"
        labelledBy={`gap-${kind}`}
        chosen={`${gap}`}
        choices={named(gaps)}
        onChoose={(name) => chooseGap(Number(name))}
      />
      <div class="chips">
        <button
          class="button primary"
          onClick={() => void send({ command: "beginRound", kind, minutes, gap })}
        >
          {say(`rounds_begin_${kind}`)}
        </button>
      </div>
    </div>
  );
}
