/** A file's text, and whether each of its characters could be read. What could not is `U+FFFD` in it. */
export interface DecodedText {
  text: string;
  isExact: boolean;
}

/** What stands for a character that could not be read. */
export const UNREADABLE = "\uFFFD";

/** UTF-8, or UTF-16 where the file begins with a mark that says so: some editors on Windows save that. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isExact: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isExact: false };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
