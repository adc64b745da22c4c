import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { escalation, privacy, returns } from "../../src/index.js";
import { factTable } from "../support/fact-table.js";

test.each([returns, escalation, privacy])(
  "the README lists every fact that a rule of $name may name, with its type",
  ({ factSchema }) => {
    expect(readFileSync("README.md", "utf8")).toContain(`${factTable(factSchema)}\n`);
  },
);
