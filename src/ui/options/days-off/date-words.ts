/** A date in words: `Friday, December 25, 2026`. */
export function dateName(language: string, date: string, style: "full" | "medium" = "full"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: "UTC" }).format(Date.parse(date));
}
