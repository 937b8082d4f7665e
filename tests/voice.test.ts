import { expect, test } from "vitest";
import { chooseVoice, type Voice } from "../src/browser/sound/choose-voice.ts";

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

test.each([
  ["the exact region first", "en-GB", ["de-DE", "en-US", "en-GB"], "en-GB"],
  ["else the language", "en-NZ", ["de-DE", "en-US", "en-GB"], "en-US"],
  ["without a region, that of most who speak it", "pt", ["pt-PT", "pt-BR"], "pt-BR"],
  ["as some systems write it", "en-GB", ["en_US", "en_GB"], "en_GB"],
  ["no other language, whatever it begins with", "de", ["den-CA", "en-US"], undefined],
  ["none where there is none", "en", [], undefined],
])("a voice for a text: %s", (_, language, voices, expected) => {
  const all = voices.map((lang) => voice(lang));
  expect(chooseVoice(all, language, true)?.lang).toBe(expected);
});

test("among equals it is the system's own choice", () => {
  const all = [voice("en-US"), voice("en-US", { default: true }), voice("en-GB", { default: true })];
  expect(chooseVoice(all, "en-US", true)).toBe(all[1]);
});

test("no voice that a server speaks, unless the browser has none such and only says so", () => {
  const distant = [voice("en-US", { localService: false })];
  expect(chooseVoice(distant, "en-US", true)).toBeNull();
  expect(chooseVoice(distant, "en-US", false)).toBe(distant[0]);
});
