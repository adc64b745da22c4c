import { writeFileSync } from "node:fs";
import { policySchemaText } from "./policy-schema.js";

/** `npm run schema`: writes the JSON Schema of policy documents, for editors to check them with. */
writeFileSync("rules/policy.schema.json", policySchemaText());
