import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { BreakPlace } from "../../domain/model/break.ts";
import { longestWithin, type RoutineContext } from "../../stretches/routine.ts";
import { anything } from "../../stretches/search.ts";
import type { Parts } from "../kit/model.ts";
import { UndoBar, type UndoOffer } from "../kit/undo-bar.tsx";
import { useWords } from "../kit/words.tsx";
import { ExercisePage } from "./exercise/exercise-page.tsx";
import { ExerciseList } from "./exercises/exercise-list.tsx";
import { GuideHead, type Up } from "./guide-head.tsx";
import { Heading } from "./heading.tsx";
import { OwnRoutine } from "./own/own-routine.tsx";
import type { GuideParts } from "./guide-parts.ts";
import { routeOf, tabHref, tabs, type Tab } from "./route.ts";
import { RoutineList } from "./routines/routine-list.tsx";
import { tabOf, useEscape, useReturn, useTab } from "./view.ts";
import "./guide.css";

interface Props extends Parts {
  place: BreakPlace;
  /** Where one is in it: what stands after the # in the page's address. */
  hash: string;
  /** What has just been done, to be said above the list. */
  children?: ComponentChildren;
}

/** The stretch guide: three lists, and a page for each exercise. A list is as it was left when one comes back. */
export function Guide({ hash, children, ...given }: Props) {
  const { say } = useWords();
  const route = routeOf(hash);
  const shown = tabOf(route);
  const tab = useTab(route);
  const up = parentRoute(shown, tab, given.place);
  const [wanted, want] = useState(anything);
  const [length, setLength] = useState(() => longestWithin(given.settings.stretchLength));
  const [open, setOpen] = useState<ReadonlySet<RoutineContext> | null>(null);
  const [all, showAll] = useState(false);
  const [undo, offerUndo] = useState<UndoOffer | null>(null);
  const parts: GuideParts = { ...given, offerUndo };
  useReturn(route);
  useEscape(up);
  useEffect(() => offerUndo(null), [hash]);

  const upTo: Up | null =
    up === null ? null : { href: up, to: shown === null ? say(`guide_${tab}`) : say("name") };
  return (
    <>
      <GuideHead up={upTo} place={given.place} hash={hash} />
      {shown !== null && <Tabs tab={shown} />}
      <main class="guide">
        {children}
        {route.at === "exercise" && <ExercisePage exercise={route.exercise} {...parts} />}
        {shown !== null && <Heading hidden>{say(`guide_${shown}`)}</Heading>}
        {route.at === "unknown" && (
          <p class="card guide-note" role="alert">
            {say("guide_unknown", route.asked)}
          </p>
        )}
        {shown === "exercises" && (
          <ExerciseList
            wanted={wanted}
            onWant={(change) => want((before) => ({ ...before, ...change }))}
            {...parts}
          />
        )}
        {shown === "routines" && (
          <RoutineList
            length={length}
            onLength={setLength}
            open={open}
            onOpen={setOpen}
            all={all}
            onAll={() => showAll(true)}
            {...parts}
          />
        )}
        {shown === "own" && <OwnRoutine length={length} onLength={setLength} {...parts} />}
      </main>
      <UndoBar undo={undo} settings={given.settings} send={given.send} onDone={() => offerUndo(null)} />
    </>
  );
}

/** From an exercise's page to the list before it; from a list out of the guide, in the popup. */
function parentRoute(shown: Tab | null, tab: Tab, place: BreakPlace): string | null {
  if (shown === null) return tabHref(tab);
  return place === "popup" ? "#" : null;
}

function Tabs({ tab }: { tab: Tab }) {
  const { say } = useWords();
  return (
    <nav class="tabs" aria-label={say("guide_name")}>
      {tabs.map((name) => (
        <a key={name} href={tabHref(name)} aria-current={name === tab ? "page" : undefined}>
          {say(`guide_${name}`)}
        </a>
      ))}
    </nav>
  );
}
