import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "../../src/runtime/json-pieces.ts";
import { anyData, fileText, readFile } from "../support/data-files.ts";
import { mustEqual, runs } from "../support/property.ts";

test("a request in pieces is the request, whatever is in it", () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 5 }), (request) => {
      mustEqual([...jsonPieces(request)].join(""), JSON.stringify(request));
    }),
    runs(300),
  );
});

test("no piece is longer than what is stored of one day", () => {
  const days = Object.fromEntries(
    Array.from({ length: 400 }, (_, day) => [
      `d${day}`,
      [
        [0, 1],
        [1, 2],
      ],
    ]),
  );
  for (const piece of jsonPieces({ data: "import", days })) expect(piece.length).toBeLessThan(50);
  for (const piece of jsonPieces({ data: "restore", days: { a: { was: days["d1"], imported: days["d2"] } } }))
    expect(piece.length).toBeLessThan(50);
});

test("a file that is read a day at a time says what it says when somebody has laid it out otherwise", () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const text = fileText(data);
      mustEqual(readFile(JSON.stringify(JSON.parse(text))), readFile(text));
    }),
    runs(200),
  );
});

test.each([
  ["a day within a day", `{\n  "history": {\n    "2026-11-28": [{\n    "2026-11-27": []\n  }]\n  }\n}\n`],
  [
    "a part that is called like it, deeper down",
    `{"settings": {\n  "history": {\n    "2026-11-28": []\n  }\n}\n}\n`,
  ],
  ["another end", `{\n  "history": {\n    "2026-11-28": []\n  ]\n]\n`],
  ["nothing in it", `{\n  "history": {\n  }\n}\n`],
  [
    "a day that breaks off, and another",
    `{\n  "history": {\n    "2026-11-28": [,\n    "2026-11-27": []\n  }\n}\n`,
  ],
  [
    "a name that reaches a prototype",
    `{\n  "history": {\n    "__proto__": [],\n    "2026-11-27": []\n  }\n}\n`,
  ],
])("and so does one with %s", (_, text) => {
  const closed = (one: unknown) =>
    JSON.stringify(one, (_name, value: unknown) => (value instanceof Map ? [...value] : value));
  expect(closed(readFile(text))).toBe(closed(readFile(text.replace(`"history": {`, `"history" : {`))));
});
