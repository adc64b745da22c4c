import { z } from "zod";
import type { FactNode, RecordType, ScalarType } from "../ir/fact-type.js";
import { markedKind } from "./fact-types.js";

/**
 * Reads a Zod object as the schema of facts that rules may name, so that a fact is declared once.
 * Booleans, integers, enums, text, the marked types of `fact-types.ts`, lists and objects of these.
 *
 * @throws RangeError for a type that rules have no notion of, such as a float: a programmer's error
 */
export function toFactSchema(schema: z.ZodObject): RecordType {
  const fields = Object.entries(schema.shape).map(
    ([name, field]) => [name, toNode(field as z.ZodType, name)] as const,
  );
  return { kind: "record", fields: new Map(fields) };
}

function toNode(schema: z.ZodType, name: string): FactNode {
  const kind = markedKind(schema);
  if (kind !== undefined) return { kind };
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return toNode(schema.unwrap() as z.ZodType, name);
  if (schema instanceof z.ZodArray)
    return { kind: "list", of: toNode(schema.element as z.ZodType, name) };
  if (schema instanceof z.ZodObject) return toFactSchema(schema);
  return toScalar(schema, name);
}

function toScalar(schema: z.ZodType, name: string): ScalarType {
  if (schema instanceof z.ZodBoolean) return { kind: "boolean" };
  if (schema instanceof z.ZodEnum) return { kind: "enum", values: schema.options.map(String) };
  if (schema instanceof z.ZodNumber && schema.format?.includes("int")) return { kind: "integer" };
  if (schema instanceof z.ZodISODate) return { kind: "date" };
  if (schema instanceof z.ZodISODateTime) return { kind: "instant" };
  if (schema instanceof z.ZodString) return { kind: "text" };
  throw new RangeError(
    `fact \`${name}\`: expected a boolean, integer, enum, text, date, instant or list`,
  );
}
