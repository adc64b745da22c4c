import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runNode } from "../support/run-node.js";
import { importsOf, readSources } from "../support/source-files.js";

/** Folders of policies, which the conformance tests decide by. */
const policiesOnly: ReadonlySet<string> = new Set(["stores", "complaints", "privacy"]);

/** Programs. */
const examples = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !policiesOnly.has(entry.name))
  .map(({ name }) => name);

test("there is the example that the demo runs", () => expect(examples).toContain("order-desk"));

test.each(examples)("examples/%s prints its expected.txt", async (name) => {
  const folder = join("examples", name);
  const main = readdirSync(folder).find((file) => /^main\.m?[jt]s$/.test(file)) ?? "main.ts";
  const printed = await runNode(["--no-warnings", "--import", "tsx", join(folder, main)]);
  expect(printed).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
});

test("examples import the package by its name, never its source", () => {
  const outside = readSources("examples").flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith("../"))
      .map(({ specifier }) => `${file.path}: ${specifier}`),
  );
  expect(outside).toEqual([]);
});
