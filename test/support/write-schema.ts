import { writeFileSync } from "node:fs";
import { policySchemas } from "./policy-schema.js";

/** `npm run schema`: writes the JSON Schemas of policy documents, for editors to check them with. */
for (const [path, text] of Object.entries(policySchemas())) writeFileSync(path, text);
