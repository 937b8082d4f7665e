import { useEffect, useRef, useState } from "preact/hooks";
import type { Day } from "../../calendar/day.ts";
import type { MessageKey } from "../../words/say.ts";
import { fullDate } from "../../words/days.ts";
import { Select } from "../kit/controls/select.tsx";
import { useHash } from "../kit/hash.ts";
import type { Model } from "../kit/model.ts";
import type { UndoOffer } from "../kit/undo-bar.tsx";
import { useWords } from "../kit/words.tsx";
import { ROOM } from "../../history/address.ts";
import { deletionsOf, restorationsOf, type StoredDays } from "../../history/deletion.ts";
import type { OldDays } from "./old-days.ts";
import "./room.css";

/** The ages to choose from: history that is older can be deleted. */
const ages = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
} as const satisfies Record<string, Temporal.DurationLike>;
type Age = keyof typeof ages;

const CHOICE = "room-age";
const ASK = "room-ask";

interface Props {
  oldDays: OldDays;
  today: Day;
  send: Model["send"];
  /** What was deleted can still come back. */
  isUndoable: boolean;
  offerUndo: (undo: UndoOffer) => void;
}

/** Where old history can be deleted: first it says which days would go, and then it asks. */
export function Room({ oldDays, today, send, isUndoable, offerUndo }: Props) {
  const { say, language } = useWords();
  const [age, choose] = useState<Age>("year");
  const [asked, ask] = useState<StoredDays | null>(null);
  const [note, tell] = useState<MessageKey | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  // All that was deleted since the page was opened, or since it last came back, comes back together.
  const deleted = useRef<StoredDays>([]);
  const hash = useHash();
  useEffect(() => {
    if (hash === ROOM) heading.current?.focus();
  }, [hash]);
  useEffect(() => {
    if (asked === null) {
      // The question had the focus, and is gone.
      if (wasAsked.current) document.getElementById(ASK)?.focus();
      wasAsked.current = false;
      return undefined;
    }
    wasAsked.current = true;
    keep.current?.focus();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") ask(null);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [asked]);

  const refresh = async () => {
    const before = Temporal.PlainDate.from(today).subtract(ages[age]).toString();
    const days = await oldDays(before).catch(() => null);
    tell(days === null ? "room_failed" : days.length === 0 ? "room_none" : null);
    ask(days === null || days.length === 0 ? null : days);
  };
  const remove = async (days: StoredDays) => {
    const gone: (typeof days)[number][] = [];
    for (const request of deletionsOf(days)) {
      if ("error" in (await send(request))) break;
      gone.push(...days.slice(gone.length, gone.length + request.days.length));
    }
    ask(null);
    tell(gone.length < days.length ? "room_failed" : null);
    if (gone.length === 0) return;
    const all = [...(isUndoable ? deleted.current : []), ...gone];
    deleted.current = all;
    offerUndo({
      said: say("room_done", all.length),
      back: restorationsOf(all),
      stands: () => deleted.current === all,
      landOn: ASK,
    });
  };
  const [first, last] = [asked?.[0], asked?.at(-1)];
  return (
    <section class="card room" aria-labelledby={ROOM}>
      {/* Focus lands here for who is led here. */}
      <h2 id={ROOM} ref={heading} tabIndex={-1}>
        {say("room_name")}
      </h2>
      {asked !== null && first !== undefined && last !== undefined ? (
        <div role="group" aria-labelledby="room-question">
          <p id="room-question">
            {say("room_question", asked.length, fullDate(language, first[0]), fullDate(language, last[0]))}
          </p>
          <div class="room-actions">
            <button type="button" class="button" ref={keep} onClick={() => ask(null)}>
              {say("room_keep")}
            </button>
            <button type="button" class="button primary" onClick={() => void remove(asked)}>
              {say("room_confirm")}
            </button>
          </div>
        </div>
      ) : (
        <div class="room-actions">
          <label for={CHOICE}>{say("room_older")}</label>
          <Select
            id={CHOICE}
            choices={(Object.keys(ages) as Age[]).map((name) => ({ name, label: say(`room_${name}`) }))}
            chosen={age}
            onChoose={(name) => {
              choose(name);
              tell(null);
            }}
          />
          <button type="button" id={ASK} class="button" onClick={() => void refresh()}>
            {say("room_ask")}
          </button>
        </div>
      )}
      <output class="soft">{note !== null && say(note)}</output>
    </section>
  );
}
