import { z } from "zod";
import { text } from "./text-schema.js";

/** The kinds of single values that a document can declare. */
export const scalarKinds = ["boolean", "integer", "money", "text", "date", "instant"] as const;

/**
 * The type of a fact that a document declares: a word, the values of an enum, or a list of one. With a
 * `default` the document says what it means that the fact is left out; without one it is missing.
 */
export type DeclaredType =
  | (typeof scalarKinds)[number]
  | { readonly type: (typeof scalarKinds)[number]; readonly default: boolean | number | string }
  | { readonly oneOf: readonly string[]; readonly default?: string | undefined }
  | { readonly listOf: (typeof scalarKinds)[number] };

/** Facts that a document adds: group → name → type. */
export type FactsDocument = Readonly<
  Record<string, Readonly<Record<string, DeclaredType>> | undefined>
>;

/** Names that a document gives: of its own facts and of its windows. */
export const factName = z
  .string()
  .max(100)
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .describe("a name such as `fabricCut`");

const declaredType = z
  .union([
    z.enum(scalarKinds),
    z.strictObject({
      type: z.enum(scalarKinds),
      default: z.union([z.boolean(), z.int(), text(1000)]),
    }),
    z.strictObject({
      oneOf: z.array(text(200).min(1)).min(1).max(500),
      default: text(200).optional(),
    }),
    z.strictObject({ listOf: z.enum(scalarKinds) }),
  ])
  .describe(
    "a type: `boolean`, `integer`, `money`, `text`, `date`, `instant`, or an object with `type` and `default`, `oneOf` or `listOf`",
  );

/** The strict schema of the facts that a document adds to a domain's groups. */
export function createFactsDocumentSchema(groups: readonly string[]): z.ZodType<FactsDocument> {
  const ofGroup = z.record(factName, declaredType).optional();
  return z.strictObject(Object.fromEntries(groups.map((group) => [group, ofGroup])));
}
