import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import type { Say } from "../../src/words/say.ts";

/** The English words, put together as the browser does it. */
export const english: Say = (key, ...values) =>
  messages[key].message.replace(/\$([1-9])/g, (_place, number: string) =>
    String(values[Number(number) - 1] ?? ""),
  );
