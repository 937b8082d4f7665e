import type { Instant } from "../calendar/time.ts";

/** What the person in the pictures may look like. */
export const skins = ["light", "medium", "dark"] as const;
export type Skin = (typeof skins)[number];

/** `bob`: down to the chin. */
export const hairs = ["short", "bob", "curly"] as const;
export type Hair = (typeof hairs)[number];

/**
 * Who is in the pictures until the person chooses. The moment at which Limber first runs decides, by its milliseconds:
 * nobody can choose that moment, each person is as likely as the others, and no dice are needed.
 */
export function firstAppearance(now: Instant): { skin: Skin; hair: Hair } {
  const draw = Math.abs(Math.trunc(now)) % (skins.length * hairs.length);
  return {
    skin: skins[draw % skins.length] ?? "light",
    hair: hairs[Math.floor(draw / skins.length)] ?? "short",
  };
}
