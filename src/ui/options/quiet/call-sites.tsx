import { useEffect, useId, useRef, useState } from "preact/hooks";
import { callSites, type CallSite } from "../../../domain/model/call-site.ts";
import type { CallAccess, CallPermission, CallPermissions } from "../../../runtime/page-ports.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { Setting } from "../setting.tsx";
import { useCallAccess } from "./call-access.tsx";
import "./call-sites.css";

/** The switch says "not yet" for as long as it is on and the browser lets Limber see no call. */
export function CallsSetting(parts: PartProps) {
  const { say } = useWords();
  const access = useCallAccess();
  const permissions = usePermissions(access);
  const isBlind = permissions !== null && access.sites.length > 0 && sitesSeen(permissions).length === 0;
  const hint = parts.settings.quietInCalls && isBlind ? { hint: say("calls_not_yet") } : {};
  return <Setting name="quietInCalls" {...hint} {...parts} />;
}

/** Whether calls are noticed on each site; null: not known yet. */
function usePermissions(access: CallAccess): CallPermissions | null {
  const [permissions, show] = useState<CallPermissions | null>(null);
  useEffect(() => {
    // A question may take its time: what an earlier one finds must not replace a later one.
    let asked = 0;
    const refresh = async () => {
      asked += 1;
      const mine = asked;
      const found = await access.permissions();
      if (mine === asked) show(found);
    };
    void refresh();
    const stop = access.onChange(() => void refresh());
    return () => {
      asked += 1;
      stop();
    };
  }, [access]);
  return permissions;
}

/** Those on which calls are noticed, be it at some of their addresses. */
function sitesSeen(permissions: CallPermissions): CallSite[] {
  const sites = Object.entries(permissions) as [CallSite, CallPermission][];
  return sites.filter(([, is]) => is === "allowed" || is === "partly").map(([site]) => site);
}

const KINDS = ["meeting", "phone"] as const;

/** How calls are noticed; where the person has to allow it, the reason, each site by itself, and the way back. */
export function CallSites({ settings }: PartProps) {
  const { say } = useWords();
  const access = useCallAccess();
  const status = useRef<HTMLHeadingElement>(null);
  const permissions = usePermissions(access);
  const [isDeclined, decline] = useState(false);

  const { sites } = access;
  if (sites.length === 0) {
    return settings.quietInCalls ? <p class="soft calls-by-browser">{say("calls_by_browser")}</p> : null;
  }
  if (permissions === null) return null;
  const seen = sitesSeen(permissions);
  if (!settings.quietInCalls && seen.length === 0) return null;

  const ask = async (asked: readonly CallSite[]) => {
    decline(false);
    const isGranted = await access.ask(asked);
    decline(!isGranted);
    return isGranted;
  };
  const giveBack = async (given: readonly CallSite[]) => {
    decline(false);
    await access.giveBack(given);
  };
  // The button that was pressed may be gone with what it did.
  const settle = () => status.current?.focus();
  const areAllSeen = sites.every((site) => permissions[site] === "allowed");
  return (
    <div class="call-sites">
      <h3 ref={status} tabIndex={-1}>
        {areAllSeen
          ? say("calls_all")
          : seen.length === 0
            ? say("calls_none")
            : say("calls_some", seen.length, sites.length)}
      </h3>
      <p class="soft">{say("calls_reason")}</p>
      {!areAllSeen && <p class="soft">{say("calls_question")}</p>}
      {KINDS.map((kind) => (
        <SiteGroup
          key={kind}
          kind={kind}
          sites={sites.filter((site) => callSites[site].kind === kind)}
          permissions={permissions}
          ask={ask}
          giveBack={giveBack}
          settle={settle}
        />
      ))}
      <output class="soft">{isDeclined && say("calls_declined")}</output>
      {seen.length > 0 && (
        <button type="button" class="button plain" onClick={() => void giveBack(sites).then(settle)}>
          {say("calls_take_back")}
        </button>
      )}
    </div>
  );
}

interface GroupProps {
  kind: (typeof KINDS)[number];
  sites: readonly CallSite[];
  permissions: CallPermissions;
  ask: (sites: readonly CallSite[]) => Promise<boolean>;
  giveBack: (sites: readonly CallSite[]) => Promise<void>;
  /** Where the focus goes when a button is gone with what it did. */
  settle: () => void;
}

/** The sites of one kind. The telephones of call centres are folded for those who have none of them. */
function SiteGroup({ kind, sites, permissions, ask, giveBack, settle }: GroupProps) {
  const { say } = useWords();
  const isOpen = kind === "meeting" || sites.some((site) => permissions[site] !== "notYet");
  const missing = sites.filter((site) => permissions[site] !== "allowed");
  return (
    <details open={isOpen}>
      <summary>{say(`calls_${kind}`)}</summary>
      <ul aria-label={say(`calls_${kind}`)}>
        {sites.map((site) => (
          <SiteRow
            key={site}
            site={site}
            is={permissions[site] ?? "notYet"}
            onAsk={() => void ask([site])}
            onGiveBack={() => void giveBack([site])}
          />
        ))}
      </ul>
      {missing.length > 1 && (
        <button
          type="button"
          class="button"
          onClick={() => void ask(missing).then((isGranted) => isGranted && settle())}
        >
          {say(`calls_allow_${kind}`)}
        </button>
      )}
    </details>
  );
}

interface RowProps {
  site: CallSite;
  is: CallPermission;
  onAsk: () => void;
  onGiveBack: () => void;
}

/** One site: its name, whether calls are noticed there or why they are not, and the way to the other. */
function SiteRow({ site, is, onAsk, onGiveBack }: RowProps) {
  const { say } = useWords();
  const name = say(`site_${site}`);
  const state = useId();
  return (
    <li class={is}>
      <div>
        <p class="site-name">{name}</p>
        <p class="soft" id={state}>
          {say(`calls_is_${is}`)}
        </p>
      </div>
      {/* One button, so that who has pressed it by key is still on it. */}
      <button
        type="button"
        class="button plain"
        aria-label={say(is === "allowed" ? "calls_stop_site" : "calls_allow_site", name)}
        aria-describedby={state}
        onClick={is === "allowed" ? onGiveBack : onAsk}
      >
        {say(is === "allowed" ? "calls_stop" : "calls_allow")}
      </button>
    </li>
  );
}
