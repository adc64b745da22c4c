import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exportedNames } from "./support/exported-names.js";
import { packageEntries } from "./support/package-entries.js";

/** Adding, renaming or dropping a public name is a decision: it is made in `support/public-api.json`. */
test("every entry exports the names that are written down", () => {
  const names = exportedNames(packageEntries().map(({ source }) => source));
  const written = JSON.parse(readFileSync("test/support/public-api.json", "utf8"));
  expect(names).toEqual(written);
});
