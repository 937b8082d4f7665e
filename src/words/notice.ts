import type { Notice } from "../domain/plan.ts";
import type { NoticeButton } from "../domain/prompting/prompt.ts";
import { MINUTE } from "../domain/time.ts";
import { elapsed } from "./amounts.ts";
import { listed, mentionOf, nameOf } from "./names.ts";
import type { MessageKey, Say } from "./say.ts";

export interface NoticeWords {
  title: string;
  message: string;
  buttons: string[];
}

const buttonKeys: Record<NoticeButton, MessageKey> = {
  start: "start",
  drank: "had_a_glass",
  snooze: "snooze",
};

/** A notification: its title from the first member, what the others are in its last sentence. */
export function noticeWords(say: Say, { members, sitting, buttons }: Notice): NoticeWords {
  const [first, ...others] = members;
  const also = others.map((member) => mentionOf(say, member));
  const sentences = [
    first === undefined ? "" : reason(say, first.kind, sitting),
    also.length === 0 ? "" : say("notice_also", listed(also, say("language"))),
  ];
  return {
    title:
      first === undefined
        ? say("name")
        : first.kind === "own"
          ? nameOf(say, first)
          : say(`notice_${first.kind}`),
    message: sentences.filter((sentence) => sentence !== "").join(" "),
    buttons: buttons.map((button) => say(buttonKeys[button])),
  };
}

function reason(say: Say, kind: Notice["members"][number]["kind"], sitting: number): string {
  switch (kind) {
    case "posture":
    case "stretch":
      return sitting < MINUTE ? "" : say("notice_sitting", elapsed(say, sitting));
    case "water":
      return say("notice_water_text");
    case "own":
      return say("notice_own_text");
  }
}
