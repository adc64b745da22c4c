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
    const shapes = Object.entries(names).map(([name, type]) => [name, toField(type)]);
    const known = extra[group as keyof FactExtension];
    return [group, { ...known, ...Object.fromEntries(shapes) }] as const;
  });
  return { ...extra, ...Object.fromEntries(groups) };
}

/** A fact that may be left out; what that means the document may say. */
function toField(type: DeclaredType): z.ZodType {
  const schema = toSchema(type);
  const usual = typeof type === "object" && "default" in type ? type.default : undefined;
  return usual === undefined ? schema.optional() : schema.default(usual);
}

function toSchema(type: DeclaredType): z.ZodType {
  if (typeof type === "string") return scalars[type]();
  if ("type" in type) return scalars[type.type]();
  if ("oneOf" in type) return z.enum([...type.oneOf] as [string, ...string[]]);
  return z.array(scalars[type.listOf]()).max(1000);
}
