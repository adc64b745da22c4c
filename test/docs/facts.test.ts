import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { returns } from "../../src/index.js";
import { factTable } from "../support/fact-table.js";

test("the README lists every fact that a rule may name, with its type", () => {
  expect(readFileSync("README.md", "utf8")).toContain(`${factTable(returns.factSchema)}\n`);
});
