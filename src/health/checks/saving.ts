import { isAboutSaving } from "../troubles.ts";
import type { Words } from "../../words/say.ts";
import { dataSize, momentName } from "../../words/amounts.ts";
import type { Finding, Evidence } from "../finding.ts";

/** Beyond this share of what the browser grants it is time to make room. */
const ALMOST_FULL = 0.9;

/** Where old history can be deleted. */
const ROOM = { is: "room" } as const;

/** Whether what happens is kept. Every event is saved, so the last one tells whether that works. */
export function checkSaving({ at, saved, found: { storage }, troubles }: Evidence, words: Words): Finding {
  const { say, language } = words;
  const trouble = troubles.find(isAboutSaving);
  if (trouble !== undefined) {
    const { kind } = trouble;
    const [found, remedy] = kind === "storage" ? ["trouble", undefined] : [kind, ROOM];
    return { verdict: "amiss", found, text: say(`trouble_${kind}`), remedy };
  }
  if (saved === undefined) return { verdict: "amiss", found: "unread", text: say("health_saving_unread") };
  if (storage?.limit && storage.used > ALMOST_FULL * storage.limit) {
    const text = say(
      "health_saving_full",
      dataSize(language, storage.used),
      dataSize(language, storage.limit),
    );
    return { verdict: "amiss", found: "full", text, remedy: ROOM };
  }
  const { state } = saved;
  if (state?.mended) {
    const remedy = { is: "ask", request: { command: "dismissRepaired" }, label: "dismiss" } as const;
    const text = say("health_saving_mended", momentName(language, state.mended.at, at));
    return { verdict: "know", found: "mended", text, remedy };
  }
  if (storage === undefined || state === null) {
    return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  }
  const last = momentName(language, state.seenAt, at);
  return {
    verdict: "good",
    found: "saved",
    text: say("joined", say("health_saving_last", last), amountOf(storage, words)),
  };
}

function amountOf({ used, limit }: { used: number; limit: number | null }, { say, language }: Words): string {
  return limit === null
    ? say("health_saving_used", dataSize(language, used))
    : say("health_saving_share", dataSize(language, used), dataSize(language, limit));
}
