import type { Notice } from "../domain/plan.ts";
import type { NoticeButton } from "../domain/model/event.ts";
import { MINUTE } from "../calendar/time.ts";
import { ideaKey } from "../ideas/idea.ts";
import { nameKey } from "../stretches/message-keys.ts";
import { elapsedTime } from "./amounts.ts";
import { formatList, paragraph } from "./format-list.ts";
import { mentionOf, nameOf } from "./names.ts";
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
  standing: "standing_now",
  sitting: "sitting_now",
};

/** A notification: its title from the first member, then why it comes, what the others are, how the break starts. */
export function noticeWords(say: Say, notice: Notice): NoticeWords {
  const { members, exercise, idea, buttons } = notice;
  const also = members.slice(1).map((member) => mentionOf(say, member));
  const sentences = [
    reason(say, notice),
    idea === null ? "" : say(ideaKey(idea)),
    also.length === 0 ? "" : say("notice_also", formatList(also, say("language"))),
    exercise === null ? "" : say("notice_exercise", say(nameKey(exercise))),
  ];
  return {
    title: noticeTitle(say, notice),
    message: paragraph(say, sentences),
    buttons: buttons.map((button) => say(buttonKeys[button])),
  };
}

/** What a click on a notification leads to, where it can have no buttons. */
export function clickWords(say: Say, { buttons }: Notice): string {
  return say(buttons.includes("drank") ? "notice_click_water" : "notice_click");
}

function noticeTitle(say: Say, { members: [first], seated }: Notice): string {
  switch (first?.kind) {
    case undefined:
      return say("name");
    case "own":
      return nameOf(say, first);
    case "posture":
      return say(seated ? "notice_posture_seated" : "notice_posture");
    case "standing":
    case "stretch":
    case "water":
      return say(`notice_${first.kind}`);
  }
}

function reason(say: Say, { members: [first], sitting, standing, late, doubted, seated }: Notice): string {
  switch (first?.kind) {
    case undefined:
      return "";
    case "posture":
    case "standing":
    case "stretch":
      if (sitting < MINUTE) return "";
      if (doubted) return say("notice_doubted", elapsedTime(say, sitting));
      if (standing) return say("notice_stood", elapsedTime(say, sitting));
      return say(seated ? "notice_sitting_seated" : "notice_sitting", elapsedTime(say, sitting));
    case "water":
      return say("notice_water_text");
    case "own":
      return late > 0 ? say("notice_own_late", elapsedTime(say, late)) : say("notice_own_text");
  }
}
