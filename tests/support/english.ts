import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import { sayFrom, type LookUp } from "../../src/words/say.ts";

/** Looks words up as the browser does it. */
export const wordsIn =
  (texts: Record<string, { message: string }>): LookUp =>
  (key, values) =>
    (texts[key]?.message ?? "").replace(
      /\$([1-9])/g,
      (_place, number: string) => values[Number(number) - 1] ?? "",
    );

/** The English words. */
export const english = sayFrom(wordsIn(messages), () => "en");
