import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EscalationFacts } from "../../../src/escalation/facts.js";
import { type EscalationPolicy, escalation } from "../../../src/escalation/index.js";

/** A case of a procedure: facts, and a part of the decision that they lead to. */
export interface ProcedureCase {
  readonly name: string;
  readonly why: string;
  readonly facts: EscalationFacts;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A real complaint procedure below `examples/complaints/`, as text, loaded, and with its cases. */
export interface Procedure {
  readonly procedure: string;
  readonly document: { readonly $schema: string };
  readonly policy: EscalationPolicy;
  readonly casesOf: string;
  readonly cases: readonly ProcedureCase[];
  readonly readme: string;
}

const folder = "examples/complaints";

/** Reads the procedures below `examples/complaints/`, found by walking. */
export function procedures(): Procedure[] {
  return readdirSync(folder)
    .filter((procedure) => existsSync(join(folder, procedure, "policy.json")))
    .sort()
    .map((procedure) => {
      const read = (file: string) => readFileSync(join(folder, procedure, file), "utf8");
      const document = JSON.parse(read("policy.json"));
      const { policy: casesOf, cases } = JSON.parse(read("cases.json"));
      const policy = escalation.load(document);
      return { procedure, document, policy, casesOf, cases, readme: read("README.md") };
    });
}

/** The case that answers a scenario: its name begins with the scenario's id. */
export function caseOf(id: string, { cases }: Pick<Procedure, "cases">): ProcedureCase {
  const found = cases.filter(({ name }) => name.startsWith(`${id}: `));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} cases of ${id}`);
  return only;
}
