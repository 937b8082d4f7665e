import { expect, test } from "vitest";
import english from "../../public/_locales/en/messages.json" with { type: "json" };
import { disguiseMessages } from "../../scripts/pseudo-locale.ts";
import { namesOf } from "../../scripts/message-places.ts";

const some = {
  language: { message: "en" },
  direction: { message: "ltr" },
  done_label: { message: "Done: $1" },
  hero_glasses_one: { message: "$2 of $1 glass" },
  hero_glasses_other: { message: "$2 of $1 glasses" },
};

test("English in disguise is longer and in brackets, with its places and its language", () => {
  const { done_label: done, language, direction } = disguiseMessages(some, "pseudo");
  expect(done?.message).toMatch(/^⟦Dóñé: \$1.{4}⟧$/u);
  expect([language?.message, direction?.message]).toEqual(["en", "ltr"]);
});

test("from right to left it has the direction and the plural forms of Arabic, and places as they were", () => {
  const all = disguiseMessages(some, "rtl");
  expect(all["direction"]?.message).toBe("rtl");
  expect(all["done_label"]?.message).toMatch(/^⟦\u202eDóñé: \u202c\$1\u202e.{4}\u202c⟧$/u);
  const forms = Object.keys(all).filter((key) => key.startsWith("hero_glasses_"));
  expect(forms.toSorted()).toEqual(
    ["few", "many", "one", "other", "two", "zero"].map((form) => `hero_glasses_${form}`),
  );
});

test.each(["pseudo", "rtl"] as const)("no message is left as it was: %s", (disguise) => {
  const all = disguiseMessages(english, disguise);
  const plain = Object.entries(all).filter(([, { message }]) => !/^⟦.*⟧$/su.test(message));
  expect(plain.map(([key]) => key)).toEqual(["language", "direction"]);
  expect(namesOf(all)).toEqual(namesOf(english));
});
