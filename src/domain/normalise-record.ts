import { z } from "zod";
import type { FactRecord } from "../ir/fact-reference.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { markedKind } from "./fact-types.js";

/** Names, per group of facts, those that are instants: they are rewritten so that text compares. */
export type InstantKeys = Readonly<Record<string, ReadonlySet<string>>>;

/** Reads off the schema of a record, once, which of its facts are instants. */
export function instantKeysOf(groups: Readonly<Record<string, z.ZodObject>>): InstantKeys {
  return Object.fromEntries(
    Object.entries(groups).map(([name, { shape }]) => [
      name,
      new Set(Object.keys(shape).filter((key) => isInstant(shape[key] as z.ZodType))),
    ]),
  );
}

function isInstant(schema: z.ZodType): boolean {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return isInstant(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return isInstant(schema.element as z.ZodType);
  return markedKind(schema) === "instant" || schema instanceof z.ZodISODateTime;
}

const none: ReadonlySet<string> = new Set();

/** Leaves missing facts out and writes instants in UTC with milliseconds. */
export function normaliseRecord(groups: FactRecord, instants: InstantKeys): FactRecord {
  const record: Record<string, FactRecord> = {};
  for (const [name, group] of Object.entries(groups))
    if (group !== undefined)
      record[name] = normaliseGroup(group as FactRecord, instants[name] ?? none);
  return record;
}

function normaliseGroup(group: FactRecord, instants: ReadonlySet<string>): FactRecord {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(group))
    if (value !== undefined) result[key] = instants.has(key) ? inUtc(value) : value;
  return result;
}

function inUtc(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inUtc);
  const instantMs = typeof value === "string" ? parseInstant(value) : undefined;
  return instantMs === undefined ? value : formatInstant(instantMs);
}
