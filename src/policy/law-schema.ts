import { z } from "zod";
import { text } from "./text-schema.js";

/** The legal grounds on which a customer can claim something. */
export const legalBases = [
  "withdrawal",
  "non-conformity",
  "late-delivery",
  "terms-not-posted",
  "complaint-handling",
  "privacy",
] as const;

/** Whose law a document restates, and on which ground a customer claims by it. */
export interface LawDocument {
  readonly jurisdiction: string;
  readonly basis: (typeof legalBases)[number];
}

/**
 * The citation of a rule of a statutory floor. `mark` says how well it was checked: read in the source
 * itself, in a secondary one, or not at all; `note` what is not settled about it.
 */
export const citationSchema = z.strictObject({
  article: text(200),
  source: text(500),
  mark: z.enum(["verified", "secondary", "unverified"]),
  note: text(1000).optional(),
});

/** What makes a document a statutory floor. */
export const lawSchema = z.strictObject({
  jurisdiction: z
    .string()
    .max(20)
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
    .describe("a jurisdiction such as `EU`, `GB` or `US-CA`"),
  basis: z.enum(legalBases),
});
