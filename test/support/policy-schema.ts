import { returns } from "../../src/returns/index.js";

/** The text of `rules/policy.schema.json` as the source says that it should be. */
export function policySchemaText(): string {
  return `${JSON.stringify(returns.jsonSchema(), null, 2)}\n`;
}
