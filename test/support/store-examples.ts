import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { returns } from "../../src/returns/index.js";
import type { PolicyCase } from "./shipped-policies.js";

/** The policy of a real store below `examples/stores/`, as text, loaded, and with its cases. */
export interface StoreExample {
  readonly store: string;
  readonly document: { readonly $schema: string };
  readonly policy: ReturnType<typeof returns.load>;
  readonly casesOf: string;
  readonly cases: readonly PolicyCase[];
  readonly readme: string;
}

const folder = "examples/stores";

/** Reads the stores below `examples/stores/`, found by walking. */
export function storeExamples(): StoreExample[] {
  return readdirSync(folder)
    .filter((store) => existsSync(join(folder, store, "policy.json")))
    .sort()
    .map((store) => {
      const read = (file: string) => readFileSync(join(folder, store, file), "utf8");
      const document = JSON.parse(read("policy.json"));
      const { policy: casesOf, cases } = JSON.parse(read("cases.json"));
      const policy = returns.load(document);
      return { store, document, policy, casesOf, cases, readme: read("README.md") };
    });
}
