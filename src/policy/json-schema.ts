import { z } from "zod";
import { createDocumentSchema, type DocumentParts } from "./document-schema.js";

/**
 * Writes the structural part of a domain's policy documents as JSON Schema (draft 2020-12), for
 * editors to complete and check with. Accepts exactly the documents that the Zod schema accepts.
 */
export function toJsonSchema(parts: DocumentParts): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(createDocumentSchema(parts), { io: "input" });
  return { ...schema, title: `Redress policy (${parts.domain})` };
}
