import { describe, expect, test } from "vitest";
import { levels, type LevelName } from "../../../src/ui/help/signs.ts";
import { english } from "../../support/english.ts";

/** The warning signs that guidelines name, one by one, in words that ours must have in common with it. */
const required: Record<LevelName, RegExp[]> = {
  now: [
    /numb.* tingling.* genitals.* back passage.* thighs/i,
    /toilet paper/i,
    /trouble.* starting.* stopping.* urine/i,
    /urine.* no longer feeling/i,
    /leaking urine or stool/i,
    /erection/i,
    /feeling in your genitals/i,
    /pain, numbness or weakness in both legs/i,
    /leg or foot.* weaker.* foot drops.* knee gives way/i,
    /chest pain/i,
    /trouble breathing/i,
    /fainting/i,
    /sudden tearing pain in your back or tummy/i,
    /tummy that throbs like a pulse/i,
    /serious fall, crash or blow/i,
    /small fall.* severe.* bones are thin.* steroids/i,
    /fever or shivering.* very unwell/i,
    /confused/i,
  ],
  soon: [
    /high temperature/i,
    /infection not long ago/i,
    /weak immune system/i,
    /drugs that you inject or have injected/i,
    /cancer.* past/i,
    /losing weight without trying/i,
    /new lump/i,
    /back that has changed its shape/i,
    /never lets up.* at rest/i,
    /much worse at night/i,
    /between your shoulder blades/i,
    /worse when you cough, sneeze or are on the toilet/i,
    /new numbness, pins and needles or weakness in one leg/i,
    /severe pain that you cannot get under control/i,
    /pregnancy.* regularly like cramps.* maternity/i,
    /sudden pain.* osteoporosis.* steroids/i,
    /under 16/i,
    /over about 55 with your first/i,
  ],
  later: [
    /no better after two weeks/i,
    /still there after four to six weeks/i,
    /daily life or from sleep/i,
    /half an hour each morning.* more than three months.* under 45/i,
    /worries you/i,
  ],
};

describe("every warning sign is on the page", () => {
  test.each(levels)("$name", ({ name, signs }) => {
    const words = signs.map((sign) => english(sign));
    for (const sign of required[name]) {
      expect(
        words.filter((line) => sign.test(line)),
        String(sign),
      ).not.toEqual([]);
    }
    // And nothing that is not in the evidence.
    for (const line of words)
      expect(
        required[name].some((sign) => sign.test(line)),
        line,
      ).toBe(true);
  });

  test("most urgent first", () => {
    expect(levels.map(({ name }) => name)).toEqual(["now", "soon", "later"]);
  });
});
