import { expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json";
import { defaults, fields, type SettingName } from "../../src/settings/fields.ts";
import { ownFields } from "../../src/settings/lists.ts";
import { sectionNames } from "../../src/settings/sections.ts";
import { asEntered } from "../../src/ui/options/field/measured.ts";
import { rangeWords, settingRefusal, staysWords } from "../../src/ui/options/field/field-words.ts";
import { settingsIn } from "../../src/ui/options/section.tsx";
import { inputOf, readInput, stepFrom } from "../../src/settings/typed.ts";
import { sayFrom } from "../../src/words/say.ts";
import { english as say, wordsIn } from "../support/english.ts";

test("every setting stands in the options exactly once", () => {
  const shown = sectionNames.flatMap((section) => {
    const { heading, rows, ticks } = settingsIn(section);
    return [...(heading ? [heading] : []), ...rows, ...ticks];
  });
  expect(shown.toSorted()).toEqual((Object.keys(fields) as SettingName[]).toSorted());
});

test("what is written into an input is read back as the same value", () => {
  for (const field of [...Object.values(fields), ...Object.values(ownFields)]) {
    if (field.kind !== "number") continue;
    for (const value of [field.min, field.default, field.max, field.min + field.step]) {
      expect(readInput(field, inputOf(field, value))).toBe(value);
    }
  }
});

test("a number is read with a point or a comma, in any width of digits", () => {
  for (const typed of ["0.5", "0,5", " 0,50 ", "０．５"])
    expect(readInput(fields.postureLength, typed)).toBe(0.5);
  expect(readInput(fields.snooze, "-5")).toBe(-5);
});

test("the arrow keys go to the next step, and stop at the end of the range", () => {
  expect(stepFrom(fields.waterGlass, 200, 1)).toBe(210);
  expect(stepFrom(fields.waterGlass, 205, 1)).toBe(210);
  expect(stepFrom(fields.waterGlass, 205, -1)).toBe(200);
  expect(stepFrom(fields.waterGlass, 500, 1)).toBe(500);
  expect(stepFrom(fields.postureLength, 0.5, -1)).toBe(0.5);
  expect(stepFrom(fields.postureLength, -7, 1)).toBe(0.5);
});

test("what was refused is followed by what it stays at", () => {
  expect(staysWords(say, "en", fields.postureLength, 2.5)).toBe("It stays at 2.5 min.");
  expect(staysWords(say, "en-GB", fields.dayStart, 240)).toMatch(/^It stays at 0?4:00\.$/);
  expect(staysWords(say, "en", ownFields.name, "Tea")).toBe("It is still called “Tea”.");
});

test("what is no number is no value", () => {
  for (const typed of ["", " ", "x", "1e", "1e2", "0x10", "1,000", "0.5.5", "5 min"])
    expect(readInput(fields.snooze, typed)).toBeNull();
  for (const typed of ["", "04", "x:y"]) expect(readInput(fields.dayStart, typed)).toBeNull();
});

test("ranges are said in the field's unit and the language's own numbers", () => {
  expect(rangeWords(say, "en", fields.postureLength)).toBe("0.5 to 10 min");
  const withGermanNumbers = sayFrom(wordsIn(messages), () => "de");
  expect(rangeWords(withGermanNumbers, "de", fields.postureLength)).toBe("0,5 to 10 min");
  expect(rangeWords(say, "en-GB", fields.dayStart)).toMatch(/^0?0:00 to 12:00$/);
});

test("a refusal names the range; a glass within its own range is too much only together", () => {
  const refusal = (name: SettingName, value: number | null, language = "en") => {
    const { field } = asEntered(fields[name], defaults[name], language, defaults);
    return settingRefusal(say, language, name, field, value, defaults);
  };
  expect(refusal("postureInterval", 200)).toBe("Choose 5 to 90 min.");
  expect(refusal("postureInterval", null)).toBe("Choose 5 to 90 min.");
  expect(refusal("waterGlass", 600)).toBe("Choose 100 to 500 ml.");
  expect(refusal("waterGlass", 400)).toMatch(/more than 3000 ml a day/);
  expect(refusal("waterGlass", 30, "en-US")).toBe("Choose 3.5 to 17 fl oz.");
  expect(refusal("waterGlass", 15, "en-US")).toMatch(/more than 101.5 fl oz a day/);
  expect(refusal("dayStart", 900, "en-GB")).toMatch(/^Choose a time from 0?0:00 to 12:00\.$/);
});
