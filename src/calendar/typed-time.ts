import { clockTime } from "./time.ts";

/** `9:30`, `09.30`, `9h30` or `0930`, with am or pm behind it or not; or an hour alone. */
const TIME = /^(\d{1,2}?)(?:\s?[:.h]?\s?(\d{2}))?(?:\s?([ap])\.?\s?(?:m\.?)?)?$/u;

/**
 * A time of day that somebody types, whichever clock they think in, as an input of type `time` has it: `17:30`. Empty
 * where it is none.
 * @param isWhole nothing more is to come: an hour alone is meant. Until then it may be the beginning of another time.
 */
export function readTime(typed: string, isWhole: boolean): string {
  const text = inLatinDigits(typed.normalize("NFKC")).trim().toLowerCase();
  const [, hour = "", minute, half] = TIME.exec(text) ?? [];
  const isEnough = isWhole || minute !== undefined || half !== undefined;
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  const isHour = half === undefined ? hours < 24 : hours >= 1 && hours <= 12;
  if (hour === "" || !isEnough || !isHour || minutes >= 60) return "";
  const afterMidnight = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  return clockTime(afterMidnight * 60 + minutes);
}

/** In each script the digits stand in a row that begins with nought, at the head of sixteen characters or six after it. */
function inLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const head = code - (code % 16);
    const nought = /\p{Nd}/u.test(String.fromCodePoint(head)) ? head : head + 6;
    return String(code - nought);
  });
}
