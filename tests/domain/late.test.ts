import { describe, test } from "vitest";
import { spellAt } from "../../src/calendar/spell.ts";
import { allWeek } from "../../src/calendar/week.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import type { Context } from "../../src/domain/model/turn.ts";
import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import { awake, type Tale } from "../support/arbitraries.ts";
import { eased, type Machine } from "../support/machine.ts";
import { always, inForce, lacks, must, type Reach } from "../support/property.ts";
import { tell } from "../support/telling.ts";

/** Whether working hours or the focus plan ask for quiet. */
function plannedQuiet({ now, zone, settings }: Context): boolean {
  const { workingHoursEnabled, workingHours, daysOff, focusPlanEnabled, focusPlan } = settings;
  // A date off is off also where no hours are set.
  const isAlways = !workingHoursEnabled || (workingHours.length === 0 && daysOff.length === 0);
  const hours = workingHours.length === 0 ? allWeek : workingHours;
  return (
    (!isAlways && !spellAt(now, zone, hours, daysOff).inside) ||
    // Of a plan without any hours the calendar would look for the next ones for a year.
    (focusPlanEnabled && focusPlan.length > 0 && spellAt(now, zone, focusPlan).inside)
  );
}

describe("never late", () => {
  test("awake, present and not held, what is due and ready is prompted within a minute", () => {
    const holds = (
      story: Tale,
      reach: Reach<"one that is ready" | "one that a change of settings has made ready">,
    ) => {
      let freeSince: Instant | null = null;
      let readySince = new Map<string, Instant>();
      let known = story.settings;
      const check = (machine: Machine): void => {
        const { state, now, environment } = machine;
        const context = eased(machine);
        const { settings } = context;
        const recent = state.prompted.filter((at) => at > now - HOUR).length;
        // The limit lets the prompt that has come to the person grow; one in the icon has not come to them.
        const loud = reminders(settings).some(
          ({ id, surface }) => surface !== "icon" && state.prompt?.members.includes(id),
        );
        const limited = recent >= settings.promptsPerHour && !loud;
        const free =
          environment.idle === "active" &&
          state.break === null &&
          // Nobody has answered three times in a row.
          state.unanswered < 3 &&
          !inForce(state.pause, now) &&
          !inForce(state.quiet, now) &&
          !plannedQuiet(context);
        const ready = reminders(settings).filter((reminder) => lacks(reminder, state, context) <= 0);
        // What a change of settings, or Easy mode, has made ready gives a minute to settle, as the end of a hold does; a prompt that is
        // to come to the person from then on is withdrawn, and comes together with it.
        const settles = settings !== known && ready.some(({ id }) => !readySince.has(id));
        known = settings;
        if (settles) reach("one that a change of settings has made ready");
        freeSince = free && !limited ? ((settles ? null : freeSince) ?? now) : null;
        readySince = new Map(ready.map(({ id }) => [id, readySince.get(id) ?? now]));
        for (const { id } of ready) {
          if (freeSince === null || now - Math.max(freeSince, readySince.get(id) ?? now) < MINUTE) continue;
          must(state.prompt?.members.includes(id) === true, `${id} is in the prompt`);
          reach("one that is ready");
        }
      };
      tell(story, {
        watch: (_, machine) => check(machine),
        passTime: (machine, length) => {
          const until = machine.now + length;
          while (machine.now < until) {
            machine.awakeUntil(Math.min(until, machine.now + MINUTE));
            check(machine);
          }
        },
      });
    };
    always(
      [...awake, "settings"],
      holds,
      "one that is ready",
      "one that a change of settings has made ready",
    );
  });
});
