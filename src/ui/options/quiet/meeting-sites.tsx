import { useEffect, useRef, useState } from "preact/hooks";
import type { MeetingAccess, MeetingSite } from "../../../runtime/page-ports.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { Setting } from "../setting.tsx";
import { useMeetingAccess } from "./meeting-access.tsx";
import "./meeting-sites.css";

/** The switch says "not yet" for as long as it is on and the browser lets Limber see no call. */
export function CallsSetting(parts: PartProps) {
  const { say } = useWords();
  const access = useMeetingAccess();
  const allowed = useAllowedSites(access);
  const isBlind = access.sites.length > 0 && allowed?.length === 0;
  const hint = parts.settings.quietInCalls && isBlind ? { hint: say("calls_not_yet") } : {};
  return <Setting name="quietInCalls" {...hint} {...parts} />;
}

/** The sites on which calls are noticed; null: not known yet. */
function useAllowedSites(access: MeetingAccess): readonly MeetingSite[] | null {
  const [allowed, setAllowed] = useState<readonly MeetingSite[] | null>(null);
  useEffect(() => {
    const refresh = () => void access.allowed().then(setAllowed);
    refresh();
    return access.onChange(refresh);
  }, [access]);
  return allowed;
}

/** How calls are noticed; where the person has to allow it, the reason, and the way back. */
export function MeetingSites({ settings }: PartProps) {
  const { say } = useWords();
  const access = useMeetingAccess();
  const status = useRef<HTMLHeadingElement>(null);
  const allowed = useAllowedSites(access);
  const [isDeclined, decline] = useState(false);

  const { sites } = access;
  if (sites.length === 0) {
    return settings.quietInCalls ? <p class="soft calls-by-browser">{say("calls_by_browser")}</p> : null;
  }
  if (allowed === null || (!settings.quietInCalls && allowed.length === 0)) return null;

  // The button that was pressed may be gone with what it did.
  const settle = () => status.current?.focus();
  const ask = async (asked: Promise<boolean>) => {
    decline(false);
    // A request that the browser refuses to show counts as one that the person has declined.
    if (await asked.catch(() => false)) settle();
    else decline(true);
  };
  const giveBack = async () => {
    await access.giveBack();
    decline(false);
    settle();
  };
  const state = allowed.length === 0 ? "none" : allowed.length < sites.length ? "some" : "all";
  return (
    <div class="meeting-sites">
      <h3 ref={status} tabIndex={-1}>
        {say(`calls_${state}`)}
      </h3>
      <ul aria-label={say("calls_sites")}>
        {sites.map((site) => (
          <li key={site} class={allowed.includes(site) ? "allowed" : undefined}>
            {say(`site_${site}`)}
            {allowed.includes(site) && <span class="hidden">{say("calls_allowed")}</span>}
          </li>
        ))}
      </ul>
      <p class="soft">{say("calls_reason")}</p>
      {state !== "all" && <p class="soft">{say("calls_question")}</p>}
      <div class="meeting-buttons">
        {state !== "all" && (
          // Asked before anything else happens, or the browser no longer takes it for the person's own wish.
          <button type="button" class="button" onClick={() => void ask(access.ask())}>
            {say("calls_allow")}
          </button>
        )}
        {state !== "none" && (
          <button type="button" class="button plain" onClick={() => void giveBack()}>
            {say("calls_take_back")}
          </button>
        )}
      </div>
      <output class="soft">{isDeclined && say("calls_declined")}</output>
    </div>
  );
}
