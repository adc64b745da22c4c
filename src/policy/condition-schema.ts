import { z } from "zod";
import { decoratorNames, operatorNames } from "../ir/operator.js";
import { factName } from "./declared-facts.js";
import { pathPattern } from "./path.js";
import { text } from "./text-schema.js";

/** A reference to a fact as a document writes it. */
export interface ReferenceDocument {
  readonly fact: string;
  readonly path?: string | undefined;
}

/** What a fact is compared with, as a document writes it. */
export type OperandDocument =
  | boolean
  | number
  | string
  | readonly (boolean | number | string)[]
  | ReferenceDocument;

/** A comparison as a document writes it. */
export interface TestDocument extends ReferenceDocument {
  readonly operator: string;
  readonly value: OperandDocument;
}

/**
 * A boolean node as a document writes it: the root of every condition. `within` holds if what the
 * named window measures, most often the request, is in time for it.
 */
export type BooleanDocument =
  | { readonly all: readonly ConditionDocument[] }
  | { readonly any: readonly ConditionDocument[] }
  | { readonly not: ConditionDocument }
  | { readonly condition: string }
  | { readonly within: string };

/** A condition as a document writes it: json-rules-engine's dialect. */
export type ConditionDocument = BooleanDocument | TestDocument;

const decorated = new RegExp(
  `^(?:(?:${decoratorNames.join("|")}):)+(?:${operatorNames.join("|")})$`,
);

const name = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .max(100)
  .describe("the name of a fact");

const path = z.string().regex(pathPattern).max(200).describe("a path such as `$.finalSale`");

const operator = z
  .union([z.enum(operatorNames), z.string().max(200).regex(decorated)])
  .describe("an operator such as `equal` or `not:in`");

const literal = text(1000);
const scalar = z
  .union([z.boolean(), z.int(), literal])
  .describe("true or false, an integer or text");

const operand: z.ZodType<OperandDocument> = z
  .union([
    z.boolean(),
    z.int(),
    literal,
    z.array(scalar).min(1).max(5000),
    z.strictObject({ fact: name, path: path.optional() }),
  ])
  .describe("true or false, an integer, text, a list of these, or another fact")
  .meta({ id: "operand" });

const test = z.strictObject({ fact: name, path: path.optional(), operator, value: operand });

/** Ids: lower-case words with hyphens, dotted by domain. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe("an id such as `window.standard`");

const anyCondition: z.ZodType<ConditionDocument> = z
  .lazy(() => z.union([...booleanNodes, test]))
  .describe("a condition: `all`, `any`, `not`, `condition`, `within`, or a test of a `fact`")
  .meta({ id: "condition" });

const booleanNodes = [
  z.strictObject({ all: z.array(anyCondition).min(1) }),
  z.strictObject({ any: z.array(anyCondition).min(1) }),
  z.strictObject({ not: anyCondition }),
  z.strictObject({ condition: idSchema }),
  z.strictObject({ within: factName }),
] as const;

/** The root of a rule's conditions and of a shared condition: never a bare test, as in json-rules-engine. */
export const rootConditionSchema: z.ZodType<BooleanDocument> = z
  .union(booleanNodes)
  .describe("an object with exactly one of `all`, `any`, `not`, `condition` and `within`")
  .meta({ id: "rootCondition" });
