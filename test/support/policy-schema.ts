import { escalation } from "../../src/escalation/index.js";
import { privacy } from "../../src/privacy/index.js";
import { returns } from "../../src/returns/index.js";

/** The JSON Schemas in the package, by their path: the text that each should have, by the source. */
export function policySchemas(): Readonly<Record<string, string>> {
  return {
    "rules/policy.schema.json": textOf(returns.jsonSchema()),
    "rules/escalation.schema.json": textOf(escalation.jsonSchema()),
    "rules/privacy.schema.json": textOf(privacy.jsonSchema()),
  };
}

function textOf(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
