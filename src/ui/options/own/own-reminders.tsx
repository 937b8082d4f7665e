import { useState } from "preact/hooks";
import type { OwnReminder } from "../../../settings/lists.ts";
import { calendarOf } from "../../../calendar/week-layout.ts";
import { useWords } from "../../kit/words.tsx";
import { Card } from "../card.tsx";
import type { PartProps } from "../part-props.ts";
import { OwnAdd } from "./own-add.tsx";
import { OwnRow } from "./own-row.tsx";
import "./own-reminders.css";

/** The reminders the person made: a list, each edited in its place, and ways to add one. */
export function OwnReminders({ settings, send, offerUndo }: PartProps) {
  const { say, region } = useWords();
  const { days, weekdays } = calendarOf(region, settings.weekStart);
  const [open, setOpen] = useState<string | null>(null);

  const remove = async ({ id, ...rest }: OwnReminder) => {
    const index = settings.own.findIndex((other) => other.id === id);
    const reply = await send({ settings: "removeReminder", id });
    if ("error" in reply) return;
    offerUndo({
      said: say("own_removed", rest.name),
      back: [{ settings: "saveReminder", reminder: { id, ...rest }, index }],
      stands: ({ own }) => own.every((other) => other.id !== id),
      landOn: "own",
    });
  };
  return (
    <Card id="own" title={say("options_own")} text={say("options_own_text")}>
      {settings.own.length === 0 ? (
        <p class="soft own-empty">{say("own_empty")}</p>
      ) : (
        <ul>
          {settings.own.map((reminder) => (
            <OwnRow
              key={reminder.id}
              reminder={reminder}
              week={days}
              isOpen={reminder.id === open}
              send={send}
              onToggle={() => setOpen(reminder.id === open ? null : reminder.id)}
              onRemove={() => void remove(reminder)}
            />
          ))}
        </ul>
      )}
      <OwnAdd count={settings.own.length} weekdays={weekdays} send={send} onMade={setOpen} />
    </Card>
  );
}
