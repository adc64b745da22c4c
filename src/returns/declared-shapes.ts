import { z } from "zod";
import { calendarDate, instant, money } from "../domain/fact-types.js";
import type { DeclaredType, FactsDocument } from "../policy/declared-facts.js";
import type { FactExtension } from "./facts.js";

const scalars = {
  boolean: () => z.boolean(),
  integer: () => z.int(),
  money,
  text: () => z.string().max(1000),
  date: calendarDate,
  instant,
} as const;

/** Adds the facts that a policy declares for itself to those of the domain; each may be missing. */
export function withDeclared(extra: FactExtension, declared: FactsDocument): FactExtension {
  const groups = Object.entries(declared).map(([group, names = {}]) => {
    const shapes = Object.entries(names).map(([name, type]) => [name, toSchema(type).optional()]);
    const known = extra[group as keyof FactExtension];
    return [group, { ...known, ...Object.fromEntries(shapes) }] as const;
  });
  return { ...extra, ...Object.fromEntries(groups) };
}

function toSchema(type: DeclaredType): z.ZodType {
  if (typeof type === "string") return scalars[type]();
  if ("oneOf" in type) return z.enum([...type.oneOf] as [string, ...string[]]);
  return z.array(scalars[type.listOf]()).max(1000);
}
