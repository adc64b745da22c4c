import { z } from "zod";
import { createDocumentSchema, type EffectSchemas } from "./document-schema.js";

/**
 * Writes the structural part of a domain's policy documents as JSON Schema (draft 2020-12), for
 * editors to complete and check with. Accepts exactly the documents that the Zod schema accepts.
 */
export function toJsonSchema(
  domain: string,
  effects: EffectSchemas,
): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(createDocumentSchema(domain, effects), { io: "input" });
  return { ...schema, title: `Redress policy (${domain})` };
}
